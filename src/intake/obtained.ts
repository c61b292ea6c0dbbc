import type { Amount } from './amounts.ts'
import type { Paired } from './pairing.ts'
import type { Intent } from './understanding.ts'

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
    const own = past.find(
      ({ end }) => between.test(text.slice(end, one.sighting.start)) && end <= one.sighting.start,
    )
    return own === undefined ? one : { ...one, quantity: own.quantity, unit: own.unit }
  })
}
