import { localDay } from '../../booking/calendar.ts'
import {
  type Appointment,
  hasMilestone,
  isPlaced,
  openLegs,
  type PlacedLeg,
} from '../../domain/appointment.ts'
import { hours, type Instant, minutes } from '../../domain/time.ts'
import type { Doubt } from '../../replies/phrases/agent.ts'
import { isByPhone } from '../agreement.ts'
import { needsReview } from '../reviews.ts'
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

export interface Said {
  /** Of all, and not of this one by name: 全部取了. */
  readonly ofAll?: boolean
  /** Of which of its legs it is said. */
  readonly concerns?: (leg: PlacedLeg) => boolean
}

/**
 * 已取 of what is not reviewed, or of what no counter has made ready and whose time has not come, is most likely of another
 * order. Named by its code around its time it may be fetched whatever has been noted at the counter, which does not note
 * every step.
 *
 * @returns why it can hardly be so; null where it can, or they were asked and mean it
 */
export function whyDoubted(
  turn: Turn,
  appointment: Appointment,
  { ofAll = false, concerns = () => true }: Said = {},
): Doubt | null {
  const { directory, catalogue } = turn.world
  const legs = toFetch(appointment).filter(concerns)
  if (legs.some((leg) => wasAsked(turn, appointment, leg))) return null
  if (legs.some((leg) => needsReview(leg, catalogue))) return 'not-reviewed'
  // Who is only to be phoned notes nothing.
  const isKnown = (leg: PlacedLeg): boolean =>
    hasMilestone(leg, 'ready') ||
    isByPhone(directory, leg.pharmacy) ||
    (!ofAll && leg.slot.from <= turn.now + aroundRun)
  return legs.every(isKnown) ? null : 'not-ready'
}

/** A run goes for what is to be had within an hour or so. */
export const aroundRun = minutes(60)

const wasAsked = ({ now }: Turn, { history }: Appointment, leg: PlacedLeg): boolean =>
  history.some(
    ({ what, new: mark, at }) => what === 'reminded' && mark === markOf(leg) && now - at <= askedWithin,
  )

/** Asks once whether it is really so; nothing is noted before it is said again. */
export function askWhether(
  turn: Turn,
  appointments: readonly Appointment[],
  step: 'picked-up' | 'delivered',
  said: Said = {},
): readonly string[] {
  const byDoubt = Map.groupBy(appointments, (appointment) => whyDoubted(turn, appointment, said))
  for (const appointment of appointments) {
    let asked = appointment
    for (const leg of toFetch(appointment))
      asked = record(turn, asked, 'reminded', {}, { old: null, new: markOf(leg) })
  }
  return [...byDoubt].flatMap(([doubt, orders]) => {
    if (doubt === null) return []
    const [first, ...others] = orders.map(laterDay(turn))
    const at = others.length === 0 ? (first ?? null) : null
    return [
      say.reallyFetched(
        orders.map(({ code }) => code),
        step,
        doubt,
        at,
        turn.scene,
      ),
    ]
  })
}

/** When it is booked for, where that is not today. */
const laterDay =
  ({ now, scene: { timezone } }: Turn) =>
  (appointment: Appointment): Instant | null => {
    const at = Math.min(...toFetch(appointment).map(({ slot }) => slot.from))
    return localDay(at, timezone) > localDay(now, timezone) ? at : null
  }
