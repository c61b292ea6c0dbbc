import { closesAt, slotsBetween } from '../booking/calendar.ts'
import { freePlaces } from '../booking/places.ts'
import { hasRuns, runsAhead } from '../booking/runs.ts'
import type { Slot } from '../domain/appointment.ts'
import type { Pharmacy } from '../domain/directory.ts'
import { days, type Instant, type Interval, minutes, type Wish } from '../domain/time.ts'
import type { World } from './world.ts'

/** A slot starts at least this long after the message that completes or moves the request. */
export const lead = minutes(30)
/** How far ahead a free slot is looked for, from the earliest that would do. */
const horizon = days(14)

/** When somebody could and would like to come. */
export interface Timing {
  readonly wish: Wish | null
  /** The message that completed the request or that moves it. */
  readonly since: Instant
  /** The appointment that is placed anew: the places that it holds count as free for it. */
  readonly appointment: string | null
  /** Whose agent's runs decide; null where they fetch by themselves. */
  readonly community: string | null
}

export interface Chance {
  readonly slot: Slot
  /** It starts within the wish, or there was none. */
  readonly within: boolean
}

/** Whether a slot meets a wish: its start lies in it. No wish is always met. */
export const meets = (slot: Slot, wish: Wish | null): boolean =>
  wish === null ||
  ((wish.from === null || slot.from >= wish.from) && (wish.to === null || slot.from < wish.to))

/** A free slot that starts within the interval, the first. */
function firstFree(
  world: World,
  pharmacy: Pharmacy,
  { from, to }: Interval,
  appointment: string | null,
): Slot | null {
  if (pharmacy.slotCapacity <= 0) return null
  const { timezone } = world.directory.district
  for (const slot of slotsBetween(pharmacy, timezone, from, to))
    if (freePlaces(world, pharmacy, slot, appointment) > 0) return slot
  return null
}

/**
 * The soonest slot within the wish; where it cannot be met the soonest after it; null where all is full or closed for
 * two weeks. A wish that has passed, or with both sides open, is followed by "as soon as possible".
 */
export function soonest(world: World, pharmacy: Pharmacy, timing: Timing): Chance | null {
  const { wish, since, appointment, community } = timing
  const earliest = since + lead
  const from = Math.max(earliest, wish?.from ?? earliest)
  const reach: Interval = { from, to: from + horizon }
  if (hasRuns(world.directory, community)) return byRuns(world, pharmacy, timing, community, reach)
  if (wish !== null && wish.to !== null) {
    const within = firstFree(world, pharmacy, { from, to: Math.min(wish.to, reach.to) }, appointment)
    if (within !== null) return { slot: within, within: true }
  }
  const after = wish === null || wish.to === null ? from : Math.max(from, wish.to)
  const slot = firstFree(
    world,
    pharmacy,
    { from: after, to: Math.max(reach.to, after + horizon) },
    appointment,
  )
  return slot === null ? null : { slot, within: meets(slot, wish) }
}

/**
 * With an agent's runs: the first free slot from the run's leaving on, so that a run takes consecutive slots and as few
 * as capacity allows; the first run that meets the wish, else the first after it.
 */
function byRuns(
  world: World,
  pharmacy: Pharmacy,
  { wish, since, appointment }: Timing,
  community: string,
  reach: Interval,
): Chance | null {
  const earliest = since + lead
  // A run that has left by the start of the wish may still reach into it.
  const leaving = { from: Math.min(since, reach.from) - days(1), to: reach.to }
  let after: Slot | null = null
  for (const { window } of runsAhead(world.directory, community, since, leaving)) {
    const from = Math.max(window.from, earliest)
    if (from >= window.to) continue
    const slot = firstFree(world, pharmacy, { from, to: window.to }, appointment)
    if (slot === null) continue
    if (meets(slot, wish)) return { slot, within: true }
    if (after === null && slot.from >= (wish?.from ?? earliest)) after = slot
  }
  return after === null ? null : { slot: after, within: false }
}

/** Whether an appointment may stay in the slot that it has: early enough, wished for, still offered, not overbooked. */
export const mayStay = (world: World, pharmacy: Pharmacy, slot: Slot, timing: Timing): boolean =>
  slot.from >= timing.since + lead &&
  meets(slot, timing.wish) &&
  closesAt(pharmacy, world.directory.district.timezone, slot) !== null &&
  freePlaces(world, pharmacy, slot, timing.appointment) > 0
