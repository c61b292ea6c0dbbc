import type { Instant } from '../../domain/time.ts'

/** Local days since 1970-01-01: calendars become whole numbers. */
export type DayNumber = number
/** Minutes of local wall-clock time since 1970-01-01T00:00. */
export type LocalMinute = number

export const dayMinutes = 1440

const epoch = new Temporal.PlainDate(1970, 1, 1)

export const dayNumber = (date: Temporal.PlainDate): DayNumber =>
  epoch.until(date, { largestUnit: 'days' }).days

export const dateOf = (day: DayNumber): Temporal.PlainDate => epoch.add({ days: day })

/** ISO weekday, 1 = Monday: the epoch was a Thursday. */
export const weekdayOf = (day: DayNumber): number => ((((day + 3) % 7) + 7) % 7) + 1

export const mondayOf = (day: DayNumber): DayNumber => day - weekdayOf(day) + 1

/** First day of the month that lies `months` after the day's own. */
export const monthStart = (day: DayNumber, months: number): DayNumber =>
  dayNumber(dateOf(day).with({ day: 1 }).add({ months }))

/** The day, or null where the month has none such (30 February). */
export function dayIn(year: number, month: number, day: number): DayNumber | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const date = new Temporal.PlainDate(year, month, 1)
  return day > date.daysInMonth ? null : dayNumber(date.with({ day }))
}

export function toLocal(instant: Instant, timezone: string): LocalMinute {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone)
  return dayNumber(local.toPlainDate()) * dayMinutes + local.hour * 60 + local.minute
}

/** @param minute a local time that a change of summer time skips becomes the next that exists */
export function toInstant(minute: LocalMinute, timezone: string): Instant {
  const day = Math.floor(minute / dayMinutes)
  const rest = minute - day * dayMinutes
  const plainTime = new Temporal.PlainTime(Math.floor(rest / 60), rest % 60)
  return dateOf(day).toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds
}
