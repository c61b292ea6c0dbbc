/** A word of a masked text, or a boundary between its clauses. */
const tokens = /[a-z]+(?:'[a-z]+)?|\s|[^\sa-z]/g
const boundary = '|'
/** A row of English words holds no boundary: what parts them is no comma. */
const isEnglish = (word: string | undefined): boolean => word !== undefined && /^[a-z]/.test(word)

/** The words of a masked text with a sign where a clause ends. */
export function wordsOf(masked: string): readonly string[] {
  const found = masked.match(tokens) ?? []
  return found.flatMap((word, index) => {
    if (word.trim() !== '') return [word]
    return isEnglish(found[index - 1]) && isEnglish(found[index + 1]) ? [] : [boundary]
  })
}

const longestRow = 4
const reach = 14

/** Up to the end of the clause, or to the next word of the same kind. */
function clauseOf(words: readonly string[], focus: string): readonly string[] {
  const end = words.findIndex((word) => word === boundary || word === focus)
  return end === -1 ? words : words.slice(0, end)
}

function addRows(features: Record<string, number>, words: readonly string[], mark: string): void {
  words.forEach((word, index) => {
    features[`${mark}${word}`] = 1
    const next = words[index + 1]
    if (next !== undefined) features[`${mark}${word} ${next}`] = 1
  })
}

/**
 * What stands around one word of a masked text: the rows that touch it, what else is in its clause and in the next one,
 * and how it stands among its like.
 *
 * @param at index in `words`
 */
export function featuresAround(words: readonly string[], at: number): Readonly<Record<string, number>> {
  const focus = words[at] ?? ''
  const before = words.slice(Math.max(0, at - reach), at)
  const after = words.slice(at + 1, at + 1 + reach)
  const features: Record<string, number> = {}
  for (let length = 1; length <= longestRow; length += 1) {
    features[`<${before.slice(-length).join(' ')}`] = 1
    features[`>${after.slice(0, length).join(' ')}`] = 1
  }
  const right = clauseOf(after, focus)
  addRows(features, clauseOf([...before].reverse(), focus).toReversed(), 'l:')
  addRows(features, right, 'r:')
  const next = after.slice(right.length)
  if (next[0] === boundary) addRows(features, clauseOf(next.slice(1), focus), 'n:')
  const alike = words.flatMap((word, index) => (word === focus ? [index] : []))
  features[
    alike.length === 1 ? '~only' : at === alike[0] ? '~first' : at === alike.at(-1) ? '~last' : '~between'
  ] = 1
  return features
}
