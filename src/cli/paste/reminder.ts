import type { FollowUp, PasteBridge } from '../../../adapters/paste/bridge.ts'
import { chatKey } from '../../domain/message.ts'
import type { NetworkNews } from '../../domain/news.ts'
import type { Clock } from '../../domain/ports.ts'
import { type Instant, minutes } from '../../domain/time.ts'

/** Whoever pastes is mostly still at it; what is urgent is called out at once. */
const patience = minutes(10)

/**
 * Calls coordinators when words wait to be pasted that nobody takes along: once for each text that waits, and once more
 * when something urgent joins it. Forgotten at a restart: then it is called out again.
 *
 * @returns what is to be done at each beat
 */
export function createReminder(
  bridge: Pick<PasteBridge, 'followUps'>,
  report: (news: NetworkNews) => Promise<void>,
  clock: Clock,
): () => Promise<void> {
  let called: ReadonlySet<string> = new Set()
  return async () => {
    const waiting = await bridge.followUps()
    const now = clock.now()
    const fresh = waiting.filter((one) => isDue(one, now) && !called.has(keyOf(one)))
    for (const [street, theirs] of Map.groupBy(fresh, ({ place }) => place.street)) {
      const groups = [...new Set(theirs.map(({ place }) => place.name))]
      const isUrgent = theirs.some((one) => one.isUrgent)
      await report({ kind: 'uncollected', platform: 'paste', street, groups, isUrgent })
    }
    const known = called.union(new Set(fresh.map(keyOf)))
    // What was taken along is forgotten: what waits there later is called out anew.
    called = new Set(waiting.map(keyOf).filter((key) => known.has(key)))
  }
}

const isDue = ({ since, isUrgent }: FollowUp, now: Instant): boolean => isUrgent || now - since >= patience

const keyOf = ({ chat, isUrgent }: FollowUp): string => `${chatKey(chat)} ${isUrgent ? 'urgent' : ''}`
