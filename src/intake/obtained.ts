import type { Amount } from './amounts.ts'
import type { Paired } from './pairing.ts'
import type { Intent } from './understanding.ts'

/** 达喜收到两盒. */
const behind = /^的?(?:我|都|已经?|刚|今天|一共|总共|\s)*(?:收|拿|取|领|到)(?:到|着|回)?了?(?:一共|总共)?\s?$/
const between = /^(?:[\s的]{0,2}|\sof(?:\s(?:the|my|his|her))?\s)$/i

/**
 * The medicines with what has come of them: "收到两盒代文" counts what is there, which is no wish, but the amount where
 * something is said to have come.
 */
export function withObtained(
  text: string,
  paired: readonly Paired[],
  amounts: readonly Amount[],
  intent: Intent,
): readonly Paired[] {
  const past = amounts.filter((amount) => amount.past)
  if (past.length === 0 || (intent !== 'received' && intent !== 'wrong')) return paired
  return paired.map((one) => {
    if (one.quantity !== null) return one
    const { start, end } = one.sighting
    const own = past.find((amount) =>
      amount.end <= start
        ? between.test(text.slice(amount.end, start))
        : amount.start >= end &&
          behind.test(text.slice(Math.min(Math.max(end, one.end), amount.start), amount.start)),
    )
    return own === undefined ? one : { ...one, quantity: own.quantity, unit: own.unit }
  })
}
