import { type Chat, chatKey } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'
import type { Rate } from './budget.ts'

/** Counts what is sent, in each chat and by each account on a network. */
export interface Meter {
  /** When one more message to this chat keeps its rates and its account's; `Infinity` while that hangs on one on its way. */
  freeAt(chat: Chat, now: Instant, chatRates: readonly Rate[], accountRates?: readonly Rate[]): Instant
  /** How many more messages to this chat keep the rates at once; `Infinity` without rates. */
  room(chat: Chat, rates: readonly Rate[], now: Instant): number
  /** A message sets out. Returns the function that says when it arrived (or failed). */
  begin(chat: Chat): (at: Instant) => void
}

/**
 * A message counts from the moment it sets out until a rate's time after it arrived, so that the network, which counts
 * arrivals, never sees more than the rate however long the way takes.
 *
 * @param memory milliseconds: the longest `within` of any rate that will be asked about
 * @param accountOf which account speaks in a chat; on a network where the bot has one, the network
 */
export function createMeter(
  memory: number,
  accountOf: (chat: Chat) => string = ({ platform }) => platform,
): Meter {
  /** In ascending order; those on their way are `Infinity`, at the end. */
  const times = new Map<string, readonly Instant[]>()
  /** What still counts. A time far ahead is from before the clock was set back, and must not stop the bot until then. */
  const of = (key: string, now: Instant): readonly Instant[] =>
    (times.get(key) ?? []).filter(
      (at) => at === Number.POSITIVE_INFINITY || (at + memory > now && at <= now + memory),
    )

  return {
    freeAt(chat, now, chatRates, accountRates = []) {
      return Math.max(
        freeAfter(of(chatKey(chat), now), chatRates),
        freeAfter(of(accountOf(chat), now), accountRates),
      )
    },
    room(chat, rates, now) {
      const sent = of(chatKey(chat), now)
      const left = rates.map(
        ({ messages, within }) => messages - sent.filter((at) => at + within > now).length,
      )
      return Math.max(0, Math.min(Number.POSITIVE_INFINITY, ...left))
    },
    begin(chat) {
      const keys = [chatKey(chat), accountOf(chat)]
      for (const key of keys) times.set(key, [...(times.get(key) ?? []), Number.POSITIVE_INFINITY])
      return (at) => {
        for (const key of keys) {
          const counted = of(key, at)
          const index = counted.indexOf(Number.POSITIVE_INFINITY)
          times.set(key, [...counted.slice(0, index), at, ...counted.slice(index + 1)].sort(ascending))
        }
        // Where the account that was to speak could not and another one did, it counts for both.
        const spoke = accountOf(chat)
        if (!keys.includes(spoke)) times.set(spoke, [...of(spoke, at), at].sort(ascending))
      }
    },
  }
}

// Infinity - Infinity is NaN, so a subtraction will not do.
const ascending = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0)

function freeAfter(sent: readonly Instant[], rates: readonly Rate[]): Instant {
  const free = rates.map(({ messages, within }) => {
    const last = sent.at(-messages)
    return last === undefined ? Number.NEGATIVE_INFINITY : last + within
  })
  return Math.max(Number.NEGATIVE_INFINITY, ...free)
}
