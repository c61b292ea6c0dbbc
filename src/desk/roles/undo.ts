import { type Appointment, isPlaced, type Leg, statusOf } from '../../domain/appointment.ts'
import { supplied } from '../limits.ts'
import { record, turnLeg } from '../revise.ts'
import type { Turn } from '../turn.ts'

/**
 * What was noted did not happen: without `delivered` the order is on its way again, without `picked-up` it lies at the
 * counter. What was never noted changes nothing.
 */
export function undo(turn: Turn, appointment: Appointment, step: 'picked-up' | 'delivered'): Appointment {
  const status = statusOf(appointment)
  if (status === 'cancelled' || status === 'noshow') return appointment
  const legs = appointment.legs.map((leg) => undoLeg(leg, step))
  const isNoted =
    appointment.standing.kind === 'closed' || legs.some((leg, at) => leg !== appointment.legs[at])
  if (!isNoted) return appointment
  for (const { key } of supplied(appointment, appointment.request.items, turn.world.catalogue, turn.now))
    if (turn.book.supplies.get(key)?.appointment === appointment.id) turn.put('supplies', key, null)
  const milestones = appointment.milestones.filter(({ name }) => name !== 'delivered')
  const change = { standing: { kind: 'placed' }, legs, milestones } as const
  return record(turn, appointment, 'milestone', change, { old: step, new: null })
}

function undoLeg(leg: Leg, step: 'picked-up' | 'delivered'): Leg {
  if (!isPlaced(leg)) return leg
  const open = leg.status === 'fulfilled' ? turnLeg(leg, 'booked') : leg
  if (step === 'delivered' || !open.milestones.some(({ name }) => name === 'picked-up')) return open
  return { ...open, milestones: open.milestones.filter(({ name }) => name !== 'picked-up') }
}
