import type { Unit } from '../../domain/request.ts'
import type { Pattern } from '../../pattern/pattern.ts'
import { readCount } from '../counts.ts'
import type { Counted } from './amount.ts'
import { unitIn } from './units.ts'

/** A text in which amounts are looked for, and what is known of it. */
export interface Scene {
  readonly text: string
  /** Whether a medicine begins at an index: "两个体温计" is an amount, "两个人" is none. */
  readonly begins: (index: number) => boolean
  /** Where what is no medicine begins: a thermometer is one piece. */
  readonly things: ReadonlySet<number>
}

/** One of the ways to say how many. */
export interface Form {
  /** Texts with what is counted in them in 〔〕; □ stands for a medicine. */
  readonly examples: readonly string[]
  readonly words: Pattern
  /**
   * @param found what the forms before it have found
   * @returns null where nothing is counted after all
   */
  readonly read: (match: RegExpExecArray, scene: Scene, found: readonly Counted[]) => Counted | null
}

export const endOf = ({ index, 0: words }: RegExpExecArray): number => index + words.length

/** So many from `start` on; null where it is no number. */
export const countedAt = (
  start: number,
  end: number,
  quantity: number | null,
  unit: Unit | null,
): Counted | null => (quantity === null ? null : { start, end, quantity, unit })

/** All the words, with their `count` and `unit`. */
export function wholeOf(match: RegExpExecArray): Counted | null {
  const { count = '', unit } = match.groups ?? {}
  return countedAt(match.index, endOf(match), readCount(count), unitIn(unit))
}

/** The `count` at the end of the words, with the `unit` in front of it. */
export function endingOf(match: RegExpExecArray): Counted | null {
  const { count = '', unit } = match.groups ?? {}
  const end = endOf(match)
  return countedAt(end - count.length, end, readCount(count), unitIn(unit))
}
