import { type Freed, isOfUse, offerFor } from '../dispatch/offers.ts'
import { serveWaitlist as serveFromWaitlist } from '../dispatch/waitlist.ts'
import { type Appointment, isPlaced } from '../domain/appointment.ts'
import type { Offer } from '../domain/book.ts'
import { announce } from './announce.ts'
import { rearranged } from './moves.ts'
import { askQuestion } from './questions.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, pharmacyView } from './views.ts'

/** Serves what of the waitlist can be served now, and says so. @returns how many orders it was */
export function serveWaitlist(turn: Turn): number {
  const served = serveFromWaitlist(turn.world, turn.now)
  for (const rearrangement of served) announce(turn, rearranged(turn, rearrangement, 'placed'))
  return served.length
}

/**
 * What follows when a turn has given places back: the waitlist is served first, at once; then the place is offered to
 * the earliest request whose wish was missed for lack of it.
 */
export function serveFreed(turn: Turn): void {
  if (turn.changedAppointments().length === 0 && !hasNewStock(turn)) return
  const freed = [...freedSince(turn), ...withdrawIdleOffers(turn)]
  if (freed.length === 0 && !hasNewStock(turn)) return
  serveWaitlist(turn)
  for (const place of freed) offer(turn, place, [])
}

/** Offers a freed place to whoever is next; it is held for them, and moved only on a yes. */
export function offer(turn: Turn, place: Freed, refused: readonly string[]): void {
  const found = offerFor(turn.world, place, turn.now, refused)
  const appointment = found === null ? undefined : turn.book.appointments.get(found.appointment)
  if (found === null || appointment === undefined) return
  const key = `${place.pharmacy}|${place.slot.from}|${appointment.id}`
  turn.put('offers', key, { ...found, refused })
  askQuestion(turn, appointment.chat, appointment.request.writer, { kind: 'offer', offer: key }, appointment)
  const view = appointmentView(turn.world, appointment)
  const pharmacy = pharmacyView(turn.world, place.pharmacy)
  const text = phrases(appointment.request.language).offer(
    view,
    place.slot,
    pharmacy,
    found.until,
    turn.scene,
  )
  turn.tell(appointment.chat, text, appointment.request.language, [appointment])
}

/** Who need not be asked again about a place, once its present offer came to nothing. */
export const refusedBy = ({ refused = [], appointment }: Offer): readonly string[] => [
  ...refused,
  appointment,
]

/** Offers to whom they are of no use any more: taken back, moved, or ready meanwhile. @returns the places */
function withdrawIdleOffers(turn: Turn): readonly Freed[] {
  const withdrawn: Freed[] = []
  for (const [key, offered] of turn.book.offers) {
    const appointment = turn.book.appointments.get(offered.appointment)
    if (appointment !== undefined && isOfUse(turn.world, appointment, offered)) continue
    turn.put('offers', key, null)
    dropOfferQuestion(turn, key)
    withdrawn.push(offered)
  }
  return withdrawn
}

/** Nobody needs to answer an offer that is gone. */
export function dropOfferQuestion(turn: Turn, offer: string): void {
  for (const key of turn.book.questions.notes('offer', offer)) turn.put('questions', key, null)
}

const placeKeys = (appointment: Appointment | undefined): ReadonlyMap<string, Freed> =>
  new Map(
    (appointment?.legs ?? [])
      .filter(isPlaced)
      .filter((leg) => leg.status === 'booked')
      .map(({ pharmacy, slot }) => [`${pharmacy}|${slot.from}`, { pharmacy, slot }]),
  )

/** Places that were held when the turn began and are not any more. */
function freedSince(turn: Turn): readonly Freed[] {
  const freed: Freed[] = []
  for (const { old, now } of turn.changedAppointments()) {
    if (old === undefined || (now?.standing.kind === 'closed' && now.standing.status === 'fulfilled'))
      continue
    const held = placeKeys(now)
    for (const [key, place] of placeKeys(old)) if (!held.has(key)) freed.push(place)
  }
  return freed
}

const hasNewStock = ({ book, before }: Turn): boolean =>
  book.stock !== before.stock || book.pauses !== before.pauses
