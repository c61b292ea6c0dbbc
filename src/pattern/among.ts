import { know } from './known-texts.ts'
import type { Pattern } from './pattern.ts'

/**
 * Of each row: a word of the bits of who is awake, which of its bits are asked for, 0 where it is open in any case, and of
 * which one these are.
 */
const width = 3

/**
 * Those of many of whose expressions one can match in a text, in their order: where dozens are asked the same, nearly all of
 * them are passed over at a glance.
 *
 * @param patternsOf who has none is never passed over
 */
export function among<T>(
  all: readonly T[],
  patternsOf: (one: T) => readonly Pattern[],
): (text: string) => readonly T[] {
  let rows: Uint32Array | null = null
  return (text) => {
    rows ??= rowsOf(all.map(patternsOf))
    const { awake } = know(text)
    const found: T[] = []
    for (let at = 0, next = 0; at < rows.length; at += width) {
      const nth = rows[at + 2] ?? 0
      const mask = rows[at + 1] ?? 0
      if (nth < next || (mask !== 0 && ((awake[rows[at] ?? 0] ?? 0) & mask) === 0)) continue
      const one = all[nth]
      if (one !== undefined) found.push(one)
      next = nth + 1
    }
    return found
  }
}

function rowsOf(all: readonly (readonly Pattern[])[]): Uint32Array {
  const rows: number[] = []
  for (const [nth, patterns] of all.entries()) {
    const masks = new Map<number, number>(patterns.length === 0 ? [[0, 0]] : [])
    for (const { members } of patterns)
      for (let member = members.first; member < members.end; member += 1)
        masks.set(member >>> 5, (masks.get(member >>> 5) ?? 0) | (1 << (member & 31)))
    for (const [word, mask] of masks) rows.push(word, mask, nth)
  }
  return Uint32Array.from(rows)
}
