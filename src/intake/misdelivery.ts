import { pattern } from '../pattern/pattern.ts'

const astray = pattern(
  /(?<![没未怕别不防]有?)(?:送|给|交|派|递)(?:得|的)?错(?:了|咗|人|家|门|药|楼|户|地方|袋)*|(?<![没未怕别不防]有?)(?:发|拿|取|装|放)错(?:了?人|了?药|人家|门|家|袋|了?户)(?:了)?|(?:拿|给|送|发|装)成(?:了)?(?:别人|人家|隔壁|另|其他|[^,，。;；\d]{1,6}的)|(?:送|给|交)(?:到|给)?(?:了)?(?:别人|人家|隔壁|楼[上下]|对门)(?:家|那家)?(?:里)?(?:去)?了|\b(?:delivered|gave|handed)\b[^.?!]{0,24}\bwrong\b|\bwrong\s+(?:person|door|flat|medicine|bag)\b/i,
)
const toOthers = pattern(
  /错(?:了)?(?:人|家|门|楼|户|地方)|别人|人家|隔壁|楼[上下]|对门|wrong\s+(?:person|door|flat)/i,
)
/** 两家送反了, 1-102的给了1-101、1-101的给了1-102: which two they are, the names beside it tell. */
const swapped = pattern(
  /(?<![没未怕别不防]有?)(?:送|给|交|派|递|发|放|拿)(?:得|的)?(?:反|串|混|颠倒)(?:了)|(?:药|两家|两份|两袋)[^,，。;；]{0,4}(?:对调|弄反|搞反|搞混|弄混)(?:了)|\b(?:swapped|mixed\s+up)\b/i,
)
const asks = /[?？]|吗|怎么办理|如果|要是|万一|怕/

/**
 * What somebody who carries medicines says went astray: `elsewhere` where another household has it, `wrong` where it may be
 * another medicine that is in the right hands, `swapped` where each of two has the other's. 搞错了, 说错了 are of what was noted.
 */
export function readMisdelivery(said: string): 'elsewhere' | 'wrong' | 'swapped' | null {
  if (swapped.test(said) && !asks.test(said)) return 'swapped'
  if (!astray.test(said) || asks.test(said)) return null
  return toOthers.test(said) ? 'elsewhere' : 'wrong'
}

const money = pattern(
  /药[费钱]|现金|找[零钱]|(?:给|收|付|垫|欠|退)(?:了|我|他|她|你|过|还)*(?:药[费钱]|钱|\d+(?:\.\d+)?\s?[块元])|\d+(?:\.\d+)?\s?[块元](?!钱?一?盒)|谁(?:付|出|给)(?:钱|账)|报销|垫(?:付|钱|了)|\b(?:cash|paid|money|change\s+for)\b/i,
)
/** 王阿姨给了我100块药钱, 药费谁给: what was paid, or shall be. */
export const speaksOfMoney = (said: string): boolean => money.test(said)

const slip = /[搞弄说报记写看打]错|(?:^|[,，\s])(?:哦|啊)?不对/
const isOther = /^(?:的|家|那[单份个])*(?:药|单子?)?(?:其实|应该|应|该)*是(?:给|送)?(?:到|给)?$/
/** 搞错了 刚才1-102的是1-101: one door was noted, and another was meant. @param between what stands between the two */
export const saysOtherDoor = (said: string, between: string): boolean =>
  slip.test(said) && isOther.test(between.trim())

const putRight = pattern(
  /换回来|调回来|对调好|拿回来了|追回来|换过来了|弄清楚了|搞清楚了|都对了|\bswapped\s+back\b/i,
)
/** 都弄清楚了，换回来了. */
export const saysPutRight = (said: string): boolean => putRight.test(said) && !/[没未不]/.test(said)
