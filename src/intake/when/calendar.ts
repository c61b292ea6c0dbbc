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

const minuteLength = 60_000

/** Between two changes of its clocks a zone is a fixed number of milliseconds from UTC. */
interface Offset {
  readonly from: Instant
  readonly to: Instant
  readonly milliseconds: number
}

/** Of each zone the stretch that was last asked for: asking the calendar takes as long as half of a message. */
const offsets = new Map<string, Offset>()

function offsetAt(instant: Instant, timezone: string): Offset {
  const known = offsets.get(timezone)
  if (known !== undefined && instant >= known.from && instant < known.to) return known
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone)
  const isChange = zoned.subtract({ milliseconds: 1 }).offsetNanoseconds !== zoned.offsetNanoseconds
  const previous = zoned.getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY
  const offset: Offset = {
    from: isChange ? instant : previous,
    to: zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    milliseconds: zoned.offsetNanoseconds / 1e6,
  }
  offsets.set(timezone, offset)
  return offset
}

export const toLocal = (instant: Instant, timezone: string): LocalMinute =>
  Math.floor((instant + offsetAt(instant, timezone).milliseconds) / minuteLength)

/** After clocks were put back, and wherever a day was skipped or doubled, a local time may be of the stretch before. */
const widestJump = dayMinutes * minuteLength

/** @param minute a local time that a change of summer time skips becomes the next that exists */
export function toInstant(minute: LocalMinute, timezone: string): Instant {
  const known = offsets.get(timezone)
  if (known !== undefined) {
    const instant = minute * minuteLength - known.milliseconds
    if (instant >= known.from + widestJump && instant < known.to) return instant
  }
  const day = Math.floor(minute / dayMinutes)
  const rest = minute - day * dayMinutes
  const plainTime = new Temporal.PlainTime(Math.floor(rest / 60), rest % 60)
  return dateOf(day).toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds
}
