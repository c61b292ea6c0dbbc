import type { Instant } from '../domain/time.ts'
import type { Scene } from './phrases.ts'

/** A point in time as people of the scene's place see it. */
export interface LocalTime {
  /** Whole local days from the scene's today: 0 today, 1 tomorrow, -1 yesterday. */
  readonly daysAhead: number
  /** ISO: 1 is Monday. */
  readonly weekday: number
  readonly month: number
  readonly day: number
  readonly year: number
  readonly hour: number
  readonly minute: number
}

/** @throws {RangeError} on an unknown timezone: a directory's is checked when it is read */
export function localTime(at: Instant, scene: Scene): LocalTime {
  const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(scene.timezone)
  const today = Temporal.Instant.fromEpochMilliseconds(scene.now)
    .toZonedDateTimeISO(scene.timezone)
    .toPlainDate()
  return {
    daysAhead: today.until(there.toPlainDate()).days,
    weekday: there.dayOfWeek,
    month: there.month,
    day: there.day,
    year: there.year,
    hour: there.hour,
    minute: there.minute,
  }
}

/** Whether both lie on the same local day. */
export const sameDay = (a: LocalTime, b: LocalTime): boolean => a.daysAhead === b.daysAhead

/** Twelve-hour clock, as both languages say it: 2:00. */
export const clock = (time: LocalTime): string =>
  `${((time.hour + 11) % 12) + 1}:${String(time.minute).padStart(2, '0')}`
