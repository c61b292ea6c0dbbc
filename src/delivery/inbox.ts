import type { Book } from '../domain/book.ts'
import { type Log, traceOf } from '../domain/log.ts'
import { type IncomingMessage, messageKey } from '../domain/message.ts'
import type { Clock, Decision, Result, Store } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import { handOver } from './hand-over.ts'
import { createJustShown } from './just-shown.ts'
import type { Lane } from './lane.ts'

export interface InboxParts {
  readonly store: Store
  /** Code of the district whose groups these are. */
  readonly district: string
  readonly lane: Lane
  /** Reads and decides; may throw. */
  readonly decide: (book: Book, message: IncomingMessage, now: Instant) => Decision
  /** The kind answer to somebody whose message could not be read or decided on: a person will look at it. */
  readonly apologise: (message: IncomingMessage) => string
  /** The store could not keep what was decided, so nothing of it has happened. */
  readonly onRefused: (message: IncomingMessage, error: unknown) => void
  readonly clock: Clock
  readonly log: Log
}

export interface Inbox {
  /**
   * Takes a message once; one that was seen before gives its first result and changes nothing. One that comes again with
   * other words was changed by its writer, and is taken as an edit.
   * @throws when the store could not make it durable: then nothing of it has happened, and it may be handed in again
   */
  receive(message: IncomingMessage): Promise<Result>
}

/** So many conflicts in a row are no coincidence any more. */
const mostAttempts = 100
/** More versions of one message are no second thoughts any more. */
const mostEdits = 20

/**
 * The way of a message: read, decide, commit.
 *
 * The lane is left as soon as the decision is with the store, not when it is durable: the next message is decided on
 * the book as it is going to be, and the store writes both at once. Nobody is told anything early, because `receive`
 * resolves, and the outbox sees the posts, only when the write that carries them is on the disk; should that write
 * fail, the store takes back everything that was decided on top of it as well.
 */
export function createInbox(parts: InboxParts): Inbox {
  const { store, district, lane, clock, log } = parts
  const withShown = createJustShown()

  function decideOrHandOver(book: Book, message: IncomingMessage): Decision {
    const now = clock.now()
    try {
      return parts.decide(book, message, now)
    } catch (error) {
      log.error({ message: messageKey(message), ...traceOf(error) }, 'a message was handed to a person')
      return handOver(message, now, parts.apologise(message))
    }
  }

  async function take(message: IncomingMessage): Promise<Taken> {
    const key = messageKey(message)
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const { decision, written } = await lane(async () => {
        const { book, version } = await store.read(district)
        const decision = decideOrHandOver(book, message)
        return { decision, written: store.commit(district, version, decision, key, contentOf(message)) }
      })
      const outcome = await written
      if (outcome.status === 'ok') return { result: decision.result, isOther: false }
      if (outcome.status === 'seen') return { result: outcome.result, isOther: outcome.isOther === true }
    }
    throw new Error(`The book changes faster than message ${key} can be decided`)
  }

  return {
    async receive(heard) {
      const message = withShown(heard)
      try {
        let taken = await take(message)
        for (let edition = 1; taken.isOther && edition <= mostEdits; edition += 1)
          taken = await take(edited(message, edition))
        return taken.result
      } catch (error) {
        parts.onRefused(message, error)
        throw error
      }
    },
  }
}

interface Taken {
  readonly result: Result
  /** It was taken before, and said something else then. */
  readonly isOther: boolean
}

/** What a message says, as far as its writer can change it. */
const contentOf = ({ text, attachments }: IncomingMessage): string =>
  [text, ...attachments.map(({ kind, name }) => `${kind} ${name ?? ''}`)].join('\n')

/** Some networks deliver a changed message under the id of the first: each version is kept as one of its own. */
const edited = (message: IncomingMessage, edition: number): IncomingMessage => ({
  ...message,
  id: `${message.id}~${edition}`,
  edits: message.id,
})
