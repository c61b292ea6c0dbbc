import type { Slot } from '../domain/appointment.ts'
import type { OpeningHours, Pharmacy } from '../domain/directory.ts'
import { remembered } from '../domain/remembered.ts'
import { type Instant, type Interval, minutes } from '../domain/time.ts'

/** A local day, `YYYY-MM-DD`. */
export type Day = string

/** For each timezone: some months of days, a week of quarters. */
const mostRemembered = 700
/** Of so many timezones: a process has one, or those of its districts. */
const mostZones = 20

/** Remembers what a calendar says: the same questions are asked for every message, and a calendar takes its time. */
export function remembering<Key, Value>(look: (key: Key, timezone: string) => Value) {
  const inZone = remembered(
    (timezone: string) => remembered((key: Key) => look(key, timezone), mostRemembered),
    mostZones,
  )
  return (key: Key, timezone: string): Value => inZone(timezone)(key)
}

/** No zone's day begins within one of these: all offsets of our time are whole quarters of an hour. */
const quarter = minutes(15)

const dayOfQuarter = remembering(
  (start: Instant, timezone): Day =>
    Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(timezone).toPlainDate().toString(),
)

/** The local day on which an instant falls. */
export const localDay = (instant: Instant, timezone: string): Day =>
  dayOfQuarter(Math.floor(instant / quarter) * quarter, timezone)

const minuteOf = remembering((instant: Instant, timezone) =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timezone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' }),
)

/** An instant by the local clock, `YYYY-MM-DDTHH:MM`. */
export const localMinute = (instant: Instant, timezone: string): string => minuteOf(instant, timezone)

/** The first instant of a local day; not always midnight, as some zones skip it when the clocks change. */
export const startOfDay: (day: Day, timezone: string) => Instant = remembering(
  (day: Day, timezone) =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: timezone }).epochMilliseconds,
)

export const addDays = (day: Day, count: number): Day =>
  count === 1 ? dayAfter(day, '') : Temporal.PlainDate.from(day).add({ days: count }).toString()

const dayAfter = remembering((day: Day): Day => Temporal.PlainDate.from(day).add({ days: 1 }).toString())

/** The first instant of the next local day: where a day ends, half-open. */
export const endOfDay = (day: Day, timezone: string): Instant => startOfDay(addDays(day, 1), timezone)

/**
 * The instant of a wall-clock time (`HH:MM`, up to `24:00`) on a local day. A time that the clocks skip is moved on by
 * the gap; one that happens twice is the first (Temporal's `compatible`).
 */
export function atTime(day: Day, time: string, timezone: string): Instant {
  if (time === '24:00') return endOfDay(day, timezone)
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: timezone, plainTime: time })
    .epochMilliseconds
}

/**
 * When a pharmacy is open on a local day, in order, overlapping and touching hours made one. Public holidays change
 * nothing by themselves: designated institutions serve through them, and one that does not lists the day in `closed`.
 */
export const openingsOf = (pharmacy: Pharmacy, timezone: string, day: Day): readonly Interval[] =>
  dayOf(pharmacy, timezone, day).openings

function openingsOn(pharmacy: Pharmacy, timezone: string, day: Day): readonly Interval[] {
  if (pharmacy.closed.includes(day)) return []
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  const open = pharmacy.hours
    .filter((hours: OpeningHours) => hours.days.includes(weekday))
    .map((hours) => ({ from: atTime(day, hours.open, timezone), to: atTime(day, hours.close, timezone) }))
    .filter((interval) => interval.from < interval.to)
    .sort((a, b) => a.from - b.from)
  const merged: Interval[] = []
  for (const next of open) {
    const last = merged.at(-1)
    if (last !== undefined && next.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    else merged.push(next)
  }
  return (pharmacy.shut ?? []).reduce(without, merged)
}

/** What is left of the hours beside a part in which it is closed. */
const without = (openings: readonly Interval[], shut: Interval): Interval[] =>
  openings
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, shut.from) },
      { from: Math.max(from, shut.to), to },
    ])
    .filter(({ from, to }) => from < to)

/** Slots in a row from each opening on; what is left before closing and too short for a slot is none. */
function cut({ slotMinutes }: Pharmacy, openings: readonly Interval[]): readonly Slot[] {
  const length = minutes(slotMinutes)
  if (!(length >= minutes(1))) return []
  return openings.flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / length) }, (_, i) => ({
      from: from + i * length,
      to: from + (i + 1) * length,
    })),
  )
}

interface CalendarDay {
  readonly openings: readonly Interval[]
  readonly slots: readonly Slot[]
}

/** By the pharmacy object, which is frozen with its directory: a changed one is another object. */
const calendars = new WeakMap<Pharmacy, (day: Day, timezone: string) => CalendarDay>()

function dayOf(pharmacy: Pharmacy, timezone: string, day: Day): CalendarDay {
  const calendar =
    calendars.get(pharmacy) ??
    remembering((wanted: Day, zone): CalendarDay => {
      const openings = openingsOn(pharmacy, zone, wanted)
      const { shut = [] } = pharmacy
      if (shut.length === 0) return { openings, slots: cut(pharmacy, openings) }
      // The slots that are left stay those that people know, whenever it opens again.
      const usual = cut(pharmacy, openingsOn({ ...pharmacy, shut: [] }, zone, wanted))
      const isLeft = (slot: Slot): boolean =>
        openings.some(({ from, to }) => from <= slot.from && slot.to <= to)
      return { openings, slots: usual.filter(isLeft) }
    })
  calendars.set(pharmacy, calendar)
  return calendar(day, timezone)
}

/** The slots of a pharmacy that start on a local day, in order. */
export const slotsOfDay = (pharmacy: Pharmacy, timezone: string, day: Day): readonly Slot[] =>
  dayOf(pharmacy, timezone, day).slots

/** The slots that start within `[from, to)`, in order, made as they are asked for. */
export function* slotsBetween(
  pharmacy: Pharmacy,
  timezone: string,
  from: Instant,
  to: Instant,
): Generator<Slot, void, undefined> {
  if (!(from < to)) return
  for (let day = localDay(from, timezone); startOfDay(day, timezone) < to; day = addDays(day, 1))
    for (const slot of slotsOfDay(pharmacy, timezone, day)) {
      if (slot.from >= to) return
      if (slot.from >= from) yield slot
    }
}

/** How many places a pharmacy has on a local day. */
export const placesOfDay = (pharmacy: Pharmacy, timezone: string, day: Day): number =>
  slotsOfDay(pharmacy, timezone, day).length * pharmacy.slotCapacity

/** The opening hours that an instant falls into, half-open; null while it is closed. */
export function openingAt(pharmacy: Pharmacy, timezone: string, instant: Instant): Interval | null {
  const openings = openingsOf(pharmacy, timezone, localDay(instant, timezone))
  return openings.find(({ from, to }) => from <= instant && instant < to) ?? null
}

/** When the counter closes after a slot; null where the slot does not lie within the hours (any more). */
export function closesAt(pharmacy: Pharmacy, timezone: string, slot: Slot): Instant | null {
  const opening = openingAt(pharmacy, timezone, slot.from)
  return opening !== null && slot.to <= opening.to ? opening.to : null
}

/** The next time that a pharmacy opens, after an instant and within two weeks; null if it does not. */
export function opensNext(pharmacy: Pharmacy, timezone: string, after: Instant): Instant | null {
  const today = localDay(after, timezone)
  for (let ahead = 0; ahead <= 14; ahead++) {
    const opening = openingsOf(pharmacy, timezone, addDays(today, ahead)).find(({ from }) => from > after)
    if (opening !== undefined) return opening.from
  }
  return null
}
