import { type Day, endOfDay, localDay, startOfDay } from '../booking/calendar.ts'
import { lead } from '../dispatch/soonest.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import type { Amendment } from '../domain/edit.ts'
import type { Instant, Wish } from '../domain/time.ts'
import type { Turn } from './turn.ts'

/**
 * 下午吧, without a day, is about the day that the order has already, as long as that day still has such a time; else it
 * is what it would be by itself.
 */
export function onOwnDay<T extends Pick<Amendment, 'wish' | 'dayless'>>(
  turn: Turn,
  appointment: Appointment,
  edit: T,
): T {
  const { timezone } = turn.scene
  const slot = openLegs(appointment).find(isPlaced)?.slot
  const own = slot === undefined ? dayOf(appointment.request.wish, timezone) : localDay(slot.from, timezone)
  if (edit.dayless !== true || edit.wish === null || own === null) return edit
  const wish = moved(edit.wish, own, timezone)
  const isOver = wish.to !== null && wish.to <= turn.now + lead
  return isOver ? edit : { ...edit, wish }
}

/**
 * 周三不行，周四吧, without an hour, keeps the part of the day that was asked for before: who wanted the afternoon works
 * in the morning. Null where nothing of that is said.
 */
export function atOwnTime(turn: Turn, { request }: Appointment, wish: Wish | null): Wish | null {
  const { timezone } = turn.scene
  const [day, own] = [dayOf(wish, timezone), dayOf(request.wish, timezone)]
  if (day === null || own === null || request.wish === null || wish === null) return null
  return isWhole(wish, day, timezone) && !isWhole(request.wish, own, timezone)
    ? moved(request.wish, day, timezone)
    : null
}

const isWhole = ({ from, to }: Wish, day: Day, timezone: string): boolean =>
  from === startOfDay(day, timezone) && to === endOfDay(day, timezone)

/** The one local day of a wish; null where it leaves several open, or none. */
function dayOf(wish: Wish | null, timezone: string): Day | null {
  if (wish === null) return null
  const [first, last] = [wish.from ?? wish.to, wish.to ?? wish.from]
  if (first === null || last === null) return null
  const day = localDay(wish.from === null ? first - 1 : first, timezone)
  return localDay(wish.to === null ? last : last - 1, timezone) === day ? day : null
}

/** The same times of the clock on another local day. */
function moved(wish: Wish, day: Day, timezone: string): Wish {
  const said = dayOf(wish, timezone)
  if (said === null) return wish
  const { days } = Temporal.PlainDate.from(said).until(Temporal.PlainDate.from(day), { largestUnit: 'day' })
  const shift = (at: Instant | null): Instant | null =>
    at === null
      ? null
      : Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).add({ days })
          .epochMilliseconds
  return { from: shift(wish.from), to: shift(wish.to) }
}
