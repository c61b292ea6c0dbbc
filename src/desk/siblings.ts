import { type Appointment, inOrder, isPlaced, openLegs } from '../domain/appointment.ts'
import { openOf } from './ledger.ts'
import type { Turn } from './turn.ts'

/** The open orders that one message of theirs began, each for another person, in their order; this one among them. */
export function siblingsOf(turn: Turn, { from, line, request }: Appointment): readonly Appointment[] {
  if (line !== null) return []
  return openOf(turn.book, request.writer)
    .filter((other) => other.from === from && other.line === null)
    .toSorted(inOrder)
}

/** Where another order of the same message is fetched: one trip for both, where that is possible. */
export function tripOf(turn: Turn, appointment: Appointment): string | null {
  const [leg] = siblingsOf(turn, appointment)
    .filter(({ id }) => id !== appointment.id)
    .flatMap(openLegs)
    .filter(isPlaced)
  return leg?.pharmacy ?? null
}

/** Whether all of them were asked for in one message. */
export function areSiblings(turn: Turn, appointments: readonly Appointment[]): boolean {
  const [first] = appointments
  if (first === undefined || appointments.length < 2) return false
  const ids = new Set(siblingsOf(turn, first).map(({ id }) => id))
  return appointments.every(({ id }) => ids.has(id))
}
