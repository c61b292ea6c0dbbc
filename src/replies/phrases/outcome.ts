import type { AppointmentView, Medicines } from './appointment.ts'
import type { Scene } from './scene.ts'

export type MoveReason =
  | 'out-of-stock'
  | 'paused'
  | 'reassigned'
  /** To where it was before that was closed. */
  | 'returned'
  | 'retimed'
  | 'capacity'
  | 'amended'

export type PendingReason =
  | 'too-much'
  | 'too-soon'
  | 'unknown-drug'
  | 'no-institution'
  | 'wrong-medicine'
  | 'danger'
  | 'after-danger'
  | 'unanswered'

/**
 * Where a resident hears why it was refused: in these words, in private, or from a person who is asked to tell them, whose
 * name is null where it is a coordinator.
 */
export type RefusalReason =
  | { readonly told: 'here'; readonly words: string }
  | { readonly told: 'in-private' }
  | { readonly told: 'by-person'; readonly name: string | null }

/** What became of a request. */
export interface Outcomes {
  booked(view: AppointmentView, scene: Scene): string
  /** @param otherBrands substances that could be had at once under another brand than the one that was written */
  waitlisted(view: AppointmentView, scene: Scene, otherBrands?: readonly string[]): string
  pending(view: AppointmentView, reason: PendingReason, scene: Scene): string
  noInstitution(view: AppointmentView, scene: Scene): string
  moved(view: AppointmentView, reason: MoveReason, from: string | null, scene: Scene): string
  amended(view: AppointmentView, scene: Scene): string
  /** @param grief the patient has died: nothing is said of another time */
  cancelled(view: AppointmentView, scene: Scene, grief?: boolean): string
  /** Some items were taken back, the rest stands. */
  itemsCancelled(view: AppointmentView, gone: Medicines, scene: Scene): string
  rejected(view: AppointmentView, reason: RefusalReason | null, scene: Scene): string
  /** Refused before, and approved now: it is closed, and comes back only as a new order. */
  mayOrderAgain(view: AppointmentView): string
}
