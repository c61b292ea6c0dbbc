import { yes } from '../domain/book-indexes.ts'
import type { Instant } from '../domain/time.ts'
import { byTurn, placeAnew, type Relegging, unservedLegs, withLegs } from './relegging.ts'
import type { World } from './world.ts'

/**
 * What of the waitlist can be served now: after a delivery, a cancellation, the end of a pause, or a new day. The
 * urgent first, then who asked first; each sees the places and the stock that the ones before it took. What was served
 * starts at least 30 minutes after `now`; what is still not to be had keeps waiting.
 */
export function serveWaitlist(world: World, now: Instant): readonly Relegging[] {
  const served: Relegging[] = []
  let current = world
  for (const appointment of world.book.appointments.by('waiting', yes).toSorted(byTurn)) {
    const waits = unservedLegs(appointment).filter((leg) => leg.status === 'waitlist')
    const [leaving] = waits
    if (leaving === undefined) continue
    const items = waits.flatMap((leg) => leg.items)
    const staying = appointment.legs.filter((leg) => leg.status !== 'waitlist')
    const relegging = placeAnew(current, appointment, staying, { items, since: now, leaving })
    if (relegging.waiting.length === items.length) continue
    served.push(relegging)
    current = withLegs(current, appointment, relegging.legs)
  }
  return served
}
