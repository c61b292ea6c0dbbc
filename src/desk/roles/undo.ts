import { type Appointment, isPlaced, type Leg, type PlacedLeg, statusOf } from '../../domain/appointment.ts'
import { supplied } from '../limits.ts'
import { record, turnLeg } from '../revise.ts'
import type { Turn } from '../turn.ts'

export type Undone = 'ready' | 'picked-up' | 'delivered'

/** What is void with each of them: what was not fetched is still ready at the counter. */
const voidWith: Readonly<Record<Undone, readonly string[]>> = {
  ready: ['ready'],
  'picked-up': ['picked-up'],
  delivered: [],
}

/**
 * What was noted did not happen: without `delivered` the order is on its way again, without `picked-up` it lies at the
 * counter, without `ready` it is still to be prepared. What was never noted changes nothing.
 *
 * @param concerns of which of its legs it is said
 */
export function undo(
  turn: Turn,
  appointment: Appointment,
  step: Undone,
  concerns: (leg: PlacedLeg) => boolean = () => true,
): Appointment {
  const status = statusOf(appointment)
  if (status === 'cancelled' || status === 'noshow') return appointment
  const legs = appointment.legs.map((leg) => (isPlaced(leg) && concerns(leg) ? undoLeg(leg, step) : leg))
  const isNoted =
    (appointment.standing.kind === 'closed' && step !== 'ready') ||
    legs.some((leg, at) => leg !== appointment.legs[at])
  if (!isNoted) return appointment
  for (const { key } of supplied(appointment, appointment.request.items, turn.world.catalogue, turn.now))
    if (turn.book.supplies.get(key)?.appointment === appointment.id) turn.put('supplies', key, null)
  const milestones = appointment.milestones.filter(({ name }) => name !== 'delivered')
  const change = { standing: { kind: 'placed' }, legs, milestones } as const
  return record(turn, appointment, 'milestone', change, { old: step, new: null })
}

function undoLeg(leg: PlacedLeg, step: Undone): Leg {
  const open = leg.status === 'fulfilled' ? turnLeg(leg, 'booked') : leg
  const left = open.milestones.filter(({ name }) => !voidWith[step].includes(name))
  return left.length === open.milestones.length ? open : { ...open, milestones: left }
}
