/**
 * WeChat over the library's own server on loopback, in another process: messages received, booked durably and answered
 * in the outbox, against a bare bot on the same library that answers each with its words (asked for: at least 0.6 of its
 * messages a second); and how long an answer takes at 50 messages a second over 200 groups (p95 under 100 ms).
 *
 * The network's budget (40 messages a minute) is lifted, because it would measure the budget.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { WechatyBuilder } from 'wechaty'
import { log } from 'wechaty-puppet'
import { PuppetService } from 'wechaty-puppet-service'
import { createWeChatAdapter } from '../../adapters/wechat/adapter.ts'
import { budgets } from '../../src/delivery/budget.ts'
import type { Directory } from '../../src/domain/directory.ts'
import { createDesk, type DeskParts } from '../../src/index.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { storyParts } from '../story/parts.ts'
import { startProvider, token } from '../support/puppet/provider.ts'
import { aFolder, median, printFigure, printMachine } from './samples.ts'

printMachine('node test/bench/wechat.ts')
log.level('silent')

const rounds = 3
const messages = 1_000
const clock = { now: () => Date.now() }
const rooms = Array.from({ length: 200 }, (_, nth) => `${20_000 + nth}@chatroom`)
const residents = Array.from({ length: messages }, (_, nth) => `wxid_${nth}`)
const texts = residents.map(
  (_, nth) => `@志愿者 ${['络活喜', '拜新同', '达喜', '格华止'][nth % 4]}${1 + (nth % 3)}盒`,
)

/** The sample district with 200 groups on WeChat, and counters that can serve them. */
function district(): Directory {
  const { directory } = storyParts()
  const communities = directory.streets.flatMap((street) => street.communities)
  return {
    ...directory,
    pharmacies: directory.pharmacies.map((pharmacy) => ({ ...pharmacy, slotCapacity: 1_000 })),
    groups: [
      ...directory.groups,
      ...rooms.map((id, nth) => {
        const community = communities[nth % communities.length]?.code ?? ''
        return {
          platform: 'wechat' as const,
          id,
          name: `小区群${nth}`,
          role: 'community' as const,
          community,
        }
      }),
    ],
  }
}

async function aProvider() {
  const provider = await startProvider()
  for (const [nth, id] of residents.entries())
    await provider.tell('contact', { id, name: `${1 + (nth % 30)}-${101 + Math.floor(nth / 30)} 居民${nth}` })
  for (const [nth, id] of rooms.entries())
    await provider.tell('room', {
      id,
      topic: id,
      members: residents.filter((_, member) => member % rooms.length === nth),
    })
  return provider
}

type Provider = Awaited<ReturnType<typeof aProvider>>
const burst = (provider: Provider) => provider.tell('burst', { from: residents, rooms, texts })

/** The library as its own documents use it. Messages a second, from the first to the last answer at the server. */
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
  const began = performance.now()
  await burst(provider)
  await provider.tell('sentAll', messages)
  const rate = messages / ((performance.now() - began) / 1000)
  await provider.kill()
  await bot.stop().catch(() => {})
  return rate
}

/** The product, with everything that it does, on this disk. */
async function aBot(provider: Provider) {
  const adapter = createWeChatAdapter({
    provider: { token, endpoint: `127.0.0.1:${provider.port}`, withoutTls: true },
    clock,
  })
  const store = await openLowdbStore({ disk: nodeDisk(aFolder()), clock })
  const parts: DeskParts = { ...storyParts(), directory: district(), store, adapters: [adapter], clock }
  const desk = createDesk({ ...parts, budgets: { ...budgets, wechat: budgets.console } })
  return { adapter, desk }
}

async function booked(): Promise<number> {
  const provider = await aProvider()
  const { adapter, desk } = await aBot(provider)
  let taken = 0
  let outcomes = 0
  const done = Promise.withResolvers<void>()
  await adapter.start(async (message) => {
    const { outcome } = await desk.receive(message)
    if (outcome === 'booked') outcomes += 1
    if (++taken === messages) done.resolve()
  })
  const began = performance.now()
  await burst(provider)
  await done.promise
  const rate = messages / ((performance.now() - began) / 1000)
  if (outcomes < messages * 0.9) console.log(`only ${outcomes} of ${messages} were booked at once`)
  await adapter.stop()
  await desk.close()
  await provider.kill()
  return rate
}

/** Milliseconds from the arrival of a message to its answer's leaving. */
async function waits(perSecond: number, seconds: number): Promise<readonly number[]> {
  const provider = await aProvider()
  const { adapter, desk } = await aBot(provider)
  const arrived = new Map<string, number>()
  const found: number[] = []
  desk.watch((post) => {
    for (const id of post.inReplyTo) found.push(performance.now() - (arrived.get(id) ?? Number.NaN))
  })
  await adapter.start(async (message) => {
    arrived.set(message.id, performance.now())
    await desk.receive(message)
    void desk.flush()
  })
  const began = performance.now()
  for (let nth = 0; nth < perSecond * seconds; nth++) {
    await sleep(Math.max(0, began + (nth * 1000) / perSecond - performance.now()))
    const text = texts[nth] ?? ''
    await provider.tell('say', { from: residents[nth] ?? '', room: rooms[nth % rooms.length] ?? null, text })
  }
  await sleep(1_000)
  await desk.flush()
  await adapter.stop()
  await desk.close()
  await provider.kill()
  return found.toSorted((a, b) => a - b)
}

const ratios: number[] = []
const rates: number[] = []
const bare: number[] = []
// By turns, so that what else the machine does falls on both.
for (let round = 0; round < rounds; round++) {
  const echoed = await echo()
  const ours = await booked()
  bare.push(echoed)
  rates.push(ours)
  ratios.push(ours / echoed)
}
printFigure('WeChat: a bare echo bot, messages a second', median(bare).toFixed(0))
printFigure('WeChat: booked durably and answered in the outbox, a second', median(rates).toFixed(0))
printFigure('  ratio to the bare bot (≥ 0.6)', median(ratios).toFixed(2), median(ratios) >= 0.6)
const took = await waits(50, 20)
const p95 = took[Math.floor(took.length * 0.95)] ?? Number.NaN
printFigure(
  `  50 a second over 200 groups: answers sent ${took.length}, p50`,
  `${median(took).toFixed(0)} ms`,
)
printFigure('  p95 from arrival to the answer leaving (< 100 ms)', `${p95.toFixed(0)} ms`, p95 < 100)
process.exit()
