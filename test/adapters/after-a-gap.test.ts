import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Network } from '../../src/cli/networks.ts'
import { openNetworks } from '../../src/cli/open-networks.ts'
import { applyChanges, type Change, emptyBook } from '../../src/domain/book.ts'
import { silentLog } from '../../src/domain/log.ts'
import type { NetworkNews } from '../../src/domain/news.ts'
import { storyParts } from '../story/parts.ts'
import { refuse } from '../support/bot-api/methods.ts'
import { type BotApi, startBotApi } from '../support/bot-api/server.ts'
import { startOneBot } from '../support/onebot/server.ts'
import { startYaoyue } from '../support/program.ts'
import { startProvider, token } from '../support/puppet/provider.ts'
import { deskBehind } from './desk-behind.ts'
import { group, sentBy, wang } from './telegram/rig.ts'

const clean: (() => unknown)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

const hours = 3_600_000

function aHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'yaoyue-gap-'))
  clean.push(() => rmSync(home, { recursive: true }))
  return home
}

async function aServer(token?: string): Promise<BotApi> {
  const api = await startBotApi(token)
  clean.push(api.close)
  return api
}

const { directory } = storyParts()

/** What every start has around it, with nothing written and nothing shown. */
const around = {
  directory,
  book: emptyBook(),
  bookNow: async () => emptyBook(),
  clock: { now: () => Date.now() },
  log: silentLog,
  show: () => {},
}

describe('a gap of more than a day on Telegram, from the home to the groups', () => {
  it('is told kindly in each group of the directory, once, and not again after the next start', async () => {
    const home = aHome()
    writeFileSync(join(home, 'telegram-0.json'), JSON.stringify({ heardUntil: Date.now() - 30 * hours }))
    const api = await aServer()

    async function runOnce(nth: number): Promise<readonly NetworkNews[]> {
      const news: NetworkNews[] = []
      const first = Promise.withResolvers<void>()
      const [adapter] = await openNetworks({
        networks: [{ kind: 'telegram', token: api.token, apiRoot: api.url }],
        ...around,
        home,
        async onNews(one) {
          news.push(one)
          first.resolve()
        },
      })
      if (adapter === undefined) throw new Error('no adapter was opened')
      const { desk, taken, sendAll } = await deskBehind(adapter)
      api.telegram.post(group, wang, { text: '早' })
      await taken(1)
      if (nth === 1) await first.promise
      // Once more, as after a crash between the book and the note that it was told.
      for (const one of [...news, ...news]) await desk.report(one)
      await sendAll()
      await adapter.stop()
      return news
    }

    expect(await runOnce(1)).toMatchObject([{ kind: 'gap', platform: 'telegram' }])
    const groups = directory.groups.flatMap(({ platform, id }) => (platform === 'telegram' ? [id] : []))
    const told = sentBy(api)
    expect(told.map(({ chat }) => ('group' in chat ? chat.group : '')).toSorted()).toEqual(groups.toSorted())
    for (const { text } of told) expect(text).toMatch(/到.*我掉线了.*对不住[\s\S]*麻烦再发一次/)

    expect(await runOnce(2)).toEqual([])
    expect(sentBy(api)).toHaveLength(groups.length)
  })
})

describe('a gap that nobody fills any more, from the home to the groups', () => {
  const apology = /到.*我掉线了.*对不住[\s\S]*麻烦再发一次/

  /** Starts an account that was away for an hour, and has the desk behind it say what it has to say. */
  async function afterAnHour(network: Network, file: string, memory: object) {
    const home = aHome()
    writeFileSync(join(home, file), JSON.stringify({ heardUntil: Date.now() - hours, ...memory }))
    const told = Promise.withResolvers<NetworkNews>()
    // Another network before it in the settings, none of which runs, takes nothing from it.
    const [other, adapter] = await openNetworks({
      networks: [{ kind: 'telegram', token: '1:not-started' }, network],
      ...around,
      // Somebody was heard before: otherwise nobody can have been missed.
      book: applyChanges(emptyBook(), [heardBefore(network.kind)]),
      home,
      onNews: async (news) => told.resolve(news),
    })
    if (adapter === undefined) throw new Error('no adapter was opened')
    expect(other?.platform).toBe('telegram')
    const { desk, sendAll } = await deskBehind(adapter)
    clean.push(() => adapter.stop())
    await desk.report(await told.promise)
    await sendAll()
  }

  const heardBefore = (platform: Network['kind']): Change => ({
    table: 'people',
    key: `${platform}:501`,
    value: {
      account: { platform, id: '501' },
      name: '3-502 王阿姨',
      patient: null,
      lastAppointment: null,
      language: 'zh',
      private: false,
      reachable: null,
      seenAt: Date.now() - hours,
    },
  })

  it('is told in the groups of QQ that the account is in, where its server remembers nothing', async () => {
    const onebot = await startOneBot({ history: false, groups: [70040963] })
    clean.push(onebot.close)
    await afterAnHour({ kind: 'qq', url: onebot.url, token: onebot.token }, 'qq-0.json', {})
    expect(onebot.sent.map(({ group: to, message }) => [to, message[0]?.data['text']])).toEqual([
      [70040963, expect.stringMatching(apology)],
    ])
  })

  it('is told as well where the account’s file bears the number that it had among all', async () => {
    const onebot = await startOneBot({ history: false, groups: [70040963] })
    clean.push(onebot.close)
    await afterAnHour({ kind: 'qq', url: onebot.url, token: onebot.token }, 'qq-1.json', {})
    expect(onebot.sent).toHaveLength(1)
  })

  it('is told in the rooms of WeChat that the account is in', async () => {
    const provider = await startProvider()
    clean.push(() => provider.kill())
    await provider.tell('contact', { id: 'wxid_wang', name: '3-502 王阿姨' })
    await provider.tell('room', { id: 'oy-c1@chatroom', topic: '欧二便民群', members: ['wxid_wang'] })
    await afterAnHour(
      { kind: 'wechat', token, endpoint: `127.0.0.1:${provider.port}`, withoutTls: true },
      'wechat-0.json',
      { account: 'wxid_bot', rooms: { 'oy-c1@chatroom': '欧二便民群' } },
    )
    expect((await provider.tell('sent')).map(({ to, text }) => [to, text])).toEqual([
      ['oy-c1@chatroom', expect.stringMatching(apology)],
    ])
  })
})

describe('two accounts of one network in one group', () => {
  const groups = directory.groups.flatMap(({ platform, id }) => (platform === 'telegram' ? [id] : []))

  /** How often a bot has looked in which of the groups it sits. */
  const looks = ({ calls }: BotApi): number =>
    calls.filter(({ method }) => method === 'getChatMember').length / groups.length

  /**
   * @param away for how many hours each account was away before the start
   * @returns the first news
   */
  async function afterAway(
    servers: readonly BotApi[],
    away: readonly number[],
  ): Promise<readonly NetworkNews[]> {
    const home = aHome()
    for (const [nth, hoursAway] of away.entries())
      writeFileSync(
        join(home, `telegram-${nth}.json`),
        JSON.stringify({ heardUntil: Date.now() - hoursAway * hours }),
      )
    const news: NetworkNews[] = []
    const isTold = Promise.withResolvers<void>()
    const areBack = Promise.withResolvers<void>()
    const [adapter, ...others] = await openNetworks({
      networks: servers.map(({ token, url }) => ({ kind: 'telegram', token, apiRoot: url })),
      ...around,
      home,
      async onNews(one) {
        news.push(one)
        isTold.resolve()
      },
      gatherGaps: () => areBack.promise,
    })
    if (adapter === undefined) throw new Error('no adapter was opened')
    expect(others).toEqual([])
    await adapter.start(async () => {})
    for (const { telegram } of servers) telegram.post(group, wang, { text: '早' })
    // Each looks first for its own gap.
    const ownLooks = away.map((hoursAway) => (hoursAway > 24 ? 1 : 0))
    await expect.poll(() => servers.map(looks)).toEqual(ownLooks)
    areBack.resolve()
    await isTold.promise
    await adapter.stop()
    return news
  }

  it('tell it once of the gap that both had', async () => {
    const servers = [await aServer(), await aServer()]
    expect(await afterAway(servers, [30, 31])).toMatchObject([{ kind: 'gap', groups }])
  })

  it('tell it nothing of a gap in which one of them listened', async () => {
    const servers = [await aServer(), await aServer()]
    // There is one group in which the one that listened does not sit.
    servers[1]?.failNext('getChatMember', refuse(400, 'Bad Request: chat not found'))
    const [news, ...more] = await afterAway(servers, [30, 1])
    expect(news).toMatchObject({ kind: 'gap', groups: { length: 1 } })
    expect(more).toEqual([])
    expect(groups.length).toBeGreaterThan(1)
  })

  it('tell it once where the program was killed before it was told, and did not tell it again', {
    timeout: 60_000,
  }, async () => {
    const servers = [await aServer('1:one'), await aServer('2:two')]
    const networks = servers.map(({ token, url }) => ({ kind: 'telegram', token, apiRoot: url }) as const)
    const home = join(aHome(), 'sample')
    mkdirSync(home)
    for (const nth of servers.keys())
      writeFileSync(
        join(home, `telegram-${nth}.json`),
        JSON.stringify({ heardUntil: Date.now() - 30 * hours }),
      )
    writeFileSync(join(home, '..', 'yaoyue.config.json'), JSON.stringify({ networks }))
    const notes = (): string => readFileSync(join(home, 'telegram-gaps.json'), 'utf8')

    const running = startYaoyue(['start', '--no-web', '--no-console'], { home: join(home, '..') })
    for (const { telegram } of servers) telegram.post(group, wang, { text: '早' })
    await expect.poll(() => notes().match(/"nth"/g), { timeout: 30_000 }).toHaveLength(2)
    await running.stop()

    async function startAgain(): Promise<readonly NetworkNews[]> {
      const news: NetworkNews[] = []
      const areBack = Promise.withResolvers<void>()
      const [adapter] = await openNetworks({
        networks,
        ...around,
        home,
        onNews: async (one) => void news.push(one),
        gatherGaps: () => areBack.promise,
      })
      await adapter?.start(async () => {})
      areBack.resolve()
      await expect.poll(notes).toContain('"gathered":[],"telling":[]')
      await adapter?.stop()
      return news
    }
    expect(await startAgain()).toMatchObject([{ kind: 'gap', groups }])
    expect(await startAgain()).toEqual([])
  })
})
