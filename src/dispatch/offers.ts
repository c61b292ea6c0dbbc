import { closesAt } from '../booking/calendar.ts'
import { freePlaces } from '../booking/places.ts'
import { type Appointment, inOrder, type Leg, type PlacedLeg, type Slot } from '../domain/appointment.ts'
import type { Offer } from '../domain/book.ts'
import { yes } from '../domain/book-indexes.ts'
import { type Instant, minutes } from '../domain/time.ts'
import { pharmacyOf } from './catchment.ts'
import { canDispense, isPaused } from './eligible.ts'
import { errandFor, isMovable, type Relegging, unservedLegs } from './relegging.ts'
import { lead, meets } from './soonest.ts'
import type { World } from './world.ts'

/** How long a freed place is held for whom it was offered to (TRANSCRIPTS, Changes). */
const held = minutes(30)

/** A place that somebody gave back. */
export interface Freed {
  readonly pharmacy: string
  readonly slot: Slot
}

/** Whether a leg missed its wish, and would meet it at the freed place. */
function wouldTake(
  world: World,
  appointment: Appointment,
  leg: PlacedLeg,
  { pharmacy, slot }: Freed,
): boolean {
  const { wish } = appointment.request
  if (meets(leg.slot, wish) || !meets(slot, wish)) return false
  const there = pharmacyOf(world.directory, pharmacy)
  return (
    there !== null &&
    !isPaused(world, pharmacy) &&
    there.serves.includes(errandFor(world, appointment, leg.items, 0).street) &&
    leg.items.every((item) => canDispense(world, there, item, appointment.id)) &&
    freePlaces(world, there, slot, appointment.id) > 0
  )
}

/**
 * To whom a freed place is offered: the earliest request whose wish was missed and that the place would meet. It is
 * held for 30 minutes, but no longer than a yes could still leave 30 minutes before the slot. The waitlist is served
 * before (`serveWaitlist`): this looks at what is left.
 *
 * @param refused ids of appointments that have said no to this place, or did not answer
 * @returns null where nobody wants it, it is too late, or it is not free
 */
export function offerFor(
  world: World,
  freed: Freed,
  now: Instant,
  refused: readonly string[] = [],
): Offer | null {
  const until = Math.min(now + held, freed.slot.from - lead)
  const there = pharmacyOf(world.directory, freed.pharmacy)
  if (until <= now || there === null) return null
  if (closesAt(there, world.directory.district.timezone, freed.slot) === null) return null
  if (freePlaces(world, there, freed.slot) === 0) return null
  const asked = new Set([...world.book.offers.values()].map(({ appointment }) => appointment))
  const earliestFirst = world.book.appointments
    .by('open', yes)
    .filter(({ id }) => !asked.has(id) && !refused.includes(id))
    .sort(inOrder)
  for (const appointment of earliestFirst) {
    const leg = unservedLegs(appointment)
      .filter(isMovable)
      .find((each) => wouldTake(world, appointment, each, freed))
    const { pharmacy, slot } = freed
    if (leg !== undefined) return { appointment: appointment.id, leg: leg.id, pharmacy, slot, until }
  }
  return null
}

/** Whether whom a place is offered to could still say yes to it. */
export function isOfUse(world: World, appointment: Appointment, offer: Offer): boolean {
  const leg = unservedLegs(appointment).find(({ id }) => id === offer.leg)
  return leg !== undefined && isMovable(leg) && wouldTake(world, appointment, leg, offer)
}

/**
 * The legs after a yes to an offer; at another institution the leg is to be reviewed anew.
 *
 * @returns null where it can no longer be: the offer has run out, or the leg is ready or gone
 */
export function takeOffer(
  world: World,
  appointment: Appointment,
  offer: Offer,
  now: Instant,
): Relegging | null {
  const leg = unservedLegs(appointment).find(({ id }) => id === offer.leg)
  if (now > offer.until || leg === undefined || !isMovable(leg)) return null
  if (!wouldTake(world, appointment, leg, offer)) return null
  const same = leg.pharmacy === offer.pharmacy
  const moved: Leg = {
    ...leg,
    pharmacy: offer.pharmacy,
    slot: offer.slot,
    milestones: same ? leg.milestones : [],
  }
  const legs = appointment.legs.map((each) => (each === leg ? moved : each))
  return { appointment, legs, changed: [moved], waiting: [], wishMissed: false }
}
