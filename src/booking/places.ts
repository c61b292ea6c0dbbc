import type { Slot } from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import { counterKey, daysOf, type Holding, holdingOf, spends, yes } from '../domain/book-indexes.ts'
import type { Directory, Pharmacy } from '../domain/directory.ts'
import type { Instant, Interval } from '../domain/time.ts'
import { type Day, endOfDay, placesOfDay, startOfDay } from './calendar.ts'

/** What holds places: legs and offers. A `World` is one. */
export interface Holder {
  readonly book: Pick<Book, 'appointments' | 'offers'>
}

/** What is spent on a day at a counter, in the order of the starts. */
interface Holdings {
  readonly all: readonly Holding[]
  /** The longest of them in milliseconds: how far back one may start and still reach into a slot. */
  readonly longest: number
}

const nothing: Holdings = { all: [], longest: 0 }

/** What an index notes of a day is one and the same for as long as nothing of it changes: each is read once. */
const read = new WeakMap<readonly string[], Holdings>()

function holdingsIn(notes: readonly string[]): Holdings {
  if (notes.length === 0) return nothing
  const known = read.get(notes)
  if (known !== undefined) return known
  const all = notes.map(holdingOf).sort((a, b) => a.from - b.from)
  const holdings = { all, longest: Math.max(...all.map(({ from, to }) => to - from)) }
  read.set(notes, holdings)
  return holdings
}

/** What legs and offers spend at a counter, for each day that an interval reaches into. */
function* spentDuring({ appointments, offers }: Holder['book'], pharmacy: string, interval: Interval) {
  for (const day of daysOf(interval)) {
    const key = counterKey(pharmacy, day)
    yield holdingsIn(appointments.notes('counter', key))
    yield holdingsIn(offers.notes('counter', key))
  }
}

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
function collect({ all, longest }: Holdings, { from, to }: Interval, into: Set<string>): void {
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
  for (const holdings of spentDuring(book, pharmacy, slot)) collect(holdings, slot, holders)
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
  for (const { all } of spentDuring(book, pharmacy.id, { from, to })) {
    for (let i = firstFrom(all, from); i < all.length; i++) {
      const holding = all[i]
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
  const ahead = slotsInUse(holder, from)
  for (const pharmacy of holder.directory.pharmacies) {
    for (const slot of (ahead.get(pharmacy.id) ?? []).toSorted((a, b) => a.from - b.from)) {
      const holders = [...holdersOf(holder, pharmacy.id, slot)]
      if (holders.length <= pharmacy.slotCapacity) continue
      const appointments = holders.sort((a, b) => askedAt(holder, a) - askedAt(holder, b) || (a < b ? -1 : 1))
      found.push({ pharmacy, slot, appointments, places: pharmacy.slotCapacity })
    }
  }
  return found
}

/** The slots in which something is still open, by pharmacy: where all is closed, nobody has to decide anything. */
function slotsInUse({ book }: Holder, from: Instant): ReadonlyMap<string, readonly Slot[]> {
  const slots = new Map<string, Map<string, Slot>>()
  const note = ({ pharmacy, slot }: { readonly pharmacy: string; readonly slot: Slot }): void => {
    if (slot.to <= from) return
    const known = slots.get(pharmacy) ?? new Map<string, Slot>()
    known.set(`${slot.from}|${slot.to}`, slot)
    slots.set(pharmacy, known)
  }
  for (const { legs } of book.appointments.by('open', yes)) for (const leg of legs) if (spends(leg)) note(leg)
  for (const offer of book.offers.values()) note(offer)
  return new Map([...slots].map(([pharmacy, found]) => [pharmacy, [...found.values()]]))
}

const askedAt = ({ book }: Holder, appointment: string): Instant =>
  book.appointments.get(appointment)?.createdAt ?? 0
