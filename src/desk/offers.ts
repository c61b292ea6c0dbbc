import { takeOffer } from '../dispatch/offers.ts'
import type { Outcome } from '../domain/ports.ts'
import { tellDeciders, toWriter } from './announce.ts'
import { offer, refusedBy } from './freed.ts'
import { rearranged } from './moves.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView } from './views.ts'

/** A yes: the order moves into the place that was held for it. */
export function acceptOffer(turn: Turn, key: string): Outcome | null {
  const held = turn.book.offers.get(key)
  const appointment = held === undefined ? undefined : turn.book.appointments.get(held.appointment)
  if (held === undefined || appointment === undefined) return null
  const taken = takeOffer(turn.world, appointment, held, turn.now)
  turn.put('offers', key, null)
  const say = phrases(appointment.request.language)
  if (taken === null) {
    const view = appointmentView(turn.world, appointment)
    toWriter(turn, appointment, say.status([view], turn.scene))
    return 'declined'
  }
  const moved = rearranged(turn, taken, 'moved')
  toWriter(turn, moved, say.amended(appointmentView(turn.world, moved), turn.scene))
  tellDeciders(turn, moved)
  return 'booked'
}

/** A no: everything stays as it was, and the place goes to whoever is next. */
export function declineOffer(turn: Turn, key: string): Outcome | null {
  const held = turn.book.offers.get(key)
  const appointment = held === undefined ? undefined : turn.book.appointments.get(held.appointment)
  if (held === undefined || appointment === undefined) return null
  turn.put('offers', key, null)
  const { hail } = appointmentView(turn.world, appointment)
  toWriter(turn, appointment, phrases(appointment.request.language).offerDeclined(hail))
  offer(turn, held, refusedBy(held))
  return 'declined'
}
