import { nightUntil } from '../booking/quiet-hours.ts'
import { type Log, traceOf } from '../domain/log.ts'
import { type Account, chatKey, type Platform, type Post } from '../domain/message.ts'
import {
  type ChatAdapter,
  type Clock,
  SendError,
  type SendHints,
  type Settlement,
  type Store,
  type WaitingPost,
} from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import { backoff, mostAttempts } from './backoff.ts'
import { type Budget, budgets as networkBudgets } from './budget.ts'
import { isCollected } from './collection.ts'
import { withPatience } from './late-answer.ts'
import { createMeter } from './meter.ts'
import { type Next, nextParcel, type Parcel } from './parcel.ts'
import { recentlySent } from './recently-sent.ts'

export interface OutboxParts {
  readonly store: Store
  readonly district: string
  readonly timezone: string
  readonly adapters: readonly Pick<ChatAdapter, 'platform' | 'send' | 'forward' | 'speakerIn'>[]
  readonly clock: Clock
  /** In `[0, 1)`. */
  readonly random: () => number
  readonly log: Log
  /** A private chat takes nothing from us, for good: its post has failed. */
  readonly onUnreachable?: (account: Account, post: Post) => Promise<void>
  /** Where an operator knows better than the defaults. */
  readonly budgets?: Readonly<Partial<Record<Platform, Budget>>> | undefined
}

export interface Outbox {
  /** Sends what may go now; resolves when nothing more may at this moment. */
  flush(): Promise<void>
  /** When to come again: the past or now where something may go already, null where nothing waits. */
  nextAt(): Promise<Instant | null>
  /**
   * Says something that nothing is stored of: for when nothing can be stored. Tried as often as any other post while the
   * process lives, within the budgets; beyond fifty that wait, no more are taken.
   */
  say(post: Post): void
  counts(): OutboxCounts
  /** Every message as it leaves; a digest as one post that answers for all in it. @returns what stops the watching */
  watch(listener: (post: Post) => void): () => void
}

/** Since the process began. */
export interface OutboxCounts {
  /** Messages that a network took. */
  readonly sent: number
  readonly retried: number
  readonly failed: number
  /** Messages that a network took although it had been given up, and that are said twice if they went out again. */
  readonly late: number
}

/** How much may wait that is not stored. */
const mostUnstored = 50

type Queue = readonly [WaitingPost, ...WaitingPost[]]

/**
 * Sends what waits, each chat in its order, within the budgets. All waiting and retrying of the program happens here.
 *
 * A post is noted as sent after the network took it: a crash between the two repeats the post, and never loses it.
 */
export function createOutbox(parts: OutboxParts): Outbox {
  const { store, district, clock, log } = parts
  const budgets = { ...networkBudgets, ...parts.budgets }
  const adapters = new Map(parts.adapters.map((adapter) => [adapter.platform, adapter]))
  const memory = longestRate(Object.values(budgets))
  const meter = createMeter(memory, (chat) => adapters.get(chat.platform)?.speakerIn?.(chat) ?? chat.platform)
  let hasRemembered = false
  const listeners = new Set<(post: Post) => void>()
  /** Chats with a message on its way: the next one to the same chat waits for it. */
  const onTheWay = new Map<string, Promise<void>>()
  /** Of a long post, how many parts have gone. Forgotten in a crash: then it is sent again whole. */
  const partsSent = new Map<string, number>()
  /** What became of posts, until the store has it. A post of which it could not be noted must not go out again. */
  const unnoted = new Map<string, Settlement>()
  /** What waits and is in no store. */
  const unstored = new Map<string, WaitingPost>()
  const counts = { sent: 0, retried: 0, failed: 0, late: 0 }
  let running: Promise<void> | null = null
  let wake = Promise.withResolvers<void>()
  let calledAgain = false

  /** Once, before the first message: what the process before this one has sent counts as well. */
  async function remember(): Promise<void> {
    const { book } = await store.read(district)
    for (const { chat, at } of recentlySent(book, clock.now() - memory)) meter.begin(chat)(at)
    hasRemembered = true
  }

  /** Looked up once a minute: nights begin and end at whole ones, and a calendar takes its time. */
  let night: { readonly minute: number; readonly ends: Instant | null } | null = null
  function nightEndsAt(now: Instant): Instant | null {
    const minute = Math.floor(now / 60_000)
    if (night?.minute !== minute) night = { minute, ends: nightUntil(now, parts.timezone) }
    return night.ends
  }

  const next = (queue: Queue, now: Instant): Next =>
    nextParcel(queue, {
      meter,
      budget: budgets[queue[0].post.to.platform],
      now,
      timezone: parts.timezone,
      nightEnds: nightEndsAt(now),
      partsSent: (post) => partsSent.get(post.id) ?? 0,
    })

  const claim = async (): Promise<readonly WaitingPost[]> => [
    ...(await store.claim(district)).filter(({ post }) => !isCollected(post.to)),
    ...unstored.values(),
  ]

  /** Sends until nothing more may go. There is only one of these at a time: two would send a post twice. */
  async function run(): Promise<void> {
    try {
      if (!hasRemembered) await remember()
      for (const [postId, settlement] of unnoted) await note(postId, settlement)
      await sendAll()
    } finally {
      // In one go with the last look at what waits: who calls later starts anew.
      running = null
    }
  }

  async function sendAll(): Promise<void> {
    for (;;) {
      calledAgain = false
      wake = Promise.withResolvers()
      // Asked before the claim: a message that arrives during it would still be in what is claimed.
      const busy = new Set(onTheWay.keys())
      const waiting = (await claim()).filter(({ post }) => !unnoted.has(post.id))
      for (const queue of queuesOf(waiting)) {
        const key = chatKey(queue[0].post.to)
        if (busy.has(key)) continue
        const what = next(queue, clock.now())
        if (what.kind === 'parcel') setOut(key, what.parcel, queue)
      }
      if (onTheWay.size > 0) await Promise.race([...onTheWay.values(), wake.promise])
      else if (!calledAgain) return
    }
  }

  function setOut(key: string, parcel: Parcel, queue: Queue): void {
    const attempts = Math.max(
      0,
      ...queue.filter(({ post }) => parcel.posts.includes(post)).map((held) => held.attempts),
    )
    const arrived = meter.begin(parcel.chat)
    const way = deliver(parcel, attempts, arrived)
      .catch((error: unknown) => log.error(traceOf(error), 'what became of a post could not be noted'))
      .finally(() => onTheWay.delete(key))
    onTheWay.set(key, way)
  }

  async function deliver(parcel: Parcel, attempts: number, arrived: (at: Instant) => void): Promise<void> {
    const { chat, posts } = parcel
    const adapter = adapters.get(chat.platform)
    if (adapter === undefined) {
      arrived(clock.now())
      return settle(posts, {
        status: 'failed',
        at: clock.now(),
        reason: `${chat.platform} is not connected`,
      })
    }
    let networkId: string | null
    try {
      const { patience } = budgets[chat.platform]
      const call = hand(adapter, parcel)
      networkId = (await withPatience(call, patience, ({ id }) => tookAfterAll(parcel, id))).id
    } catch (error) {
      arrived(clock.now())
      log.warn(
        { post: posts[0].id, platform: chat.platform, attempts, ...traceOf(error) },
        'a post did not go out',
      )
      await settle(posts, afterError(error, attempts))
      if ('account' in chat && error instanceof SendError && error.permanent)
        await parts.onUnreachable?.({ platform: chat.platform, id: chat.account }, posts[0])
      return
    }
    const at = clock.now()
    arrived(at + parts.random() * budgets[chat.platform].dawdle)
    counts.sent += 1
    announce(parcel, at)
    if (parcel.isLast) {
      partsSent.delete(posts[0].id)
      await settle(posts, { status: 'sent', at, networkId })
    } else partsSent.set(posts[0].id, parcel.part + 1)
  }

  /** The network was slow, not deaf. Unless it is on its way again already, the message need not be repeated. */
  async function tookAfterAll(parcel: Parcel, networkId: string | null): Promise<void> {
    counts.late += 1
    log.warn(
      { post: parcel.posts[0].id, platform: parcel.chat.platform },
      'a network answered too late: what it took may be said twice',
    )
    if (!parcel.isLast || onTheWay.has(chatKey(parcel.chat))) return
    try {
      await settle(parcel.posts, { status: 'sent', at: clock.now(), networkId })
    } catch (error) {
      log.error(traceOf(error), 'what became of a post could not be noted')
    }
  }

  function afterError(error: unknown, attempts: number): Settlement {
    const now = clock.now()
    const reason = error instanceof Error ? error.message : String(error)
    const isPermanent = error instanceof SendError && error.permanent
    if (isPermanent || attempts + 1 >= mostAttempts) return { status: 'failed', at: now, reason }
    const asked = error instanceof SendError ? error.retryAfter : null
    // What the network asked for is a lower bound; chance is added to it, never taken away.
    const wait = asked === null ? backoff(attempts, parts.random()) : asked * (1 + parts.random() / 10)
    return { status: 'retry', notBefore: now + Math.ceil(wait), reason }
  }

  async function settle(posts: readonly Post[], settlement: Settlement): Promise<void> {
    if (settlement.status === 'retry') counts.retried += 1
    if (settlement.status === 'failed') counts.failed += 1
    for (const post of posts) unnoted.set(post.id, settlement)
    for (const post of posts) await note(post.id, settlement)
  }

  async function note(postId: string, settlement: Settlement): Promise<void> {
    const held = unstored.get(postId)
    if (held !== undefined) {
      if (settlement.status !== 'retry') unstored.delete(postId)
      else unstored.set(postId, { ...held, attempts: held.attempts + 1, notBefore: settlement.notBefore })
      unnoted.delete(postId)
      return
    }
    await store.settle(district, postId, settlement)
    unnoted.delete(postId)
  }

  function announce(parcel: Parcel, at: Instant): void {
    const post = asPost(parcel, at)
    for (const listener of listeners) {
      try {
        listener(post)
      } catch (error) {
        log.error(traceOf(error), 'a watcher of the outbox failed')
      }
    }
  }

  return {
    flush() {
      calledAgain = true
      wake.resolve()
      running ??= run()
      return running
    },

    async nextAt() {
      const now = clock.now()
      const times = queuesOf(await claim()).map((queue) => {
        const what = next(queue, now)
        return what.kind === 'parcel' ? now : what.until
      })
      const soonest = Math.min(Number.POSITIVE_INFINITY, ...times)
      return soonest === Number.POSITIVE_INFINITY ? null : soonest
    },

    say(post) {
      if (unstored.size < mostUnstored) unstored.set(post.id, { post, attempts: 0, notBefore: post.at })
    },

    counts: () => ({ ...counts }),

    watch(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Somebody's message as it is, where the post is about one and the network can; else the words. */
async function hand(
  adapter: Pick<ChatAdapter, 'platform' | 'send' | 'forward'>,
  parcel: Parcel,
): Promise<{ readonly id: string | null }> {
  const { chat, text, posts } = parcel
  const original = posts[0].forwards
  if (
    original !== undefined &&
    original.chat.platform === adapter.platform &&
    adapter.forward !== undefined
  ) {
    try {
      return await adapter.forward(original, chat)
    } catch (error) {
      if (!(error instanceof SendError && error.permanent)) throw error
    }
  }
  return adapter.send(chat, text, hintsOf(parcel))
}

/** A part of a message can be pressed and quoted only at its end; what stands for several answers nobody alone. */
function hintsOf({ posts, isLast }: Parcel): SendHints {
  const [post, ...others] = posts
  const [answers, ...more] = post.inReplyTo
  const isOne = others.length === 0
  return {
    answers: isOne && more.length === 0 ? (answers ?? null) : null,
    choices: isOne && isLast ? (post.choices ?? []) : [],
    asked: isOne ? (post.asked ?? null) : null,
  }
}

/** What waits, by chat; chats with something urgent first, then those that have waited longest. */
function queuesOf(waiting: readonly WaitingPost[]): readonly Queue[] {
  const queues = new Map<string, [WaitingPost, ...WaitingPost[]]>()
  for (const held of waiting) {
    const key = chatKey(held.post.to)
    const queue = queues.get(key)
    if (queue === undefined) queues.set(key, [held])
    else queue.push(held)
  }
  const isUrgent = (queue: Queue): number => (queue.some(({ post }) => post.weight === 'urgent') ? 0 : 1)
  return [...queues.values()].sort((a, b) => isUrgent(a) - isUrgent(b))
}

function asPost({ posts, text }: Parcel, at: Instant): Post {
  const [first] = posts
  if (posts.length === 1) return text === first.text ? first : { ...first, text }
  return {
    ...first,
    id: `${first.id}+${posts.length - 1}`,
    at,
    text,
    inReplyTo: [...new Set(posts.flatMap((post) => post.inReplyTo))],
    about: [...new Set(posts.flatMap((post) => post.about))],
    digest: null,
  }
}

const longestRate = (all: readonly Budget[]): number =>
  Math.max(
    ...all.flatMap(({ spacing, group, total, gentle }) =>
      [spacing, ...group, ...total, ...gentle].map((rate) => rate.within),
    ),
  )
