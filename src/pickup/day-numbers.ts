import { addDays, type Day, localDay } from '../booking/calendar.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import type { Instant } from '../domain/time.ts'
import { endedBy } from './ended-by.ts'
import { latenessOf, stageOf } from './stages.ts'

export const dayNumberNames = [
  'asked',
  /** With a slot on that day, whatever has become of them, those taken back aside. */
  'due',
  'ready',
  'pickedUp',
  'delivered',
  'noshow',
  'cancelled',
  /** By a pharmacist: nobody took it back. */
  'refused',
] as const

/** What happened on a day, in orders: what somebody who answers for it reports upwards. */
export type DayNumbers = Readonly<Record<(typeof dayNumberNames)[number], number>>

const noNumbers: DayNumbers = {
  asked: 0,
  due: 0,
  ready: 0,
  pickedUp: 0,
  delivered: 0,
  noshow: 0,
  cancelled: 0,
  refused: 0,
}

const closedAs = { fulfilled: 'delivered', noshow: 'noshow', cancelled: 'cancelled' } as const

/** A day and the six before it, the newest first. */
export const lastWeek = (day: Day): readonly Day[] =>
  Array.from({ length: 7 }, (_, back) => addDays(day, -back))

/**
 * The numbers of several days. Closed orders stay in the book for seven days, so today and the six days before are whole.
 * @returns in the order of the days given
 */
export function numbersOf(
  appointments: Iterable<Appointment>,
  days: readonly Day[],
  timezone: string,
): readonly DayNumbers[] {
  const counts = new Map(days.map((day) => [day, { ...noNumbers }]))
  const count = (name: keyof DayNumbers, moments: Iterable<Instant>): void => {
    for (const day of new Set(Array.from(moments, (moment) => localDay(moment, timezone)))) {
      const found = counts.get(day)
      if (found !== undefined) found[name] += 1
    }
  }
  for (const appointment of appointments) {
    const { createdAt, legs, milestones, standing } = appointment
    const kept = legs.filter(({ status }) => status !== 'cancelled')
    const reached = [...milestones, ...kept.flatMap((leg) => leg.milestones)]
    const when = (wanted: string): Instant[] =>
      reached.filter(({ name }) => name === wanted).map(({ at }) => at)
    count('asked', [createdAt])
    count(
      'due',
      kept.filter(isPlaced).map(({ slot }) => slot.from),
    )
    count('ready', when('ready'))
    count('pickedUp', when('picked-up'))
    if (standing.kind !== 'closed') continue
    const isRefused = endedBy(appointment)?.what === 'refused'
    count(isRefused ? 'refused' : closedAs[standing.status], [standing.at])
  }
  return days.map((day) => counts.get(day) ?? noNumbers)
}

/** Some of it should have been ready, or fetched, by now. */
export const isOverdue = (appointment: Appointment, now: Instant): boolean =>
  openLegs(appointment).some((leg) => isPlaced(leg) && latenessOf(stageOf(leg), leg.slot, now) !== null)

export function sumOf(all: readonly DayNumbers[]): DayNumbers {
  const sum = { ...noNumbers }
  for (const one of all) for (const name of dayNumberNames) sum[name] += one[name]
  return sum
}
