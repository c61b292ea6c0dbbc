import type { AppointmentStatus, MilestoneName } from '../../domain/appointment.ts'
import type { Unit } from '../../domain/request.ts'
import type { Instant, Interval } from '../../domain/time.ts'
import type { Hail } from './scene.ts'

export interface ItemView {
  /** As the resident wrote it. */
  readonly written: string
  readonly strength: string | null
  readonly quantity: number | null
  readonly unit: Unit | null
}

/** Medicines as far as the listener may hear of them: `replies/audience` decides. */
export type Medicines =
  | { readonly kind: 'named'; readonly items: readonly ItemView[] }
  /** Sensitive, or the person asked not to read it out: only how many. */
  | { readonly kind: 'private'; readonly count: number }

export interface PharmacyView {
  readonly name: string
  readonly address: string | null
  readonly phone: string | null
}

export interface LegView {
  /** Null on the waitlist. */
  readonly at: {
    readonly pharmacy: PharmacyView
    readonly slot: Interval
    readonly closes: Instant | null
  } | null
  readonly medicines: Medicines
  readonly reviewed: boolean
  readonly ready: boolean
  readonly pickedUp: boolean
  /** Nobody at the counter reads along: whether somebody has spoken with them by phone. */
  readonly byPhone?: 'waiting' | 'agreed' | null
}

/** How the medicines get from the counter to the resident. */
export type Fetching =
  | { readonly by: 'self' }
  /** The community's agent goes at `leaves`; bags must hang on the door handle by `cutoff`. */
  | { readonly by: 'agent'; readonly agent: string; readonly cutoff: Instant; readonly leaves: Instant }

/** A counter was asked for what is late: now, once more, with a coordinator called, or a while ago. */
export type Chased = 'asked' | 'again' | 'before'

export interface AppointmentView {
  readonly hail: Hail
  readonly code: string
  readonly status: AppointmentStatus
  readonly legs: readonly LegView[]
  readonly medicines: Medicines
  readonly fetching: Fetching
  /** 妈妈, 邻居 … as a word in the reply's language is up to the phrase; null for oneself. */
  readonly recipient: string | null
  /** The patient's name, for a listener who may hear it; it tells two neighbours apart. */
  readonly patientName?: string | null
  readonly needsPrescription: boolean
  /** The slot lies outside the wish. */
  readonly wishMissed: boolean
  /** Named in the same answer, holds nothing up. */
  readonly roomMissing: boolean
  readonly cardWithAgent: string | null
  /** They have said that the card is not at hand: what to do then is for the counter to say. */
  readonly cardMissing?: boolean
  /** What was done just now because it is late and somebody asks for it. */
  readonly chased?: Chased
  /** The agent who has said that they fetch it, though no run of theirs takes it along. */
  readonly fetcher?: string
  /** Somebody was wanted to fetch it, and nobody goes yet: the agent who was asked, null where the coordinators look. */
  readonly seeking?: string | null
  /** The agent who has noted it as fetched; `sure` where they have its card or were wanted for it, so that they bring it. */
  readonly carrier?: { readonly name: string; readonly sure: boolean }
  readonly milestones: readonly MilestoneName[]
  readonly urgent: boolean
  /** It is urgent and today nothing can be had: coordinators look for a way. */
  readonly personCalled?: boolean
  /** No time was asked for: the soonest is meant. */
  readonly anyTime?: boolean
  /** For how many people it is, where several orders are told as one. */
  readonly people?: number
  /** So many other medicines of the same order that there is nothing to ask about. */
  readonly besides?: number
}

/** As much of an order as tells it from its writer's others. */
export interface OrderView
  extends Pick<AppointmentView, 'code' | 'medicines' | 'hail' | 'recipient' | 'patientName'> {
  /** When it is fetched; null where it has no place yet. */
  readonly from: Instant | null
}
