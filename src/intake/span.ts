import { inOrder } from '../pattern/in-order.ts'
/** A stretch of the normalised text, half-open. */
export interface Span {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The text with the spans blanked, so that every index stays where it was. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of inOrder(spans)) {
    if (end <= at) continue
    result += text.slice(at, Math.max(at, start)) + ' '.repeat(end - Math.max(at, start))
    at = end
  }
  return result + text.slice(at)
}

/** The text with a mark in the place of the spans that no reader takes for a space or a word. */
export function hide(text: string, spans: readonly Span[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    result += text.slice(at, start) + '\u25a1'.repeat(end - start)
    at = end
  }
  return result + text.slice(at)
}
