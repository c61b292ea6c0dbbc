import { masks } from '../intent/features.ts'
import { wordsOf } from './features.ts'
import type { Focus, Question } from './judge.ts'

const signs: Readonly<Record<Question, readonly string[]>> = {
  wanted: [masks.drug, masks.class],
  patient: [masks.person],
}

/**
 * The words of a masked text that a question is asked of.
 *
 * @param written what stood there, in the order of the text
 * @returns null where the text does not show them all, because something else was hidden over one of them
 */
export function focusesIn(
  masked: string,
  question: Question,
  written: readonly { readonly written: string }[],
): readonly Focus[] | null {
  const words = wordsOf(masked)
  const places = words.flatMap((word, at) => (signs[question].includes(word) ? [at] : []))
  if (places.length !== written.length) return null
  return places.map((at, index) => ({
    words,
    at,
    // What a medicine is called says nothing of whether it is wanted.
    written: question === 'patient' ? (written[index]?.written ?? null) : null,
  }))
}
