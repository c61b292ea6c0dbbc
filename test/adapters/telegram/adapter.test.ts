import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Memory } from '../../../adapters/memory.ts'
import type { Gap, TelegramParts } from '../../../adapters/telegram/adapter.ts'
import type { ChatAdapter, SendHints } from '../../../src/domain/ports.ts'
import { aMailbox, refusalOf } from '../../contract/adapter.ts'
import { refuse, unknownChat } from '../../support/bot-api/methods.ts'
import { type BotApi, startBotApi } from '../../support/bot-api/server.ts'
import { user } from '../../support/bot-api/telegram.ts'
import { anAdapter, aWebhook, group, li, sentBy, smallGroup, wang } from './rig.ts'

const inGroup = { platform: 'telegram', group: String(group) } as const
const hints = (rest: Partial<SendHints>): SendHints => ({ answers: null, choices: [], asked: null, ...rest })

describe('Telegram', () => {
  let api: BotApi
  const adapters: ChatAdapter[] = []
  beforeEach(async () => {
    api = await startBotApi()
  })
  afterEach(async () => {
    for (const adapter of adapters.splice(0)) await adapter.stop()
    await api.close()
  })

  async function listen(rest: Partial<TelegramParts> = {}, mailbox = aMailbox()) {
    const adapter = anAdapter(api, rest)
    adapters.push(adapter)
    await adapter.start(mailbox.receive)
    return { adapter, mailbox }
  }
  const heard = async (post: () => void) => {
    const { mailbox } = await listen()
    post()
    const [message] = await mailbox.until(1)
    if (message === undefined) throw new Error('nothing was heard')
    return message
  }
  const payloads = (method: string) =>
    api.calls.filter((call) => call.method === method).map(({ payload }) => payload)

  describe('who and what', () => {
    it('hears a caption, and the name of a file', async () => {
      const message = await heard(() =>
        api.telegram.post(group, wang, {
          caption: '@hongkou_yaoyue_bot 处方在这里',
          caption_entities: [{ type: 'mention', offset: 0, length: 19 }],
          document: { file_id: 'd', file_unique_id: 'd', file_name: '处方.pdf' },
        } as object),
      )
      expect(message).toMatchObject({
        text: '@hongkou_yaoyue_bot 处方在这里',
        mentionsBot: true,
        attachments: [{ kind: 'file', name: '处方.pdf' }],
      })
    })

    it('hears a voice message, a place and a sticker as what they are', async () => {
      const { mailbox } = await listen()
      const file = { file_id: 'v', file_unique_id: 'v' }
      api.telegram.post(501, wang, { voice: { ...file, duration: 3 } } as object)
      api.telegram.post(501, wang, { location: { latitude: 31, longitude: 121 } } as object)
      api.telegram.post(501, wang, { sticker: { ...file, emoji: '👍' } } as object)
      const messages = await mailbox.until(3)
      expect(messages.map(({ text, attachments }) => [text, attachments[0]?.kind])).toEqual([
        ['', 'voice'],
        ['', 'file'],
        ['👍', undefined],
      ])
    })

    it('takes a mention by entity for one, whatever the text says', async () => {
      const message = await heard(() =>
        api.telegram.post(group, wang, {
          text: '小药 拜新同两盒',
          entities: [{ type: 'text_mention', offset: 0, length: 2, user: api.telegram.bot }],
        } as object),
      )
      expect(message.mentionsBot).toBe(true)
    })

    it('does not take a mention of somebody else for one, nor the bot’s name inside a longer one', async () => {
      const message = await heard(() =>
        api.telegram.post(group, wang, {
          text: '@hongkou_yaoyue_bot2 @li 拜新同两盒',
          entities: [
            { type: 'mention', offset: 0, length: 20 },
            { type: 'mention', offset: 21, length: 3 },
          ],
        } as object),
      )
      expect(message.mentionsBot).toBe(false)
    })

    it('takes an answer to the bot’s own message for the bot', async () => {
      const { adapter, mailbox } = await listen()
      await adapter.send(inGroup, '要几盒？')
      api.telegram.post(group, wang, { text: '两盒', reply_to_message: api.telegram.taken[0] } as object)
      expect((await mailbox.until(1))[0]).toMatchObject({ mentionsBot: true, text: '两盒' })
    })

    it('gives an anonymous admin and a channel no account that anybody in the directory could have', async () => {
      const { mailbox } = await listen()
      const anonymous = user(1087968824, 'Group', { is_bot: true })
      const relay = user(777000, 'Telegram')
      api.telegram.post(group, anonymous, {
        text: '审核通过',
        sender_chat: api.telegram.chat(group),
      } as object)
      api.telegram.post(group, relay, {
        text: '便民通知',
        sender_chat: { id: -1009, type: 'channel', title: '街道频道' },
      } as object)
      api.telegram.post(group, anonymous, { text: '没有落款' })
      const messages = await mailbox.until(3)
      expect(messages.map(({ sender }) => sender.id)).toEqual([
        `1087968824#${group}`,
        '777000#-1009',
        '1087968824#unknown',
      ])
      expect(messages[1]?.sender.name).toBe('街道频道')
    })

    it('leaves other bots, joining and leaving alone', async () => {
      const message = await heard(() => {
        api.telegram.post(group, user(99, '别的机器人', { is_bot: true }), { text: '广告' })
        api.telegram.post(group, wang, { new_chat_members: [li] } as object)
        api.telegram.post(group, wang, { text: '谢谢' })
      })
      expect(message.text).toBe('谢谢')
    })

    it('says the word of a deep link as if it had been written', async () => {
      const message = await heard(() => api.telegram.post(501, wang, { text: '/start K7Q2' }))
      expect(message.text).toBe('K7Q2')
    })

    it('keeps the private messages of two bot accounts apart', async () => {
      const message = await heard(() => api.telegram.post(501, wang, { text: '在吗' }))
      expect(message.id).toBe(`1@${api.telegram.bot.id}`)
    })
  })

  it('passes on a picture as it is, in a group and in private, and shows from whom it came', async () => {
    const { adapter, mailbox } = await listen()
    const photo = [{ file_id: 'p', file_unique_id: 'p', width: 9, height: 9 }]
    api.telegram.post(group, wang, { photo })
    api.telegram.post(wang.id, wang, { photo })
    const agent = { platform: 'telegram', account: String(li.id) } as const
    for (const { id, group: from } of await mailbox.until(2)) {
      const chat = from === null ? { platform: 'telegram' as const, account: String(wang.id) } : inGroup
      await adapter.forward?.({ chat, message: id }, agent)
    }
    expect(api.telegram.taken).toMatchObject([
      { chat: { id: li.id }, photo, forward_origin: { sender_user: { id: wang.id } } },
      { chat: { id: li.id }, photo, forward_origin: { sender_user: { id: wang.id } } },
    ])
  })

  it('says for good that it cannot pass on what is gone, or what another bot account heard', async () => {
    const { adapter } = await listen()
    const agent = { platform: 'telegram', account: String(li.id) } as const
    const inPrivate = { platform: 'telegram', account: String(wang.id) } as const
    const tries = [
      { chat: inGroup, message: '404' },
      { chat: inPrivate, message: '1@42' },
      { chat: inGroup, message: 'press7' },
    ]
    for (const original of tries) {
      const error = await refusalOf(adapter.forward?.(original, agent) ?? Promise.resolve())
      expect(error.permanent).toBe(true)
    }
    expect(payloads('forwardMessage')).toHaveLength(1)
  })

  it('says how it stands: connected, or out of reach', async () => {
    const { adapter } = await listen()
    expect(adapter.standings?.()).toMatchObject([
      { account: String(api.telegram.bot.id), footing: 'connected', heardAt: null, gap: null, login: null },
    ])
    await adapter.stop()
    expect(adapter.standings?.()[0]?.footing).toBe('stopped')
  })

  it('notices that nobody is there any more behind an open connection', async () => {
    const { adapter, mailbox } = await listen({ patience: { poll: 0.05, answer: 50 }, backoff: () => 200 })
    await api.called('getUpdates')
    api.freeze()
    api.telegram.post(group, wang, { text: '没人听见的' })
    await expect.poll(() => adapter.standings?.()[0]?.footing).toBe('connecting')
    await mailbox.until(1)
    expect(mailbox.texts()).toEqual(['没人听见的'])
    expect(adapter.standings?.()[0]?.footing).toBe('connected')
  })

  it('hears a changed message as a change of the earlier one', async () => {
    const { mailbox } = await listen()
    const written = api.telegram.post(group, wang, { text: '拜新同2盒' })
    api.telegram.edit(written, '拜新同3盒')
    api.telegram.edit(written, '拜新同4盒')
    const [first, second, third] = await mailbox.until(3)
    expect(second).toMatchObject({ text: '拜新同3盒', edits: first?.id })
    expect(third).toMatchObject({ text: '拜新同4盒', edits: first?.id })
    expect(new Set([first?.id, second?.id, third?.id]).size).toBe(3)
  })

  describe('topics', () => {
    const topic = { message_thread_id: 7, is_topic_message: true }
    const opening = { message_id: 7, date: 1, chat: { id: group, type: 'supergroup', title: '群' } }

    it('does not take the opening of a topic for a quote, and answers in the topic', async () => {
      const { adapter, mailbox } = await listen()
      api.telegram.post(group, wang, { text: '拜新同', ...topic, reply_to_message: opening } as object)
      const [message] = await mailbox.until(1)
      expect(message).toMatchObject({ group: String(group), quotes: null })
      await adapter.send(inGroup, '约好了', hints({ answers: message?.id ?? '' }))
      expect(api.telegram.taken[0]).toMatchObject({ message_thread_id: 7 })
    })

    it('takes a topic for a group of its own where the directory names it', async () => {
      const { adapter, mailbox } = await listen({ groups: [`${group}/7`] })
      api.telegram.post(group, wang, { text: '拜新同', ...topic } as object)
      api.telegram.post(group, wang, {
        text: '别的话题',
        message_thread_id: 8,
        is_topic_message: true,
      } as object)
      const messages = await mailbox.until(2)
      expect(messages.map((message) => message.group)).toEqual([`${group}/7`, String(group)])
      await adapter.send({ platform: 'telegram', group: `${group}/7` }, '约好了')
      expect(payloads('sendMessage')).toMatchObject([{ chat_id: group, message_thread_id: 7 }])
    })
  })

  describe('a group that becomes a supergroup', () => {
    const supergroup = -1002000000001
    const known = { platform: 'telegram', group: String(smallGroup) } as const

    it('stays the group that it was, for those who write and for the bot', async () => {
      const { adapter, mailbox } = await listen()
      api.telegram.post(smallGroup, wang, { text: '之前' })
      api.telegram.upgrade(smallGroup, supergroup)
      api.telegram.post(supergroup, wang, { text: '之后' })
      const messages = await mailbox.until(2)
      expect(messages.map((message) => message.group)).toEqual([known.group, known.group])
      await adapter.send(known, '约好了', hints({ answers: messages[0]?.id ?? '' }))
      expect(payloads('sendMessage')).toEqual([
        { chat_id: supergroup, text: '约好了', link_preview_options: { is_disabled: true } },
      ])
    })

    it('is found when that happened while the bot did not run', async () => {
      api.telegram.upgrade(smallGroup, supergroup)
      api.telegram.confirm(Number.POSITIVE_INFINITY)
      const { mailbox } = await listen({ groups: [known.group] })
      api.telegram.post(supergroup, wang, { text: '之后' })
      expect((await mailbox.until(1))[0]?.group).toBe(known.group)
    })

    it('is found when something is sent there', async () => {
      const { adapter } = await listen()
      api.telegram.upgrade(smallGroup, supergroup)
      const { id } = await adapter.send(known, '约好了')
      expect(sentBy(api)).toMatchObject([{ chat: { group: String(supergroup) }, text: '约好了' }])
      expect(id).toBe(String(api.telegram.taken[0]?.message_id))
    })
  })

  describe('sending', () => {
    it('quotes the message that it answers, in a group only', async () => {
      const { adapter, mailbox } = await listen()
      api.telegram.post(group, wang, { text: '拜新同' })
      api.telegram.post(501, wang, { text: '拜新同' })
      const [inPublic, inPrivate] = await mailbox.until(2)
      await adapter.send(inGroup, '约好了', hints({ answers: inPublic?.id ?? '' }))
      await adapter.send(
        { platform: 'telegram', account: '501' },
        '约好了',
        hints({ answers: inPrivate?.id ?? '' }),
      )
      expect(api.telegram.taken.map(({ reply_to_message }) => reply_to_message?.message_id)).toEqual([
        Number(inPublic?.id),
        undefined,
      ])
    })

    it.each([
      ['a chat that does not exist', { platform: 'telegram', account: String(unknownChat) }],
      ['an account that stands for many', { platform: 'telegram', account: `1087968824#${group}` }],
      ['an id of another network', { platform: 'telegram', group: '123@chatroom' }],
    ] as const)('fails for good for %s', async (_, chat) => {
      const { adapter } = await listen()
      expect((await refusalOf(adapter.send(chat, '约好了'))).permanent).toBe(true)
    })

    it('may be tried again after Telegram stumbled', async () => {
      const { adapter } = await listen()
      api.failNext('sendMessage', refuse(502, 'Bad Gateway'))
      expect(await refusalOf(adapter.send(inGroup, '约好了'))).toMatchObject({
        permanent: false,
        retryAfter: null,
      })
    })
  })

  describe('buttons', () => {
    const choices = [
      { label: '诺和灵30R', answer: '1' },
      { label: '都不是', answer: '4' },
    ]
    const buttons = (number = 0): { text: string; callback_data: string }[] =>
      (api.telegram.taken[number]?.reply_markup?.inline_keyboard ?? []).flat() as never

    it('say what was chosen, as an answer to the question', async () => {
      const { adapter, mailbox } = await listen()
      const asked = await adapter.send(inGroup, '哪一种？', hints({ choices, asked: '501' }))
      expect(buttons().map(({ text }) => text)).toEqual(['诺和灵30R', '都不是'])
      const question = api.telegram.taken[0]
      if (question === undefined) throw new Error('no question')
      const gone = api.called('editMessageReplyMarkup')
      api.telegram.press(question, wang, buttons()[0]?.callback_data ?? '')
      expect((await mailbox.until(1))[0]).toMatchObject({
        group: String(group),
        sender: { id: '501', name: '3-502 王阿姨' },
        text: '1',
        mentionsBot: true,
        quotes: asked.id,
        pressed: { label: '诺和灵30R', answer: '1' },
      })
      await gone
      expect(payloads('answerCallbackQuery')).toEqual([{ callback_query_id: 'press-1' }])
    })

    it('count once, however often they are pressed before they are gone', async () => {
      const { adapter, mailbox } = await listen()
      await adapter.send(inGroup, '哪一种？', hints({ choices, asked: '501' }))
      const question = api.telegram.taken[0]
      if (question === undefined) throw new Error('no question')
      for (const button of buttons()) api.telegram.press(question, wang, button.callback_data)
      await expect.poll(() => payloads('answerCallbackQuery')).toHaveLength(2)
      expect(payloads('answerCallbackQuery')).toContainEqual({
        callback_query_id: 'press-2',
        text: expect.stringContaining('已经收到'),
      })
      expect(mailbox.texts()).toEqual(['1'])
    })

    it('tell a neighbour that somebody else was asked', async () => {
      const { adapter, mailbox } = await listen()
      await adapter.send(inGroup, '哪一种？', hints({ choices, asked: '501' }))
      const question = api.telegram.taken[0]
      if (question === undefined) throw new Error('no question')
      const told = api.called('answerCallbackQuery')
      api.telegram.press(question, li, buttons()[0]?.callback_data ?? '')
      expect((await told).payload).toMatchObject({ text: expect.stringContaining('另一位') })
      expect(mailbox.messages).toEqual([])
    })

    it('are left out where Telegram has no room for the answer, and ignored where they are not ours', async () => {
      const { adapter, mailbox } = await listen()
      await adapter.send(inGroup, '哪一种？', hints({ choices: [{ label: '长', answer: '很'.repeat(30) }] }))
      expect(buttons()).toEqual([])
      const question = api.telegram.taken[0]
      if (question === undefined) throw new Error('no question')
      api.telegram.press(question, wang, 'something else')
      api.telegram.post(group, wang, { text: '好' })
      expect((await mailbox.until(1))[0]?.text).toBe('好')
    })
  })

  describe('polls', () => {
    it('confirm nothing before it is kept', async () => {
      const writing = Promise.withResolvers<void>()
      const mailbox = aMailbox(() => writing.promise)
      await listen({}, mailbox)
      api.telegram.post(group, wang, { text: '拜新同' })
      await mailbox.until(1)
      expect(api.telegram.pending).toHaveLength(1)
      const next = api.called('getUpdates')
      writing.resolve()
      await next
      expect(api.telegram.pending).toEqual([])
    })

    it('let one group wait for its disk without the others', async () => {
      const writing = Promise.withResolvers<void>()
      const mailbox = aMailbox(async (message) => {
        if (message.text === '慢') await writing.promise
      })
      for (const text of ['慢', '慢之后']) api.telegram.post(group, wang, { text })
      for (const text of ['一', '二']) api.telegram.post(smallGroup, li, { text })
      await listen({}, mailbox)
      await mailbox.until(3)
      expect(mailbox.texts()).toEqual(['慢', '一', '二'])
      writing.resolve()
      await mailbox.until(4)
      expect(mailbox.texts()).toEqual(['慢', '一', '二', '慢之后'])
    })

    it('ask again from what failed, and hand nothing in twice that was kept', async () => {
      let full = true
      const kept: string[] = []
      const mailbox = aMailbox(async ({ text }) => {
        if (text === '满' && full) throw new Error('the disk is full')
        kept.push(text)
      })
      for (const text of ['先', '满', '后']) api.telegram.post(group, wang, { text })
      api.telegram.post(smallGroup, li, { text: '别处' })
      await listen({}, mailbox)
      await mailbox.until(5)
      full = false
      const total = mailbox.messages.length
      await mailbox.until(total + 2)
      expect(kept.toSorted()).toEqual(['先', '别处', '后', '满'].toSorted())
      expect(kept.indexOf('满')).toBeLessThan(kept.indexOf('后'))
    })

    it.each([
      ['wait as long as Telegram asks', refuse(429, 'Too Many Requests', { retry_after: 0.01 })],
      ['go on after a conflict with another program', refuse(409, 'Conflict')],
      ['go on after an error of Telegram’s', refuse(500, 'Internal Server Error')],
    ])('%s', async (_, failure) => {
      api.failNext('getUpdates', failure)
      const message = await heard(() => api.telegram.post(group, wang, { text: '拜新同' }))
      expect(message.text).toBe('拜新同')
    })

    it('pass over an update that has another form than was ever announced', async () => {
      const message = await heard(() => {
        api.telegram.queue({ message: { message_id: 'x' } })
        api.telegram.queue({ something_new: {} })
        api.telegram.post(group, wang, { text: '拜新同' })
      })
      expect(message.text).toBe('拜新同')
    })

    it('lose nothing and repeat nothing over 100 broken connections', { timeout: 60_000 }, async () => {
      const { mailbox } = await listen({ backoff: () => 1 })
      const texts: string[] = []
      for (let round = 1; round <= 100; round++) {
        await api.down()
        texts.push(`第${round}次`)
        api.telegram.post(group, wang, { text: `第${round}次` })
        await api.up()
        await mailbox.until(texts.length)
      }
      expect(mailbox.texts()).toEqual(texts)
    })
  })

  describe('what Telegram keeps no longer', () => {
    const hours = 3_600_000
    const gapsOf = () => {
      const gaps: Gap[] = []
      const first = Promise.withResolvers<Gap>()
      const onGap = (gap: Gap): void => {
        gaps.push(gap)
        first.resolve(gap)
      }
      return { gaps, first: first.promise, onGap }
    }
    const aMemory = (heardUntil: number | null) => {
      const written: number[] = []
      const memory: Memory = {
        read: () => written.at(-1) ?? heardUntil,
        write: (at) => void written.push(at),
      }
      return { memory, written }
    }

    it('is named with the groups that the bot is in, when it was away for longer than a day', async () => {
      const away = Date.now() - 30 * hours
      const { first, gaps, onGap } = gapsOf()
      const { adapter, mailbox } = await listen({
        groups: [String(group), String(unknownChat)],
        memory: aMemory(away).memory,
        onGap,
      })
      api.telegram.post(group, wang, { text: '拜新同' })
      const gap = await first
      expect(gap).toMatchObject({ from: away, groups: [String(group)] })
      expect(gap.to - away).toBeGreaterThanOrEqual(6 * hours)
      expect(gap.to - away).toBeLessThan(7 * hours)
      expect(adapter.standings?.()[0]?.gap).toEqual({ from: gap.from, to: gap.to })
      // Once, however often it is asked for more.
      await mailbox.until(1)
      api.telegram.post(group, wang, { text: '两盒' })
      await mailbox.until(2)
      expect(gaps).toHaveLength(1)
    })

    it.each([
      ['after less than a day', Date.now() - 23 * hours],
      ['at the first start ever', null],
    ])('is nothing %s', async (_, heardUntil) => {
      const { gaps, onGap } = gapsOf()
      const { mailbox } = await listen({ groups: [String(group)], memory: aMemory(heardUntil).memory, onGap })
      api.telegram.post(group, wang, { text: '拜新同' })
      await mailbox.until(1)
      api.telegram.post(group, wang, { text: '两盒' })
      await mailbox.until(2)
      expect(gaps).toEqual([])
    })

    it('is reckoned from when all of it was handled, which is written down at a stop', async () => {
      const { memory, written } = aMemory(null)
      const { adapter, mailbox } = await listen({ memory })
      api.telegram.post(group, wang, { text: '拜新同' })
      const before = Date.now()
      await mailbox.until(1)
      api.telegram.post(group, wang, { text: '两盒' })
      await mailbox.until(2)
      await adapter.stop()
      expect(written.at(-1)).toBeGreaterThanOrEqual(before)
    })

    it('is named by a webhook as well, when nothing waits there any more', async () => {
      const away = Date.now() - 30 * hours
      const { first, onGap } = gapsOf()
      await listen({
        webhook: await aWebhook(),
        groups: [String(group)],
        memory: aMemory(away).memory,
        noteEvery: 5,
        onGap,
      })
      expect(await first).toMatchObject({ from: away, groups: [String(group)] })
    })
  })

  describe('starting', () => {
    it('says what to do about a token that Telegram refuses', async () => {
      const adapter = anAdapter(api, { token: '1:wrong' })
      await expect(adapter.start(async () => {})).rejects.toThrow('BotFather')
      expect(adapter.standings?.()[0]?.footing).toBe('stopped')
    })

    it('goes on trying while Telegram is out of reach', async () => {
      await api.down()
      const { adapter, mailbox } = await listen()
      expect(adapter.self?.()).toBeNull()
      await api.up()
      api.telegram.post(group, wang, { text: '拜新同' })
      await mailbox.until(1)
      expect(adapter.self?.()).toBe(String(api.telegram.bot.id))
    })

    it('takes the account back from a webhook that was set before', async () => {
      await fetch(`${api.url}/bot${api.token}/setWebhook`, {
        method: 'POST',
        body: JSON.stringify({ url: 'http://127.0.0.1:9/' }),
      })
      const message = await heard(() => api.telegram.post(group, wang, { text: '拜新同' }))
      expect(message.text).toBe('拜新同')
    })
  })
})
