import { pattern } from '../pattern/pattern.ts'

const settled = pattern(
  /(?:弄|办|处理|解决|搞|协调|换|退|补)(?:好|妥|完|掉)(?:了|啦|咯)(?!吗|没|伐|么)|解决了|没(?:有)?(?:事|问题|什么事)了|不用(?:再)?(?:找|管|查|跟进|处理|麻烦|联系)(?:人|我)?了|(?:已经?|都)(?:换|补|退)(?:给我)?了|\b(?:sorted|resolved|settled|all\s+good\s+now|fixed)\b/i,
)

/** 昨天的事弄好了: what they had complained of. @param said without mentions */
export const readSettled = (said: string): boolean => said.length <= 40 && settled.test(said)
