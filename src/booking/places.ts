import type { Leg, PlacedLeg, Slot } from '../domain/appointment.ts'
import { isPlaced } from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import type { Directory, Pharmacy } from '../domain/directory.ts'
import type { Instant, Interval } from '../domain/time.ts'
import { type Day, endOfDay, placesOfDay, startOfDay } from './calendar.ts'

/** What holds places: legs and offers. A `World` is one. */
export interface Holder {
  readonly book: Pick<Book, 'appointments' | 'offers'>
}

/** A place that is spent: by a leg, or by an offer that waits for an answer. */
interface Holding {
  readonly from: Instant
  readonly to: Instant
  readonly appointment: string
}

/** Of one pharmacy, in the order of their starts. */
interface Holdings {
  readonly all: readonly Holding[]
  /** The longest of them in milliseconds: how far back one may start and still reach into a slot. */
  readonly longest: number
}

/** A leg spends its place until it is cancelled: also when it was fetched, for the counter did serve somebody then. */
const spends = (leg: Leg): leg is PlacedLeg => isPlaced(leg) && leg.status !== 'cancelled'

function sorted(found: Map<string, Holding[]>): ReadonlyMap<string, Holdings> {
  const holdings = new Map<string, Holdings>()
  for (const [pharmacy, all] of found) {
    all.sort((a, b) => a.from - b.from)
    holdings.set(pharmacy, { all, longest: Math.max(...all.map(({ from, to }) => to - from)) })
  }
  return holdings
}

function byPharmacy(
  rows: Iterable<readonly [pharmacy: string, slot: Slot, appointment: string]>,
): ReadonlyMap<string, Holdings> {
  const found = new Map<string, Holding[]>()
  for (const [pharmacy, { from, to }, appointment] of rows) {
    const list = found.get(pharmacy)
    if (list === undefined) found.set(pharmacy, [{ from, to, appointment }])
    else list.push({ from, to, appointment })
  }
  return sorted(found)
}

function* legRows(appointments: Book['appointments']) {
  for (const { id, standing, legs } of appointments.values()) {
    if (standing.kind === 'closed' && standing.status === 'cancelled') continue
    for (const leg of legs) if (spends(leg)) yield [leg.pharmacy, leg.slot, id] as const
  }
}

function* offerRows(offers: Book['offers']) {
  for (const { pharmacy, slot, appointment } of offers.values()) yield [pharmacy, slot, appointment] as const
}

/** Tables of a book are immutable and shared between books, so each is looked through once. */
const legIndex = new WeakMap<Book['appointments'], ReadonlyMap<string, Holdings>>()
const offerIndex = new WeakMap<Book['offers'], ReadonlyMap<string, Holdings>>()

function remembered<Table extends object>(
  index: WeakMap<Table, ReadonlyMap<string, Holdings>>,
  table: Table,
  read: (table: Table) => ReadonlyMap<string, Holdings>,
): ReadonlyMap<string, Holdings> {
  const known = index.get(table)
  if (known !== undefined) return known
  const holdings = read(table)
  index.set(table, holdings)
  return holdings
}

const legHoldings = (book: Holder['book']) =>
  remembered(legIndex, book.appointments, (table) => byPharmacy(legRows(table)))
const offerHoldings = (book: Holder['book']) =>
  remembered(offerIndex, book.offers, (table) => byPharmacy(offerRows(table)))

/** The index of the first holding that starts at or after an instant. */
function firstFrom(all: readonly Holding[], instant: Instant): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.from ?? Number.POSITIVE_INFINITY) < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds the appointments that hold a place reaching into the interval. */
function collect(holdings: Holdings | undefined, { from, to }: Interval, into: Set<string>): void {
  if (holdings === undefined) return
  const { all, longest } = holdings
  for (let i = firstFrom(all, from - longest); i < all.length; i++) {
    const holding = all[i]
    if (holding === undefined || holding.from >= to) return
    if (holding.to > from) into.add(holding.appointment)
  }
}

/**
 * The appointments that hold a place in a slot. One appointment takes one place, however many of its legs or offers
 * lie there. Whoever reaches into the slot counts: when a pharmacy changes the length of its slots, old bookings lie
 * across the new ones and still need the counter.
 */
export function holdersOf({ book }: Holder, pharmacy: string, slot: Slot): ReadonlySet<string> {
  const holders = new Set<string>()
  collect(legHoldings(book).get(pharmacy), slot, holders)
  collect(offerHoldings(book).get(pharmacy), slot, holders)
  return holders
}

/**
 * How many places of a slot are free, never below 0. This is the one place in the program where capacity is counted.
 *
 * @param except an appointment whose own places count as free: the one that is being placed anew
 */
export function freePlaces(
  holder: Holder,
  pharmacy: Pharmacy,
  slot: Slot,
  except: string | null = null,
): number {
  const holders = holdersOf(holder, pharmacy.id, slot)
  const taken = holders.size - (except !== null && holders.has(except) ? 1 : 0)
  return Math.max(0, pharmacy.slotCapacity - taken)
}

/** How many places of a local day are taken at a pharmacy, offers included. */
export function takenOfDay({ book }: Holder, pharmacy: Pharmacy, timezone: string, day: Day): number {
  const from = startOfDay(day, timezone)
  const to = endOfDay(day, timezone)
  const places = new Set<string>()
  for (const holdings of [legHoldings(book).get(pharmacy.id), offerHoldings(book).get(pharmacy.id)]) {
    if (holdings === undefined) continue
    for (let i = firstFrom(holdings.all, from); i < holdings.all.length; i++) {
      const holding = holdings.all[i]
      if (holding === undefined || holding.from >= to) break
      places.add(`${holding.from}|${holding.appointment}`)
    }
  }
  return places.size
}

/** The booked share of a day's places, 0 to 1 (above where it is overbooked); 1 on a day without places. */
export function loadOfDay(holder: Holder, pharmacy: Pharmacy, timezone: string, day: Day): number {
  const places = placesOfDay(pharmacy, timezone, day)
  return places === 0 ? 1 : takenOfDay(holder, pharmacy, timezone, day) / places
}

export interface Overbooking {
  readonly pharmacy: Pharmacy
  readonly slot: Slot
  /** Ids of the appointments in the slot, those first that asked first. */
  readonly appointments: readonly string[]
  readonly places: number
}

/**
 * The slots that hold more appointments than the counter can serve, in the order of the directory and of time. That
 * happens only when a capacity is lowered: it drops nobody, and a person decides.
 *
 * @param from slots that end before it are history and left out
 */
export function overbooked(
  holder: Holder & { readonly directory: Directory },
  from: Instant = Number.NEGATIVE_INFINITY,
): readonly Overbooking[] {
  const found: Overbooking[] = []
  for (const pharmacy of holder.directory.pharmacies) {
    const slots = new Map<string, Slot>()
    for (const holdings of [legHoldings(holder.book), offerHoldings(holder.book)])
      for (const slot of holdings.get(pharmacy.id)?.all ?? [])
        if (slot.to > from) slots.set(`${slot.from}|${slot.to}`, { from: slot.from, to: slot.to })
    for (const slot of [...slots.values()].sort((a, b) => a.from - b.from)) {
      const holders = [...holdersOf(holder, pharmacy.id, slot)]
      if (holders.length <= pharmacy.slotCapacity) continue
      const appointments = holders.sort((a, b) => askedAt(holder, a) - askedAt(holder, b) || (a < b ? -1 : 1))
      found.push({ pharmacy, slot, appointments, places: pharmacy.slotCapacity })
    }
  }
  return found
}

const askedAt = ({ book }: Holder, appointment: string): Instant =>
  book.appointments.get(appointment)?.createdAt ?? 0
