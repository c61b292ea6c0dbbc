/** Letters to add, drop, change or swap with the neighbour to come from one word to the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (same ? 0 : 1),
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(a.length, b.length)
}

/** The word that was probably meant; null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  // A word of this length is no slip of the finger, and comparing it would only cost time.
  if (word.length > 40) return null
  const [best] = known
    .map((candidate) => ({ candidate, off: distance(word.toLowerCase(), candidate) }))
    .sort((a, b) => a.off - b.off)
  return best !== undefined && best.off <= Math.max(1, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : null
}
