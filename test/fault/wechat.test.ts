import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Gap, WeChatParts } from '../../adapters/wechat/adapter.ts'
import { keptIn, type NewIdentity } from '../../adapters/wechat/identity.ts'
import { anAdapter, groups, people, populate, quick, watchStanding } from '../adapters/wechat/rig.ts'
import { aMailbox, refusalOf } from '../contract/adapter.ts'
import { bot } from '../support/puppet/commands.ts'
import { type ProviderProcess, startProvider } from '../support/puppet/provider.ts'
import { openProxy, type Wire } from '../support/puppet/proxy.ts'
import { size } from './sizes.ts'

const rounds = size(10, 100)
const [wang] = people
const [group] = groups

const clean: (() => unknown)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

/** For tests that leave it as it was. */
let common: ProviderProcess
beforeAll(async () => {
  common = await startProvider()
  await populate(common)
})
afterAll(() => common.kill())

async function aProvider(options: Parameters<typeof startProvider>[0] = {}): Promise<ProviderProcess> {
  const provider = await startProvider(options)
  clean.push(() => provider.kill())
  await populate(provider)
  return provider
}

async function aWire(provider: ProviderProcess): Promise<Wire> {
  const wire = await openProxy(provider.port)
  clean.push(() => wire.close())
  return wire
}

/** An adapter that runs, with all that it reports. */
async function aListener(port: number, parts: Partial<WeChatParts> = {}) {
  const watch = watchStanding()
  const mailbox = aMailbox()
  const gaps: Gap[] = []
  const identities = Promise.withResolvers<NewIdentity>()
  const codes: string[] = []
  const adapter = anAdapter(port, {
    leastGap: 0,
    onStanding: watch.onStanding,
    onGap: (gap) => gaps.push(gap),
    onNewIdentity: async (identity) => identities.resolve(identity),
    onQr: (url) => codes.push(url),
    ...parts,
  })
  clean.push(() => adapter.stop())
  await adapter.start(mailbox.receive)
  return { adapter, watch, mailbox, gaps, identity: identities.promise, codes }
}

const say = ({ tell }: ProviderProcess, text: string, room: string | null = group) =>
  tell('say', { from: wang.id, room, text })

describe('WeChat, when things break', () => {
  it(`hears every message once after ${rounds} broken connections`, {
    timeout: 20_000 + rounds * 2_000,
  }, async () => {
    const provider = common
    const wire = await aWire(provider)
    const { watch, mailbox, gaps } = await aListener(wire.port)
    const texts: string[] = []
    for (let round = 1; round <= rounds; round++) {
      const back = watch.again('listening')
      wire.reset()
      await back
      texts.push(`第${round}次`)
      await say(provider, `第${round}次`)
      await mailbox.until(texts.length)
    }
    expect(mailbox.texts()).toEqual(texts)
    // Each break was reported, and no stretch of time twice.
    expect(gaps).toHaveLength(rounds)
    expect(gaps.every((gap, nth) => gap.from >= (gaps[nth - 1]?.to ?? 0) && gap.to >= gap.from)).toBe(true)
  })

  it('notices a connection that fell silent, takes the stream over that the provider still holds, and names the gap', async () => {
    const provider = common
    const wire = await aWire(provider)
    const { watch, mailbox, gaps } = await aListener(wire.port)
    await say(provider, '之前')
    await mailbox.until(1)
    const back = watch.again('listening')
    const hushed = Date.now()
    wire.hush()
    await say(provider, '丢了')
    await back
    await say(provider, '之后')
    await mailbox.until(2)
    expect(mailbox.texts()).toEqual(['之前', '之后'])
    expect(gaps).toEqual([{ from: expect.any(Number), to: expect.any(Number), groups: [...groups] }])
    expect(gaps[0]?.from).toBeLessThanOrEqual(hushed + 20)
    expect(gaps[0]?.to).toBeGreaterThan(hushed)
  })

  it('comes back when the provider was killed and started again', async () => {
    const provider = await aProvider()
    const { adapter, watch, mailbox } = await aListener(provider.port)
    await provider.kill()
    await watch.until('resting')
    expect((await refusalOf(adapter.send({ platform: 'wechat', group }, '在吗'))).permanent).toBe(false)
    const again = await aProvider({ port: provider.port })
    await watch.until('listening')
    await say(again, '回来了')
    await mailbox.until(1)
    await adapter.send({ platform: 'wechat', group }, '在的')
    expect((await again.tell('sent')).map(({ text }) => text)).toEqual(['在的'])
  })

  it('starts while the provider is not there, and listens when it comes', async () => {
    const provider = await aProvider()
    await provider.kill()
    const { adapter, watch } = await aListener(provider.port)
    expect(adapter.standing().kind).not.toBe('listening')
    await aProvider({ port: provider.port })
    await watch.until('listening')
    expect(adapter.self()).toBe(bot.id)
  })

  it('says that a wrong token can never work', async () => {
    const provider = await aProvider({ token: 'insecure_another' })
    await expect(aListener(provider.port)).rejects.toThrow(/token/)
    await expect(
      aListener(provider.port, {
        provider: { token: 'without-a-prefix', endpoint: `127.0.0.1:${provider.port}` },
      }),
    ).rejects.toThrow(/insecure_/)
  })

  it('takes a start without a login for what it is: shows the code, and listens when it was scanned', async () => {
    const provider = await aProvider({ login: false })
    await provider.tell('scan', 'https://login.example/1')
    const { adapter, watch, mailbox, codes } = await aListener(provider.port)
    await watch.until('waiting')
    expect(codes).toEqual(['https://login.example/1'])
    const [asking] = adapter.standings?.() ?? []
    expect(asking).toMatchObject({ footing: 'logged-out', login: { url: 'https://login.example/1' } })
    expect(asking?.login?.path).toMatch(/^(?:M\d+ \d+h1v1h-1z)+$/)
    expect((await refusalOf(adapter.send({ platform: 'wechat', group }, '在吗'))).permanent).toBe(false)
    await provider.tell('login', bot.id)
    await watch.until('listening')
    expect(adapter.standings?.()[0]).toMatchObject({ footing: 'connected', account: bot.id, login: null })
    await say(provider, '可以了')
    await mailbox.until(1)
    expect(adapter.standings?.()[0]?.heardAt).not.toBeNull()
  })

  it('tries again where neither a login nor a code comes', async () => {
    const provider = await aProvider({ login: false })
    const { watch } = await aListener(provider.port, { patience: { ...quick.patience, login: 400 } })
    await watch.again('connecting')
    await provider.tell('login', bot.id)
    await watch.until('listening')
  })

  it('waits for a scan when the account was thrown out, and hears again afterwards', async () => {
    const provider = await aProvider()
    const { watch, mailbox, codes } = await aListener(provider.port)
    await provider.tell('logout')
    await watch.until('waiting')
    await provider.tell('scan', 'https://login.example/2')
    await provider.tell('login', bot.id)
    await watch.until('listening')
    await say(provider, '又在了')
    await mailbox.until(1)
    expect(codes).toEqual(['https://login.example/2'])
  })

  it('does not push out another program at once that has the stream, and listens when that is gone', async () => {
    const provider = common
    const first = await aListener(provider.port)
    const second = await aListener(provider.port, { backoff: () => 50 })
    expect(second.adapter.standing().kind).not.toBe('listening')
    await first.adapter.stop()
    await second.watch.until('listening')
    await say(provider, '换人了')
    await second.mailbox.until(1)
    expect(first.mailbox.messages).toEqual([])
  })

  it('lives through events that are none', async () => {
    const provider = common
    const { mailbox } = await aListener(provider.port)
    await provider.tell('garble')
    await say(provider, '还在')
    await mailbox.until(1)
  })

  it('lives through people who come into a room just as the connection breaks', async () => {
    const provider = common
    const wire = await aWire(provider)
    const { watch, mailbox } = await aListener(wire.port)
    for (let nth = 0; nth < 5; nth++) {
      const back = watch.again('listening')
      await provider.tell('join', { room: group, contact: wang.id, times: 20 })
      wire.reset()
      await back
    }
    await say(provider, '我来了')
    await mailbox.until(1)
  })

  it('names the gap between two runs of the program', async () => {
    const provider = common
    const keep = keptIn(join(mkdtempSync(join(tmpdir(), 'wechat-')), 'account.json'))
    const before = await aListener(provider.port, { keep })
    await before.adapter.stop()
    const stopped = Date.now()
    const after = await aListener(provider.port, { keep })
    await after.watch.until('listening')
    await say(provider, '早')
    await after.mailbox.until(1)
    await after.adapter.stop()
    expect(before.gaps).toEqual([])
    expect(after.gaps).toHaveLength(1)
    expect(after.gaps[0]?.from).toBeLessThanOrEqual(stopped)
  })

  it('says so when the account, or the id of a room, is not what it was', async () => {
    const provider = common
    const file = join(mkdtempSync(join(tmpdir(), 'wechat-')), 'account.json')
    const rooms = { '999@chatroom': '小区群10001', [groups[1]]: '小区群10002' }
    writeFileSync(file, JSON.stringify({ account: 'wxid_old', rooms, heardUntil: 1 }))
    const { identity } = await aListener(provider.port, { keep: keptIn(file) })
    expect(await identity).toEqual({
      account: { from: 'wxid_old', to: bot.id },
      rooms: [{ from: '999@chatroom', to: groups[0], topic: '小区群10001' }],
    })
  })

  it('begins anew with a memory that cannot be read', async () => {
    const provider = common
    const file = join(mkdtempSync(join(tmpdir(), 'wechat-')), 'account.json')
    writeFileSync(file, '{"account": 3')
    const { mailbox, gaps } = await aListener(provider.port, { keep: keptIn(file) })
    await say(provider, '早')
    await mailbox.until(1)
    expect(gaps).toEqual([])
  })
})
