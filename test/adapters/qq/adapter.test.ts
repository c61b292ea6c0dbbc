import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { WebSocket } from 'ws'
import { doorRules } from '../../../adapters/doorman.ts'
import { type Memory, memoryIn } from '../../../adapters/memory.ts'
import type { QqParts } from '../../../adapters/qq/adapter.ts'
import type { Gap } from '../../../adapters/qq/ears.ts'
import { aMailbox, refusalOf } from '../../contract/adapter.ts'
import { freePort } from '../../support/free-port.ts'
import { text } from '../../support/onebot/account.ts'
import { type OneBot, type OneBotSettings, startOneBot, words } from '../../support/onebot/server.ts'
import { anAdapter, groups } from './rig.ts'

const [group, other] = groups
const inGroup = { platform: 'qq', group: String(group) } as const

describe('QQ', () => {
  const clean: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const step of clean.splice(0).reverse()) await step()
  })

  async function server(settings: OneBotSettings = {}): Promise<OneBot> {
    const onebot = await startOneBot(settings)
    clean.push(onebot.close)
    return onebot
  }
  async function listen(onebot: OneBot, rest: Partial<QqParts> = {}, mailbox = aMailbox()) {
    const adapter = anAdapter(onebot, rest)
    clean.push(() => adapter.stop())
    await adapter.start(mailbox.receive)
    return { adapter, mailbox }
  }
  const recall = (onebot: OneBot, rest: object): void =>
    onebot.push({
      post_type: 'notice',
      time: Math.floor(Date.now() / 1000),
      self_id: onebot.account.self,
      ...rest,
    })

  describe('who and what', () => {
    it('calls people by their card in the group, else by their nickname', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '一', { nickname: '小太阳', card: '3-502 王阿姨' }))
      onebot.say(words(group, 502, '二', { nickname: '小月亮', card: '' }))
      onebot.say(words(null, 501, '三', { nickname: '小太阳', card: '3-502 王阿姨' }))
      const messages = await mailbox.until(3)
      expect(messages.map(({ sender }) => sender.name).toSorted()).toEqual(
        ['3-502 王阿姨', '小太阳', '小月亮'].toSorted(),
      )
    })

    it('knows what groups are called: as the message tells it, else by asking once', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '一'))
      onebot.say(words(group, 502, '二'))
      onebot.say(words(other, 501, '三', { rest: { group_name: '欧二4号楼群' } }))
      onebot.say(words(null, 501, '四'))
      const named = (await mailbox.until(4)).map(({ text, groupName }) => [text, groupName])
      expect(Object.fromEntries(named)).toEqual({
        一: `欧二${group}群`,
        二: `欧二${group}群`,
        三: '欧二4号楼群',
        四: undefined,
      })
      expect(onebot.calls.filter(({ action }) => action === 'get_group_info')).toHaveLength(1)
    })

    it('gives nobody who is anonymous an account that somebody in the directory could have', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot)
      onebot.say(
        words(group, 80000000, '审核通过', {
          rest: { sub_type: 'anonymous', anonymous: { id: 9, name: '隐身人' } },
        }),
      )
      expect((await mailbox.until(1))[0]?.sender).toEqual({ id: '80000000#9', name: '隐身人' })
    })

    it('hears that somebody took a message back, but not that a moderator removed it', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '拜新同2盒', { card: '3-502 王阿姨' }))
      const [written] = await mailbox.until(1)
      const of = { group_id: group, user_id: 501, message_id: onebot.account.events[0]?.message_id }
      recall(onebot, { notice_type: 'group_recall', ...of, operator_id: 999 })
      recall(onebot, { notice_type: 'group_recall', ...of, operator_id: 501 })
      recall(onebot, { notice_type: 'friend_recall', user_id: 501, message_id: 77 })
      const messages = await mailbox.until(3)
      expect(messages.find((message) => message.group !== null && message.text === '')).toMatchObject({
        id: `${written?.id}~recalled`,
        recalls: written?.id,
        sender: { id: '501', name: '3-502 王阿姨' },
      })
    })

    it('answers somebody who is no friend through the group that they wrote from', async () => {
      const onebot = await server()
      const { adapter, mailbox } = await listen(onebot)
      onebot.say(
        words(null, 501, '在吗', {
          rest: { sub_type: 'group', sender: { nickname: '王', group_id: group } },
        }),
      )
      await mailbox.until(1)
      await adapter.send({ platform: 'qq', account: '501' }, '在的')
      expect(onebot.calls.at(-1)).toMatchObject({
        action: 'send_private_msg',
        params: { user_id: 501, group_id: group },
      })
    })

    it('accepts residents as friends, and goes into groups with people it knows', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot, { door: doorRules(async (id) => id === '501') })
      const ask = (flag: string, rest: object): void =>
        onebot.push({
          post_type: 'request',
          time: 1,
          self_id: onebot.account.self,
          flag,
          comment: '',
          ...rest,
        })
      ask('f1', { request_type: 'friend', user_id: 502, comment: '我是李伯伯' })
      ask('i1', { request_type: 'group', sub_type: 'invite', user_id: 501, group_id: other })
      ask('i2', { request_type: 'group', sub_type: 'invite', user_id: 502, group_id: other })
      // Somebody wants to join a group: that is its owner's business.
      ask('a1', { request_type: 'group', sub_type: 'add', user_id: 501, group_id: other })
      onebot.say(words(group, 501, '好'))
      await mailbox.until(1)
      const accepted = () => onebot.calls.filter(({ action }) => action.endsWith('_add_request'))
      await expect.poll(accepted).toHaveLength(2)
      expect(accepted()).toEqual([
        { action: 'set_friend_add_request', params: { flag: 'f1', approve: true } },
        { action: 'set_group_add_request', params: { flag: 'i1', sub_type: 'invite', approve: true } },
      ])
    })

    it('opens to nobody where it was not told to', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot)
      onebot.push({ post_type: 'request', time: 1, request_type: 'friend', user_id: 502, flag: 'f' })
      onebot.say(words(group, 501, '好'))
      await mailbox.until(1)
      expect(onebot.calls.filter(({ action }) => action.endsWith('_add_request'))).toEqual([])
    })

    it('leaves garbage, and what nobody needs, and goes on', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot)
      for (const frame of [
        '{',
        '"x"',
        '{"post_type":"message","message_type":"group"}',
        { post_type: 'request' },
        [],
      ])
        onebot.push(frame)
      onebot.push({ status: 'ok', retcode: 0, data: null, echo: 'nobody asked' })
      onebot.say(words(group, 501, '好'))
      expect((await mailbox.until(1))[0]?.text).toBe('好')
    })
  })

  describe('sending', () => {
    it('quotes the message that it answers', async () => {
      const onebot = await server()
      const { adapter, mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '拜新同2盒'))
      const [message] = await mailbox.until(1)
      await adapter.send(inGroup, '约好了', { answers: message?.id ?? '', choices: [], asked: null })
      expect(onebot.sent[0]?.message).toEqual([
        { type: 'reply', data: { id: String(onebot.account.events[0]?.message_id) } },
        text('约好了'),
      ])
    })

    it('sends brackets as brackets', async () => {
      const onebot = await server()
      const { adapter } = await listen(onebot)
      await adapter.send(inGroup, '[CQ:at,qq=all] 约好了')
      expect(onebot.sent[0]?.message).toEqual([text('[CQ:at,qq=all] 约好了')])
    })

    it('may be tried again after a refusal that may pass', async () => {
      const onebot = await server()
      const { adapter } = await listen(onebot)
      onebot.failNext('send_group_msg', 1200)
      expect((await refusalOf(adapter.send(inGroup, '约好了'))).permanent).toBe(false)
    })

    it('fails at once when the connection breaks under it', async () => {
      const onebot = await server()
      const { adapter } = await listen(onebot)
      onebot.freeze()
      const refusal = refusalOf(adapter.send(inGroup, '约好了'))
      await onebot.down()
      expect((await refusal).permanent).toBe(false)
    })
  })

  describe('what is quoted', () => {
    const picture = { type: 'image', data: { file: 'A1.image' } }
    const pointing = (id: number) => [{ type: 'reply', data: { id: String(id) } }, text('要这个')]
    const quoted = (onebot: OneBot) => {
      const [first] = onebot.account.events
      if (first === undefined) throw new Error('nothing was said')
      return first.message_id
    }

    it('is asked of the server where this process did not hear it', async () => {
      const onebot = await server()
      onebot.account.write(words(group, 501, '', { message: [picture] }))
      const { mailbox } = await listen(onebot)
      onebot.say(words(group, 502, '', { message: pointing(quoted(onebot)) }))
      const [message] = await mailbox.until(1)
      expect(message?.quoted?.map(({ kind }) => kind)).toEqual(['image'])
    })

    it('is asked of nobody where it was heard, and shows nothing where it was only words', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '拜新同两盒'))
      onebot.say(words(group, 502, '', { message: pointing(quoted(onebot)) }))
      const [, message] = await mailbox.until(2)
      expect(message?.quotes).not.toBeNull()
      expect(message?.quoted).toBeUndefined()
      expect(onebot.calls.filter(({ action }) => action === 'get_msg')).toEqual([])
    })

    it('costs no message where the server does not know it any more', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot)
      onebot.say(words(group, 502, '', { message: pointing(7) }))
      const [message] = await mailbox.until(1)
      expect(message).toMatchObject({ text: '要这个', attachments: [] })
      expect(message?.quoted).toBeUndefined()
    })
  })

  describe('passing on', () => {
    const picture = { type: 'image', data: { file: 'A1.image', url: 'https://example.invalid/a1' } }
    const agent = { platform: 'qq', account: '601' } as const

    it('gives the message as it is where the server can', async () => {
      const onebot = await server({ forwards: true })
      const { adapter, mailbox } = await listen(onebot)
      onebot.say({ group, user: 501, nickname: '王', message: [picture] })
      const [message] = await mailbox.until(1)
      await adapter.forward?.({ chat: inGroup, message: message?.id ?? '' }, agent)
      expect(onebot.sent).toEqual([{ group: null, user: 601, message: [picture] }])
    })

    it('sends its picture again where the server cannot', async () => {
      const onebot = await server()
      const { adapter, mailbox } = await listen(onebot)
      onebot.say({ group, user: 501, nickname: '王', message: [text('要这个'), picture] })
      const [message] = await mailbox.until(1)
      await adapter.forward?.({ chat: inGroup, message: message?.id ?? '' }, agent)
      expect(onebot.sent).toEqual([
        {
          group: null,
          user: 601,
          message: [{ type: 'image', data: { file: 'https://example.invalid/a1' } }],
        },
      ])
    })

    it('says for good that it cannot pass on words, what is forgotten, or another account’s message', async () => {
      const onebot = await server()
      const { adapter, mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '只有字'))
      const [message] = await mailbox.until(1)
      for (const id of [message?.id ?? '', `404@${onebot.account.self}`, '7@99'])
        expect(
          await refusalOf(adapter.forward?.({ chat: inGroup, message: id }, agent) ?? Promise.resolve()),
        ).toMatchObject({ permanent: true })
      expect(onebot.sent).toEqual([])
    })
  })

  describe('how it stands', () => {
    it('says since when it is connected, what it heard, and that the account is logged out', async () => {
      const onebot = await server()
      const { adapter, mailbox } = await listen(onebot)
      expect(adapter.standings?.()).toMatchObject([
        { platform: 'qq', account: String(onebot.account.self), footing: 'connected', heardAt: null },
      ])
      onebot.push({
        post_type: 'meta_event',
        meta_event_type: 'heartbeat',
        time: 1,
        self_id: 1,
        status: { online: false },
      })
      onebot.say(words(group, 501, '好'))
      await mailbox.until(1)
      expect(adapter.standings?.()[0]).toMatchObject({ footing: 'logged-out' })
      expect(adapter.standings?.()[0]?.heardAt).not.toBeNull()
      await adapter.stop()
      expect(adapter.standings?.()[0]).toMatchObject({ footing: 'stopped' })
    })
  })

  describe('connecting', () => {
    it('shows its token in the header, never in the address', async () => {
      const onebot = await server()
      const adapter = anAdapter(onebot, { token: 'wrong' })
      await expect(adapter.start(async () => {})).rejects.toThrow('access token')
      expect(adapter.standings?.()[0]?.footing).toBe('stopped')
    })

    it('says so when the server lets everybody in and refuses the token only then', async () => {
      const onebot = await server({ refusesLate: true })
      await expect(anAdapter(onebot).start(async () => {})).rejects.toThrow('access token')
    })

    it('goes on trying while the server is not there', async () => {
      const onebot = await server()
      await onebot.down()
      const { adapter, mailbox } = await listen(onebot)
      expect(adapter.self?.()).toBeNull()
      const back = onebot.called('get_login_info')
      await onebot.up()
      await back
      onebot.say(words(group, 501, '好'))
      await mailbox.until(1)
      expect(adapter.self?.()).toBe(String(onebot.account.self))
    })

    it('notices that nobody is there any more behind an open connection', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot, { silence: { quiet: 20, answer: 20 } })
      onebot.freeze()
      onebot.say(words(group, 501, '没人听见的'))
      await mailbox.until(1)
    })

    it('asks a quiet server, and stays with one that answers', async () => {
      const onebot = await server()
      await listen(onebot, { silence: { quiet: 5, answer: 5_000 } })
      await onebot.called('get_status')
      await onebot.called('get_status')
      expect(onebot.calls.filter(({ action }) => action === 'get_login_info')).toHaveLength(1)
    })
  })

  describe('waiting for the server to connect', () => {
    const knock = (url: string, headers: Record<string, string>): Promise<number | 'open'> =>
      new Promise((resolve) => {
        const socket = new WebSocket(url, { headers })
        socket.once('open', () => {
          resolve('open')
          socket.terminate()
        })
        socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
        socket.on('error', () => {})
      })

    it('lets nobody in without the token, nor half a connection', async () => {
      const port = await freePort()
      const onebot = await server()
      await listen(onebot, { server: { host: '127.0.0.1', port } })
      const url = `ws://127.0.0.1:${port}/`
      const authorization = `Bearer ${onebot.token}`
      expect(await knock(url, {})).toBe(401)
      expect(await knock(url, { authorization: `${authorization}x` })).toBe(401)
      expect(await knock(url, { authorization, 'x-client-role': 'Event' })).toBe(400)
      expect(await knock(url, { authorization })).toBe('open')
    })

    it('hears only the newest of two connections of the account', async () => {
      const port = await freePort()
      const onebot = await server({ reverse: `ws://127.0.0.1:${port}/` })
      const { mailbox } = await listen(onebot, {
        server: { host: '127.0.0.1', port },
        heardUntil: Date.now(),
      })
      await onebot.called('get_group_msg_history')
      const second = new WebSocket(`ws://127.0.0.1:${port}/`, {
        headers: { authorization: `Bearer ${onebot.token}` },
      })
      // It connects and never answers: the one that works stays.
      await new Promise((resolve) => second.once('open', resolve))
      onebot.say(words(group, 501, '好'))
      await mailbox.until(1)
      second.terminate()
      expect(mailbox.texts()).toEqual(['好'])
    })
  })

  describe('what was missed', () => {
    it('is asked for page by page, and told in its order, before what is said now', async () => {
      const onebot = await server({ page: 3 })
      const { mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '之前'))
      await mailbox.until(1)
      await onebot.down()
      const missed = Array.from({ length: 20 }, (_, nth) => `错过${nth}`)
      for (const said of missed) onebot.say(words(group, 501, said))
      const back = onebot.called('get_group_msg_history')
      await onebot.up()
      await back
      onebot.say(words(group, 501, '现在'))
      await mailbox.until(22)
      expect(mailbox.texts()).toEqual(['之前', ...missed, '现在'])
    })

    it('is asked for again when the connection breaks while it is told', async () => {
      const onebot = await server()
      const { mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '之前'))
      await mailbox.until(1)
      await onebot.down()
      onebot.say(words(group, 501, '错过'))
      onebot.breakAt('get_group_msg_history')
      await onebot.up()
      await mailbox.until(2)
      expect(mailbox.texts()).toEqual(['之前', '错过'])
    })

    it('of an earlier process is what was said since then, and nothing older', async () => {
      const onebot = await server()
      const seconds = Math.floor(Date.now() / 1000)
      onebot.say(words(group, 501, '早就答过的', { time: seconds - 7200 }))
      onebot.say(words(other, 501, '关机时说的', { time: seconds - 600 }))
      const { mailbox } = await listen(onebot, { heardUntil: (seconds - 3600) * 1000 })
      await mailbox.until(1)
      onebot.say(words(other, 501, '现在'))
      await mailbox.until(2)
      expect(mailbox.texts()).toEqual(['关机时说的', '现在'])
    })

    it('before the first start ever was not for the bot', async () => {
      const onebot = await server()
      onebot.say(words(group, 501, '机器人来之前'))
      const { mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '现在'))
      await mailbox.until(1)
      expect(mailbox.texts()).toEqual(['现在'])
    })

    it('stays missing where the server has no history, and nothing else does', async () => {
      const onebot = await server({ history: false })
      const { mailbox } = await listen(onebot, { heardUntil: Date.now() })
      await onebot.down()
      onebot.say(words(group, 501, '错过'))
      const back = onebot.called('get_group_msg_history')
      await onebot.up()
      await back
      onebot.say(words(group, 501, '现在'))
      await mailbox.until(1)
      expect(mailbox.texts()).toEqual(['现在'])
    })

    it('in private is asked for as well, of those who wrote before', async () => {
      const onebot = await server({ privateHistory: true })
      const gaps: Gap[] = []
      const { mailbox } = await listen(onebot, { leastGap: 0, onGap: (gap) => gaps.push(gap) })
      onebot.say(words(null, 501, '之前'))
      await mailbox.until(1)
      await onebot.down()
      onebot.say(words(null, 501, '错过'))
      await onebot.up()
      await mailbox.until(2)
      onebot.say(words(null, 501, '现在'))
      await mailbox.until(3)
      expect(mailbox.texts()).toEqual(['之前', '错过', '现在'])
      expect(gaps).toEqual([])
    })

    it('names the gap and whom it concerns where the server tells nothing', async () => {
      const onebot = await server({ history: false, groups: [group] })
      const told = Promise.withResolvers<Gap>()
      const { mailbox } = await listen(onebot, { leastGap: 0, people: ['502'], onGap: told.resolve })
      onebot.say(words(null, 501, '之前'))
      await mailbox.until(1)
      await onebot.down()
      await onebot.up()
      const { from, to, groups: inGroups, people } = await told.promise
      expect(from).toBeLessThanOrEqual(to)
      // In the other one of the directory this account does not sit.
      expect(inGroups).toEqual([String(group)])
      expect(people).toEqual(['502', '501'])
    })

    it('of an earlier run is named from when that one ended, not from when somebody spoke last', async () => {
      const onebot = await server({ history: false, groups: [group] })
      const memory = memoryIn(join(mkdtempSync(join(tmpdir(), 'qq-')), 'account.json'))
      const hourAgo = Date.now() - 3_600_000
      const gaps: Gap[] = []
      const parts = { heardUntil: hourAgo, leastGap: 0, memory, onGap: (gap: Gap) => gaps.push(gap) }
      const first = await listen(onebot, parts)
      onebot.say(words(group, 501, '好'))
      await first.mailbox.until(1)
      await first.adapter.stop()
      const stopped = Date.now()
      // Of the time before the first run nobody knows whether it was connected.
      expect(gaps).toEqual([])
      const listed = onebot.called('get_group_list')
      await listen(onebot, parts)
      await listed
      await vi.waitUntil(() => gaps.length === 1)
      expect(gaps[0]?.from).toBeGreaterThan(hourAgo + 3_000_000)
      expect(gaps[0]?.from).toBeLessThanOrEqual(stopped)
    })

    it('is named as far as it is too old to be asked for, where the server tells the rest', async () => {
      const onebot = await server({ privateHistory: true, groups: [group] })
      const away = Date.now() - 30 * 3_600_000
      const memory: Memory = { read: () => away, write: () => {} }
      onebot.account.write(words(group, 501, '刚才', { time: Math.floor(Date.now() / 1000) - 60 }))
      const told = Promise.withResolvers<Gap>()
      const { mailbox } = await listen(onebot, { heardUntil: away, memory, onGap: told.resolve })
      const gap = await told.promise
      expect(gap).toMatchObject({ from: away, groups: [String(group)], people: [] })
      expect(gap.to - away).toBeGreaterThanOrEqual(18 * 3_600_000)
      expect(gap.to - away).toBeLessThan(19 * 3_600_000)
      expect((await mailbox.until(1)).map(({ text }) => text)).toEqual(['刚才'])
    })

    it('while the account was logged out behind an open connection is asked for when it is back', async () => {
      const onebot = await server()
      const beat = (online: boolean): void =>
        onebot.push({
          post_type: 'meta_event',
          meta_event_type: 'heartbeat',
          time: Math.floor(Date.now() / 1000),
          self_id: onebot.account.self,
          status: { online },
        })
      const { adapter, mailbox } = await listen(onebot)
      onebot.say(words(group, 501, '之前'))
      await mailbox.until(1)
      beat(false)
      onebot.account.write(words(group, 501, '错过'))
      beat(false)
      await vi.waitUntil(() => adapter.standings?.()[0]?.footing === 'logged-out')
      beat(true)
      await mailbox.until(2)
      onebot.say(words(group, 501, '现在'))
      await mailbox.until(3)
      expect(mailbox.texts()).toEqual(['之前', '错过', '现在'])
      expect(adapter.standings?.()[0]?.footing).toBe('connected')
    })

    it('while the account was logged out and the connection then broke is named once', async () => {
      const onebot = await server({ history: false, groups: [group] })
      const gaps: Gap[] = []
      const { mailbox } = await listen(onebot, { leastGap: 0, onGap: (gap) => gaps.push(gap) })
      const beat = (online: boolean): void =>
        onebot.push({
          post_type: 'meta_event',
          meta_event_type: 'heartbeat',
          time: Math.floor(Date.now() / 1000),
          self_id: onebot.account.self,
          status: { online },
        })
      onebot.say(words(group, 501, '之前'))
      await mailbox.until(1)
      beat(false)
      await onebot.down()
      await onebot.up()
      await vi.waitUntil(() => gaps.length === 1)
      beat(true)
      onebot.say(words(group, 501, '现在'))
      await mailbox.until(2)
      expect(gaps).toHaveLength(1)
    })

    it('is not written down as heard before somebody was told of it', async () => {
      const onebot = await server({ history: false, groups: [group] })
      const began = Date.now() - 3_600_000
      const noted: number[] = []
      const memory: Memory = { read: () => began, write: (until) => void noted.push(until) }
      const told = Promise.withResolvers<Gap>()
      const { adapter } = await listen(onebot, { heardUntil: began, memory, onGap: told.resolve })
      await adapter.stop()
      expect(noted).toEqual([began])
      const again = await listen(onebot, { heardUntil: began, memory, onGap: told.resolve })
      expect((await told.promise).from).toBe(began)
      onebot.say(words(group, 501, '现在'))
      await again.mailbox.until(1)
      await again.adapter.stop()
      expect(noted.at(-1)).toBeGreaterThan(began)
    })

    it('is neither lost nor heard twice over 100 broken connections', { timeout: 60_000 }, async () => {
      const onebot = await server({ stutters: true })
      const { mailbox } = await listen(onebot, { backoff: () => 1 })
      const texts: string[] = []
      for (let round = 1; round <= 100; round++) {
        await onebot.down()
        onebot.say(words(group, 501, `断线${round}`))
        const back = onebot.called('get_group_msg_history')
        await onebot.up()
        await back
        onebot.say(words(group, 501, `回来${round}`))
        texts.push(`断线${round}`, `回来${round}`)
        await mailbox.until(texts.length)
      }
      expect(mailbox.texts()).toEqual(texts)
    })
  })
})
