import { type Appointment, isOpen, isPlaced, type Leg, type PlacedLeg, type Slot } from './appointment.ts'
import { type Account, accountKey } from './message.ts'
import type { Address } from './request.ts'
import { type Index, rowsBy } from './table.ts'
import { days, type Instant, type Interval } from './time.ts'

/** Indexes of a table, by their names. */
const indexes = <Row, IndexName extends string>(
  ...all: readonly (readonly [IndexName, Index<Row>])[]
): ReadonlyMap<IndexName, Index<Row>> => new Map(all)

/** The value of an index that only tells some rows from the others. */
export const yes = ''

/** A room of a building; null where the address is no such place. The 弄 is not in it: people leave it out. */
export const roomKey = (community: string | null, { building, unit, room }: Address): string | null =>
  building === null || room === null ? null : [community, building, unit, room].join('|')

/** A medicine on the shelf of an institution. */
export const shelfKey = (pharmacy: string, drug: string): string => `${pharmacy}|${drug}`

/** The days, as UTC counts them, that an interval reaches into; the last one is `to`'s own if that lies within it. */
export function daysOf({ from, to }: Slot): readonly number[] {
  const first = Math.floor(from / days(1))
  const last = Math.max(first, Math.ceil(to / days(1)) - 1)
  const found = [first]
  for (let day = first + 1; day <= last; day += 1) found.push(day)
  return found
}

/** A day at the counter of an institution. */
export const counterKey = (pharmacy: string, day: number): string => `${pharmacy}|${day}`

/** A place that is spent: by a leg, or by an offer that waits for an answer. */
export interface Holding {
  readonly from: Instant
  readonly to: Instant
  readonly appointment: string
}

/** What is noted of a holding: all of a slot follow each other. */
export const noteOf = (slot: Interval, appointment: string): string =>
  `${slot.from}|${slot.to}|${appointment}`

/** Stands behind all that is noted of a slot: ids begin with their year. */
export const endOfSlot = (slot: Interval): string => noteOf(slot, '\uffff')

/** What a note under `counter` says. */
export function holdingOf(note: string): Holding {
  const first = note.indexOf('|')
  const second = note.indexOf('|', first + 1)
  return {
    from: Number(note.slice(0, first)),
    to: Number(note.slice(first + 1, second)),
    appointment: note.slice(second + 1),
  }
}

const placeEntries = (pharmacy: string, slot: Slot, appointment: string) =>
  daysOf(slot).map((day) => [counterKey(pharmacy, day), noteOf(slot, appointment)] as const)

/** A leg spends its place until it is cancelled: also when it was fetched, for the counter did serve somebody then. */
export const spends = (leg: Leg): leg is PlacedLeg => isPlaced(leg) && leg.status !== 'cancelled'

const spending = ({ standing, legs }: Appointment): readonly PlacedLeg[] =>
  standing.kind === 'closed' && standing.status === 'cancelled' ? [] : legs.filter(spends)

/** The medicines of a leg come, or came, off the shelf. */
export const isClaiming = (leg: Leg): leg is PlacedLeg =>
  isPlaced(leg) && leg.status !== 'cancelled' && leg.status !== 'noshow'

const claiming = ({ standing, legs }: Appointment): readonly PlacedLeg[] =>
  standing.kind === 'closed' && standing.status !== 'fulfilled' ? [] : legs.filter(isClaiming)

const whole = (value: string | null): readonly string[] => (value === null ? [] : [value])

/**
 * What appointments are looked for by. Some thousands of closed ones stay in the book for complaints and for 照旧, so a
 * rule that is asked at every message or tick asks one of these and never walks through the table.
 */
export const appointmentIndexes = indexes(
  /** By whom: an account's own orders. */
  ['writer', rowsBy(({ request }: Appointment) => [accountKey(request.writer)])],
  /** The same patient: repeats. */
  ['phone', rowsBy(({ request }: Appointment) => whole(request.phone))],
  /** The same patient, or an order that somebody else made for the address: see `roomKey`. */
  [
    'room',
    rowsBy(({ request: { patient } }: Appointment) => whole(roomKey(patient.community, patient.address))),
  ],
  ['code', rowsBy(({ code }: Appointment) => [code])],
  /** Keys of the messages that made it or changed it, for when one of them is edited or recalled. */
  [
    'message',
    rowsBy(({ from, history }: Appointment) => [from, ...history.flatMap(({ message }) => whole(message))]),
  ],
  /** Not closed: timed work. */
  ['open', rowsBy((appointment: Appointment) => (isOpen(appointment) ? [yes] : []))],
  /** Something of it is on the waitlist. */
  [
    'waiting',
    rowsBy((appointment: Appointment) =>
      appointment.standing.kind === 'placed' && appointment.legs.some((leg) => !isPlaced(leg)) ? [yes] : [],
    ),
  ],
  /** Places spent on a day at a counter (`counterKey`); the notes are holdings. */
  [
    'counter',
    (appointment: Appointment, key) =>
      spending(appointment).flatMap(({ pharmacy, slot }) => placeEntries(pharmacy, slot, key)),
  ],
  /** Packages promised or handed out: see `shelfKey`. */
  [
    'shelf',
    rowsBy((appointment: Appointment) =>
      claiming(appointment).flatMap(({ pharmacy, items }) =>
        items.flatMap(({ drug }) => (drug === null ? [] : [shelfKey(pharmacy, drug)])),
      ),
    ),
  ],
)

interface Asked {
  readonly account: Account
  readonly about: { readonly kind: string; readonly appointment?: string; readonly offer?: string }
}

/** What open questions are looked for by. */
export const questionIndexes = indexes(
  /** What an account was asked. */
  ['account', rowsBy(({ account }: Asked) => [accountKey(account)])],
  ['appointment', rowsBy(({ about }: Asked) => whole(about.appointment ?? null))],
  ['offer', rowsBy(({ about }: Asked) => whole(about.offer ?? null))],
  /** A change that came from another account and waits for a word of whoever may give it. */
  ['for-other', rowsBy(({ about }: Asked) => (about.kind === 'confirm-for-other' ? [yes] : []))],
)

interface Offered {
  readonly pharmacy: string
  readonly slot: Slot
  readonly appointment: string
}

/** What offers are looked for by. */
export const offerIndexes = indexes(
  /** As that of appointments: an offer spends its place while it waits for an answer. */
  ['counter', ({ pharmacy, slot, appointment }: Offered) => placeEntries(pharmacy, slot, appointment)],
)
