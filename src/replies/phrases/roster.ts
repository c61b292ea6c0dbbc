import type { MilestoneName } from '../../domain/appointment.ts'
import type { Interval } from '../../domain/time.ts'
import type { Medicines, PharmacyView } from './appointment.ts'

/** One line of a role's list. `label` is what the listener may see: a group name, building and room, or all of it. */
export interface RosterLine {
  readonly code: string
  readonly label: string
  readonly medicines: Medicines
  readonly notes: readonly string[]
  readonly milestones: readonly MilestoneName[]
  readonly urgent: boolean
  readonly phone: string | null
  /** Something of it is on prescription and not reviewed here yet. */
  readonly toReview?: boolean
  /** Somebody else is asked to fetch it, or has said that they do. */
  readonly fetch?: 'asked' | 'agreed'
}

export interface RosterStop {
  readonly pharmacy: PharmacyView
  readonly slot: Interval
  readonly lines: readonly RosterLine[]
}
