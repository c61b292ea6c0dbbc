import { countPattern, readCount } from '../counts.ts'
import type { Command } from '../understanding.ts'

/** 只配到1盒，下午再来拿另一盒. */
const ofPart = new RegExp(
  `(?:[只就才仅先](?:能|够|有|剩|来)?(?:有|剩|配|备|给|拿|发|出)(?:得?[到出好了齐])?|[只就才仅]够)\\s?(${countPattern})\\s?([盒瓶支板袋包])`,
)
const whenTheRest =
  /((?:[今明后]天|大后天|(?:下?个?(?:周|星期|礼拜))[一二三四五六日天])?(?:早上|上午|中午|下午|傍晚|晚上)?)(?:再|才)?(?:能)?(?:来|到|有|补|给|拿|取|发|配)/

/** Of an order only so much is there, and when the rest is. */
export function readPartOnly(said: string): Command | null {
  const [all, count = '', unit = '盒'] = ofPart.exec(said) ?? []
  const amount = all === undefined ? null : readCount(count)
  if (all === undefined || amount === null) return null
  const when = whenTheRest.exec(said.replace(all, ' '))?.[1] ?? ''
  return { kind: 'part-only', amount, unit, rest: when === '' ? null : when }
}
