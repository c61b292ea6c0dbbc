import { know } from './known-texts.ts'
import type { Pattern } from './pattern.ts'

/** Of each row: a word of the bits of who is awake, which of its bits are asked for, and of which one these are. */
const width = 3

/**
 * Those of many whose expressions can match in a text, in their order: where dozens are asked the same, nearly all of them
 * are passed over at a glance.
 */
export function among<T>(all: readonly T[], patternOf: (one: T) => Pattern): (text: string) => readonly T[] {
  let rows: Uint32Array | null = null
  return (text) => {
    rows ??= rowsOf(all.map(patternOf))
    const { awake } = know(text)
    const found: T[] = []
    for (let at = 0, next = 0; at < rows.length; at += width) {
      const nth = rows[at + 2] ?? 0
      if (nth < next || ((awake[rows[at] ?? 0] ?? 0) & (rows[at + 1] ?? 0)) === 0) continue
      const one = all[nth]
      if (one !== undefined) found.push(one)
      next = nth + 1
    }
    return found
  }
}

function rowsOf(patterns: readonly Pattern[]): Uint32Array {
  const rows: number[] = []
  for (const [nth, { members }] of patterns.entries()) {
    const masks = new Map<number, number>()
    for (let member = members.first; member < members.end; member += 1)
      masks.set(member >>> 5, (masks.get(member >>> 5) ?? 0) | (1 << (member & 31)))
    for (const [word, mask] of masks) rows.push(word, mask, nth)
  }
  return Uint32Array.from(rows)
}
