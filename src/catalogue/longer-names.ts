import type { NameIndex } from './name-index.ts'
import type { Named } from './names.ts'
import { soundsOf } from './sounds.ts'

/** Two characters are the least that is a name. */
const shortName = 2

/** A name that ends with another medicine's, and how the characters in front of that sound. */
export interface LongerName {
  readonly named: Named
  readonly sounds: string
}

/** 华佗再造丸 by 再造丸, so that 华陀再造丸 is not taken for the shorter one. */
export function longerNames(names: ReadonlyMap<string, Named>): ReadonlyMap<Named, readonly LongerName[]> {
  const found = new Map<Named, LongerName[]>()
  for (const [key, named] of names) {
    if (named.drugs.length !== 1 || !chineseOnly.test(key)) continue
    for (let length = 1; length <= mostInFront && key.length - length > shortName; length += 1) {
      const inner = names.get(key.slice(length))
      if (inner === undefined || inner.drugs.length === 0 || inner.drugs[0] === named.drugs[0]) continue
      const longer = { named, sounds: soundsOf(key.slice(0, length)) }
      found.set(inner, [...(found.get(inner) ?? []), longer])
    }
  }
  return found
}
const mostInFront = 4
const chineseOnly = /^[\u3400-\u9fff]+$/

/**
 * The longer name that is meant where a shorter one begins, going by how the characters in front of it sound.
 *
 * @param longer those that end with the shorter one
 * @param free where what is in front of it belongs to no other name
 */
export const longerBefore = (
  longer: readonly LongerName[] | undefined,
  text: string,
  start: number,
  free: number,
): LongerName | undefined =>
  longer?.find(
    ({ sounds }) =>
      free <= start - sounds.length && soundsOf(text.slice(start - sounds.length, start)) === sounds,
  )

/**
 * 儿童泰诺林: whom it is for and 泰诺林, and not 儿童泰诺 with a 林 left over; 和坦度螺酮 is no 和坦.
 *
 * @returns how many characters further the name that is meant begins, 0 where it begins here
 */
export function runsIntoAnother(
  folded: string,
  start: number,
  end: number,
  index: NameIndex<Named>,
  accepts: (start: number, end: number, named: Named) => boolean,
): number {
  const isForWhom = /^(?:儿童|小儿|成人)$/.test(folded.slice(start, start + forWhom))
  const passed = isForWhom ? forWhom : end - start === shortName ? 1 : 0
  if (passed === 0) return 0
  const within = index.longestAt(folded, start + passed, accepts)
  return within !== null && within.end > end ? passed : 0
}
const forWhom = 2
