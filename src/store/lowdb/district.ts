import { setImmediate as nextTurn } from 'node:timers/promises'
import { Low } from 'lowdb'
import type { Appointment } from '../../domain/appointment.ts'
import type { Book } from '../../domain/book.ts'
import { type Log, traceOf } from '../../domain/log.ts'
import type {
  Clock,
  CommitOutcome,
  Decision,
  FailedPost,
  Received,
  Settlement,
  WaitingPost,
} from '../../domain/ports.ts'
import { RunMap } from '../../domain/run-map.ts'
import type { Codec, StoredDistrict } from '../codec.ts'
import type { Disk } from '../disk.ts'
import type { Sealing } from '../sealing.ts'
import { applyDecision, applySettlement, type DistrictState, emptyState, leavingOf } from '../state.ts'
import { bookFile } from './book-file.ts'
import { closedMonths } from './closed-months.ts'
import { openSeenKeys, withLateContent } from './seen-keys.ts'

export interface District {
  read(): { readonly book: Book; readonly version: number }
  commit(
    version: number,
    decision: Decision,
    inboxKey: string | null,
    content?: string,
  ): Promise<CommitOutcome>
  received(): readonly Received[]
  claim(): readonly WaitingPost[]
  settle(postId: string, settlement: Settlement): void
  failures(): readonly FailedPost[]
  closedIn(month: string): Promise<readonly Appointment[]>
  /** Resolves when everything that was handed in is on the disk, or has failed. */
  drain(): Promise<void>
}

export interface DistrictParts {
  readonly disk: Disk
  readonly codec: Codec
  readonly sealing: Sealing
  readonly clock: Clock
  readonly log: Log
}

/** A commit whose write is not on the disk yet. */
interface Ticket {
  readonly inboxKey: string | null
  readonly leaving: readonly Appointment[]
  readonly written: PromiseWithResolvers<void>
}

/** So many turns of the event loop may a write wait while each brings new commits: some hundred of them. */
const mostTurns = 16

/**
 * One district in the home.
 *
 * There are two states: `durable`, which is on the disk, and `head`, which has in addition what waits for the next
 * write. A commit changes the head at once, so that the next decision can be made on it without waiting for the disk,
 * and returns when the write that carries it is synced; all that comes while a write is under way shares the next. If a
 * write fails, everything that is only in the head is taken back: its commits, and those decided on top of them, reject.
 * Posts are handed out only once they are durable. What became of a post is a fact and is never taken back; it waits in
 * the head for the next write that works.
 *
 * A message that changes nothing and gets no answer, as most of a group's talk, is not worth a write of its own: its key
 * goes with the next one. If that is lost, the message may be decided again, should it ever come again.
 */
export async function openDistrict(code: string, parts: DistrictParts): Promise<District> {
  const { disk, codec, sealing, clock, log } = parts
  const folder = `districts/${code}`
  await disk.makeFolder(folder)
  const empty: StoredDistrict = {
    district: code,
    generation: 0,
    state: emptyState(),
    seen: RunMap.of(new Map()),
  }
  const file = new Low<StoredDistrict>(bookFile(disk, folder, codec, log), empty)
  await file.read()
  const seen = await openSeenKeys(disk, folder, sealing, log, file.data.seen)
  const closed = closedMonths(disk, folder, codec, log)

  let durable = file.data.state
  let head = durable
  let generation = file.data.generation
  /** Counts versions that were taken back as well: who decided on one of those must not fit a later state. */
  let lastVersion = durable.version
  let tickets: readonly Ticket[] = []
  let facts: readonly (readonly [string, Settlement])[] = []
  const awaited = new Map<string, Ticket>()
  /** Keys of messages that came to nothing wait for the next write, or for the end. */
  let hasIdleKeys = false
  let isWriting = false
  let writing = Promise.resolve()

  const withFacts = (state: DistrictState): DistrictState =>
    facts.reduce((sum, [postId, settlement]) => applySettlement(sum, postId, settlement), state)

  function startWriting(): void {
    if (isWriting) return
    isWriting = true
    writing = writeAll()
  }

  async function writeAll(): Promise<void> {
    let works = true
    do {
      await gather()
      await seen.age(clock.now())
      works = await writeOnce()
    } while (works && (tickets.length > 0 || facts.length > 0))
    // In one go with the loop's last look: what comes later starts a new one.
    isWriting = false
  }

  /** Whoever commits while decisions follow each other shares the write: a batch of messages is not written in pieces. */
  async function gather(): Promise<void> {
    let before: number
    let turns = 0
    do {
      before = tickets.length
      await nextTurn()
      turns += 1
    } while (tickets.length > before && turns < mostTurns)
  }

  /** @returns whether it worked */
  async function writeOnce(): Promise<boolean> {
    const carried = tickets
    const carriedFacts = facts
    const state = head
    const stored = { district: code, generation: generation + 1, state, seen: seen.recent() }
    tickets = []
    facts = []
    hasIdleKeys = false
    try {
      await closed.add(carried.flatMap((ticket) => ticket.leaving))
      file.data = stored
      await file.write()
    } catch (error) {
      facts = [...carriedFacts, ...facts]
      hasIdleKeys = true
      takeBack([...carried, ...tickets], error)
      return false
    }
    generation += 1
    durable = state
    for (const ticket of carried) {
      if (ticket.inboxKey !== null) awaited.delete(ticket.inboxKey)
      ticket.written.resolve()
    }
    return true
  }

  function takeBack(lost: readonly Ticket[], error: unknown): void {
    log.error({ district: code, commits: lost.length, ...traceOf(error) }, 'the book could not be written')
    tickets = []
    head = withFacts(durable)
    for (const { inboxKey, written } of lost) {
      if (inboxKey !== null) {
        seen.forget(inboxKey)
        awaited.delete(inboxKey)
      }
      written.reject(error)
    }
  }

  /** What came of a message that was taken before, once that is durable; null for a new one. */
  async function resultOf(inboxKey: string, content: string | null): Promise<CommitOutcome | null> {
    const known = seen.look(inboxKey)
    if (known === null) return null
    const found = known === 'maybe' ? await seen.lookUp(inboxKey) : known
    if (found === null) return null
    await awaited.get(inboxKey)?.written.promise
    const isOther = found.content !== null && content !== null && found.content !== content
    return { status: 'seen', result: found.result, ...(isOther ? { isOther } : {}) }
  }

  return {
    read: () => ({ book: head.book, version: head.version }),

    // Nothing is awaited before the head has changed, unless the key is known: the next decision sees the change.
    async commit(version, decision, inboxKey, said) {
      const contentOf = () => (said === undefined ? null : sealing.hash(`content ${said}`))
      const earlier =
        inboxKey === null || seen.look(inboxKey) === null ? null : await resultOf(inboxKey, contentOf())
      if (earlier !== null) return earlier
      if (version !== head.version) return { status: 'conflict' }
      if (inboxKey !== null && isIdle(decision)) {
        // No write comes of it, and of what is not for the bot nothing is kept until one does.
        seen.add(inboxKey, { at: clock.now(), result: decision.result, content: contentOf() })
        hasIdleKeys = true
        return { status: 'ok', version }
      }
      codec.check(decision)
      const ticket = {
        inboxKey,
        leaving: leavingOf(head.book, decision),
        written: Promise.withResolvers<void>(),
      }
      lastVersion += 1
      head = applyDecision(head, decision, lastVersion)
      tickets = [...tickets, ticket]
      if (inboxKey !== null) {
        seen.add(inboxKey, withLateContent(clock.now(), decision.result, contentOf))
        awaited.set(inboxKey, ticket)
      }
      const outcome: CommitOutcome = { status: 'ok', version: lastVersion }
      startWriting()
      await ticket.written.promise
      return outcome
    },

    claim: () =>
      [...head.waiting]
        .filter(([id]) => durable.waiting.has(id) || durable.failed.has(id))
        .map(([, held]) => held),

    settle(postId, settlement) {
      facts = [...facts, [postId, settlement]]
      head = applySettlement(head, postId, settlement)
      startWriting()
    },

    received: () => Array.from(seen.recent(), ([key, { at, result }]) => ({ key, at, result })),

    failures: () => [...head.failed.values()],

    // A write that failed may have got as far as the month file: what is in the book has not left it.
    closedIn: async (month) => (await closed.read(month)).filter(({ id }) => !head.book.appointments.has(id)),

    async drain() {
      while (isWriting) await writing
      if (facts.length > 0 || hasIdleKeys) startWriting()
      while (isWriting) await writing
    },
  }
}

const isIdle = ({ changes, posts }: Decision): boolean => changes.length === 0 && posts.length === 0
