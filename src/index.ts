import { randomBytes, randomUUID } from 'node:crypto'
import type { Catalogue } from './catalogue/catalogue.ts'
import { catalogueNow } from './catalogue/catalogue-now.ts'
import { type Collection, createCollection, isCollected } from './delivery/collection.ts'
import { createInbox } from './delivery/inbox.ts'
import { createLane } from './delivery/lane.ts'
import { createOutbox, type OutboxCounts, type OutboxParts } from './delivery/outbox.ts'
import { previewOf } from './delivery/preview.ts'
import { createReadings } from './delivery/readings.ts'
import { createRefusals } from './delivery/refusals.ts'
import { type Accounts, audit, auditWithHistory, isAuditDue, reportAudit } from './desk/audit.ts'
import { decide } from './desk/decide.ts'
import { newsKey, tellNews } from './desk/network-news.ts'
import { obeyAtBoard } from './desk/office/office.ts'
import type { Coordinator } from './desk/office/offices.ts'
import { createCodes } from './desk/office/one-time-code.ts'
import { coordinatorsChat } from './desk/people.ts'
import { tellUnreachable } from './desk/reach.ts'
import { tick } from './desk/tick.ts'
import type { World } from './dispatch/world.ts'
import { type AppointmentStatus, statusOf } from './domain/appointment.ts'
import type { Book } from './domain/book.ts'
import type { Directory } from './domain/directory.ts'
import type { Holidays } from './domain/holidays.ts'
import { type Log, silentLog, traceOf } from './domain/log.ts'
import {
  accountKey,
  chatKey,
  chatOf,
  type IncomingMessage,
  type Language,
  type Post,
  senderOf,
} from './domain/message.ts'
import type { NetworkNews } from './domain/news.ts'
import type { Clock, Decision, FailedPost, Preview, Received, Result, Store } from './domain/ports.ts'
import { days, type Instant } from './domain/time.ts'
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
  /**
   * Something that a network has to tell and nobody wrote; resolves when what is said of it is durable. A gap that was
   * told before says nothing again.
   */
  report(news: NetworkNews): Promise<void>
  /** Sends what waits and may go now; resolves when there is nothing more to do at this moment. */
  flush(): Promise<void>
  /** When the next `flush` has something to send, null while nothing waits. */
  nextAt(): Promise<Instant | null>
  /** The book as it stands, for pages and commands. */
  ask(): Promise<Book>
  /**
   * Does what a coordinator may say of roles, groups and lessons: 登记 药师 惠民药房, 停用 小陈, 归属 群3 欧二,
   * 学 络活西=络活喜.
   * @param language in which they are answered; Chinese where it is not said
   * @returns what they are answered; null where the words are no such word
   */
  office(words: string, coordinator: Coordinator, language?: Language): Promise<string | null>
  /** What would come of messages if they were taken now, in this order. Nothing is. */
  preview(messages: readonly IncomingMessage[]): Promise<readonly Preview[]>
  /** Messages taken within the last day at least, oldest first, and what came of each. */
  received(): Promise<readonly Received[]>
  /** What waits for groups in which no bot account lives, one text for each. */
  collect: Collection['waiting']
  /** Somebody has taken such a text to its group. */
  taken: Collection['taken']
  /** What could not be sent for good, for a person to look at. */
  failures(): Promise<readonly FailedPost[]>
  /** Sends a failed post again as soon as its network allows. @returns false where there is no such one any more */
  resend(postId: string): Promise<boolean>
  /** Whether what was received within the last day adds up, and what does not. Changes nothing. */
  audit(): Promise<Accounts>
  /** How the desk does, in numbers: nothing personal. */
  figures(): Promise<Figures>
  /** Every message as it leaves; a digest as one post. Returns the function that stops watching. */
  watch(listener: (post: Post) => void): () => void
  /** Waits for what is being decided and written, then closes the store. The adapters are stopped by who started them. */
  close(): Promise<void>
}

export interface Figures {
  /** Messages of the last day, by how they ended. */
  readonly outcomes: Accounts['outcomes']
  /** Appointments in the book. */
  readonly appointments: Readonly<Record<AppointmentStatus, number>>
  /** Posts that wait to be sent. */
  readonly waiting: number
  /** Since when the oldest of those waits that were tried in vain; null where there is none. */
  readonly overdueSince: Instant | null
  readonly failed: number
  /** Since the process began: messages that could not be stored and were sent back. */
  readonly refused: number
  /** The last thing that was to be stored could be. */
  readonly isStoring: boolean
  /** Since the process began. */
  readonly outbox: OutboxCounts
  /** When timed work was last done by this process. */
  readonly tickedAt: Instant | null
}

export interface DeskParts {
  readonly store: Store
  readonly directory: Directory
  readonly catalogue: Catalogue
  readonly holidays: Holidays
  readonly reader: Reader
  readonly adapters: OutboxParts['adapters']
  readonly clock: Clock
  readonly log?: Log
  /** In `[0, 1)`; spreads the retries. */
  readonly random?: () => number
  readonly budgets?: OutboxParts['budgets']
  /** Absent where no board is served. */
  readonly boardLink?: World['boardLink'] | undefined
}

/** Puts one district's desk together: inbox, decisions, timed work and outbox around one store. */
export function createDesk(parts: DeskParts): Desk {
  const { store, clock, directory, catalogue, holidays, log = silentLog } = parts
  const district = directory.district.code
  const lane = createLane()
  const codeFor = createCodes(randomBytes(32))
  const link = parts.boardLink === undefined ? {} : { boardLink: parts.boardLink }
  const worldOf = (book: Book): World => ({
    directory,
    catalogue: catalogueNow(catalogue, book.lessons),
    holidays,
    book,
    codeFor,
    ...link,
  })

  const readings = createReadings(parts.reader)
  const readAndDecide = (book: Book, message: IncomingMessage, now: Instant): Decision =>
    decide(worldOf(book), message, readings.of(message, book.lessons), now)

  /** Before its turn; what goes wrong here goes wrong again in its turn, and is met there. */
  async function readAhead(message: IncomingMessage): Promise<void> {
    try {
      const { book } = await store.read(district)
      readings.prepare(message, book.lessons)
    } catch {}
  }

  const inbox = createInbox({
    store,
    district,
    lane,
    clock,
    log,
    decide: readAndDecide,
    onRefused: (message, error) => refusals.refused(message, error),
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
    onUnreachable: async ({ platform, id }, { weight }) => {
      while (!(await decideOnce((world, now) => tellUnreachable(world, { platform, id }, weight, now))));
    },
  })

  const { timezone } = directory.district
  const collection = createCollection({ store, district, timezone, clock })

  /** Nobody waits for it: a network may take its time. */
  function sendNow(): void {
    outbox.flush().catch((error: unknown) => log.error(traceOf(error), 'what waits could not be sent'))
  }

  const refusals = createRefusals(
    (post) => {
      outbox.say(post)
      sendNow()
    },
    () => coordinatorsChat(directory, null),
    clock,
  )
  let tickedAt: Instant | null = null

  const accountsOf = async (book: Book): Promise<Accounts> =>
    auditWithHistory(
      book,
      await store.received(district),
      (month) => store.closedIn(district, month),
      clock.now(),
    )

  /** Once a local day, before anything of the day before is tidied away. */
  async function auditOnce(): Promise<void> {
    const written = await lane(async () => {
      const { book, version } = await store.read(district)
      if (book.appointments.size === 0 || !isAuditDue(worldOf(book), clock.now())) return null
      const accounts = await accountsOf(book)
      if (accounts.findings.length > 0)
        log.error(
          { district, count: accounts.findings.length, findings: accounts.findings.slice(0, 50) },
          'the daily check does not add up',
        )
      const decision = reportAudit(worldOf(book), accounts, clock.now())
      return { outcome: store.commit(district, version, decision, null) }
    })
    await written?.outcome
  }

  /** Decides on what nobody wrote; false where somebody else committed first. @param key what comes but once */
  async function decideOnce(
    make: (world: World, now: Instant) => Decision,
    key: string | null = null,
  ): Promise<boolean> {
    const written = await lane(async () => {
      const { book, version } = await store.read(district)
      const decision = make(worldOf(book), clock.now())
      const isIdle = decision.changes.length === 0 && decision.posts.length === 0
      return { outcome: isIdle ? null : store.commit(district, version, decision, key) }
    })
    return (await written.outcome)?.status !== 'conflict'
  }

  async function isUnreachable(message: IncomingMessage): Promise<boolean> {
    const { book } = await store.read(district)
    return book.people.get(accountKey(senderOf(message)))?.reachable === false
  }

  /** What could not be said to somebody before they wrote in private, as long as it is news. */
  async function sayAfterAll(message: IncomingMessage): Promise<void> {
    const now = clock.now()
    for (const { post } of await store.failures(district))
      if (chatKey(post.to) === chatKey(chatOf(message)) && now - post.at < days(1))
        await store.settle(district, post.id, { status: 'retry', notBefore: now, reason: 'they wrote' })
  }

  return {
    async receive(message) {
      await readAhead(message)
      const wasUnreachable = message.group === null && (await isUnreachable(message))
      const result = await inbox.receive(message)
      refusals.stored()
      if (wasUnreachable) await sayAfterAll(message)
      return result
    },
    async tick() {
      await auditOnce()
      while (!(await decideOnce(tick)));
      tickedAt = clock.now()
    },
    async report(news) {
      while (!(await decideOnce((world, now) => tellNews(world, news, now), newsKey(news))));
    },
    flush: outbox.flush,
    nextAt: outbox.nextAt,
    ask: async () => (await store.read(district)).book,
    async office(words, coordinator, language = 'zh') {
      const id = randomUUID()
      let answer: string | null = null
      const obey = (world: World, now: Instant): Decision => {
        const done = obeyAtBoard(world, { id, coordinator, words, now, language })
        answer = done?.answer ?? null
        return done?.decision ?? { changes: [], posts: [], result: { outcome: 'declined', appointments: [] } }
      }
      while (!(await decideOnce(obey)));
      return answer
    },
    async preview(messages) {
      const { book } = await store.read(district)
      const taken = new Set((await store.received(district)).map(({ key }) => key))
      const now = clock.now()
      return previewOf(messages, {
        book,
        taken,
        decide: (then, message) => readAndDecide(then, message, now),
      })
    },
    received: () => store.received(district),
    collect: collection.waiting,
    taken: collection.taken,
    failures: () => store.failures(district),
    async resend(postId) {
      const isThere = (await store.failures(district)).some(({ post }) => post.id === postId)
      if (!isThere) return false
      const reason = 'asked for by a person'
      await store.settle(district, postId, { status: 'retry', notBefore: clock.now(), reason })
      sendNow()
      return true
    },
    audit: async () => accountsOf((await store.read(district)).book),
    async figures() {
      const { book } = await store.read(district)
      const waiting = (await store.claim(district)).filter(({ post }) => !isCollected(post.to))
      const { outcomes } = audit(book, await store.received(district), new Set(), clock.now())
      return {
        outcomes,
        appointments: countStatuses(book),
        waiting: waiting.length,
        overdueSince: waiting.find(({ attempts }) => attempts > 0)?.post.at ?? null,
        failed: (await store.failures(district)).length,
        refused: refusals.count(),
        isStoring: refusals.isStoring(),
        outbox: outbox.counts(),
        tickedAt,
      }
    },
    watch: outbox.watch,
    async close() {
      await lane(async () => {})
      await store.close()
    },
  }
}

function countStatuses(book: Book): Figures['appointments'] {
  const counts: Record<AppointmentStatus, number> = {
    proposed: 0,
    pending: 0,
    waitlist: 0,
    booked: 0,
    arrived: 0,
    fulfilled: 0,
    cancelled: 0,
    noshow: 0,
  }
  for (const appointment of book.appointments.values()) {
    counts[statusOf(appointment)] += 1
  }
  return counts
}
