import { maskMarked, readMarks } from '../intent/mask.ts'
import type { JudgedPlace } from './judge.ts'
import { placesIn } from './places.ts'

/** What the marks of a training utterance say of its medicines: `{+氨氯地平}` is wanted, `{-达喜}` is not. */
export function samplesOf(line: string): readonly JudgedPlace[] {
  const read = readMarks(line)
  const places = placesIn(maskMarked(read), read.medicines.length) ?? []
  return places.flatMap((place, index): JudgedPlace[] => {
    const wanted = read.medicines[index]?.wanted ?? null
    return wanted === null ? [] : [{ ...place, wanted }]
  })
}
