import type { Door, SentAway } from '../src/domain/door.ts'
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
  /** The other side must come here. */
  opens(door: Omit<Door, 'sentAway'>): void
  /** Somebody came and was not let in. */
  sentAway(why: SentAway): void
  now(account: string | null): AccountStanding
}

export function createRecord(platform: Platform, clock: Clock): StandingRecord {
  let footing: Footing = 'stopped'
  let since = clock.now()
  let heardAt: number | null = null
  let gap: Interval | null = null
  let login: LoginCode | null = null
  let door: Door | null = null
  return {
    stands(next) {
      if (next !== 'logged-out') login = null
      if (next === 'connected' && door !== null) door = { ...door, sentAway: null }
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
    opens(given) {
      door = { ...given, sentAway: null }
    },
    sentAway(why) {
      // While the account is connected, somebody else at the door is nobody's concern.
      if (door !== null && footing !== 'connected') door = { ...door, sentAway: why }
    },
    now: (account) => ({ platform, account, footing, since, heardAt, gap, login, door }),
  }
}
