import { namesOf } from '../../src/catalogue/catalogue.ts'
import { storyParts } from '../story/parts.ts'

const words =
  '我 我妈 侬 佢 的 要 不要 不用 别 有 没有 还有 家里 取消 改成 换 加 再 收到 到了 拿到 缺货 到货 吗 伐 呢 两 三 半 一个月的量 盒 瓶 支 片 5mg 0.5g 75/75 *28片 x2 1 2 502 3-502 690弄2号 3号楼 明天 下午 周三 15号之前 两点半 下班后 今晚 处方 医保卡 过敏 急 谢谢 … ... 不对 是 说错了 no wait sorry need boxes of please cancel my where tomorrow 10am @志愿者 @volunteer @somebody #接龙 \n1. \n② 同上 空 0317-005 13900001127 审核通过 已备好 学 忘 = 登记 ( ) （ ） , ， 。 ! ？ / - : " \' < > { } \\ \u200b \ufeff \u202e \ud83d \ude00 😀 👌 1️⃣ 國 嘅 藥 ａ １ \u0000 \t'.split(
    ' ',
  )
const names = [...storyParts().catalogue.drugs.values()].flatMap(namesOf)

/** The same numbers for the same seed: a text that made something throw can be made again. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A text made of what the readers look for, of names of medicines, and of characters of any kind, in any order. */
export function anyText(seed: number): string {
  const next = numbers(seed)
  const draw = <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)]
  const length = Math.floor(next() ** 3 * 40)
  let text = ''
  for (let count = 0; count < length; count += 1) {
    const kind = next()
    if (kind < 0.6) text += draw(words) ?? ''
    else if (kind < 0.8) text += draw(names) ?? ''
    else if (kind < 0.9) text += ' '
    else text += String.fromCharCode(Math.floor(next() * 0x10000))
  }
  return text
}
