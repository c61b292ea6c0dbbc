import type { Catalogue } from './catalogue/catalogue.ts'
import { createInbox } from './delivery/inbox.ts'
import { createLane } from './delivery/lane.ts'
import { createOutbox, type OutboxParts } from './delivery/outbox.ts'
import { decide } from './desk/decide.ts'
import { tick } from './desk/tick.ts'
import type { World } from './dispatch/world.ts'
import type { Book } from './domain/book.ts'
import type { Directory } from './domain/directory.ts'
import type { Holidays } from './domain/holidays.ts'
import { type Log, silentLog } from './domain/log.ts'
import type { IncomingMessage, Post } from './domain/message.ts'
import type { ChatAdapter, Clock, Result, Store } from './domain/ports.ts'
import type { Instant } from './domain/time.ts'
import type { Reader } from './intake/understand.ts'
import { hailOf } from './replies/hail.ts'
import { phrasesFor } from './replies/phrases-for.ts'

/** The one door of the program: see `createDesk`. */
export interface Desk {
  /**
   * Takes a message; resolves when what came of it is durable. A message seen before gives the first result.
   * @throws when it could not be stored: then nothing of it has happened, and it may be handed in again
   */
  receive(message: IncomingMessage): Promise<Result>
  /** Timed work that is due now; never relies on having run before. */
  tick(): Promise<void>
  /** Sends what waits and may go now; resolves when there is nothing more to do at this moment. */
  flush(): Promise<void>
  /** When the next `flush` has something to send, null while nothing waits. */
  nextAt(): Promise<Instant | null>
  /** The book as it stands, for pages and commands. */
  ask(): Promise<Book>
  /** Every message as it leaves; a digest as one post. Returns the function that stops watching. */
  watch(listener: (post: Post) => void): () => void
  /** Waits for what is being decided and written, then closes the store. The adapters are stopped by who started them. */
  close(): Promise<void>
}

export interface DeskParts {
  readonly store: Store
  readonly directory: Directory
  readonly catalogue: Catalogue
  readonly holidays: Holidays
  readonly reader: Reader
  readonly adapters: readonly Pick<ChatAdapter, 'platform' | 'send'>[]
  readonly clock: Clock
  readonly log?: Log
  /** In `[0, 1)`; spreads the retries. */
  readonly random?: () => number
  readonly budgets?: OutboxParts['budgets']
}

/** Puts one district's desk together: inbox, decisions, timed work and outbox around one store. */
export function createDesk(parts: DeskParts): Desk {
  const { store, clock, directory, catalogue, holidays, log = silentLog } = parts
  const district = directory.district.code
  const lane = createLane()
  const worldOf = (book: Book): World => ({ directory, catalogue, holidays, book })

  const inbox = createInbox({
    store,
    district,
    lane,
    clock,
    log,
    decide(book, message, now) {
      const reading = parts.reader({
        text: message.text,
        sentAt: message.at,
        senderName: message.sender.name,
      })
      return decide(worldOf(book), message, reading, now)
    },
    apologise: (message) => phrasesFor('zh').personCalled(hailOf(message.sender.name)),
  })

  const outbox = createOutbox({
    store,
    district,
    timezone: directory.district.timezone,
    adapters: parts.adapters,
    clock,
    random: parts.random ?? Math.random,
    log,
    budgets: parts.budgets,
  })

  /** One round of timed work; false where somebody else committed first. */
  async function tickOnce(): Promise<boolean> {
    const written = await lane(async () => {
      const { book, version } = await store.read(district)
      const decision = tick(worldOf(book), clock.now())
      const isIdle = decision.changes.length === 0 && decision.posts.length === 0
      return { outcome: isIdle ? null : store.commit(district, version, decision, null) }
    })
    return (await written.outcome)?.status !== 'conflict'
  }

  return {
    receive: inbox.receive,
    async tick() {
      while (!(await tickOnce()));
    },
    flush: outbox.flush,
    nextAt: outbox.nextAt,
    ask: async () => (await store.read(district)).book,
    watch: outbox.watch,
    async close() {
      await lane(async () => {})
      await store.close()
    },
  }
}
