import type { Platform } from '../src/domain/message.ts'
import type { Clock } from '../src/domain/ports.ts'
import type { AccountStanding, Footing, LoginCode } from '../src/domain/standing.ts'
import type { Interval } from '../src/domain/time.ts'

/** Keeps down how an account stands, for whoever asks. */
export interface StandingRecord {
  /** The same again changes nothing: it stands so since the first time. */
  stands(footing: Footing): void
  heard(): void
  missed(gap: Interval): void
  /** The code to log in with holds until the account stands otherwise. */
  asks(login: LoginCode): void
  now(account: string | null): AccountStanding
}

export function createRecord(platform: Platform, clock: Clock): StandingRecord {
  let footing: Footing = 'stopped'
  let since = clock.now()
  let heardAt: number | null = null
  let gap: Interval | null = null
  let login: LoginCode | null = null
  return {
    stands(next) {
      if (next !== 'logged-out') login = null
      if (next === footing) return
      footing = next
      since = clock.now()
    },
    heard() {
      heardAt = clock.now()
    },
    missed(stretch) {
      gap = stretch
    },
    asks(code) {
      login = code
    },
    now: (account) => ({ platform, account, footing, since, heardAt, gap, login }),
  }
}
