import type { Slot } from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import { counterKey, daysOf, endOfSlot, holdingOf, noteOf, spends, yes } from '../domain/book-indexes.ts'
import type { Directory, Pharmacy } from '../domain/directory.ts'
import { firstNotBefore } from '../domain/notes.ts'
import { days, type Instant, type Interval } from '../domain/time.ts'
import { type Day, endOfDay, placesOfDay, startOfDay } from './calendar.ts'

/** What holds places: legs and offers. A `World` is one. */
export interface Holder {
  readonly book: Pick<Book, 'appointments' | 'offers'>
}

/** A slot, and the appointments that hold a place in it: their notes follow each other in the index. */
interface Held extends Interval {
  readonly notes: readonly string[]
  readonly first: number
  /** The one after the last. */
  readonly end: number
}

/** What is spent on a day at a counter, in the order of the starts. */
interface Holdings {
  readonly slots: readonly Held[]
  /** The longest of them in milliseconds: how far back one may start and still reach into another. */
  readonly longest: number
}

const nothing: Holdings = { slots: [], longest: 0 }

/** What an index notes of a day is one and the same for as long as nothing of it changes: each is read once. */
const read = new WeakMap<readonly string[], Holdings>()

function holdingsIn(notes: readonly string[]): Holdings {
  if (notes.length === 0) return nothing
  const known = read.get(notes)
  if (known !== undefined) return known
  const slots = slotsIn(notes).sort((a, b) => a.from - b.from)
  const holdings = { slots, longest: slots.reduce((most, { from, to }) => Math.max(most, to - from), 0) }
  read.set(notes, holdings)
  return holdings
}

/** From slot to slot, without a look at all who hold a place there. */
function slotsIn(notes: readonly string[]): Held[] {
  const slots: Held[] = []
  for (let first = 0; first < notes.length; ) {
    const { from, to } = holdingOf(notes[first] ?? '')
    const end = firstNotBefore(notes, endOfSlot({ from, to }))
    slots.push({ from, to, notes, first, end })
    first = end
  }
  return slots
}

const sizeOf = ({ first, end }: Held): number => end - first

const isHolder = (slot: Held, appointment: string): boolean => {
  const note = noteOf(slot, appointment)
  return slot.notes[firstNotBefore(slot.notes, note)] === note
}

const holdersIn = ({ notes, first, end }: Held): readonly string[] =>
  notes.slice(first, end).map((note) => holdingOf(note).appointment)

const legsOn = ({ appointments }: Holder['book'], pharmacy: string, day: number): Holdings =>
  holdingsIn(appointments.notes('counter', counterKey(pharmacy, day)))

const offersOn = ({ offers }: Holder['book'], pharmacy: string, day: number): Holdings =>
  holdingsIn(offers.notes('counter', counterKey(pharmacy, day)))

/** The index of the first that starts at or after an instant. */
function firstFrom(slots: readonly Held[], instant: Instant): number {
  let low = 0
  let high = slots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slots[middle]?.from ?? Number.POSITIVE_INFINITY) < instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds those that reach into the interval. */
function addReaching({ slots, longest }: Holdings, { from, to }: Interval, found: Held[]): void {
  for (let i = firstFrom(slots, from - longest); i < slots.length; i++) {
    const held = slots[i]
    if (held === undefined || held.from >= to) break
    if (held.to > from) found.push(held)
  }
}

/** Those that start within the interval. */
const startingIn = ({ slots }: Holdings, { from, to }: Interval): readonly Held[] =>
  slots.slice(firstFrom(slots, from), firstFrom(slots, to))

/** Those of the legs and those of the offers that reach into a slot. */
function heldIn({ book }: Holder, pharmacy: string, slot: Slot): readonly Held[] {
  const found: Held[] = []
  for (const day of daysOf(slot)) {
    addReaching(legsOn(book, pharmacy, day), slot, found)
    addReaching(offersOn(book, pharmacy, day), slot, found)
  }
  return found
}

/**
 * The appointments that hold a place in a slot. One appointment takes one place, however many of its legs or offers
 * lie there. Whoever reaches into the slot counts: when a pharmacy changes the length of its slots, old bookings lie
 * across the new ones and still need the counter.
 */
export const holdersOf = (holder: Holder, pharmacy: string, slot: Slot): ReadonlySet<string> =>
  new Set(heldIn(holder, pharmacy, slot).flatMap(holdersIn))

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
  const held = heldIn(holder, pharmacy.id, slot)
  const isExcepted = except !== null && held.some((each) => isHolder(each, except))
  return Math.max(0, pharmacy.slotCapacity - holdersAmong(held) + Number(isExcepted))
}

/** How many hold a place in any of them. Mostly there is only one. */
function holdersAmong(held: readonly Held[]): number {
  const [only, ...others] = held
  if (only === undefined) return 0
  return others.length === 0 ? sizeOf(only) : new Set(held.flatMap(holdersIn)).size
}

/** How many places of a local day are taken at a pharmacy, offers included. */
export function takenOfDay({ book }: Holder, pharmacy: Pharmacy, timezone: string, local: Day): number {
  const from = startOfDay(local, timezone)
  const to = endOfDay(local, timezone)
  let taken = 0
  for (const day of daysOf({ from, to })) {
    // One over midnight is noted on both days, and counts on that on which it starts.
    const starts = { from: Math.max(from, days(day)), to: Math.min(to, days(day + 1)) }
    const legs = startingIn(legsOn(book, pharmacy.id, day), starts)
    const offers = startingIn(offersOn(book, pharmacy.id, day), starts)
    for (const leg of legs) taken += sizeOf(leg)
    for (const offer of offers) {
      const same = legs.filter((leg) => leg.from === offer.from)
      taken += holdersIn(offer).filter((holder) => !same.some((leg) => isHolder(leg, holder))).length
    }
  }
  return taken
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
