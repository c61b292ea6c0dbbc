import { takeOffer } from '../dispatch/offers.ts'
import type { Outcome } from '../domain/ports.ts'
import { tellDeciders } from './announce.ts'
import { offer, refusedBy } from './freed.ts'
import { rearranged } from './moves.ts'
import type { Turn } from './turn.ts'
import { toWriter } from './writer.ts'

/** A yes: the order moves into the place that was held for it. */
export function acceptOffer(turn: Turn, key: string): Outcome | null {
  const held = turn.book.offers.get(key)
  const appointment = held === undefined ? undefined : turn.book.appointments.get(held.appointment)
  if (held === undefined || appointment === undefined) return null
  const taken = takeOffer(turn.world, appointment, held, turn.now)
  turn.put('offers', key, null)
  if (taken === null) {
    toWriter(turn, appointment, (view, say) => say.status([view], turn.scene))
    return 'declined'
  }
  const moved = rearranged(turn, taken, 'moved')
  toWriter(turn, moved, (view, say) => say.amended(view, turn.scene))
  tellDeciders(turn, moved)
  return 'booked'
}

/** A no: everything stays as it was, and the place goes to whoever is next. */
export function declineOffer(turn: Turn, key: string): Outcome | null {
  const held = turn.book.offers.get(key)
  const appointment = held === undefined ? undefined : turn.book.appointments.get(held.appointment)
  if (held === undefined || appointment === undefined) return null
  turn.put('offers', key, null)
  toWriter(turn, appointment, ({ hail }, say) => say.offerDeclined(hail))
  offer(turn, held, refusedBy(held))
  return 'declined'
}
