import { addDays, endOfDay, localDay, startOfDay } from '../booking/calendar.ts'
import { hasRuns } from '../booking/runs.ts'
import { soonest } from '../dispatch/soonest.ts'
import { type Appointment, isPlaced, openLegs, type Slot } from '../domain/appointment.ts'
import type { Interval, Wish } from '../domain/time.ts'
import type { Turn } from './turn.ts'

/** So many are offered: more than that nobody reads. */
const mostOffered = 3
/** Days around the wished one, of which each half is looked at. */
const around = [-1, 0, 1, 2, 3]

/**
 * When a placed order could be fetched instead at its institution: the first free slot of mornings and afternoons near
 * the wish that could not be met, in their order, of those that fit. None where an agent's run decides, or where it lies in two places.
 */
export function otherTimes(
  turn: Turn,
  appointment: Appointment,
  wish: Wish,
  fits: (slot: Slot) => boolean = () => true,
): readonly Slot[] {
  const { directory } = turn.world
  const { timezone } = directory.district
  const [leg, ...others] = openLegs(appointment).filter(isPlaced)
  const { community } = appointment.request.patient
  if (leg === undefined || others.length > 0 || hasRuns(directory, community)) return []
  const pharmacy = directory.pharmacies.find((one) => one.id === leg.pharmacy)
  if (pharmacy === undefined) return []
  const near = Math.max(turn.now, wish.from ?? wish.to ?? turn.now)
  const halves = around.flatMap((days): readonly Interval[] => {
    const day = addDays(localDay(near, timezone), days)
    const [from, to] = [startOfDay(day, timezone), endOfDay(day, timezone)]
    const noon = (from + to) / 2
    return [
      { from, to: noon },
      { from: noon, to },
    ]
  })
  const free = halves.flatMap((half): readonly Slot[] => {
    const timing = { wish: half, since: turn.now, appointment: appointment.id, community: null }
    const chance = soonest(turn.world, pharmacy, timing)
    const isOther = chance?.within === true && chance.slot.from !== leg.slot.from
    return isOther && fits(chance.slot) ? [chance.slot] : []
  })
  return free
    .toSorted((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near))
    .slice(0, mostOffered)
    .toSorted((a, b) => a.from - b.from)
}
