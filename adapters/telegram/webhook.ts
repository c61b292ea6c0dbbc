import { createServer, type IncomingMessage as HttpRequest, type Server } from 'node:http'
import type { Update } from 'grammy/types'
import { z } from 'zod'
import { type Log, traceOf } from '../../src/domain/log.ts'
import { isSameSecret } from '../secret.ts'

/** https://core.telegram.org/bots/api#setwebhook */
export interface WebhookSettings {
  /** Where Telegram finds us: https, at one of the ports 443, 80, 88 and 8443. Its path is the one that is served. */
  readonly url: string
  /** Where we listen: behind a proxy that speaks https. */
  readonly host: string
  readonly port: number
  /** What Telegram shows with every call: 1 to 256 letters, digits, `_` and `-`. */
  readonly secret: string
}

export interface WebhookParts extends WebhookSettings {
  /** Resolves when the update is durable; if it rejects, Telegram is asked to send it again. */
  handle(update: Update): Promise<void>
  readonly log: Log
}

export interface Webhook {
  /** Resolves when the calls in hand are answered. */
  stop(): Promise<void>
}

/** An update is a few kilobytes; nobody else needs to be read to the end. */
const largestBody = 1_000_000
const secretHeader = 'x-telegram-bot-api-secret-token'

/** @throws where the port cannot be listened on */
export async function openWebhook(parts: WebhookParts): Promise<Webhook> {
  const path = new URL(parts.url).pathname
  /** Telegram repeats a call that takes long: the same update is not handled twice at a time. */
  const inHand = new Map<number, Promise<void>>()

  const handleOnce = (update: Update): Promise<void> => {
    const id = update.update_id
    const known = inHand.get(id)
    if (known !== undefined) return known
    const work = parts.handle(update).finally(() => inHand.delete(id))
    inHand.set(id, work)
    return work
  }

  /** @returns the HTTP status */
  async function answer(request: HttpRequest): Promise<number> {
    if (request.url?.split('?')[0] !== path) return 404
    if (request.method !== 'POST') return 405
    if (!isSameSecret(request.headers[secretHeader], parts.secret)) return 401
    const body = await readBody(request)
    if (body === null) return 413
    const update = parseUpdate(body)
    if (update === null) return 400
    try {
      await handleOnce(update)
      return 200
    } catch (error) {
      parts.log.error(traceOf(error), 'an update could not be kept; Telegram will send it again')
      return 500
    }
  }

  const answering = new Set<Promise<void>>()
  const server = createServer((request, response) => {
    const work = answer(request).then(
      (status) => {
        // What is left of a body that nobody reads must not hold the connection.
        if (!request.complete) response.setHeader('connection', 'close')
        return new Promise<void>((resolve) => {
          response.once('close', resolve).once('finish', resolve)
          response.writeHead(status).end()
        })
      },
      () => void response.destroy(),
    )
    answering.add(work)
    void work.finally(() => answering.delete(work))
  })
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  await listen(server, parts.host, parts.port)
  return {
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve))
      await Promise.all(answering)
      // Telegram would keep its connections open for the next update.
      server.closeAllConnections()
      await closed
    },
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** @returns null where it is too long */
async function readBody(request: HttpRequest): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largestBody) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const numbered = z.looseObject({ update_id: z.number() })
const updateEnvelope = z.custom<Update>((value) => numbered.safeParse(value).success)

function parseUpdate(body: string): Update | null {
  try {
    return updateEnvelope.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}
