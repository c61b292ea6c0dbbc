import { type AppointmentStatus, hasMilestone, type Leg, type Slot } from '../domain/appointment.ts'
import type { Instant } from '../domain/time.ts'

/** How far something has come, as people at the counter ask for it: booked, or ready to be fetched, or gone already? */
export type Stage = AppointmentStatus | 'ready' | 'picked-up'

/** What should have happened by now: it was to be ready when its slot began, and fetched when that was over. */
export type Lateness = 'not-ready' | 'not-fetched'

/** Of one leg; `arrived` says that somebody stands at the counter. */
export function stageOf(leg: Leg): Stage {
  if (leg.status !== 'booked' && leg.status !== 'arrived') return leg.status
  if (hasMilestone(leg, 'picked-up')) return 'picked-up'
  if (leg.status === 'arrived') return 'arrived'
  return hasMilestone(leg, 'ready') ? 'ready' : 'booked'
}

/** Null for what is in time, or over. */
export function latenessOf(stage: Stage, slot: Slot, now: Instant): Lateness | null {
  if (stage === 'booked' && slot.from <= now) return 'not-ready'
  return (stage === 'ready' || stage === 'arrived') && slot.to <= now ? 'not-fetched' : null
}

const order: readonly Stage[] = ['waitlist', 'booked', 'ready', 'arrived', 'picked-up', 'fulfilled', 'noshow']

/** The least advanced; null of none. */
export const leastOf = (stages: readonly Stage[]): Stage | null =>
  stages.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? null
