import type { NetworkNews } from '../domain/news.ts'
import type { Clock } from '../domain/ports.ts'
import type { AccountStanding } from '../domain/standing.ts'
import { type Instant, minutes } from '../domain/time.ts'

/** A broken connection mostly comes back by itself within so long. */
const patience = minutes(5)

/**
 * Has coordinators told when an account has not been connected for a while, and when it is again. A gap that nobody
 * would notice is told of afterwards by the gap's own news.
 *
 * @param standings of all accounts, always in the same order
 * @returns what is to be done at each beat
 */
export function createAccountWatch(
  standings: () => readonly AccountStanding[],
  report: (news: NetworkNews) => Promise<void>,
  clock: Clock,
): () => Promise<void> {
  /** Numbers of the accounts that were told to be down. */
  const told = new Set<number>()
  return async () => {
    const now = clock.now()
    for (const [nth, one] of standings().entries()) {
      const { platform, footing, since } = one
      const isNews = told.has(nth) ? footing === 'connected' : isDown(one, now)
      if (!isNews) continue
      await report({ kind: 'account', platform, footing, since })
      if (footing === 'connected') told.delete(nth)
      else told.add(nth)
    }
  }
}

/** Somebody who must log in need not be waited for. */
const isDown = ({ footing, since }: AccountStanding, now: Instant): boolean =>
  (footing === 'connecting' && now - since >= patience) ||
  (footing === 'logged-out' && now - since >= minutes(1))
