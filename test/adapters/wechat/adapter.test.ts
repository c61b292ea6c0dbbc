import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { doorRules } from '../../../adapters/doorman.ts'
import type { WeChatParts } from '../../../adapters/wechat/adapter.ts'
import { aMailbox, refusalOf } from '../../contract/adapter.ts'
import { bot } from '../../support/puppet/commands.ts'
import { type ProviderProcess, startProvider } from '../../support/puppet/provider.ts'
import { anAdapter, groups, people, populate, watchStanding } from './rig.ts'

const [wang, li] = people
const [group] = groups
const platform = 'wechat'

let provider: ProviderProcess
beforeAll(async () => {
  provider = await startProvider()
  await populate(provider)
  await provider.tell('contact', { id: 'gh_news', name: '健康报', official: true })
})
afterAll(() => provider.kill())
beforeEach(() => provider.tell('forget'))

const clean: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

async function listen(parts: Partial<WeChatParts> = {}) {
  const mailbox = aMailbox()
  const watch = watchStanding()
  const adapter = anAdapter(provider.port, { onStanding: watch.onStanding, ...parts })
  clean.push(() => adapter.stop())
  await adapter.start(mailbox.receive)
  // The provider may not have noticed yet that the one before has gone.
  await watch.until('listening')
  return { adapter, mailbox }
}

describe('WeChat', () => {
  it('calls people as the room does, and hears of it when that changes', async () => {
    const { mailbox } = await listen()
    await provider.tell('alias', { room: group, contact: wang.id, name: '3-502 王阿姨' })
    await provider.tell('say', { from: wang.id, room: group, text: '一' })
    await mailbox.until(1)
    await provider.tell('alias', { room: group, contact: wang.id, name: '9-101 王阿姨' })
    await provider.tell('say', { from: wang.id, room: group, text: '二' })
    await provider.tell('say', { from: wang.id, room: null, text: '三' })
    const names = (await mailbox.until(3)).map(({ text, sender }) => [text, sender.name])
    expect(Object.fromEntries(names)).toEqual({ 一: '3-502 王阿姨', 二: '9-101 王阿姨', 三: '王阿姨' })
  })

  it('knows the name that it bears in a room, and hears of it when that changes', async () => {
    const { mailbox } = await listen()
    await provider.tell('alias', { room: group, contact: bot.id, name: '小药' })
    await provider.tell('say', { from: wang.id, room: group, text: '@小药 一' })
    await mailbox.until(1)
    await provider.tell('alias', { room: group, contact: bot.id, name: '药师傅' })
    await provider.tell('say', { from: wang.id, room: group, text: '@小药 二' })
    await provider.tell('say', { from: wang.id, room: group, text: '@药师傅 三' })
    const heard = (await mailbox.until(3)).map(({ text, mentionsBot }) => [text, mentionsBot])
    expect(heard).toEqual([
      ['@小药 一', true],
      ['@小药 二', false],
      ['@药师傅 三', true],
    ])
  })

  it('mentions whom it asks something in a group, and nobody otherwise', async () => {
    const { adapter } = await listen()
    await adapter.send({ platform, group }, '代文要几盒？', { answers: null, choices: [], asked: li.id })
    await adapter.send({ platform, group }, '约好了', { answers: null, choices: [], asked: null })
    await adapter.send({ platform, account: li.id }, '备好了', { answers: null, choices: [], asked: li.id })
    expect(await provider.tell('sent')).toMatchObject([
      { to: group, text: '@李伯伯 代文要几盒？', mentions: [li.id] },
      { to: group, text: '约好了', mentions: [] },
      { to: li.id, text: '备好了', mentions: [] },
    ])
  })

  it('hears voice and files, and what is taken back', async () => {
    const { mailbox } = await listen()
    const id = await provider.tell('say', { from: li.id, room: group, text: '开瑞坦一盒' })
    await provider.tell('say', { from: li.id, room: group, text: '', type: 'Audio' })
    await provider.tell('say', {
      from: li.id,
      room: group,
      text: '',
      type: 'Attachment',
      filename: '病历.pdf',
    })
    await provider.tell('say', { from: li.id, room: group, text: id, type: 'Recalled' })
    const [, voice, file, recall] = await mailbox.until(4)
    expect(voice?.attachments).toEqual([{ kind: 'voice', name: null }])
    expect(file?.attachments).toEqual([{ kind: 'file', name: '病历.pdf' }])
    expect(recall).toMatchObject({ text: '', recalls: id })
  })

  it('knows what the group is called', async () => {
    const { mailbox } = await listen()
    await provider.tell('say', { from: li.id, room: group, text: '一' })
    await provider.tell('say', { from: li.id, room: null, text: '二' })
    const names = (await mailbox.until(2)).map(({ text, groupName }) => [text, groupName])
    expect(Object.fromEntries(names)).toEqual({ 一: '小区群10001', 二: undefined })
  })

  it('passes a picture on as it is, and says for good where it cannot', async () => {
    const { adapter, mailbox } = await listen()
    const chat = { platform, group } as const
    const agent = { platform, account: wang.id } as const
    await provider.tell('say', { from: li.id, room: group, text: '', type: 'Image' })
    const [message] = await mailbox.until(1)
    await adapter.forward?.({ chat, message: message?.id ?? '' }, agent)
    expect(await provider.tell('forwarded')).toEqual([{ id: message?.id, to: wang.id }])
    const error = await refusalOf(adapter.forward?.({ chat, message: 'gone' }, agent) ?? Promise.resolve())
    expect(error.permanent).toBe(true)
  })

  it('does not talk to newsletters', async () => {
    const { mailbox } = await listen()
    await provider.tell('say', { from: 'gh_news', room: null, text: '今日头条' })
    await provider.tell('say', { from: li.id, room: null, text: '在吗' })
    await mailbox.until(1)
    expect(mailbox.texts()).toEqual(['在吗'])
  })

  it('hears a rush in many rooms, each in its order', async () => {
    const { mailbox } = await listen()
    const texts = Array.from({ length: 400 }, (_, nth) => `${nth}`)
    await provider.tell('burst', { from: [wang.id], rooms: groups, texts })
    const messages = await mailbox.until(texts.length)
    for (const [nth, room] of groups.entries())
      expect(messages.filter((message) => message.group === room).map(({ text }) => text)).toEqual(
        texts.filter((text) => Number(text) % groups.length === nth),
      )
  })

  it('accepts residents as friends, and goes into rooms with people it knows', async () => {
    await listen({ door: doorRules(async (id) => id === wang.id) })
    await provider.tell('befriend', { id: 'f1', from: li.id, hello: '我是李伯伯' })
    await provider.tell('invite', { id: 'i1', from: wang.id, topic: '新小区群' })
    await provider.tell('invite', { id: 'i2', from: li.id, topic: '炒股群' })
    await provider.tell('invite', { id: 'i9', from: wang.id, topic: '又一个群' })
    expect(await provider.tell('accepted', 3)).toEqual(['f1', 'i1', 'i9'])
  })

  it('opens to nobody where it was not told to, and by a word where that is asked', async () => {
    await listen({ door: { friends: { word: '欧阳路' }, rooms: 'none' } })
    await provider.tell('invite', { id: 'i3', from: wang.id, topic: '群' })
    await provider.tell('befriend', { id: 'f2', from: li.id, hello: '你好' })
    await provider.tell('befriend', { id: 'f3', from: wang.id, hello: '欧阳路3弄的' })
    expect(await provider.tell('accepted', 1)).toEqual(['f3'])
  })
})
