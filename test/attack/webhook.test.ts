import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSameSecret } from '../../adapters/secret.ts'
import { openWebhook, type Webhook, type WebhookSettings } from '../../adapters/telegram/webhook.ts'
import { silentLog } from '../../src/domain/log.ts'
import { aWebhook } from '../adapters/telegram/rig.ts'

const header = 'x-telegram-bot-api-secret-token'

describe('attacks on the webhook', () => {
  let settings: WebhookSettings
  let webhook: Webhook
  const handled: number[] = []
  beforeEach(async () => {
    handled.length = 0
    settings = await aWebhook()
    webhook = await openWebhook({
      ...settings,
      log: silentLog,
      handle: async ({ update_id }) => void handled.push(update_id),
    })
  })
  afterEach(() => webhook.stop())

  const post = async (headers: Record<string, string>, body: string | Uint8Array = '{"update_id":5}') =>
    (await fetch(settings.url, { method: 'POST', headers, body: Buffer.from(body) })).status

  /** Says these bytes and nothing more; what is answered until the other side hangs up. */
  async function raw(...pieces: readonly string[]): Promise<string> {
    const socket = connect(settings.port, settings.host)
    let heard = ''
    socket.setEncoding('utf8').on('data', (text) => {
      heard += text
    })
    socket.on('error', () => {})
    await once(socket, 'connect')
    for (const piece of pieces) socket.write(piece)
    await once(socket, 'close')
    return heard
  }
  const head = (...lines: readonly string[]): string =>
    [
      `POST ${new URL(settings.url).pathname} HTTP/1.1`,
      'Host: x',
      'Connection: close',
      ...lines,
      '',
      '',
    ].join('\r\n')

  it.each([
    ['no secret', () => ({})],
    ['an empty one', () => ({ [header]: '' })],
    ['the beginning of it', () => ({ [header]: settings.secret.slice(0, -1) })],
    ['it with something behind', () => ({ [header]: `${settings.secret}x` })],
    ['it in capitals', () => ({ [header]: settings.secret.toUpperCase() })],
    ['it as a bearer token', () => ({ authorization: `Bearer ${settings.secret}` })],
    ['a very long one', () => ({ [header]: 'a'.repeat(8_000) })],
  ] as const)('a forged update with %s is turned away unread', async (_, headers) => {
    expect(await post({ ...headers() })).toBe(401)
    expect(handled).toEqual([])
  })

  it('a secret in the address is none', async () => {
    const { status } = await fetch(`${settings.url}?secret_token=${settings.secret}`, {
      method: 'POST',
      body: '{"update_id":5}',
    })
    expect(status).toBe(401)
  })

  it('two secrets, of which one is right, are none', async () => {
    const answer = await raw(
      head(`${header}: wrong`, `${header}: ${settings.secret}`, 'Content-Length: 15'),
      '{"update_id":5}',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 (?:400|401)/)
    expect(handled).toEqual([])
  })

  it('a body that is promised small and comes large is cut where it was promised to end', async () => {
    await raw(
      head(`${header}: ${settings.secret}`, 'Content-Length: 15'),
      '{"update_id":5}',
      '{"update_id":6}'.repeat(50),
    )
    expect(handled.filter((id) => id !== 5)).toEqual([])
  })

  it('a body that gives two lengths is refused', async () => {
    const lengths = ['Content-Length: 15', 'Transfer-Encoding: chunked']
    const answer = await raw(head(`${header}: ${settings.secret}`, ...lengths), '{"update_id":5}')
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    expect(handled).toEqual([])
  })

  it('a large body of somebody without the secret is not read', async () => {
    const answer = await raw(head('Content-Length: 100000000'), 'x'.repeat(1_000))
    expect(answer).toMatch(/^HTTP\/1\.1 401/)
  })

  it('nesting without end, and bytes that are no text, are refused and harm nothing', async () => {
    const secret = { [header]: settings.secret }
    expect(await post(secret, '['.repeat(900_000))).toBe(400)
    expect(await post(secret, `{"update_id":${'{"a":'.repeat(100_000)}`)).toBe(400)
    expect(
      await post(
        secret,
        Uint8Array.from({ length: 1_000 }, (_, nth) => nth % 256),
      ),
    ).toBe(400)
    expect(await post(secret, '{"update_id":1,"__proto__":{"polluted":true}}')).toBe(200)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    expect(await post(secret, '{"update_id":7}')).toBe(200)
    expect(handled).toEqual([1, 7])
  })
})

describe('attacks on a shared secret', () => {
  it('are compared as a whole, whatever is given in its place', () => {
    const secret = 'ours_and_theirs'
    expect(isSameSecret(secret, secret)).toBe(true)
    for (const given of [
      undefined,
      '',
      'o',
      'ours_and_their',
      'ours_and_theirs ',
      'ours\u0000and_theirs',
      [secret],
    ])
      expect(isSameSecret(given, secret)).toBe(false)
  })
})
