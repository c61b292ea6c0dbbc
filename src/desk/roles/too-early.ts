import { localDay } from '../../booking/calendar.ts'
import {
  type Appointment,
  hasMilestone,
  isPlaced,
  openLegs,
  type PlacedLeg,
} from '../../domain/appointment.ts'
import { hours, type Instant } from '../../domain/time.ts'
import { record } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'

const say = phrases('zh')

/** Whoever was asked and says it again means it. */
const askedWithin = hours(3)

const toFetch = (appointment: Appointment): readonly PlacedLeg[] =>
  openLegs(appointment)
    .filter(isPlaced)
    .filter((leg) => leg.status === 'booked' && !hasMilestone(leg, 'picked-up'))

const markOf = (leg: PlacedLeg): string => `really-fetched ${leg.id} ${leg.slot.from}`

/**
 * 已取 of what no counter has made ready and whose day has not come is most likely of another order. On its day it may be
 * fetched whatever has been noted at the counter, which does not note every step.
 */
export function isTooEarly(turn: Turn, appointment: Appointment): boolean {
  const legs = toFetch(appointment)
  const { timezone } = turn.scene
  const today = localDay(turn.now, timezone)
  const isEarly = (leg: PlacedLeg): boolean =>
    !hasMilestone(leg, 'ready') && localDay(leg.slot.from, timezone) > today
  return legs.length > 0 && legs.every(isEarly) && !legs.some((leg) => wasAsked(turn, appointment, leg))
}

const wasAsked = ({ now }: Turn, { history }: Appointment, leg: PlacedLeg): boolean =>
  history.some(
    ({ what, new: mark, at }) => what === 'reminded' && mark === markOf(leg) && now - at <= askedWithin,
  )

/** Asks once whether it is really so; nothing is noted before it is said again. */
export function askWhether(turn: Turn, appointment: Appointment, step: 'picked-up' | 'delivered'): string {
  const legs = toFetch(appointment)
  let asked = appointment
  for (const leg of legs) asked = record(turn, asked, 'reminded', {}, { old: null, new: markOf(leg) })
  const at: Instant = Math.min(...legs.map(({ slot }) => slot.from))
  return say.reallyFetched(appointment.code, step, at, turn.scene)
}
