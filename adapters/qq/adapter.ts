import type { WebSocket } from 'ws'
import { z } from 'zod'
import type { Door } from '../../src/domain/door.ts'
import { type Log, silentLog, traceOf } from '../../src/domain/log.ts'
import { type ChatAdapter, type Clock, SendError } from '../../src/domain/ports.ts'
import type { Instant } from '../../src/domain/time.ts'
import { type Backoff, reconnectBackoff, rest } from '../backoff.ts'
import { closedDoor, type DoorRules } from '../doorman.ts'
import { type Memory, noMemory } from '../memory.ts'
import { createRecord } from '../standing.ts'
import { dial } from './dial.ts'
import { answerDoor } from './door.ts'
import { createEars, type Gap, type Receive } from './ears.ts'
import type { EventFrame, Request } from './frame.ts'
import { groupsOf } from './groups.ts'
import { type Link, openLink, RefusedToken, type Silence } from './link.ts'
import { listenForServers } from './listen.ts'
import { passOn, type SenderParts, sendText } from './sender.ts'

export interface QqParts {
  /** Where the OneBot server is: we connect to its address (forward), or it connects to ours (reverse). */
  readonly server: { readonly url: string } | { readonly host: string; readonly port: number }
  /** The same as in the server's settings; null for none. */
  readonly token: string | null
  /** Ids of the directory's groups on QQ: what was said there while the connection was lost is asked for. */
  readonly groups?: readonly string[]
  /** Ids of those who write to the account in private: the same. */
  readonly people?: readonly string[]
  /** Until when an earlier process had heard everything, at least; null where there was none. */
  readonly heardUntil?: Instant | null
  /** Remembers until when the account was connected: without it no gap is named after a restart. */
  readonly memory?: Memory
  /** Whose requests to be a friend, and whose invitations into groups, are accepted. */
  readonly door?: DoorRules
  readonly clock: Clock
  readonly log?: Log
  readonly backoff?: Backoff
  readonly silence?: Silence
  /** A shorter gap than this many milliseconds is not worth a word to people. */
  readonly leastGap?: number
  /** What was said in this stretch is lost: the server does not tell it afterwards. */
  readonly onGap?: (gap: Gap) => void
}

/** A quiet server is asked so seldom that a shorter one may be none. */
const shortestGap = 30_000
/** How often it is written down that everything was heard. */
const noteEvery = 60_000

/** A dead connection is noticed within 30 s, whether the server sends heartbeats or not. */
const usualSilence: Silence = { quiet: 20_000, answer: 8_000 }

export const loginShape = z.object({ user_id: z.union([z.number(), z.string()]).transform(String) })

const everywhere: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** What of the port at which we wait concerns those who must come to it. */
export const doorAt = (
  { host, port }: { readonly host: string; readonly port: number },
  token: string | null,
): Omit<Door, 'sentAway'> => ({ host: everywhere.has(host) ? null : host, port, hasToken: token !== null })

interface Session {
  readonly link: Link
  /** The bot's QQ number. */
  readonly self: string
}

/** One QQ account behind a OneBot v11 server. */
export function createQqAdapter(parts: QqParts): ChatAdapter {
  const {
    server,
    token,
    clock,
    log = silentLog,
    backoff = reconnectBackoff(),
    silence = usualSilence,
    leastGap = shortestGap,
    memory = noMemory,
    door = closedDoor,
  } = parts
  const record = createRecord('qq', clock)
  const stopping = new AbortController()
  const { signal } = stopping
  const ears = createEars({
    groups: parts.groups ?? [],
    people: parts.people ?? [],
    heardUntil: parts.heardUntil ?? null,
    aliveUntil: memory.read(),
    clock,
    backoff,
    log,
    signal,
    onGap(gap) {
      if (gap.to - gap.from < leastGap) return
      record.missed({ from: gap.from, to: gap.to })
      parts.onGap?.(gap)
    },
  })
  let session: Session | null = null
  let self: string | null = null
  let running: Promise<void> = Promise.resolve()
  let noting: NodeJS.Timeout | undefined
  let stopListening: () => Promise<void> = async () => {}

  async function openDoor(link: Link, request: Request): Promise<void> {
    const { request_type: kind, user_id: from } = request
    try {
      const welcome = await answerDoor(link, request, door)
      log.info({ platform: 'qq', kind, from, welcome }, 'somebody is at the door')
    } catch (error) {
      log.warn({ platform: 'qq', kind, from, ...traceOf(error) }, 'somebody could not be let in')
    }
  }

  /** Greets the server on a new connection, which takes the place of an older one. @throws {RefusedToken | LostCall | RefusedCall} */
  async function open(socket: WebSocket, receive: Receive): Promise<Session> {
    /** What is said before the greeting is answered waits for what was said before that. */
    const early: EventFrame[] = []
    let isGreeted = false
    const link = openLink(socket, {
      silence,
      onSign() {
        if (isGreeted && !signal.aborted) ears.noteAlive()
      },
      onEvent(frame) {
        // Whoever comes next asks the history for what is said now.
        if (signal.aborted) return
        if (frame.kind === 'message') record.heard()
        if (frame.kind === 'request') void openDoor(link, frame.event)
        if (frame.kind === 'heartbeat' && session?.link === link)
          record.stands(frame.online ? 'connected' : 'logged-out')
        if (isGreeted) ears.hear(frame, receive)
        else early.push(frame)
      },
    })
    try {
      const login = loginShape.parse(await link.call('get_login_info'))
      if (self !== null && self !== login.user_id)
        log.warn({ platform: 'qq', account: login.user_id }, 'another QQ account is logged in than before')
      self = login.user_id
      ears.catchUp(link, self, receive)
      isGreeted = true
      ears.noteAlive()
      for (const frame of early) ears.hear(frame, receive)
    } catch (error) {
      link.close()
      throw error
    }
    session?.link.close()
    const opened = { link, self }
    session = opened
    record.stands('connected')
    log.info({ platform: 'qq', account: self }, 'connected')
    void link.closed.then(() => {
      if (session !== opened) return
      session = null
      record.stands(signal.aborted ? 'stopped' : 'connecting')
    })
    return opened
  }

  const connect = async (url: string, receive: Receive): Promise<Session> =>
    open(await dial(url, token, signal), receive)

  /** For ever: a lost connection is made again, a refused one tried again. */
  async function keepConnected(url: string, first: Session | null, receive: Receive): Promise<void> {
    let current = first
    for (let failed = 0; !signal.aborted; failed++) {
      if (current !== null) {
        await current.link.closed
        failed = 0
        if (!signal.aborted) log.warn({ platform: 'qq' }, 'the connection to the OneBot server is lost')
      }
      await rest(backoff(failed), signal)
      if (signal.aborted) return
      current = await connect(url, receive).catch((error: unknown) => {
        if (error instanceof RefusedToken) log.error({ platform: 'qq' }, error.message)
        else log.warn({ ...traceOf(error), failed }, 'the OneBot server cannot be reached')
        return null
      })
    }
  }

  /** @returns how to stop it @throws where the port cannot be listened on */
  async function awaitServers(
    at: { readonly host: string; readonly port: number },
    receive: Receive,
  ): Promise<() => Promise<void>> {
    const listening = await listenForServers({
      ...at,
      token,
      onSocket: (socket) =>
        void open(socket, receive).catch((error: unknown) => {
          record.sentAway('mute')
          log.warn(traceOf(error), 'a OneBot server connected and did not answer')
        }),
      onSentAway(why) {
        record.sentAway(why)
        log.warn({ platform: 'qq', why }, 'somebody who came as a OneBot server was not let in')
      },
    })
    return listening.stop
  }

  /** So that after a crash the gap is known to a minute. */
  function noteHeard(): void {
    const until = ears.aliveUntil()
    try {
      if (until !== null) memory.write(until)
    } catch (error) {
      log.warn(traceOf(error), 'it could not be noted until when QQ was heard')
    }
  }

  /** @throws {SendError} while there is no connection */
  function senderNow(): SenderParts {
    if (signal.aborted) throw new SendError('the program is stopping', { permanent: false })
    if (session === null) throw new SendError('QQ is not connected', { permanent: false })
    return { ...session, groupOf: ears.groupOf }
  }

  return {
    platform: 'qq',
    self: () => self,
    standings: () => [record.now(self)],
    async groupsAmong(groups) {
      const joined = session === null ? null : await groupsOf(session.link)
      return groups.filter((group) => joined?.has(group) === true)
    },

    async start(receive) {
      record.stands('connecting')
      noting = setInterval(noteHeard, noteEvery)
      noting.unref()
      if ('url' in server) {
        const first = await connect(server.url, receive).catch((error: unknown) => {
          if (error instanceof RefusedToken) {
            clearInterval(noting)
            record.stands('stopped')
            throw error
          }
          log.warn(traceOf(error), 'the OneBot server cannot be reached; it is tried again')
          return null
        })
        running = keepConnected(server.url, first, receive)
        return
      }
      record.opens(doorAt(server, token))
      try {
        stopListening = await awaitServers(server, receive)
      } catch (error) {
        clearInterval(noting)
        record.stands('stopped')
        throw error
      }
    },

    send: async (chat, text, hints) => ({ id: await sendText(senderNow(), chat, text, hints) }),
    forward: async (original, to) => ({ id: await passOn(senderNow(), original, to) }),

    async stop() {
      clearInterval(noting)
      if (!signal.aborted) noteHeard()
      stopping.abort()
      session?.link.close()
      await stopListening()
      await running
      await ears.idle()
      record.stands('stopped')
    },
  }
}
