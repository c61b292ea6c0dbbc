import type { Slot } from '../domain/appointment.ts'
import type { Item } from '../domain/request.ts'
import type { Instant, Wish } from '../domain/time.ts'
import type { World } from './world.ts'

/** What is to be placed. */
export interface Errand {
  readonly items: readonly Item[]
  /** Code of the patient's street: only institutions designated for it are looked at. */
  readonly street: string
  readonly wish: Wish | null
  /** The message that completed the request; no slot starts earlier than 30 minutes after it. */
  readonly since: Instant
  /** Keep this institution if it can still serve within the wish (an amended appointment). */
  readonly keep: string | null
  /** Id of the appointment itself: the places that it holds now count as free for it. */
  readonly appointment: string | null
  /** Institutions that are out of the question this time (it was moved away from them). */
  readonly avoid: readonly string[]
}

export interface Part {
  readonly pharmacy: string
  readonly slot: Slot
  readonly items: readonly Item[]
}

export type Placement =
  | {
      readonly kind: 'placed'
      readonly parts: readonly [Part, ...Part[]]
      /** Items that nobody has: a waitlist leg. */
      readonly waiting: readonly Item[]
      /** Some slot starts outside the wish. */
      readonly wishMissed: boolean
    }
  /** No stock or no free slot anywhere. */
  | { readonly kind: 'waitlist' }
  /** By rule no designated institution may dispense it: a coordinator decides. */
  | { readonly kind: 'nowhere'; readonly why: 'prescription' | 'condition' | 'street' }

export function place(_errand: Errand, _world: World): Placement {
  return { kind: 'waitlist' }
}
