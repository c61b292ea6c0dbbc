/**
 * Which characters a text has, and which pairs of characters side by side, as one byte for each possible value of
 * `placeOf` and `placeOfPair`. Several share a place: then one counts as there that is not, and never the other way.
 */
export type Characters = Uint8Array

const forSingles = 0x1000
const forPairs = 0x2000

export const placeOf = (code: number): number => code & (forSingles - 1)
export const placeOfPair = (first: number, second: number): number =>
  forSingles + ((Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 19)

/** The texts that were last asked about: one message is looked at by hundreds of patterns, in a few shapes. */
const recent = Array.from({ length: 4 }, () => ({
  text: '',
  characters: new Uint8Array(forSingles + forPairs),
}))
let oldest = 0

/** What is known of a text that was asked about just before, null of any other. */
export function knownCharactersOf(text: string): Characters | null {
  for (const known of recent) if (known.text === text) return known.characters
  return null
}

export function charactersOf(text: string): Characters {
  const known = knownCharactersOf(text)
  if (known !== null) return known
  const entry = recent[oldest]
  oldest = (oldest + 1) % recent.length
  if (entry === undefined) return mark(text, 1, new Uint8Array(forSingles + forPairs))
  mark(entry.text, 0, entry.characters)
  entry.text = text
  return mark(text, 1, entry.characters)
}

function mark(text: string, as: 0 | 1, characters: Characters): Characters {
  let previous = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    characters[placeOf(code)] = as
    characters[placeOfPair(previous, code)] = as
    previous = code
  }
  return characters
}
