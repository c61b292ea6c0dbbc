import { type Day, localDay, remembering } from '../booking/calendar.ts'
import { days, type Instant, minutes } from '../domain/time.ts'
import type { Scene } from './phrases/scene.ts'

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
  const { dayNumber, there } = minuteThere(Math.floor(at / minutes(1)), scene.timezone)
  return { ...there, daysAhead: dayNumber - numberOf(localDay(scene.now, scene.timezone), '') }
}

/** The same few slots are spoken of again and again. */
const minuteThere = remembering((at: number, timezone) => {
  const there = Temporal.Instant.fromEpochMilliseconds(minutes(at)).toZonedDateTimeISO(timezone)
  const { dayOfWeek: weekday, month, day, year, hour, minute } = there
  return {
    dayNumber: numberOf(there.toPlainDate().toString(), ''),
    there: { weekday, month, day, year, hour, minute },
  }
})

/** Local days, counted on. */
const numberOf = remembering((day: Day) => Date.parse(day) / days(1))

/** Whether both lie on the same local day. */
export const sameDay = (a: LocalTime, b: LocalTime): boolean => a.daysAhead === b.daysAhead

/** Where one local day ends and the next begins. */
export function isMidnight(at: Instant, scene: Scene): boolean {
  const { hour, minute } = localTime(at, scene)
  return hour === 0 && minute === 0
}

/** Twelve-hour clock, as both languages say it: 2:00. */
export const clock = (time: LocalTime): string =>
  `${((time.hour + 11) % 12) + 1}:${String(time.minute).padStart(2, '0')}`
