import type { Appointment } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { Outcome } from '../../domain/ports.ts'
import { bareWords } from '../../intake/command.ts'
import { readToCounter } from '../../intake/role-word/to-counter.ts'
import type { Understanding } from '../../intake/understanding.ts'
import type { Turn } from '../turn.ts'
import { reassignEach } from './reassignment.ts'
import { pharmaciesNamed } from './their-counters.ts'

/** 中山医院: a place that is no counter of theirs, and no time either. */
const isPlace = /(?:医院|药房|药店|中心|卫生站|门诊)$/

/** Whether a coordinator names one of their counters for an order: 甲阿姨的改到医院去. */
export const namesCounter = (turn: Turn, person: Person, read: Understanding): boolean =>
  person.role === 'coordinator' && pharmaciesNamed(turn, person, wordsIn(read)).length > 0

const wordsIn = ({ text }: Understanding): string => readToCounter(bareWords(text)) ?? ''

/** @returns null where nobody's order shall go to another counter */
export function takeToCounter(
  turn: Turn,
  read: Understanding,
  found: readonly Appointment[],
  person: Person,
): Outcome | null {
  const words = wordsIn(read)
  if (person.role !== 'coordinator' || found.length === 0) return null
  return namesCounter(turn, person, read) || isPlace.test(words)
    ? reassignEach(turn, read, found, [], words, person)
    : null
}
