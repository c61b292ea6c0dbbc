/**
 * A character that a text may have, or a pair of characters side by side, as a small number. Several share one: then a text
 * counts as having what it has not, and never the other way.
 */
export type Place = number

/** So many are of single characters, and stand before those of pairs. */
export const singlePlaces = 0x1000
const forPairs = 0x8000
export const allPlaces = singlePlaces + forPairs

export const placeOf = (unit: number): Place => unit & (singlePlaces - 1)
export const placeOfPair = (first: number, second: number): Place =>
  singlePlaces + ((Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 17)
