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
import { applyEvent, replayed, type StoreEvent, takenIn } from '../events.ts'
import type { Sealing } from '../sealing.ts'
import { emptyState, leavingOf } from '../state.ts'
import { bookFile } from './book-file.ts'
import { closedMonths } from './closed-months.ts'
import { type JournalLimits, openJournal, readJournal, tellDamage } from './journal.ts'
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
  close(): Promise<void>
}

export interface DistrictParts {
  readonly disk: Disk
  readonly codec: Codec
  readonly sealing: Sealing
  readonly clock: Clock
  readonly log: Log
  readonly limits: JournalLimits
}

/** A commit that somebody waits for. */
interface Ticket {
  readonly inboxKey: string | null
  readonly leaving: readonly Appointment[]
  readonly written: PromiseWithResolvers<void>
}

/** What happened and is not on the disk yet. A fact has no ticket, and is never taken back. */
interface Pending {
  readonly event: StoreEvent
  readonly ticket: Ticket | null
}

/** A key alone waits for the next write, or for the end. */
const isWorthAWrite = ({ event }: Pending): boolean => event.kind !== 'taken'

/** So many turns of the event loop may a write wait while each brings new commits: some hundred of them. */
const mostTurns = 16

/**
 * One district in the home: its book, written whole from time to time, and a journal of what has happened since, to
 * which every write adds one record.
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
 *
 * A process writes the book before its first record: so a journal never follows a book of an older format, which an
 * older program could read without it.
 */
export async function openDistrict(code: string, parts: DistrictParts): Promise<District> {
  const { disk, codec, sealing, clock, log, limits } = parts
  const folder = `districts/${code}`
  await disk.makeFolder(folder)
  const empty: StoredDistrict = {
    district: code,
    generation: 0,
    records: 0,
    state: emptyState(),
    seen: RunMap.of(new Map()),
  }
  const file = new Low<StoredDistrict>(bookFile(disk, folder, codec, log), empty)
  await file.read()
  const found = await readJournal(disk, folder, codec, file.data.records)
  tellDamage(found, folder, log)
  const opened = replayed(file.data, found.events)
  const journal = openJournal(disk, folder, codec, limits, found, file.data.records)
  const seen = await openSeenKeys(disk, folder, sealing, log, opened.seen)
  const closed = closedMonths(disk, folder, codec, log)

  let durable = opened.state
  let head = durable
  let { generation } = opened
  /** Counts versions that were taken back as well: who decided on one of those must not fit a later state. */
  let lastVersion = durable.version
  let pending: Pending[] = []
  const awaited = new Map<string, Ticket>()
  let hasWrittenBook = false
  let isWriting = false
  let writing = Promise.resolve()

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
    } while (works && pending.some(isWorthAWrite))
    // In one go with the loop's last look: what comes later starts a new one.
    isWriting = false
  }

  /** Whoever commits while decisions follow each other shares the write: a batch of messages is not written in pieces. */
  async function gather(): Promise<void> {
    let before: number
    let turns = 0
    do {
      before = pending.length
      await nextTurn()
      turns += 1
    } while (pending.length > before && turns < mostTurns)
  }

  /** @returns whether it worked */
  async function writeOnce(): Promise<boolean> {
    const carried = pending
    const events = carried.map(({ event }) => event)
    const state = head
    pending = []
    try {
      if (!hasWrittenBook) await writeBook()
      await closed.add(carried.flatMap(({ ticket }) => ticket?.leaving ?? []))
      await journal.append(events, clock.now())
    } catch (error) {
      takeBack([...carried, ...pending], error)
      return false
    }
    durable = state
    seen.keep(takenIn(events))
    for (const { ticket } of carried) {
      if (ticket === null) continue
      if (ticket.inboxKey !== null) awaited.delete(ticket.inboxKey)
      ticket.written.resolve()
    }
    if (journal.isDue(clock.now())) await tryToWriteBook()
    return true
  }

  /** The book whole, with all that is durable. */
  async function writeBook(): Promise<void> {
    file.data = {
      district: code,
      generation: generation + 1,
      records: journal.last(),
      state: durable,
      seen: seen.durable(),
    }
    await file.write()
    generation += 1
    await journal.cut()
    hasWrittenBook = true
  }

  /** Where the journal has everything as well, it can wait. */
  async function tryToWriteBook(): Promise<void> {
    try {
      await writeBook()
    } catch (error) {
      journal.putOff(clock.now())
      log.warn(
        { district: code, ...traceOf(error) },
        'the book could not be written whole; its journal goes on',
      )
    }
  }

  function takeBack(all: readonly Pending[], error: unknown): void {
    const lost = all.flatMap(({ ticket }) => ticket ?? [])
    log.error({ district: code, commits: lost.length, ...traceOf(error) }, 'the book could not be written')
    pending = all.filter(({ ticket }) => ticket === null)
    head = pending.reduce((state, { event }) => applyEvent(state, event), durable)
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
        const taken = { at: clock.now(), result: decision.result, content: contentOf() }
        seen.add(inboxKey, taken)
        pending.push({ event: { kind: 'taken', taken: { key: inboxKey, seen: taken } }, ticket: null })
        return { status: 'ok', version }
      }
      codec.check(decision)
      const ticket = {
        inboxKey,
        leaving: leavingOf(head.book, decision),
        written: Promise.withResolvers<void>(),
      }
      lastVersion += 1
      const { changes, posts, result } = decision
      const taken =
        inboxKey === null ? null : { key: inboxKey, seen: withLateContent(clock.now(), result, contentOf) }
      const event: StoreEvent = { kind: 'commit', version: lastVersion, changes, posts, taken }
      head = applyEvent(head, event)
      pending.push({ event, ticket })
      if (taken !== null) {
        seen.add(taken.key, taken.seen)
        awaited.set(taken.key, ticket)
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
      const event: StoreEvent = { kind: 'settlement', postId, settlement }
      head = applyEvent(head, event)
      pending.push({ event, ticket: null })
      startWriting()
    },

    received: () => Array.from(seen.recent(), ([key, { at, result }]) => ({ key, at, result })),

    failures: () => [...head.failed.values()],

    // A write that failed may have got as far as the month file: what is in the book has not left it.
    closedIn: async (month) => (await closed.read(month)).filter(({ id }) => !head.book.appointments.has(id)),

    async close() {
      while (isWriting) await writing
      if (pending.length > 0) startWriting()
      while (isWriting) await writing
      // The next start has nothing to go through again.
      if (journal.isBegun()) await tryToWriteBook()
    },
  }
}

const isIdle = ({ changes, posts }: Decision): boolean => changes.length === 0 && posts.length === 0
