import { pattern } from '../pattern/pattern.ts'
import { correction } from './corrections.ts'
import type { Strength } from './strengths.ts'

const unsure = pattern(
  /忘|记不|不记得|不(?:知道|晓得|清楚|确定)|勿晓得|来着|吗|[?？]|forg[eo]t|not\s+sure|don'?t\s+(?:know|remember)/i,
)

/** 5mg还是10mg我忘了: none of the two is what shall be fetched before somebody has asked. */
function isTornBetween(text: string, [first, second]: readonly Strength[]): boolean {
  if (first === undefined || second === undefined) return false
  const isEither = /^\s?(?:还是|或者?|or)\s?$/i.test(text.slice(first.end, second.start))
  return isEither && unsure.test(text.slice(second.end), text)
}

/** The first that was said, unless what follows takes it back. */
export function settledStrength(text: string, strengths: readonly Strength[]): Strength | undefined {
  if (isTornBetween(text, strengths)) return undefined
  return strengths.reduce<Strength | undefined>(
    (kept, next) => (kept === undefined || correction.test(text.slice(kept.end, next.start)) ? next : kept),
    undefined,
  )
}
