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

/** What was sent to one chat, or by one account. */
interface Count {
  /** In ascending order. */
  readonly arrived: Instant[]
  onTheWay: number
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
  const counts = new Map<string, Count>()

  function of(key: string): Count {
    const known = counts.get(key) ?? { arrived: [], onTheWay: 0 }
    counts.set(key, known)
    return known
  }

  /** Since when a message counts. */
  const since = (now: Instant): Instant => now - memory
  /** A time far ahead is from before the clock was set back, and must not stop the bot until then. */
  const until = (now: Instant): Instant => now + memory

  function note(key: string, at: Instant): void {
    const { arrived } = of(key)
    arrived.splice(firstAfter(arrived, at), 0, at)
    arrived.splice(firstAfter(arrived, until(at)))
    arrived.splice(0, firstAfter(arrived, since(at)))
  }

  function freeAfter({ arrived, onTheWay }: Count, rates: readonly Rate[], now: Instant): Instant {
    const from = firstAfter(arrived, since(now))
    const to = firstAfter(arrived, until(now))
    return rates.reduce((latest, { messages, within }) => {
      if (messages <= onTheWay) return Number.POSITIVE_INFINITY
      const at = to - (messages - onTheWay)
      return at < from ? latest : Math.max(latest, (arrived[at] ?? Number.NEGATIVE_INFINITY) + within)
    }, Number.NEGATIVE_INFINITY)
  }

  return {
    freeAt(chat, now, chatRates, accountRates = []) {
      return Math.max(
        freeAfter(of(chatKey(chat)), chatRates, now),
        freeAfter(of(accountOf(chat)), accountRates, now),
      )
    },
    room(chat, rates, now) {
      const { arrived, onTheWay } = of(chatKey(chat))
      const to = firstAfter(arrived, until(now))
      const left = rates.map(
        ({ messages, within }) =>
          messages - onTheWay - Math.max(0, to - firstAfter(arrived, now - Math.min(within, memory))),
      )
      return Math.max(0, Math.min(Number.POSITIVE_INFINITY, ...left))
    },
    begin(chat) {
      const keys = [chatKey(chat), accountOf(chat)]
      for (const key of keys) of(key).onTheWay += 1
      return (at) => {
        for (const key of keys) {
          of(key).onTheWay -= 1
          note(key, at)
        }
        // Where the account that was to speak could not and another one did, it counts for both.
        const spoke = accountOf(chat)
        if (!keys.includes(spoke)) note(spoke, at)
      }
    },
  }
}

/** Where the first that is later than an instant stands. @param times in ascending order */
function firstAfter(times: readonly Instant[], instant: Instant): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? Number.POSITIVE_INFINITY) <= instant) low = middle + 1
    else high = middle
  }
  return low
}
