import { type Log, traceOf } from '../../src/domain/log.ts'
import type { IncomingMessage } from '../../src/domain/message.ts'
import type { Clock } from '../../src/domain/ports.ts'
import type { Instant } from '../../src/domain/time.ts'
import { type Backoff, rest } from '../backoff.ts'
import { createLanes } from '../lanes.ts'
import type { EventFrame } from './frame.ts'
import { isUnknownAction, readHistory } from './history.ts'
import type { Link } from './link.ts'
import { createRecent } from './recent.ts'
import { hearMessage, hearRecall } from './translate.ts'

export interface EarsParts {
  /** Groups whose history is asked for after a gap, beside those where something was heard. */
  readonly groups: readonly string[]
  /** Until when an earlier process had heard everything; null where there was none. */
  readonly heardUntil: Instant | null
  readonly clock: Clock
  readonly backoff: Backoff
  readonly log: Log
  /** Given when the program stops: what cannot be kept then is not tried again. */
  readonly signal: AbortSignal
}

/** What was heard outlives any connection: each message is handed over once, each chat's in their order. */
export interface Ears {
  hear(frame: EventFrame, receive: Receive): void
  /** Asks on a new connection for what groups said since the last one; what they say meanwhile waits behind it. */
  catchUp(link: Link, self: string, receive: Receive): void
  /** The group through which somebody writes who is no friend of the account; null for friends. */
  groupOf(account: string): string | null
  /** Resolves when everything that was heard is handed over. */
  idle(): Promise<void>
}

export type Receive = (message: IncomingMessage) => Promise<void>

/** The server's clock, QQ's and ours differ, and QQ tells seconds only: so much earlier is asked for, in ms. */
const overlap = 60_000

/** A gap is filled as far back as a message may still be answered; an older one would only surprise. */
const longestGap = 12 * 3_600_000

/** So many messages are known again when the history tells them too. */
const remembered = 20_000

export function createEars(parts: EarsParts): Ears {
  const { clock, backoff, log, signal } = parts
  const lanes = createLanes()
  /** The names of those who wrote what was heard, by group and id. */
  const heard = createRecent<string>(remembered)
  const strangers = createRecent<string>(remembered)
  const groups = new Set(parts.groups)
  /** By the server's clock. */
  let heardUntil = parts.heardUntil
  /** From when on something may be missing; a connection that is lost while it is asked for leaves it so. */
  let missingFrom: Instant | null = null

  /** OneBot has no acknowledgement: what could not be made durable is handed in again here. */
  async function handOver(message: IncomingMessage, receive: Receive): Promise<void> {
    for (let failed = 0; ; failed++) {
      try {
        await receive(message)
        return
      } catch (error) {
        log.error({ ...traceOf(error), failed }, 'a message could not be kept and is handed in again')
        if (signal.aborted) return
        await rest(backoff(failed), signal)
      }
    }
  }

  async function take(message: IncomingMessage, receive: Receive): Promise<void> {
    const key = `${message.group ?? ''} ${message.id}`
    if (heard.has(key)) return
    heard.set(key, message.sender.name)
    await handOver(message, receive)
  }

  function messageIn(frame: EventFrame): IncomingMessage | null {
    if (frame.kind === 'recall')
      return hearRecall(frame.event, (id) => heard.get(`${frame.event.group_id ?? ''} ${id}`) ?? '')
    if (frame.kind !== 'message') return null
    const { event } = frame
    if (event.message_type === 'group') groups.add(event.group_id)
    const through = event.message_type === 'private' ? (event.group_id ?? event.sender?.group_id) : null
    if (through) strangers.set(event.user_id, through)
    return hearMessage(event)
  }

  /** @returns whether nothing is missing any more, as far as the server can tell */
  async function askGroup(link: Link, group: string, self: string, since: Instant, receive: Receive) {
    try {
      const { messages, isWhole } = await readHistory(link, group, self, since)
      if (!isWhole) log.warn({ group }, 'more was said in a group than the server still tells')
      for (const event of messages) {
        const message = hearMessage(event)
        if (message !== null) await take(message, receive)
      }
      return 'done'
    } catch (error) {
      log.warn({ group, ...traceOf(error) }, 'what a group said meanwhile could not be asked for')
      return isUnknownAction(error) ? 'not offered' : 'failed'
    }
  }

  return {
    hear(frame, receive) {
      if (frame.kind === 'garbage') log.warn({}, 'a frame of the OneBot server could not be read')
      if (frame.kind === 'heartbeat' && !frame.online)
        log.warn({ platform: 'qq' }, 'the QQ account is not online: log it in again at the OneBot server')
      const message = messageIn(frame)
      const chat = message === null ? '' : (message.group ?? `p${message.sender.id}`)
      if (message !== null) void lanes.run(chat, () => take(message, receive))
      if ('at' in frame && frame.at !== null) heardUntil = Math.max(heardUntil ?? 0, frame.at)
    },

    catchUp(link, self, receive) {
      missingFrom ??= heardUntil
      heardUntil ??= clock.now()
      if (missingFrom === null) return
      const since = Math.max(missingFrom - overlap, clock.now() - longestGap)
      let isOffered = true
      const asked = [...groups].map((group) =>
        lanes.run(group, async () => {
          if (!isOffered) return true
          const how = await askGroup(link, group, self, since, receive)
          if (how === 'not offered') isOffered = false
          return how !== 'failed'
        }),
      )
      void Promise.all(asked).then((all) => {
        if (all.every((one) => one)) missingFrom = null
      })
    },

    groupOf: (account) => strangers.get(account) ?? null,
    idle: lanes.idle,
  }
}
