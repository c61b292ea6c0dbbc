import type { Appointment } from '../domain/appointment.ts'
import type { Wish } from '../domain/time.ts'
import { endedBy } from '../pickup/ended-by.ts'
import { advance } from './advance.ts'
import { tellDeciders } from './announce.ts'
import { record, withRequest } from './revise.ts'
import { standingText } from './standing-text.ts'
import type { Turn } from './turn.ts'
import { toWriter } from './writer.ts'

/**
 * An order that was cancelled by mistake goes on under its code, at its counter where that can still serve it; a review
 * holds, what was made ready has been put back. Its writer hears how it stands.
 */
export function restore(turn: Turn, order: Appointment, wish: Wish | null): Appointment {
  const legs = order.legs.map((leg) => ({
    ...leg,
    milestones: leg.milestones.filter(({ name }) => name === 'reviewed'),
  }))
  const request = withRequest(order, { wish: wish ?? order.request.wish })
  const wasRefused = endedBy(order)?.what === 'refused'
  const reopened = record(turn, order, 'reopened', { standing: { kind: 'placed' }, request, legs })
  const now = advance(turn, reopened, {
    doubts: [],
    cleared: legs.length > 0,
    keep: legs[0]?.pharmacy ?? null,
  })
  tellDeciders(turn, now)
  toWriter(
    turn,
    now,
    (view, say, listener) =>
      `${wasRefused ? say.notRefusedAfterAll(view.hail) : say.notCancelledAfterAll(view.hail)}\n${standingText(turn, now, view, listener)}`,
    now.request.urgent ? 'urgent' : 'notice',
  )
  return now
}
