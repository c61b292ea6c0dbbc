/**
 * QQ over our OneBot server on loopback, in this process; measured like Telegram. The bare bot is a WebSocket that
 * answers each message with its words.
 */
import { WebSocket } from 'ws'
import { z } from 'zod'
import { createQqAdapter } from '../../adapters/qq/adapter.ts'
import { startOneBot, words } from '../support/onebot/server.ts'
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

printMachine('node test/bench/qq.ts')

const groups = rooms.map((nth) => 70000000 + nth)

type OneBot = Awaited<ReturnType<typeof startOneBot>>

function say(onebot: OneBot, nth: number): void {
  const group = groups[nth % groups.length] ?? 0
  const who = nth % residents.length
  onebot.say(words(group, 1000 + who, texts[nth] ?? '', { card: residents[who] ?? '' }))
}
const burst =
  (onebot: OneBot) =>
  (from: number, to: number): void => {
    for (let nth = from; nth < to; nth++) say(onebot, nth)
  }

const eventShape = z.looseObject({
  post_type: z.literal('message'),
  group_id: z.number(),
  message: z.unknown(),
})

async function echo(): Promise<number> {
  const onebot = await startOneBot()
  const socket = new WebSocket(onebot.url, { headers: { authorization: `Bearer ${onebot.token}` } })
  const watch = stopwatch()
  socket.on('message', (data) => {
    const frame: unknown = JSON.parse(String(data))
    const event = eventShape.safeParse(frame).data
    if (event !== undefined) {
      const params = { group_id: event.group_id, message: event.message }
      socket.send(JSON.stringify({ action: 'send_group_msg', params, echo: 1 }))
      watch.take()
    }
  })
  await new Promise((resolve) => socket.once('open', resolve))
  const rate = await rateOf(watch, burst(onebot))
  socket.terminate()
  await onebot.close()
  return rate
}

async function aBot() {
  const onebot = await startOneBot()
  const adapter = createQqAdapter({
    server: { url: onebot.url },
    token: onebot.token,
    clock: { now: () => Date.now() },
  })
  return { onebot, adapter, desk: await openDeskOn('qq', adapter, groups.map(String)) }
}

async function booked(): Promise<Rates> {
  const { onebot, adapter, desk } = await aBot()
  const rates = await ratesOf(adapter, desk, burst(onebot), () => onebot.sent.length)
  await onebot.close()
  return rates
}

async function takes(): Promise<readonly number[]> {
  const { onebot, adapter, desk } = await aBot()
  const found = await waits(adapter, desk, (nth) => say(onebot, nth))
  await onebot.close()
  return found
}

// No ratio is asked for: the bare bot does nothing at all.
await compare('QQ', echo, booked, takes, null)
