import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import {
  type Account,
  asCqCodes,
  createAccount,
  type Message,
  type Segment,
  text,
  type Written,
} from './account.ts'

/** A OneBot v11 server on loopback that can misbehave in every way that real ones do. */
export interface OneBot {
  readonly account: Account
  readonly token: string
  /** Forward: where it listens. */
  readonly url: string
  /** The messages that it was told to send. */
  readonly sent: readonly Sent[]
  readonly calls: readonly Call[]
  say(message: Message): void
  /** Sends a frame as it is to whoever is connected. */
  push(frame: unknown): void
  failNext(action: string, retcode: number): void
  /** From now on it says nothing on the connections that there are, and leaves them open. */
  freeze(): void
  /** The connection breaks at the next call of the action. */
  breakAt(action: string): void
  /** Resolves at the next call of the action. */
  called(action: string): Promise<Call>
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

export interface Call {
  readonly action: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface Sent {
  readonly group: number | null
  readonly user: number | null
  readonly message: readonly Segment[]
}

export interface OneBotSettings {
  /** Reverse: where it connects to, again and again. */
  readonly reverse?: string
  readonly token?: string
  readonly format?: 'array' | 'string'
  readonly history?: boolean
  /** Private messages can be asked for as well; not, where it is not said. */
  readonly privateHistory?: boolean
  /** Messages can be passed on as they are. */
  readonly forwards?: boolean
  /** The account is logged in, unless it is said otherwise. */
  readonly isOnline?: boolean
  /** The account may not speak in groups for a while. */
  readonly isMuted?: boolean
  /** Groups that the account is in. */
  readonly groups?: readonly number[]
  /** Messages in a page of history. */
  readonly page?: number
  /** Every event comes twice. */
  readonly stutters?: boolean
  /** Accepts every WebSocket and says only then that the token is wrong. */
  readonly refusesLate?: boolean
  /** What it shows when it connects to us. */
  readonly headers?: Readonly<Record<string, string>>
}

const callShape = z.object({
  action: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
  echo: z.unknown(),
})
const sendShape = z.object({
  group_id: z.number().optional(),
  user_id: z.number().optional(),
  message: z.array(z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) })),
})
const historyShape = z.object({ group_id: z.number(), message_seq: z.number().optional() })
const friendHistoryShape = z.object({ user_id: z.number(), message_seq: z.number().optional() })
const forwardShape = z.object({
  group_id: z.number().optional(),
  user_id: z.number().optional(),
  message_id: z.number(),
})

/** Milliseconds between two attempts to connect to us. */
const redial = 3

export async function startOneBot(settings: OneBotSettings = {}): Promise<OneBot> {
  const {
    token = 'onebot-token',
    format = 'array',
    history = true,
    page = 20,
    reverse,
    groups = [],
  } = settings
  const account = createAccount()
  const calls: Call[] = []
  const sent: Sent[] = []
  const failures: { readonly action: string; readonly retcode: number }[] = []
  let listeners: { readonly action: string; readonly resolve: (call: Call) => void }[] = []
  const sockets = new Set<WebSocket>()
  const frozen = new WeakSet<WebSocket>()
  const breaking = new Set<string>()
  let isUp = true

  const shown = (event: { readonly message: readonly Segment[] }): object => ({
    ...event,
    message: format === 'string' ? asCqCodes(event.message) : event.message,
  })

  const push = (frame: unknown): void => {
    const line = typeof frame === 'string' ? frame : JSON.stringify(frame)
    for (const socket of sockets) if (!frozen.has(socket)) socket.send(line)
  }

  const say = (message: Message): void => {
    const event = shown(account.write(message))
    push(event)
    if (settings.stutters) push(event)
  }

  function pageOf(all: readonly Written[], from: number | undefined): { retcode: number; data: unknown } {
    const last = from === undefined ? all.length : all.findIndex((one) => one.message_id === from) + 1
    return { retcode: 0, data: { messages: all.slice(Math.max(0, last - page), last).map(shown) } }
  }

  function run({ action, params }: Call): { readonly retcode: number; readonly data?: unknown } {
    const failure = failures.findIndex((planned) => planned.action === action)
    if (failure >= 0) return { retcode: failures.splice(failure, 1)[0]?.retcode ?? 1200 }
    switch (action) {
      case 'get_login_info':
        return { retcode: 0, data: { user_id: account.self, nickname: '药约' } }
      case 'get_status':
        return { retcode: 0, data: { online: settings.isOnline !== false, good: true } }
      case 'get_version_info':
        return { retcode: 0, data: { app_name: 'Ours', app_version: '1.0', protocol_version: 'v11' } }
      case 'get_group_list':
        return { retcode: 0, data: groups.map((group_id) => ({ group_id, group_name: '群' })) }
      case 'send_group_msg':
      case 'send_private_msg': {
        const asked = sendShape.safeParse(params)
        if (!asked.success) return { retcode: 1400 }
        const { group_id: group = null, user_id: user = null, message } = asked.data
        sent.push({ group, user, message })
        const event = account.write({ group, user: account.self, nickname: '药约', message })
        // Servers can be set to tell the bot of its own messages.
        push(shown(event))
        return { retcode: 0, data: { message_id: event.message_id } }
      }
      case 'get_group_msg_history': {
        if (!history) return { retcode: 1404 }
        const { group_id, message_seq } = historyShape.parse(params)
        return pageOf(
          account.events.filter((event) => event.group_id === group_id),
          message_seq,
        )
      }
      case 'get_friend_msg_history': {
        if (settings.privateHistory !== true) return { retcode: 1404 }
        const { user_id, message_seq } = friendHistoryShape.parse(params)
        return pageOf(
          account.events.filter((event) => event.group_id === undefined && event.user_id === user_id),
          message_seq,
        )
      }
      case 'get_group_member_info':
        return { retcode: 0, data: { shut_up_timestamp: settings.isMuted === true ? now() + 600 : 0 } }
      case 'get_group_info':
        return {
          retcode: 0,
          data: { group_id: params['group_id'], group_name: `欧二${params['group_id']}群` },
        }
      case 'get_msg': {
        const found = account.find(Number(params['message_id']))
        return found === undefined ? { retcode: 1200 } : { retcode: 0, data: shown(found) }
      }
      case 'forward_group_single_msg':
      case 'forward_friend_single_msg': {
        if (settings.forwards !== true) return { retcode: 1404 }
        const { group_id: group = null, user_id: user = null, message_id } = forwardShape.parse(params)
        const found = account.find(message_id)
        if (found === undefined) return { retcode: 1200 }
        sent.push({ group, user, message: found.message })
        return { retcode: 0 }
      }
      default:
        return { retcode: 1404 }
    }
  }

  function serve(socket: WebSocket): void {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    if (settings.refusesLate) {
      socket.send(
        JSON.stringify({ status: 'failed', retcode: 1403, data: null, message: 'token验证失败', echo: null }),
      )
      socket.close()
      return
    }
    socket.on('message', (data) => {
      if (frozen.has(socket)) return
      const { echo, ...call } = callShape.parse(JSON.parse(String(data)))
      calls.push(call)
      if (breaking.delete(call.action)) {
        socket.terminate()
        return
      }
      const { retcode, data: answer = null } = run(call)
      socket.send(
        JSON.stringify({ status: retcode === 0 ? 'ok' : 'failed', retcode, data: answer, message: '', echo }),
      )
      const here = listeners.filter(({ action }) => action === call.action)
      listeners = listeners.filter(({ action }) => action !== call.action)
      for (const { resolve } of here) resolve(call)
    })
    push({
      post_type: 'meta_event',
      meta_event_type: 'lifecycle',
      sub_type: 'connect',
      time: now(),
      self_id: account.self,
    })
  }

  async function dialOn(url: string): Promise<void> {
    while (isUp) {
      const socket = new WebSocket(url, {
        headers: {
          authorization: `Bearer ${token}`,
          'x-self-id': String(account.self),
          'x-client-role': 'Universal',
          ...settings.headers,
        },
      })
      socket.on('open', () => (isUp ? serve(socket) : socket.terminate()))
      socket.on('error', () => {})
      await new Promise((resolve) => socket.once('close', resolve))
      await sleep(redial)
    }
  }

  const http = createServer()
  const forward = new WebSocketServer({ noServer: true })
  http.on('upgrade', (request, socket, head) => {
    if (request.headers.authorization === `Bearer ${token}` || settings.refusesLate)
      forward.handleUpgrade(request, socket, head, serve)
    else socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
  })
  const listen = (port: number): Promise<unknown> => once(http.listen(port, '127.0.0.1'), 'listening')
  await listen(0)
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  let dialling = reverse === undefined ? Promise.resolve() : dialOn(reverse)

  async function down(): Promise<void> {
    if (!isUp) return
    isUp = false
    const ended = [...sockets].map((socket) => once(socket, 'close'))
    const closed = once(http, 'close')
    http.close()
    for (const socket of sockets) socket.terminate()
    http.closeAllConnections()
    await Promise.all([...ended, closed, dialling])
  }

  return {
    account,
    token,
    url: `ws://127.0.0.1:${address.port}/`,
    sent,
    calls,
    say,
    push,
    failNext: (action, retcode) => void failures.push({ action, retcode }),
    freeze() {
      for (const socket of sockets) frozen.add(socket)
    },
    breakAt: (action) => void breaking.add(action),
    called: (action) => new Promise((resolve) => listeners.push({ action, resolve })),
    down,
    async up() {
      isUp = true
      await listen(address.port)
      if (reverse !== undefined) dialling = dialOn(reverse)
    },
    close: down,
  }
}

const now = (): number => Math.floor(Date.now() / 1000)

/** A message of words. */
export const words = (
  group: number | null,
  user: number,
  said: string,
  rest: Partial<Message> = {},
): Message => ({
  group,
  user,
  nickname: `昵称${user}`,
  message: [text(said)],
  ...rest,
})
