/** A point in time: milliseconds since the epoch, UTC. Calendars and zones live in `booking/calendar` and `intake/when`. */
export type Instant = number

/** Half-open: `from` belongs to it, `to` does not. */
export interface Interval {
  readonly from: Instant
  readonly to: Instant
}

/** When somebody would like to fetch. An open side is null; a wish with both sides open is no wish. */
export interface Wish {
  readonly from: Instant | null
  readonly to: Instant | null
}

export const minutes = (n: number): number => n * 60_000
export const hours = (n: number): number => n * 3_600_000
export const days = (n: number): number => n * 86_400_000
