import { type Log, silentLog, traceOf } from '../../src/domain/log.ts'
import { chatKey, type IncomingMessage } from '../../src/domain/message.ts'
import { type ChatAdapter, type Clock, SendError } from '../../src/domain/ports.ts'
import type { Footing } from '../../src/domain/standing.ts'
import type { Instant } from '../../src/domain/time.ts'
import { type Backoff, reconnectBackoff, rest } from '../backoff.ts'
import { closedDoor, type DoorRules, isWelcome } from '../doorman.ts'
import { createLanes } from '../lanes.ts'
import { createRecord } from '../standing.ts'
import { codeFor } from './code.ts'
import type { Asked, Connection } from './connection.ts'
import { within } from './deadline.ts'
import { type Identity, type Keep, keptNowhere, type NewIdentity, newIdentity } from './identity.ts'
import { incomingOf } from './incoming.ts'
import { createLine } from './line.ts'
import { payloadOf, roomsOf, whoSaid } from './look-ups.ts'
import type { Provider } from './puppet.ts'
import { createRecentWords } from './recent-words.ts'
import { refusalOf } from './refusals.ts'
import { passOn, say } from './sender.ts'
import type { Patience, Standing } from './supervisor.ts'

/** A stretch in which messages may have been missed: WeChat does not send them again. */
export interface Gap {
  readonly from: Instant
  readonly to: Instant
  /** Ids of the account's rooms. */
  readonly groups: readonly string[]
}

export interface WeChatParts {
  readonly provider: Provider
  readonly clock: Clock
  /** Remembers the account from one run to the next. */
  readonly keep?: Keep
  readonly door?: DoorRules
  readonly log?: Log
  readonly backoff?: Backoff
  readonly patience?: Partial<Patience>
  /** A shorter gap than this many milliseconds is not worth a word to people. */
  readonly leastGap?: number
  /** Somebody must scan this with the bot's account. */
  readonly onQr?: (url: string) => void
  readonly onStanding?: (standing: Standing) => void
  readonly onGap?: (gap: Gap) => void
  /** Resolves when it will be heard; where it rejects, the next login tells it again. */
  readonly onNewIdentity?: (identity: NewIdentity) => Promise<void>
}

export interface WeChatAdapter extends ChatAdapter {
  standing(): Standing
  self(): string | null
}

const callTimeout = 10_000
const sendTimeout = 20_000
const shortestGap = 5_000
/** How often it is written down that everything was heard. */
const noteEvery = 60_000

/** In an object, because whoever awaits a promise of a promise waits for both. */
interface Passed {
  readonly delivered: Promise<void>
}
const nothingToDeliver: Passed = { delivered: Promise.resolve() }

/** One WeChat account, through whatever puppet provider its token or endpoint stands for. */
export function createWeChatAdapter(parts: WeChatParts): WeChatAdapter {
  const { clock, keep = keptNowhere, door = closedDoor, log = silentLog } = parts
  const { backoff = reconnectBackoff(), leastGap = shortestGap } = parts
  const stopping = new AbortController()
  const { signal } = stopping
  const lanes = createLanes()
  const recent = createRecentWords()
  const underway = new Set<Promise<void>>()
  let identity: Identity | null = keep.read()
  let receive: (message: IncomingMessage) => Promise<void> = async () => {}
  /** The messages before the one that comes now; fetched at once, handed on in the order in which they came. */
  let before: Promise<void> = Promise.resolve()
  let noting: NodeJS.Timeout | undefined
  const record = createRecord('wechat', clock)

  const line = createLine({
    provider: parts.provider,
    clock,
    log,
    backoff,
    patience: parts.patience ?? {},
    heardUntil: identity?.heardUntil ?? null,
    onMessage: (id) => follow(take(id)),
    onQr(url) {
      record.asks(codeFor(url))
      parts.onQr?.(url)
    },
    onAsked: (asked) => follow(answerDoor(asked)),
    onStanding(standing) {
      record.stands(footingOf(standing))
      parts.onStanding?.(standing)
    },
    onLogin: (account, heardUntil) => follow(settleIn(account, heardUntil)),
  })

  /** A stop waits for it. */
  function follow(work: Promise<void>): void {
    const step = work
      .catch((error: unknown) => log.error(traceOf(error), 'something on WeChat went wrong'))
      .finally(() => underway.delete(step))
    underway.add(step)
  }

  function missed(gap: Gap): void {
    record.missed({ from: gap.from, to: gap.to })
    parts.onGap?.(gap)
  }

  async function take(id: string): Promise<void> {
    const arrived = clock.now()
    record.heard()
    const heard = hear(id)
    const turn = before.then(async () => pass(await heard, id, arrived))
    before = turn.then(
      () => {},
      () => {},
    )
    await (await turn).delivered
  }

  /** Null where the provider cannot show it. */
  async function hear(id: string) {
    const found = await payloadOf(line, id, { backoff, signal, timeout: callTimeout })
    if (found === null) return null
    return { message: found.message, who: await whoSaid(found.puppet, found.message, callTimeout) }
  }

  /** Puts it into the lane of its chat; messages of other chats do not wait until it is delivered. */
  function pass(heard: Awaited<ReturnType<typeof hear>>, id: string, arrived: Instant): Passed {
    if (heard === null) {
      if (signal.aborted) return nothingToDeliver
      log.error({ message: id }, 'a message came that the provider could not show')
      missed({ from: arrived, to: arrived, groups: Object.keys(identity?.rooms ?? {}) })
      return nothingToDeliver
    }
    const { message: payload, who } = heard
    if (who.isOfficial) return nothingToDeliver
    const chat = chatKey(
      who.room === null
        ? { platform: 'wechat', account: payload.talkerId }
        : { platform: 'wechat', group: who.room },
    )
    const message = incomingOf({ message: payload, ...who, now: arrived }, (quote) =>
      recent.find(chat, quote),
    )
    if (message === null) return nothingToDeliver
    const [{ kind } = { kind: null }] = message.attachments
    recent.note(chat, { id: message.id, name: message.sender.name, text: message.text, kind })
    return { delivered: lanes.run(chat, () => deliver(message)) }
  }

  /** Until it is durable: the provider will not send it again. */
  async function deliver(message: IncomingMessage): Promise<void> {
    for (let failed = 0; ; failed++) {
      try {
        await receive(message)
        return
      } catch (error) {
        log.error({ message: message.id, failed, ...traceOf(error) }, 'a message could not be stored')
        if (signal.aborted) return
      }
      await rest(backoff(failed), signal)
    }
  }

  /** Who the account is now, and whether it missed something. */
  async function settleIn(account: string, heardUntil: Instant | null): Promise<void> {
    const now = clock.now()
    const puppet = line.puppet()
    const rooms = puppet === null ? null : await roomsOf(puppet, callTimeout).catch(() => null)
    const present: Identity = { account, rooms: rooms ?? identity?.rooms ?? {}, heardUntil: now }
    const change = newIdentity(identity, present)
    log.info({ platform: 'wechat', account, rooms: Object.keys(present.rooms).length }, 'listening')
    // What is not told yet must be seen again after a crash: it is written down afterwards who the account is now.
    if (heardUntil !== null && now - heardUntil >= leastGap)
      missed({ from: heardUntil, to: now, groups: Object.keys(present.rooms) })
    if (change !== null) await parts.onNewIdentity?.(change)
    identity = present
    keep.write(present)
  }

  /** So that after a crash the gap is known to a minute. */
  function noteHeard(): void {
    const heardUntil = line.heardUntil()
    if (identity === null || heardUntil === null) return
    identity = { ...identity, heardUntil }
    try {
      keep.write(identity)
    } catch (error) {
      log.warn(traceOf(error), 'it could not be noted until when WeChat was heard')
    }
  }

  async function answerDoor(asked: Asked): Promise<void> {
    const welcome = await isWelcome(asked, door)
    log.info({ platform: 'wechat', kind: asked.kind, from: asked.from, welcome }, 'somebody is at the door')
    if (welcome) await within(callTimeout, asked.accept())
  }

  /** @throws {SendError} */
  async function through(call: (connection: Connection) => Promise<string | null>): Promise<string | null> {
    if (signal.aborted) throw new SendError('the program is stopping', { permanent: false })
    const connection = line.connection()
    if (connection === null || line.account() === null)
      throw new SendError('the WeChat account is not connected', { permanent: false })
    try {
      return await within(sendTimeout, call(connection))
    } catch (error) {
      throw refusalOf(error)
    }
  }

  const self = (): string | null => line.account() ?? identity?.account ?? null

  return {
    platform: 'wechat',
    self,
    standing: line.standing,
    standings: () => [record.now(self())],
    async groupsAmong(groups) {
      const puppet = line.puppet()
      const rooms = puppet === null ? [] : await within(callTimeout, puppet.roomList()).catch(() => [])
      return groups.filter((group) => rooms.includes(group))
    },

    async start(hand) {
      receive = hand
      await line.start()
      noting = setInterval(noteHeard, noteEvery)
      noting.unref()
    },

    async send(chat, text, hints) {
      const id = await through((connection) => say(connection, chat, text, hints?.asked ?? null))
      if (id !== null) recent.note(chatKey(chat), { id, name: null, text })
      return { id }
    },

    forward: async ({ message }, to) => ({
      id: await through((connection) => passOn(connection, message, to)),
    }),

    async stop() {
      if (signal.aborted) return
      clearInterval(noting)
      noteHeard()
      stopping.abort()
      await line.stop()
      while (underway.size > 0) await Promise.all(underway)
    },
  }
}

const footings: Readonly<Record<Standing['kind'], Footing>> = {
  resting: 'connecting',
  connecting: 'connecting',
  waiting: 'logged-out',
  listening: 'connected',
  stopped: 'stopped',
}
const footingOf = ({ kind }: Standing): Footing => footings[kind]
