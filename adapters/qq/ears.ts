import { type Log, traceOf } from '../../src/domain/log.ts'
import type { Attachment, IncomingMessage } from '../../src/domain/message.ts'
import type { Clock } from '../../src/domain/ports.ts'
import type { Instant, Interval } from '../../src/domain/time.ts'
import { type Backoff, rest } from '../backoff.ts'
import { createLanes } from '../lanes.ts'
import { createRecent } from '../recent.ts'
import type { EventFrame, Upload } from './frame.ts'
import { createGroupNames, groupsOf } from './groups.ts'
import { isUnknownAction, type Place, readHistory } from './history.ts'
import { type Link, RefusedCall } from './link.ts'
import { attachmentsOf } from './quoted.ts'
import { hearMessage, hearRecall, hearUpload } from './translate.ts'

export interface EarsParts {
  /** Groups whose history is asked for after a gap, beside those where something was heard. */
  readonly groups: readonly string[]
  /** People whose private messages are asked for after a gap, beside those who wrote to this process. */
  readonly people: readonly string[]
  /** Until when an earlier process had heard everything, at least; null where there was none. */
  readonly heardUntil: Instant | null
  /** Until when it certainly was connected, by our clock; null where nobody knows: then no gap is named. */
  readonly aliveUntil: Instant | null
  readonly clock: Clock
  readonly backoff: Backoff
  readonly log: Log
  /** Given when the program stops: what cannot be kept then is not tried again. */
  readonly signal: AbortSignal
  /** Something of this stretch is missing for good: the server does not tell it. */
  readonly onGap: (gap: Gap) => void
}

/** A stretch of which the server tells nothing any more. */
export interface Gap extends Interval {
  /** Ids of the groups, and of the people in private, whose messages of it may be missing. */
  readonly groups: readonly string[]
  readonly people: readonly string[]
}

/** What was heard outlives any connection: each message is handed over once, each chat's in their order. */
export interface Ears {
  hear(frame: EventFrame, receive: Receive): void
  /**
   * Asks on a new connection for what was said since the last one; what is said meanwhile waits behind it. By itself it
   * does the same for an account that is online again.
   */
  catchUp(link: Link, self: string, receive: Receive): void
  /** The connection is alive at this moment; what that is worth where the account is logged out, `hear` knows. */
  noteAlive(): void
  /** Until when nothing is missing that nobody was told of. */
  aliveUntil(): Instant | null
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

/** Private chats are asked one by one: no more than so many, those who wrote last. */
const mostPeople = 100

/** A notice of a file that came as a message as well follows it within so many milliseconds. */
const toldTwice = 60_000

/** So many messages are known again when the history tells them too. */
const remembered = 20_000

interface Heard {
  readonly name: string
  readonly attachments: readonly Attachment[]
}

export function createEars(parts: EarsParts): Ears {
  const { clock, backoff, log, signal } = parts
  const lanes = createLanes()
  /** What was heard, by group and id. */
  const heard = createRecent<Heard>(remembered)
  const strangers = createRecent<string>(remembered)
  /** What people are called, by group and account. */
  const called = createRecent<string>(remembered)
  /** When files and pictures came, by group, account and name. */
  const shown = createRecent<Instant>(remembered)
  const heardIn = new Set(parts.groups)
  /** In the order in which they wrote, the latest at the end. */
  const people = new Set(parts.people)
  const names = createGroupNames()
  let present: { readonly link: Link; readonly self: string } | null = null
  /** By the server's clock. */
  let heardUntil = parts.heardUntil
  /** From when on something may be missing; a connection that is lost while it is asked for leaves it so. */
  let missingFrom: Instant | null = null
  /** By our clock: a quiet server tells no time for hours. What is named to people, not what is asked from. */
  let aliveUntil = parts.aliveUntil
  let deafFrom: Instant | null = null
  /** The beginning of a gap that nobody was told of yet: a crash must not hide it. */
  let untoldFrom: Instant | null = null
  /** The server is there, but its account is logged out: nothing is heard, whatever signs of life it gives. */
  let isAway = false

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
    heard.set(key, { name: message.sender.name, attachments: message.attachments })
    const whose = `${message.group ?? ''} ${message.sender.id}`
    called.set(whose, message.sender.name)
    for (const { name } of message.attachments) shown.set(`${whose} ${name}`, message.at)
    await handOver(await withQuoted(await withGroupName(message)), receive)
  }

  async function withGroupName(message: IncomingMessage): Promise<IncomingMessage> {
    if (message.group === null || present === null) return message
    const groupName = await names.of(present.link, message.group)
    return groupName === null ? message : { ...message, groupName }
  }

  /** OneBot names the quoted message by its number alone. */
  async function withQuoted(message: IncomingMessage): Promise<IncomingMessage> {
    if (message.quotes === null || present === null) return message
    const known = heard.get(`${message.group ?? ''} ${message.quotes}`)
    const quoted = known?.attachments ?? (await attachmentsOf(present.link, message.quotes, present.self))
    return quoted.length === 0 ? message : { ...message, quoted }
  }

  function messageIn(frame: EventFrame): IncomingMessage | null {
    if (frame.kind === 'recall')
      return hearRecall(frame.event, (id) => heard.get(`${frame.event.group_id ?? ''} ${id}`)?.name ?? '')
    if (frame.kind === 'upload') return uploadIn(frame.event)
    if (frame.kind !== 'message') return null
    const { event } = frame
    if (event.message_type === 'group') {
      heardIn.add(event.group_id)
      names.note(event.group_id, event.group_name ?? '')
    } else if (event.user_id !== event.self_id) {
      people.delete(event.user_id)
      people.add(event.user_id)
    }
    const through = event.message_type === 'private' ? (event.group_id ?? event.sender?.group_id) : null
    if (through) strangers.set(event.user_id, through)
    return hearMessage(event)
  }

  function uploadIn(event: Upload): IncomingMessage | null {
    const whose = `${event.group_id ?? ''} ${event.user_id}`
    const message = hearUpload(event, called.get(whose) ?? event.user_id)
    const known = shown.get(`${whose} ${event.file.name}`)
    // Some servers tell it both ways; the message is the better one, it can be passed on.
    return message === null || (known !== undefined && message.at - known < toldTwice) ? null : message
  }

  async function ask(
    link: Link,
    place: Place,
    self: string,
    since: Instant,
    receive: Receive,
  ): Promise<'whole' | 'lost' | 'failed'> {
    try {
      const { messages, isWhole } = await readHistory(link, place, self, since)
      if (!isWhole) log.warn({ ...place }, 'more was said than the server still tells')
      for (const event of messages) {
        const message = hearMessage(event)
        if (message !== null) await take(message, receive)
      }
      return isWhole ? 'whole' : 'lost'
    } catch (error) {
      log.warn({ ...place, ...traceOf(error) }, 'what was said meanwhile could not be asked for')
      if (!(error instanceof RefusedCall)) return 'failed'
      // Of a group that it is not in, or of somebody who is no friend, this account has missed nothing.
      return isUnknownAction(error) ? 'lost' : 'whole'
    }
  }

  /** The directory may have groups in which another account of the bot sits: those have missed nothing. */
  async function tellGap(link: Link, stretch: Interval, lost: readonly Place[]): Promise<void> {
    if (lost.length === 0) return
    const joined = await groupsOf(link)
    const inGroups = lost.flatMap((place) => ('group' in place ? [place.group] : []))
    const groups = inGroups.filter((group) => joined?.has(group) !== false)
    const people = lost.flatMap((place) => ('account' in place ? [place.account] : []))
    if (groups.length + people.length > 0) parts.onGap({ ...stretch, groups, people })
  }

  function catchUp(link: Link, self: string, receive: Receive): void {
    present = { link, self }
    // What was asked for is not asked for again at the next sign of the account; that it is away is said again.
    isAway = false
    missingFrom ??= heardUntil
    heardUntil ??= clock.now()
    if (missingFrom === null) return
    deafFrom ??= aliveUntil
    const now = clock.now()
    const stretch = deafFrom === null ? null : { from: deafFrom, to: now }
    const since = Math.max(missingFrom - overlap, now - longestGap)
    const askAll = (lane: string, place: Place) =>
      lanes.run(lane, async () => ({ place, how: await ask(link, place, self, since, receive) }))
    const asked = [
      ...[...heardIn].map((group) => askAll(group, { group })),
      ...[...people].slice(-mostPeople).map((account) => askAll(`p${account}`, { account })),
    ]
    void Promise.all(asked).then((all) => {
      // A connection that broke while it was asked leaves the question to the next one.
      if (all.some(({ how }) => how === 'failed')) return
      missingFrom = null
      deafFrom = null
      if (stretch === null) return
      const placesThat = (was: 'lost' | 'whole'): readonly Place[] =>
        all.flatMap(({ place, how }) => (how === was ? [place] : []))
      // What is older than anybody would still answer was not even asked for.
      const older = { from: stretch.from, to: Math.max(stretch.from, now - longestGap) }
      untoldFrom = stretch.from
      void Promise.all([
        tellGap(link, stretch, placesThat('lost')),
        tellGap(link, older, older.from < older.to ? placesThat('whole') : []),
      ]).then(() => {
        untoldFrom = null
      })
    })
  }

  return {
    hear(frame, receive) {
      if (frame.kind === 'garbage') log.warn({}, 'a frame of the OneBot server could not be read')
      if (frame.kind === 'heartbeat') {
        if (!frame.online)
          log.warn({ platform: 'qq' }, 'the QQ account is not online: log it in again at the OneBot server')
        else if (isAway && present !== null) catchUp(present.link, present.self, receive)
        isAway = !frame.online
      }
      const message = messageIn(frame)
      const chat = message === null ? '' : (message.group ?? `p${message.sender.id}`)
      if (message !== null) void lanes.run(chat, () => take(message, receive))
      if (!isAway && 'at' in frame && frame.at !== null) heardUntil = Math.max(heardUntil ?? 0, frame.at)
    },

    catchUp,

    noteAlive() {
      if (!isAway) aliveUntil = clock.now()
    },
    aliveUntil: () => deafFrom ?? untoldFrom ?? aliveUntil,
    groupOf: (account) => strangers.get(account) ?? null,
    idle: lanes.idle,
  }
}
