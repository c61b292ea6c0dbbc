import type { LegStatus } from './appointment.ts'

/** The one table of what may become of a leg. Everything else is a bug of ours and throws. */
export const legTransitions: Readonly<Record<LegStatus, readonly LegStatus[]>> = {
  waitlist: ['waitlist', 'booked', 'cancelled'],
  /** booked → booked: another slot or institution; booked → waitlist: out of stock everywhere. */
  booked: ['booked', 'waitlist', 'arrived', 'fulfilled', 'noshow', 'cancelled'],
  arrived: ['fulfilled', 'cancelled', 'booked'],
  /** A complaint within seven days reopens. */
  fulfilled: ['booked'],
  noshow: ['booked'],
  cancelled: [],
}

export const mayBecome = (from: LegStatus, to: LegStatus): boolean => legTransitions[from].includes(to)

export class TransitionError extends Error {
  constructor(from: LegStatus, to: LegStatus) {
    super(`A leg cannot go from ${from} to ${to}`)
    this.name = 'TransitionError'
  }
}

/** @throws {TransitionError} where the table does not allow it */
export function assertTransition(from: LegStatus, to: LegStatus): void {
  if (!mayBecome(from, to)) throw new TransitionError(from, to)
}
