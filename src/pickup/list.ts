import {
  type Appointment,
  hasMilestone,
  inOrder,
  isPlaced,
  type Leg,
  type MilestoneName,
  milestoneNames,
  openLegs,
  type PlacedLeg,
  type Slot,
} from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import { yes } from '../domain/book-indexes.ts'
import type { Directory } from '../domain/directory.ts'
import type { Account } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'
import { cardOf } from './cards.ts'

/** One bag to fetch. */
export interface PickUp {
  readonly appointment: Appointment
  readonly leg: PlacedLeg
  /** Those of the leg and of the appointment, in the order in which they come about. */
  readonly milestones: readonly MilestoneName[]
  /** Who has the insurance card; null where nobody has taken it. */
  readonly card: Account | null
}

/** One counter at one time. */
export interface Stop {
  readonly pharmacy: string
  readonly slot: Slot
  readonly pickUps: readonly PickUp[]
}

export interface PickUpList {
  /** In the order of time, then of the directory. */
  readonly stops: readonly Stop[]
  /** Appointments with something on the waitlist: nothing to fetch yet. */
  readonly waiting: readonly Appointment[]
}

/** Still at the counter, or on its way there. */
const isToFetch = (leg: Leg): leg is PlacedLeg =>
  isPlaced(leg) && (leg.status === 'booked' || leg.status === 'arrived') && !hasMilestone(leg, 'picked-up')

function pickUpOf(appointment: Appointment, leg: PlacedLeg): PickUp {
  const reached = new Set([...appointment.milestones, ...leg.milestones].map(({ name }) => name))
  return {
    appointment,
    leg,
    milestones: milestoneNames.filter((name) => reached.has(name)),
    card: cardOf(appointment)?.holder ?? null,
  }
}

const byUrgencyAndCode = (a: PickUp, b: PickUp): number =>
  Number(b.appointment.request.urgent) - Number(a.appointment.request.urgent) ||
  (a.appointment.id < b.appointment.id ? -1 : 1)

/**
 * What an agent has to fetch for some communities: one stop for each institution and slot, the urgent first at each.
 * What was not fetched in its time stays on the list.
 *
 * @param until slots that start at or after it are left out, such as those of other days
 */
export function pickUpList(
  { book, directory }: { readonly book: Pick<Book, 'appointments'>; readonly directory: Directory },
  communities: readonly string[],
  until: Instant = Number.POSITIVE_INFINITY,
): PickUpList {
  const order = new Map(directory.pharmacies.map(({ id }, index) => [id, index]))
  const ours = book.appointments
    .by('open', yes)
    .filter(({ standing, request: { patient } }) => {
      return (
        standing.kind === 'placed' && patient.community !== null && communities.includes(patient.community)
      )
    })
    .sort(inOrder)
  const pickUps = ours.flatMap((appointment) =>
    openLegs(appointment)
      .filter(isToFetch)
      .filter(({ slot }) => slot.from < until)
      .map((leg) => pickUpOf(appointment, leg)),
  )
  const stops = Map.groupBy(pickUps, ({ leg }) => `${leg.pharmacy}|${leg.slot.from}|${leg.slot.to}`)
  const place = (pharmacy: string): number => order.get(pharmacy) ?? order.size
  return {
    stops: [...stops.values()]
      .flatMap((all): readonly Stop[] => {
        const [first] = all
        if (first === undefined) return []
        const { pharmacy, slot } = first.leg
        return [{ pharmacy, slot, pickUps: all.toSorted(byUrgencyAndCode) }]
      })
      .sort((a, b) => a.slot.from - b.slot.from || place(a.pharmacy) - place(b.pharmacy)),
    waiting: ours.filter((appointment) => openLegs(appointment).some(({ status }) => status === 'waitlist')),
  }
}
