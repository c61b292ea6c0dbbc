import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openNetworks } from '../../src/cli/open-networks.ts'
import { emptyBook } from '../../src/domain/book.ts'
import { silentLog } from '../../src/domain/log.ts'
import type { NetworkNews } from '../../src/domain/news.ts'
import { storyParts } from '../story/parts.ts'
import { startProvider, token } from '../support/puppet/provider.ts'
import { deskBehind } from './desk-behind.ts'

const clean: (() => unknown)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

const platform = '虹口区购药预约平台'

/** As after a login with another account: the home remembers the ids of before, and at the provider all are new. */
async function afterNewLogin() {
  const home = mkdtempSync(join(tmpdir(), 'yaoyue-login-'))
  clean.push(() => rmSync(home, { recursive: true }))
  const rooms = { 'oy-c1@chatroom': '欧二便民群', 'hk-platform@chatroom': platform }
  writeFileSync(
    join(home, 'wechat-0.json'),
    JSON.stringify({ account: 'wxid_before', rooms, heardUntil: Date.now() }),
  )
  const provider = await startProvider()
  clean.push(() => provider.kill())
  for (const [id, name] of [
    ['agent-anew', '欧二居民区志愿者小陈'],
    ['coord-anew', '周协调'],
    ['wang-anew', '3-502 王阿姨'],
  ] as const)
    await provider.tell('contact', { id, name })
  await provider.tell('room', {
    id: 'c1-anew@chatroom',
    topic: '欧二便民群',
    members: ['wang-anew', 'agent-anew'],
  })
  await provider.tell('room', { id: 'platform-anew@chatroom', topic: platform, members: ['coord-anew'] })

  const news: NetworkNews[] = []
  const told = Promise.withResolvers<void>()
  const [adapter] = await openNetworks({
    networks: [{ kind: 'wechat', token, endpoint: `127.0.0.1:${provider.port}`, withoutTls: true }],
    directory: storyParts().directory,
    book: emptyBook(),
    bookNow: async () => emptyBook(),
    home,
    clock: { now: () => Date.now() },
    log: silentLog,
    show: () => {},
    async onNews(one) {
      news.push(one)
      if (one.kind === 'new-identity') told.resolve()
    },
  })
  if (adapter === undefined) throw new Error('no adapter was opened')
  const behind = await deskBehind(adapter)
  clean.push(() => adapter.stop())
  await told.promise
  for (const one of news) await behind.desk.report(one)
  await behind.sendAll()
  const saidTo = async (chat: string): Promise<readonly string[]> =>
    (await provider.tell('sent')).flatMap(({ to, text }) => (to === chat ? [text] : []))
  return { ...behind, provider, saidTo }
}

describe('a new login of WeChat, after which all ids are others', () => {
  it('is told to the coordinators in their group as it is called now, with the groups to claim anew', async () => {
    const { saidTo, desk } = await afterNewLogin()
    const [first = '', ...others] = await saidTo('platform-anew@chatroom')
    expect(others).toEqual([])
    expect(first).toContain('机器人换了账号登录')
    expect(first).toContain('欧二便民群')
    expect(first).toContain('权限先停着')
    expect([...(await desk.ask()).alerts.values()]).toMatchObject([{ kind: 'help', closedAt: null }])
  })

  it('leaves nobody a right by their name, until a code binds the new account', async () => {
    const { saidTo, desk, provider, taken, sendAll } = await afterNewLogin()
    const say = async (from: string, text: string, nth: number): Promise<void> => {
      await provider.tell('say', { from, room: null, text })
      await taken(nth)
      await sendAll()
    }
    await say('coord-anew', '登记 代办员 欧二', 1)
    expect((await saidTo('coord-anew')).join()).not.toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4}/)
    expect((await desk.ask()).roles.size).toBe(0)

    const streets = storyParts().directory.streets.map(({ code }) => code)
    const owner = {
      platform: 'console',
      id: 'owner',
      name: '管理员',
      phone: null,
      role: 'coordinator',
      streets,
    } as const
    const given = await desk.office('登记 周协调', owner)
    const code = /[A-Z][2-9A-Z]{3}-[2-9A-Z]{4}/.exec(given ?? '')?.[0] ?? ''
    await say('coord-anew', code, 2)
    expect((await saidTo('coord-anew')).at(-1)).toContain('登记好了')
    await say('coord-anew', '登记 代办员 欧二', 3)
    expect((await saidTo('coord-anew')).at(-1)).toContain('登记码')
    const [role] = [...(await desk.ask()).roles.values()].filter(({ person }) => person !== null)
    expect(role?.account).toEqual({ platform: 'wechat', id: 'coord-anew' })
  })
})
