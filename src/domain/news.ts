import type { Platform } from './message.ts'
import type { Footing } from './standing.ts'
import type { Instant } from './time.ts'

/** What a network has to tell that nobody wrote. */
export type NetworkNews =
  /** Messages may have been missed, and the network will not send them again. */
  | {
      readonly kind: 'gap'
      readonly platform: Platform
      readonly from: Instant
      readonly to: Instant
      /** Ids of the groups that the account is in. */
      readonly groups: readonly string[]
      /** Ids of those whose private messages may be missing, where that is not everybody or nobody. */
      readonly people?: readonly string[]
    }
  /**
   * After a new login ids are not what they were. Whoever had a right by the old ones has none until they are bound
   * anew: rights hang on ids, and that is how it must be.
   */
  | {
      readonly kind: 'new-identity'
      readonly platform: Platform
      /** The bot's own account is another one. */
      readonly isOtherAccount: boolean
      /** Groups of the same name under another id. */
      readonly groups: readonly { readonly from: string; readonly to: string; readonly name: string }[]
    }
  /** Words wait that only a person can take into these groups. */
  | {
      readonly kind: 'uncollected'
      readonly platform: Platform
      /** Code of the groups' street. */
      readonly street: string
      /** As people call them. */
      readonly groups: readonly string[]
      readonly isUrgent: boolean
    }
  /** An account has not been connected for a while, or is again. */
  | {
      readonly kind: 'account'
      readonly platform: Platform
      readonly footing: Footing
      /** Since when. */
      readonly since: Instant
    }
