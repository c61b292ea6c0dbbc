import type { Clock } from '../domain/ports.ts'
import type { AccountStanding } from '../domain/standing.ts'
import type { Instant } from '../domain/time.ts'

/** A connection that is lost is mostly there again within so long, and nobody need know. */
const patience = 10_000

/**
 * Says at the terminal how each account stands, and again whenever that has changed: whoever has just scanned a code or
 * started the server on the other side looks there.
 *
 * @param standings of all accounts, always in the same order
 * @returns what is to be done again and again
 */
export function createAccountLines(
  standings: () => readonly AccountStanding[],
  say: (standing: AccountStanding) => void,
  clock: Clock,
): () => void {
  const said = new Map<number, AccountStanding>()
  return () => {
    const now = clock.now()
    for (const [nth, one] of standings().entries()) {
      if (!isNews(said.get(nth), one, now)) continue
      say(one)
      said.set(nth, one)
    }
  }
}

function isNews(before: AccountStanding | undefined, one: AccountStanding, now: Instant): boolean {
  // Whoever was refused has been told why, and whoever stops it knows.
  if (one.footing === 'stopped') return false
  if (before === undefined) return true
  if (isStrangerAt(before, one)) return true
  if (before.footing === one.footing && before.account === one.account) return false
  return one.footing !== 'connecting' || now - one.since >= patience
}

/** Somebody came who was not let in, for another reason than the last one. */
const isStrangerAt = ({ door: before }: AccountStanding, { footing, door }: AccountStanding): boolean =>
  footing === 'connecting' &&
  door !== null &&
  door.sentAway !== null &&
  door.sentAway !== (before?.sentAway ?? null)
