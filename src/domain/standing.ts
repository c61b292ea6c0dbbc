import type { Door } from './door.ts'
import type { Platform } from './message.ts'
import type { Instant, Interval } from './time.ts'

/** What an account of the bot is doing on its network. */
export type Footing =
  | 'connected'
  /** No connection, or none yet; it goes on trying by itself. */
  | 'connecting'
  /** Connected, but somebody must log the account in, where it lives: nothing is heard until then. */
  | 'logged-out'
  | 'stopped'

/** How an account of the bot stands, as far as its adapter knows. Holds nothing that anybody said. */
export interface AccountStanding {
  readonly platform: Platform
  /** The account's own id on its network, null while it is not known. */
  readonly account: string | null
  readonly footing: Footing
  /** Since when. */
  readonly since: Instant
  /** When the last message came, null if none did since the start. */
  readonly heardAt: Instant | null
  /** The last stretch of which something may be missing for good. */
  readonly gap: Interval | null
  /** What must be scanned with the account's own phone; whoever scans it with another makes that account the bot. */
  readonly login: LoginCode | null
  /** Where the other side must come; null where the connection is made from here. */
  readonly door: Door | null
}

/** A QR code, drawn as one path of squares with a side of 1. */
export interface LoginCode {
  readonly url: string
  /** Width and height. */
  readonly size: number
  readonly path: string
}
