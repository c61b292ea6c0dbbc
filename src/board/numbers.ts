import { type Day, localDay } from '../booking/calendar.ts'
import type { World } from '../dispatch/world.ts'
import type { Instant } from '../domain/time.ts'
import { type DayNumbers, isOverdue, lastWeek, numbersOf, sumOf } from '../pickup/day-numbers.ts'
import { maySee, type Viewer } from './viewer.ts'

export interface NumbersView {
  /** Today first, and the six days before. */
  readonly days: readonly { readonly day: Day; readonly numbers: DayNumbers }[]
  readonly week: DayNumbers
  /** Orders that should have been ready, or fetched, by now. */
  readonly late: number
}

/** What happened in a week, of what the viewer may see. */
export function numbersView(world: World, viewer: Viewer, now: Instant): NumbersView {
  const { timezone } = world.directory.district
  const days = lastWeek(localDay(now, timezone))
  const visible = [...world.book.appointments.values()].filter((one) => maySee(viewer, world, one))
  const numbers = numbersOf(visible, days, timezone)
  return {
    days: days.flatMap((day, index) => {
      const found = numbers[index]
      return found === undefined ? [] : [{ day, numbers: found }]
    }),
    week: sumOf(numbers),
    late: visible.filter((one) => isOverdue(one, now)).length,
  }
}
