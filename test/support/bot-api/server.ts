import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { type Answer, methods, refuse } from './methods.ts'
import { createTelegram, type Telegram } from './telegram.ts'

export interface Call {
  readonly method: string
  readonly payload: unknown
}

/** A Bot API server on loopback: long polls with offsets, webhooks, files, and every way to go wrong. */
export interface BotApi {
  readonly url: string
  readonly token: string
  readonly telegram: Telegram
  /** What was asked for, in its order; polls aside. */
  readonly calls: readonly Call[]
  /** The next call of the method is refused like this. */
  failNext(method: string, answer: Answer): void
  /** Resolves at the next call of the method that has not come yet. */
  called(method: string): Promise<Call>
  /** Nothing on the connections that there are is answered any more, and they do not break. */
  freeze(): void
  /** Every connection breaks and none is taken. */
  down(): Promise<void>
  up(): Promise<void>
  close(): Promise<void>
}

const pollShape = z.object({
  offset: z.number().optional(),
  limit: z.number().min(1).max(100).default(100),
  timeout: z.number().min(0).default(0),
})
const webhookShape = z.object({ url: z.string(), secret_token: z.string().optional() })

/** Milliseconds before a webhook is called again; Telegram takes longer. */
const webhookPause = 5

export async function startBotApi(token = '7000000001:test-token'): Promise<BotApi> {
  const telegram = createTelegram(() => Date.now())
  const calls: Call[] = []
  const failures: { readonly method: string; readonly answer: Answer }[] = []
  const listeners: { readonly method: string; readonly resolve: (call: Call) => void }[] = []
  let webhook: z.infer<typeof webhookShape> | null = null
  let endPoll: (() => void) | null = null
  let closed = false
  let back = Promise.withResolvers<void>()

  async function getUpdates(payload: unknown, gone: Promise<unknown>): Promise<Answer> {
    if (webhook !== null)
      return refuse(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook")
    // A second poll ends the first one.
    endPoll?.()
    const { offset, limit, timeout } = pollShape.parse(payload)
    const ended = Promise.withResolvers<'ended'>()
    endPoll = () => ended.resolve('ended')
    if (offset !== undefined) telegram.confirm(offset)
    const over = sleep(timeout * 1000, 'over' as const, { ref: false })
    while (telegram.pending.length === 0) {
      const what = await Promise.race([
        telegram.more(),
        ended.promise,
        over,
        gone.then(() => 'over' as const),
      ])
      if (what === 'ended')
        return refuse(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        )
      if (what === 'over') break
    }
    return { ok: true, result: telegram.pending.slice(0, limit) }
  }

  /** Telegram calls us one update at a time, until it is taken. */
  async function callWebhook(): Promise<void> {
    while (!closed && webhook !== null) {
      const update = telegram.pending[0]
      if (update === undefined) {
        await telegram.more()
        continue
      }
      if (!server.listening) {
        await back.promise
        continue
      }
      const { url, secret_token } = webhook
      const taken = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': secret_token ?? '',
        },
        body: JSON.stringify(update),
      }).then(
        ({ ok }) => ok,
        () => false,
      )
      if (taken) telegram.confirm(update.update_id + 1)
      else await sleep(webhookPause)
    }
  }

  async function answer(method: string, payload: unknown, gone: Promise<unknown>): Promise<Answer> {
    const failure = failures.findIndex((planned) => planned.method === method)
    if (failure >= 0) return failures.splice(failure, 1)[0]?.answer ?? refuse(500, 'Internal Server Error')
    switch (method) {
      case 'getUpdates':
        return getUpdates(payload, gone)
      case 'setWebhook': {
        const wasSet = webhook !== null
        webhook = webhookShape.parse(payload)
        if (!wasSet) void callWebhook()
        return { ok: true, result: true }
      }
      case 'deleteWebhook':
        webhook = null
        return { ok: true, result: true }
      default: {
        const known = methods[method]
        return known === undefined ? refuse(404, 'Not Found') : known(telegram, payload)
      }
    }
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    if (path.startsWith(`/file/bot${token}/`)) return void response.end('file')
    const [, given, method = ''] = /^\/bot([^/]*)\/(\w+)$/.exec(path) ?? []
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks).toString()
    const payload: unknown = body === '' ? {} : JSON.parse(body)
    const call = { method, payload }
    if (method !== 'getUpdates') calls.push(call)
    for (const waiting of listeners.splice(0)) {
      if (waiting.method === method) waiting.resolve(call)
      else listeners.push(waiting)
    }
    const gone = once(response, 'close')
    if (frozen.has(request.socket)) return
    const result = given === token ? await answer(method, payload, gone) : refuse(401, 'Unauthorized')
    if (frozen.has(request.socket)) return
    response.writeHead(result.ok ? 200 : result.error_code, { 'content-type': 'application/json' })
    response.end(JSON.stringify(result))
  }

  const sockets = new Set<Socket>()
  const frozen = new WeakSet<Socket>()

  const server: Server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const listen = (port: number): Promise<unknown> => once(server.listen(port, '127.0.0.1'), 'listening')
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')

  async function down(): Promise<void> {
    if (!server.listening) return
    const ended = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await ended
  }

  return {
    url: `http://127.0.0.1:${address.port}`,
    token,
    telegram,
    calls,
    failNext: (method, planned) => void failures.push({ method, answer: planned }),
    called: (method) => new Promise((resolve) => listeners.push({ method, resolve })),
    freeze() {
      for (const socket of sockets) frozen.add(socket)
    },
    down,
    async up() {
      await listen(address.port)
      back.resolve()
      back = Promise.withResolvers()
    },
    async close() {
      closed = true
      endPoll?.()
      await down()
    },
  }
}
