/**
 * Which characters a text has, as one byte for each possible value of `placeOf`. Two characters may share a place: then
 * one counts as there that is not.
 */
export type Characters = Uint8Array

const places = 0x2000
export const placeOf = (code: number): number => code & (places - 1)

/** The texts that were last asked about: one message is looked at by hundreds of patterns, in a few shapes. */
const recent = Array.from({ length: 4 }, () => ({ text: '', characters: new Uint8Array(places) }))
let oldest = 0

export function charactersOf(text: string): Characters {
  for (const known of recent) if (known.text === text) return known.characters
  const entry = recent[oldest]
  oldest = (oldest + 1) % recent.length
  if (entry === undefined) return mark(text, new Uint8Array(places))
  entry.text = text
  entry.characters.fill(0)
  return mark(text, entry.characters)
}

function mark(text: string, characters: Characters): Characters {
  for (let at = 0; at < text.length; at += 1) characters[placeOf(text.charCodeAt(at))] = 1
  return characters
}
