import type { Pharmacy } from '../domain/directory.ts'
import type { Holidays } from '../domain/holidays.ts'
import type { Instant } from '../domain/time.ts'
import { addDays, atTime, type Day, localDay, openingAt, opensNext } from './calendar.ts'

/** The night, in which only answers and what is urgent are said (DESIGN §5). */
const nightBegins = '21:30'
const nightEnds = '07:30'

/** When the night that an instant falls into ends; null by day. The last minute of the night is 07:29. */
export function nightUntil(instant: Instant, timezone: string): Instant | null {
  const today = localDay(instant, timezone)
  const morning = atTime(today, nightEnds, timezone)
  if (instant < morning) return morning
  if (instant >= atTime(today, nightBegins, timezone)) return atTime(addDays(today, 1), nightEnds, timezone)
  return null
}

export const isNight = (instant: Instant, timezone: string): boolean => nightUntil(instant, timezone) !== null

/**
 * When service begins again: the soonest that one of the pharmacies opens. Null while one is open, and where none opens
 * within two weeks.
 */
export function serviceFrom(
  pharmacies: readonly Pharmacy[],
  timezone: string,
  instant: Instant,
): Instant | null {
  if (pharmacies.some((pharmacy) => openingAt(pharmacy, timezone, instant) !== null)) return null
  const opening = pharmacies.flatMap((pharmacy) => opensNext(pharmacy, timezone, instant) ?? [])
  return opening.length === 0 ? null : Math.min(...opening)
}

/** A day off for offices: a public holiday, or a weekend day that is not worked (调休). */
export function isDayOff(day: Day, holidays: Holidays): boolean {
  if (holidays.off.has(day)) return true
  return Temporal.PlainDate.from(day).dayOfWeek >= 6 && !holidays.worked.has(day)
}
