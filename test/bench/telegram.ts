/**
 * Telegram over our Bot API server on loopback, in this process: messages received, booked durably and answered in the
 * outbox, against a bare bot on the same library that answers each with its words (asked for: at least 0.6 of its
 * messages a second), sends counted apart; and how long an answer takes at 50 messages a second over 200 groups (p95
 * under 100 ms). The network's budget is lifted for the rates, because it would measure the budget.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Bot } from 'grammy'
import { createTelegramAdapter } from '../../adapters/telegram/adapter.ts'
import { startBotApi } from '../support/bot-api/server.ts'
import { user } from '../support/bot-api/telegram.ts'
import {
  compare,
  openDeskOn,
  type Rates,
  rateOf,
  ratesOf,
  residents,
  rooms,
  stopwatch,
  texts,
  waits,
} from './networks.ts'
import { printMachine } from './samples.ts'

printMachine('node test/bench/telegram.ts')

const groups = rooms.map((nth) => -1001000000000 - nth)
const people = residents.map((name, nth) => user(1000 + nth, name))

type BotApi = Awaited<ReturnType<typeof startBotApi>>

function say(api: BotApi, nth: number): void {
  const from = people[nth % people.length]
  const chat = groups[nth % groups.length]
  if (from !== undefined && chat !== undefined) api.telegram.post(chat, from, { text: texts[nth] ?? '' })
}
const burst =
  (api: BotApi) =>
  (from: number, to: number): void => {
    for (let nth = from; nth < to; nth++) say(api, nth)
  }

/** The library as its own documents use it. */
async function echo(): Promise<number> {
  const api = await startBotApi()
  const bot = new Bot(api.token, { client: { apiRoot: api.url } })
  const watch = stopwatch()
  bot.on('message:text', async (context) => {
    await context.reply(context.message.text)
    watch.take()
  })
  const running = bot.start()
  const rate = await rateOf(watch, burst(api))
  await bot.stop()
  await running
  await api.close()
  return rate
}

async function aBot() {
  const api = await startBotApi()
  const adapter = createTelegramAdapter({
    token: api.token,
    apiRoot: api.url,
    clock: { now: () => Date.now() },
  })
  return { api, adapter, desk: await openDeskOn('telegram', adapter, groups.map(String)) }
}

async function booked(): Promise<Rates> {
  const { api, adapter, desk } = await aBot()
  const rates = await ratesOf(adapter, desk, burst(api), () => api.telegram.taken.length)
  await api.close()
  return rates
}

async function takes(): Promise<readonly number[]> {
  const { api, adapter, desk } = await aBot()
  const found = await waits(adapter, desk, (nth) => say(api, nth))
  await sleep(10)
  await api.close()
  return found
}

await compare('Telegram', echo, booked, takes)
