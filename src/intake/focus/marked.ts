import { maskMarked, readMarks } from '../intent/mask.ts'
import { focusesIn } from './focuses.ts'
import type { JudgedFocus, Question } from './judge.ts'

/** What the marks of a training utterance say of its medicines, or of its persons. */
export function samplesOf(line: string, question: Question): readonly JudgedFocus[] {
  const read = readMarks(line)
  const isPatient = question === 'patient'
  const marks = isPatient ? read.persons : read.medicines
  const focuses = focusesIn(maskMarked(read, isPatient), question, marks)
  return (focuses ?? []).flatMap((focus, index): JudgedFocus[] => {
    const holds = marks[index]?.holds ?? null
    return holds === null ? [] : [{ ...focus, holds }]
  })
}
