/**
 * WeChat over the library's own server on loopback, in another process; measured like Telegram. After the warm-up the
 * bare bot asks for nobody's name any more, because the library keeps all members of a room that it has met; ours asks
 * for that of each writer.
 */
import { WechatyBuilder } from 'wechaty'
import { log } from 'wechaty-puppet'
import { PuppetService } from 'wechaty-puppet-service'
import { createWeChatAdapter } from '../../adapters/wechat/adapter.ts'
import { startProvider, token } from '../support/puppet/provider.ts'
import {
  compare,
  messages,
  openDeskOn,
  type Rates,
  rateOf,
  ratesOf,
  residents,
  rooms,
  texts,
  waits,
  warmUp,
} from './networks.ts'
import { printMachine } from './samples.ts'

printMachine('node test/bench/wechat.ts')
log.level('silent')

const groups = rooms.map((nth) => `${20_000 + nth}@chatroom`)
const people = residents.map((_, nth) => `wxid_${nth}`)

async function aProvider() {
  const provider = await startProvider()
  for (const [nth, name] of residents.entries())
    await provider.tell('contact', { id: people[nth] ?? '', name })
  for (const [nth, id] of groups.entries())
    await provider.tell('room', {
      id,
      topic: id,
      members: people.filter((_, member) => member % groups.length === nth),
    })
  return provider
}

type Provider = Awaited<ReturnType<typeof aProvider>>

const burst =
  (provider: Provider) =>
  (from: number, to: number): void =>
    void provider.tell('burst', {
      from: people.slice(from, to),
      rooms: groups,
      texts: texts.slice(from, to),
    })

/** The library as its own documents use it; what it has said is counted at the server. */
async function echo(): Promise<number> {
  const provider = await aProvider()
  const endpoint = `127.0.0.1:${provider.port}`
  const bot = WechatyBuilder.build({ puppet: new PuppetService({ endpoint, token, tls: { disable: true } }) })
  const ready = new Promise((resolve) => bot.once('login', resolve))
  bot.on('error', () => {})
  bot.on('message', async (message) => {
    if (message.self()) return
    // The last answers may still be on their way when the provider ends.
    await message
      .room()
      ?.say(message.text())
      .catch(() => {})
  })
  await bot.start()
  await ready
  const said = {
    warm: provider.tell('sentAll', warmUp),
    done: provider.tell('sentAll', warmUp + messages),
  }
  const rate = await rateOf(said, burst(provider))
  await provider.kill()
  await bot.stop().catch(() => {})
  return rate
}

async function aBot() {
  const provider = await aProvider()
  const adapter = createWeChatAdapter({
    provider: { token, endpoint: `127.0.0.1:${provider.port}`, withoutTls: true },
    clock: { now: () => Date.now() },
  })
  return { provider, adapter, desk: await openDeskOn('wechat', adapter, groups) }
}

async function booked(): Promise<Rates> {
  const { provider, adapter, desk } = await aBot()
  const rates = await ratesOf(
    adapter,
    desk,
    burst(provider),
    async () => (await provider.tell('sent')).length,
  )
  await provider.kill()
  return rates
}

async function takes(): Promise<readonly number[]> {
  const { provider, adapter, desk } = await aBot()
  const found = await waits(adapter, desk, (nth) => {
    const [from = '', room = null] = [people[nth], groups[nth % groups.length]]
    void provider.tell('say', { from, room, text: texts[nth] ?? '' })
  })
  await provider.kill()
  return found
}

await compare('WeChat', echo, booked, takes)
process.exit()
