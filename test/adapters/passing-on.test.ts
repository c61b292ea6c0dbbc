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
import { li, anAdapter as onTelegram, wang } from './telegram/rig.ts'
import { anAdapter as onWeChat } from './wechat/rig.ts'

const clean: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

async function open(adapter: ChatAdapter) {
  const behind = await deskBehind(adapter)
  clean.push(() => adapter.stop())
  return behind
}

describe('a photo for the bot, from the network to the agent and back', () => {
  it('arrives as the photo itself on Telegram', async () => {
    const api = await startBotApi()
    clean.push(api.close)
    const { taken, sendAll } = await open(onTelegram(api))
    const mention = `@${api.telegram.bot.username}`
    const photo = [{ file_id: 'p', file_unique_id: 'p', width: 9, height: 9 }]
    const content = { photo, caption: `${mention} 要这个` }
    const entities = [{ type: 'mention' as const, offset: 0, length: mention.length }]
    api.telegram.post(-1001000172508, wang, { ...content, caption_entities: entities })
    await taken(1)
    await sendAll()
    const toAgent = api.telegram.taken.filter(({ chat }) => chat.id === 700100181)
    expect(toAgent).toMatchObject([{ text: expect.stringContaining('3-502 王阿姨') }, { photo }])
  })

  it('arrives as the photo itself on QQ', async () => {
    const onebot = await startOneBot({ forwards: true })
    clean.push(onebot.close)
    const { taken, sendAll } = await open(onQq(onebot))
    const image = { type: 'image', data: { file: 'A1.image', url: 'https://example.invalid/a1' } }
    const mention = { type: 'at', data: { qq: String(onebot.account.self) } }
    onebot.say({
      group: 70040963,
      user: 501,
      nickname: '王',
      card: '3-502 王阿姨',
      message: [mention, image],
    })
    await taken(1)
    await sendAll()
    const { people, groups } = storyParts().directory
    const group = groups.find(({ id }) => id === '70040963')
    const agent = people.find(
      (person) =>
        person.role === 'agent' &&
        group?.role === 'community' &&
        person.communities.includes(group.community),
    )
    const toAgent = onebot.sent.filter(({ user }) => user === Number(agent?.id))
    expect(toAgent.map(({ message }) => message.map(({ type }) => type))).toEqual([['text'], ['at', 'image']])
  })

  it('arrives as the photo itself on WeChat, where it can carry no mention, in answer to a question', async () => {
    const provider = await startProvider()
    clean.push(() => provider.kill())
    await provider.tell('contact', { id: 'wxid_wang', name: '3-502 王阿姨' })
    await provider.tell('room', { id: 'oy-c1@chatroom', topic: '欧二便民群', members: ['wxid_wang'] })
    const { taken, sendAll } = await open(onWeChat(provider.port))
    const said = { from: 'wxid_wang', room: 'oy-c1@chatroom' }
    await provider.tell('say', { ...said, text: '@志愿者 要胰岛素一盒' })
    await taken(1)
    await sendAll()
    const id = await provider.tell('say', { ...said, text: '', type: 'Image' })
    await taken(2)
    await sendAll()
    expect(await provider.tell('forwarded')).toEqual([{ id, to: expect.any(String) }])
  })
})

describe('a neighbour’s photo that somebody only points at, from the network to the agent', () => {
  it('arrives as the photo itself on Telegram', async () => {
    const api = await startBotApi()
    clean.push(api.close)
    const { taken, sendAll } = await open(onTelegram(api))
    const photo = [{ file_id: 'p', file_unique_id: 'p', width: 9, height: 9 }]
    const shown = api.telegram.post(-1001000172508, li, { photo })
    if (shown.chat.type === 'channel') throw new Error('nobody shows anything in a channel')
    api.telegram.post(-1001000172508, wang, {
      text: '@志愿者 要这个',
      reply_to_message: shown,
    } as Partial<Message>)
    await taken(2)
    await sendAll()
    const toAgent = api.telegram.taken.filter(({ chat }) => chat.id === 700100181)
    expect(toAgent).toMatchObject([{ text: expect.stringContaining('指着一张图片') }, { photo }])
  })

  it('arrives as the photo itself on QQ', async () => {
    const onebot = await startOneBot({ forwards: true })
    clean.push(onebot.close)
    const { taken, sendAll } = await open(onQq(onebot))
    const image = { type: 'image', data: { file: 'A1.image' } }
    onebot.say(words(70040963, 502, '', { message: [image] }))
    await taken(1)
    const reply = { type: 'reply', data: { id: String(onebot.account.events[0]?.message_id) } }
    const said = { card: '3-502 王阿姨', message: [reply, text('@志愿者 要这个')] }
    onebot.say(words(70040963, 501, '', said))
    await taken(2)
    await sendAll()
    const inPrivate = onebot.sent.filter(({ user }) => user !== null)
    expect(inPrivate.map(({ message }) => message.map(({ type }) => type))).toEqual([['text'], ['image']])
  })

  it('arrives as the photo itself on WeChat', async () => {
    const provider = await startProvider()
    clean.push(() => provider.kill())
    const room = 'oy-c1@chatroom'
    await provider.tell('contact', { id: 'wxid_wang', name: '3-502 王阿姨' })
    await provider.tell('contact', { id: 'wxid_li', name: '李伯伯' })
    await provider.tell('room', { id: room, topic: '欧二便民群', members: ['wxid_wang', 'wxid_li'] })
    const { taken, sendAll } = await open(onWeChat(provider.port))
    const id = await provider.tell('say', { from: 'wxid_li', room, text: '', type: 'Image' })
    await taken(1)
    const quote = '「李伯伯：[图片]」\n- - - - - - - - - - - - - - -\n@志愿者 要这个'
    await provider.tell('say', { from: 'wxid_wang', room, text: quote })
    await taken(2)
    await sendAll()
    expect(await provider.tell('forwarded')).toEqual([{ id, to: expect.any(String) }])
  })

  it('arrives from WeChat as well where it was only sent before the words', async () => {
    const provider = await startProvider()
    clean.push(() => provider.kill())
    const room = 'oy-c1@chatroom'
    await provider.tell('contact', { id: 'wxid_wang', name: '3-502 王阿姨' })
    await provider.tell('room', { id: room, topic: '欧二便民群', members: ['wxid_wang'] })
    const { taken, sendAll } = await open(onWeChat(provider.port))
    const id = await provider.tell('say', { from: 'wxid_wang', room, text: '', type: 'Image' })
    await taken(1)
    await provider.tell('say', { from: 'wxid_wang', room, text: '@志愿者 要这个' })
    await taken(2)
    await sendAll()
    expect(await provider.tell('forwarded')).toEqual([{ id, to: expect.any(String) }])
  })
})
