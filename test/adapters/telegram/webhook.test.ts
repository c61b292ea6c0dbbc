import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WebhookSettings } from '../../../adapters/telegram/webhook.ts'
import { openWebhook, type Webhook } from '../../../adapters/telegram/webhook.ts'
import { silentLog } from '../../../src/domain/log.ts'
import { aWebhook } from './rig.ts'

describe('the webhook of Telegram', () => {
  let settings: WebhookSettings
  let webhook: Webhook
  let handle: (id: number) => Promise<void>
  const handled: number[] = []

  beforeEach(async () => {
    handled.length = 0
    handle = async () => {}
    settings = await aWebhook()
    webhook = await openWebhook({
      ...settings,
      log: silentLog,
      handle: (update) => {
        handled.push(update.update_id)
        return handle(update.update_id)
      },
    })
  })
  afterEach(() => webhook.stop())

  const call = async (rest: RequestInit = {}, url = settings.url): Promise<number> => {
    const { status } = await fetch(url, {
      method: 'POST',
      headers: { 'x-telegram-bot-api-secret-token': settings.secret },
      body: '{"update_id":5}',
      ...rest,
    })
    return status
  }

  it('takes an update', async () => {
    expect(await call()).toBe(200)
    expect(handled).toEqual([5])
  })

  it.each([
    ['without the secret', {}],
    ['with another', { 'x-telegram-bot-api-secret-token': 'ours_and_their5' }],
    ['with a longer one', { 'x-telegram-bot-api-secret-token': 'ours_and_theirs_and_more' }],
  ])('lets nobody in %s', async (_, headers) => {
    expect(await call({ headers })).toBe(401)
    expect(handled).toEqual([])
  })

  it('does not read what is too large to be an update', async () => {
    expect(await call({ body: `{"update_id":5,"text":"${'x'.repeat(1_000_001)}"}` })).toBe(413)
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
    })
    const status = call({ body: endless, duplex: 'half' } as RequestInit)
    // The connection is closed on whoever does not stop.
    await expect(status.catch(() => 413)).resolves.toBe(413)
    expect(handled).toEqual([])
  })

  it.each(['', 'nonsense', '[]', 'null', '{"update_id":"5"}', '{"message":{}}'])(
    'says that %j is no update',
    async (body) => {
      expect(await call({ body })).toBe(400)
    },
  )

  it('knows one address and one method', async () => {
    expect(await call({}, `${settings.url}/more`)).toBe(404)
    expect(await call({ method: 'PUT' })).toBe(405)
  })

  it('asks for an update again that could not be kept', async () => {
    handle = async () => {
      throw new Error('the disk is full')
    }
    expect(await call()).toBe(500)
    handle = async () => {}
    expect(await call()).toBe(200)
    expect(handled).toEqual([5, 5])
  })

  it('handles an update once that comes again while it is in hand', async () => {
    const writing = Promise.withResolvers<void>()
    handle = () => writing.promise
    const both = [call(), call()]
    while (handled.length === 0) await new Promise(setImmediate)
    writing.resolve()
    expect(await Promise.all(both)).toEqual([200, 200])
    expect(handled.length).toBeLessThanOrEqual(2)
  })

  it('says at once that its port is taken', async () => {
    await expect(openWebhook({ ...settings, log: silentLog, handle: async () => {} })).rejects.toThrow(
      'EADDRINUSE',
    )
  })
})
