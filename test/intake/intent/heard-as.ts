import { maskMarked, readMarks } from '../../../src/intake/intent/mask.ts'

/** An example as its cue is asked about it: masked, as the classifiers see it, where a medicine is marked in it. */
export function heardAs(example: string): string {
  const line = readMarks(example)
  return line.medicines.length === 0 ? line.text : maskMarked(line)
}
