import { masks } from '../intent/features.ts'
import { wordsOf } from './features.ts'
import type { Place } from './judge.ts'

const medicines: readonly string[] = [masks.drug, masks.class]

/**
 * Where the medicines of a masked text stand, in their order.
 *
 * @param count how many there are
 * @returns null where the text does not show them all, because something else was hidden over one of them
 */
export function placesIn(masked: string, count: number): readonly Place[] | null {
  const words = wordsOf(masked)
  const places = words.flatMap((word, at) => (medicines.includes(word) ? [{ words, at }] : []))
  return places.length === count ? places : null
}
