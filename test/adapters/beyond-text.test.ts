import type { Message } from 'grammy/types'
import { afterEach, describe, expect, it } from 'vitest'
import type { ChatAdapter } from '../../src/domain/ports.ts'
import { storyParts } from '../story/parts.ts'
import { startBotApi } from '../support/bot-api/server.ts'
import { text } from '../support/onebot/account.ts'
import { startOneBot, words } from '../support/onebot/server.ts'
import { startProvider } from '../support/puppet/provider.ts'
import { deskBehind } from './desk-behind.ts'
import { anAdapter as onQq } from './qq/rig.ts'
import { anAdapter as onTelegram, sentBy, wang } from './telegram/rig.ts'
import { anAdapter as onWeChat } from './wechat/rig.ts'

const clean: (() => unknown)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

async function open(adapter: ChatAdapter) {
  const behind = await deskBehind(adapter)
  clean.push(() => adapter.stop())
  let count = 0
  return {
    ...behind,
    /** Resolves when the next message was taken and everything said that is to be said. */
    async next(): Promise<void> {
      await behind.taken(++count)
      await behind.sendAll()
      // Nobody shows several things within the same minute here: that would be one album.
      behind.pass(120_000)
    },
  }
}

const { groups, people } = storyParts().directory
/** The account of the agent who looks after a group. */
function agentOf(groupId: string): string {
  const group = groups.find(({ id }) => id === groupId)
  const agent = people.find(
    (person) =>
      person.role === 'agent' &&
      person.platform === group?.platform &&
      group?.role === 'community' &&
      person.communities.includes(group.community),
  )
  if (agent === undefined) throw new Error(`${groupId} has no agent`)
  return agent.id
}

const received = /收到了。我看不懂图片、听不了语音，正请人看/

describe('what is no text and is for the bot is acknowledged, and reaches the agent with the place', () => {
  it.each([
    ['photo', '图片', { photo: [{ file_id: 'p', file_unique_id: 'p', width: 9, height: 9 }] }],
    ['document', '文件', { document: { file_id: 'd', file_unique_id: 'd', file_name: '处方.pdf' } }],
    ['voice', '语音', { voice: { file_id: 'v', file_unique_id: 'v', duration: 3 } }],
    ['video', '文件', { video: { file_id: 'm', file_unique_id: 'm', width: 9, height: 9, duration: 3 } }],
  ] as const)('from a group of Telegram, in answer to the bot: %s', async (_, word, content) => {
    const api = await startBotApi()
    clean.push(api.close)
    const { next } = await open(onTelegram(api))
    const group = -1001000172508
    api.telegram.post(group, wang, { text: '@志愿者 络活喜2盒' })
    await next()
    const booked = api.telegram.taken.at(-1)
    const before = sentBy(api).length
    api.telegram.post(group, wang, { ...content, reply_to_message: booked } as unknown as Partial<Message>)
    await next()
    const agent = agentOf(String(group))
    const [toGroup, toAgent] = sentBy(api).slice(before)
    expect(toGroup).toEqual({
      chat: { platform: 'telegram', group: String(group) },
      text: expect.stringMatching(received),
    })
    expect(toAgent).toEqual({
      chat: { platform: 'telegram', account: agent },
      text: expect.stringMatching(new RegExp(`3-502 王阿姨.*“长治居民区便民群1”发来${word}`)),
    })
    expect(api.telegram.taken.at(-1)).toMatchObject({ chat: { id: Number(agent) }, ...content })
  })

  it.each([
    ['image', '图片', { type: 'image', data: { file: 'a.image' } }],
    ['file', '文件', { type: 'file', data: { file: '处方.pdf' } }],
    ['record', '语音', { type: 'record', data: { file: 'a.amr' } }],
  ])('from a group of QQ, with a mention: %s', async (kind, word, segment) => {
    const onebot = await startOneBot({ forwards: true })
    clean.push(onebot.close)
    const { next } = await open(onQq(onebot))
    const at = { type: 'at', data: { qq: String(onebot.account.self) } }
    onebot.say(words(70040963, 501, '', { card: '3-502 王阿姨', message: [at, segment] }))
    await next()
    const agent = Number(agentOf('70040963'))
    expect(
      onebot.sent.map(({ group, user, message }) => [
        group ?? user,
        message.map(({ type, data }) => data['text'] ?? type).join(' '),
      ]),
    ).toEqual([
      [70040963, expect.stringMatching(received)],
      // Whom the message calls is nothing that the agent needs.
      [agent, expect.stringMatching(new RegExp(`3-502 王阿姨.*发来${word}\n`))],
      [agent, `at ${kind}`],
    ])
  })

  it('from QQ in private, be it a file that the server tells of by itself', async () => {
    const onebot = await startOneBot()
    clean.push(onebot.close)
    const { next, desk } = await open(onQq(onebot))
    onebot.say(words(70040963, 501, '@志愿者 络活喜2盒', { card: '3-502 王阿姨' }))
    await next()
    const upload = (rest: object): void =>
      onebot.push({
        post_type: 'notice',
        time: Math.floor(Date.now() / 1000),
        self_id: onebot.account.self,
        user_id: 501,
        file: { name: '处方.pdf', size: 1, busid: 1 },
        ...rest,
      })
    const before = onebot.sent.length
    upload({ notice_type: 'offline_file' })
    await next()
    const said = onebot.sent.slice(before).map(({ user, message }) => [user, message[0]?.data['text']])
    expect(said).toEqual([
      [501, expect.stringMatching(received)],
      [Number(agentOf('70040963')), expect.stringMatching(/发来文件/)],
      [Number(agentOf('70040963')), expect.stringMatching(/这文件我转不过来.*私下/)],
    ])
    // In the group it is for nobody, until somebody points at it.
    upload({ notice_type: 'group_upload', group_id: 70040963 })
    await next()
    expect(onebot.sent).toHaveLength(before + 3)
    onebot.say(words(70040963, 501, '@志愿者 看看我发的图', { card: '3-502 王阿姨' }))
    await next()
    expect((await desk.received()).at(-1)?.result.outcome).toBe('handed')
  })

  it('from QQ once, where the server tells of a file in both ways', async () => {
    const onebot = await startOneBot()
    clean.push(onebot.close)
    const { next, desk } = await open(onQq(onebot))
    onebot.say(words(null, 501, '', { message: [{ type: 'file', data: { file: '处方.pdf' } }] }))
    await next()
    onebot.push({
      post_type: 'notice',
      notice_type: 'offline_file',
      time: Math.floor(Date.now() / 1000),
      self_id: onebot.account.self,
      user_id: 501,
      file: { name: '处方.pdf', size: 1 },
    })
    onebot.say(words(null, 501, '', { message: [text('谢谢')] }))
    await next()
    expect(await desk.received()).toHaveLength(2)
  })

  it.each([
    ['Image', '图片'],
    ['Audio', '语音'],
    ['Attachment', '文件'],
  ] as const)('from WeChat in private, of somebody whose place is known: %s', async (type, word) => {
    const provider = await startProvider()
    clean.push(() => provider.kill())
    await provider.tell('contact', { id: 'wxid_wang', name: '3-502 王阿姨' })
    await provider.tell('room', { id: 'oy-c1@chatroom', topic: '欧二便民群', members: ['wxid_wang'] })
    const { next } = await open(onWeChat(provider.port))
    await provider.tell('say', { from: 'wxid_wang', room: 'oy-c1@chatroom', text: '@志愿者 络活喜2盒' })
    await next()
    const before = (await provider.tell('sent')).length
    const id = await provider.tell('say', { from: 'wxid_wang', room: null, text: '', type })
    await next()
    const agent = agentOf('oy-c1@chatroom')
    const sent = (await provider.tell('sent')).slice(before)
    const to = (chat: string): readonly string[] => sent.flatMap((one) => (one.to === chat ? [one.text] : []))
    expect(to('wxid_wang')).toEqual([expect.stringMatching(received)])
    expect(to(agent)).toEqual([expect.stringMatching(new RegExp(`欧二居民区 3-502 王阿姨.*私下发来${word}`))])
    expect(await provider.tell('forwarded')).toEqual([{ id, to: agent }])
  })
})
