import { pattern } from '../pattern/pattern.ts'

const visit = pattern(
  /(?:没|冇|无|呒没)(?:有)?人|不在(?:家|屋)?|不(?:开|应)|没(?:有)?(?:应|开)|敲|门铃|按铃|\b(?:nobody|no\s+one|not\s+(?:at\s+)?home)\b/i,
)
/** 敲门没人应, 家里没人: of a visit in vain, and not of what was noted by a slip. */
export const saysNobodyHome = (said: string): boolean => visit.test(said)

const again = pattern(
  /(?:今天|今晚|明天|明早|后天|上午|中午|下午|晚上|晚点|等下|等会儿?|过会儿?|待会儿?|改天|回头)[^,，。;；\s]{0,4}再(?:送|来|跑|去|过来)[^,，。;；\s]{0,4}/,
)
/** 明天再送: when they come again, in their own words; null where they do not say. */
export const readComesAgain = (said: string): string | null => again.exec(said)?.[0] ?? null

const here = pattern(
  /我(?:们)?(?:人)?(?:就|现在|已经)?在(?:楼下|门口|家|屋里|小区|路上|电梯)|(?:马上|这就|就|正在|快|刚|一会儿?|[一二两三五十\d]+分钟)(?:上来|下来|下楼|上楼|到家|到(?:了)?$|回来|回家|开门|来开)|(?:来|去)开门|(?:在家|到家|回来|下楼|下来|上来)(?:了|啦|呢|的)|等(?:我)?(?:一?下|一会儿?|[一二两三五十\d]+分钟)|\b(?:i'?m\s+(?:home|downstairs|here|back)|coming\s+(?:up|down)|be\s+right\s+(?:there|back|down))\b/i,
)
const longest = 24
/** 我在楼下，马上上来: for whoever stands at the door. @param said normalised, without mentions */
export const saysIsHere = (said: string): boolean => said.length <= longest && here.test(said)
