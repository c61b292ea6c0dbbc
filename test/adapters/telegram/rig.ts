import { createTelegramAdapter, type TelegramParts } from '../../../adapters/telegram/adapter.ts'
import { readMessageId } from '../../../adapters/telegram/message-id.ts'
import type { WebhookSettings } from '../../../adapters/telegram/webhook.ts'
import type { ChatAdapter } from '../../../src/domain/ports.ts'
import type { Rig, Said } from '../../contract/adapter.ts'
import { refuse } from '../../support/bot-api/methods.ts'
import { type BotApi, startBotApi } from '../../support/bot-api/server.ts'
import { user } from '../../support/bot-api/telegram.ts'
import { freePort } from '../../support/free-port.ts'

export const group = -1001000172508
export const smallGroup = -4001
export const wang = user(501, '3-502', { last_name: '王阿姨' })
export const li = user(502, '李伯伯')

export const anAdapter = (api: BotApi, rest: Partial<TelegramParts> = {}): ChatAdapter =>
  createTelegramAdapter({
    token: api.token,
    apiRoot: api.url,
    clock: { now: () => Date.now() },
    backoff: () => 5,
    ...rest,
  })

/** Telegram for the suite that every network passes. */
export async function openTelegramRig(settings: Partial<TelegramParts> = {}): Promise<Rig> {
  const api = await startBotApi()
  const { telegram } = api
  const people = [wang, li]

  const chatIdOf = (said: Pick<Said, 'group' | 'sender'>): number => Number(said.group ?? said.sender.id)
  const mention = `@${telegram.bot.username}`

  return {
    platform: 'telegram',
    groups: [String(group), String(smallGroup)],
    people: [
      { id: String(wang.id), name: '3-502 王阿姨' },
      { id: String(li.id), name: '李伯伯' },
    ],
    holds: true,
    alone: settings.webhook !== undefined,
    floods: true,
    open: () => anAdapter(api, settings),
    async say(said) {
      const from = people.find(({ id }) => String(id) === said.sender.id) ?? wang
      const chatId = chatIdOf(said)
      const number = said.quotes === undefined ? null : readMessageId(said.quotes).number
      const quoted = number === null ? undefined : telegram.message(chatId, number)
      const text = said.mention ? `${mention} ${said.text}` : said.text
      telegram.post(chatId, from, {
        ...(said.image
          ? { photo: [{ file_id: 'p1', file_unique_id: 'u1', width: 90, height: 90 }], caption: text }
          : { text }),
        ...(said.mention ? { entities: [{ type: 'mention', offset: 0, length: mention.length }] } : {}),
        ...(quoted === undefined || quoted.chat.type === 'channel' ? {} : { reply_to_message: quoted }),
      } as Parameters<typeof telegram.post>[2])
    },
    async sayAsBot(to, text) {
      telegram.post(Number(to), telegram.bot, { text })
    },
    async sent() {
      return sentBy(api)
    },
    async refuseNext(how) {
      api.failNext(
        'sendMessage',
        how === 'for now'
          ? refuse(429, 'Too Many Requests: retry after 3', { retry_after: 3 })
          : refuse(403, 'Forbidden: bot was kicked from the supergroup chat'),
      )
    },
    down: api.down,
    async up() {
      if (settings.webhook !== undefined) return api.up()
      const back = api.called('getUpdates')
      await api.up()
      await back
    },
    close: api.close,
  }
}

/** Messages that Telegram took. */
export const sentBy = (api: BotApi) =>
  api.telegram.taken.map(({ chat, text = '' }) => ({
    chat:
      chat.type === 'private'
        ? { platform: 'telegram' as const, account: String(chat.id) }
        : { platform: 'telegram' as const, group: String(chat.id) },
    text,
  }))

export async function aWebhook(): Promise<WebhookSettings> {
  const port = await freePort()
  return { url: `http://127.0.0.1:${port}/telegram`, host: '127.0.0.1', port, secret: 'ours_and_theirs' }
}
