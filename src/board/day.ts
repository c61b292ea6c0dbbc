import { addDays, type Day, localDay, slotsOfDay, startOfDay } from '../booking/calendar.ts'
import { holdersOf } from '../booking/places.ts'
import { isPaused } from '../dispatch/eligible.ts'
import type { World } from '../dispatch/world.ts'
import {
  type Appointment,
  hasMilestone,
  isOpen,
  isPlaced,
  openLegs,
  type Slot,
} from '../domain/appointment.ts'
import type { Pharmacy } from '../domain/directory.ts'
import { type Instant, minutes } from '../domain/time.ts'
import { isOverdue } from '../pickup/day-numbers.ts'
import { type Card, cardOf } from './card.ts'
import { institutionsOf, maySee, type Viewer } from './viewer.ts'

/** How full a slot is: said by word, number and height, and only then by colour. */
export type Load = 'free' | 'some' | 'nearly' | 'full' | 'over'

export interface SlotCell {
  readonly slot: Slot
  readonly taken: number
  readonly places: number
  readonly load: Load
  readonly past: boolean
  /** Half hours from the first column of the day's table. */
  readonly column: number
  readonly span: number
}

export interface InstitutionDay {
  readonly id: string
  readonly name: string
  readonly street: string
  readonly paused: boolean
  readonly taken: number
  readonly places: number
  readonly slots: readonly SlotCell[]
  /** Its slots fit the half hours of the table; others flow one after the other. */
  readonly aligned: boolean
}

/** What is going on, of what the viewer may see. */
export interface DayCounts {
  readonly booked: number
  readonly ready: number
  readonly waiting: number
  readonly done: number
}

export interface DayView {
  readonly day: Day
  readonly isToday: boolean
  readonly before: Day
  readonly after: Day
  readonly counts: DayCounts
  /** Of today: how many should have been ready, or fetched, by now. */
  readonly late: number
  /** Of today: how many are booked for tomorrow. */
  readonly tomorrow: number
  /** Of today, what was asked for last; the newest first. */
  readonly newest: readonly Card[]
  /** Starts of the half-hour columns. */
  readonly columns: readonly Instant[]
  readonly institutions: readonly InstitutionDay[]
}

const halfHour = minutes(30)
const mostColumns = 48

/** One day of the institutions that the viewer follows. */
export function dayView(world: World, viewer: Viewer, day: Day, now: Instant): DayView {
  const { timezone } = world.directory.district
  const pharmacies = institutionsOf(viewer, world.directory)
  const slots = pharmacies.map((pharmacy) => slotsOfDay(pharmacy, timezone, day))
  const all = slots.flat()
  const first = floorTo(Math.min(...all.map(({ from }) => from)), startOfDay(day, timezone))
  const last = Math.max(...all.map(({ to }) => to))
  const width = all.length === 0 ? 0 : Math.min(mostColumns, Math.ceil((last - first) / halfHour))
  const isToday = day === localDay(now, timezone)
  const next = isToday ? countsOf(world, viewer, addDays(day, 1), timezone) : null
  return {
    day,
    isToday,
    before: addDays(day, -1),
    after: addDays(day, 1),
    counts: countsOf(world, viewer, day, timezone),
    late: isToday ? lateOnes(world, viewer, now) : 0,
    tomorrow: next === null ? 0 : next.booked + next.ready,
    newest: isToday ? newestOf(world, viewer) : [],
    columns: Array.from({ length: width }, (_, index) => first + index * halfHour),
    institutions: pharmacies.map((pharmacy, index) =>
      institutionDay(world, pharmacy, slots[index] ?? [], first, now),
    ),
  }
}

const lateOnes = (world: World, viewer: Viewer, now: Instant): number =>
  [...world.book.appointments.values()].filter(
    (appointment) => isOverdue(appointment, now) && maySee(viewer, world, appointment),
  ).length

const mostNewest = 4

function newestOf(world: World, viewer: Viewer): readonly Card[] {
  const visible = [...world.book.appointments.values()].filter(
    (appointment) => isOpen(appointment) && maySee(viewer, world, appointment),
  )
  visible.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
  return visible.slice(0, mostNewest).map((appointment) => cardOf(world, viewer, appointment))
}

const floorTo = (instant: Instant, midnight: Instant): Instant =>
  midnight + Math.floor((instant - midnight) / halfHour) * halfHour

function institutionDay(
  world: World,
  pharmacy: Pharmacy,
  slots: readonly Slot[],
  first: Instant,
  now: Instant,
): InstitutionDay {
  const places = pharmacy.slotCapacity
  const cells = slots.map((slot): SlotCell => {
    const taken = holdersOf(world, pharmacy.id, slot).size
    return {
      slot,
      taken,
      places,
      load: loadOf(taken, places),
      past: slot.to <= now,
      column: Math.floor((slot.from - first) / halfHour),
      span: Math.max(1, Math.round((slot.to - slot.from) / halfHour)),
    }
  })
  const street = world.directory.streets.find(({ code }) => code === pharmacy.street)
  return {
    id: pharmacy.id,
    name: pharmacy.name,
    street: street?.name ?? '',
    paused: isPaused(world, pharmacy.id),
    taken: cells.reduce((sum, { taken }) => sum + taken, 0),
    places: places * cells.length,
    slots: cells,
    aligned: slots.every(({ from, to }) => (from - first) % halfHour === 0 && (to - from) % halfHour === 0),
  }
}

export function loadOf(taken: number, places: number): Load {
  if (taken > places) return 'over'
  if (taken === places) return 'full'
  if (taken === 0) return 'free'
  return taken / places >= 0.7 ? 'nearly' : 'some'
}

function countsOf(world: World, viewer: Viewer, day: Day, timezone: string): DayCounts {
  const counts = { booked: 0, ready: 0, waiting: 0, done: 0 }
  for (const appointment of world.book.appointments.values()) {
    if (!maySee(viewer, world, appointment)) continue
    const kind = kindOn(appointment, day, timezone)
    if (kind !== null) counts[kind] += 1
  }
  return counts
}

/** Where an appointment stands on a day; null where it does not concern that day, or waits for a person. */
function kindOn(appointment: Appointment, day: Day, timezone: string): keyof DayCounts | null {
  const { standing } = appointment
  if (standing.kind === 'closed')
    return standing.status === 'fulfilled' && localDay(standing.at, timezone) === day ? 'done' : null
  if (!isOpen(appointment) || standing.kind !== 'placed') return null
  const legs = openLegs(appointment)
  if (legs.some((leg) => !isPlaced(leg))) return 'waiting'
  const here = legs.filter(isPlaced).filter(({ slot }) => localDay(slot.from, timezone) === day)
  if (here.length === 0) return null
  return here.every((leg) => hasMilestone(leg, 'ready')) ? 'ready' : 'booked'
}

/** A day as an address carries it; null where it is none. */
export function readDay(words: string | undefined): Day | null {
  if (words === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(words)) return null
  try {
    return Temporal.PlainDate.from(words).toString()
  } catch {
    return null
  }
}
