import type { Holidays } from '../domain/holidays.ts'
import type { Instant, Wish } from '../domain/time.ts'

export interface WhenOptions {
  readonly timezone: string
  readonly holidays: Holidays
}

export type WhenReader = (text: string, sentAt: Instant) => Wish | null

export const createWhenReader =
  (_options: WhenOptions): WhenReader =>
  () =>
    null
