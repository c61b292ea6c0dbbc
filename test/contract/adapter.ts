import { afterEach, describe, expect, it } from 'vitest'
import type { Chat, IncomingMessage, Platform } from '../../src/domain/message.ts'
import { type ChatAdapter, SendError } from '../../src/domain/ports.ts'

/** What a person writes on the stand-in of a network. */
export interface Said {
  /** Null for a private message to the bot. */
  readonly group: string | null
  readonly sender: Someone
  readonly text: string
  /** The bot's account is mentioned as the network does it; the text need not show it. */
  readonly mention?: boolean
  /** Id of an earlier message of the chat, as the adapter gave it. */
  readonly quotes?: string
  /** A picture comes with it. */
  readonly image?: boolean
}

export interface Someone {
  readonly id: string
  readonly name: string
}

export interface Sent {
  readonly chat: Chat
  readonly text: string
}

/** A network on loopback, with the adapter's real wire protocol between the two. */
export interface Rig {
  readonly platform: Platform
  /** Two groups that the bot is in, and two people who are in both. */
  readonly groups: readonly [string, string]
  readonly people: readonly [Someone, Someone]
  /** What is said while nobody listens, or was not acknowledged, comes to whoever connects next. */
  readonly holds: boolean
  /** A second process could not listen while the first one still does. */
  readonly alone?: boolean
  /** The network can ask a sender to wait. */
  readonly floods: boolean
  /** A new adapter of the same account, not started. It waits milliseconds where a real one waits seconds. */
  open(): ChatAdapter
  /** Resolves when the network has it. */
  say(said: Said): Promise<void>
  /** The bot's own account writes, from elsewhere. */
  sayAsBot(group: string, text: string): Promise<void>
  sent(): Promise<readonly Sent[]>
  /** The next message that is sent is refused: for 3 s, or for good. */
  refuseNext(how: 'for now' | 'for good'): Promise<void>
  /** The connection breaks and none can be made; resolves when it is down. */
  down(): Promise<void>
  /** Resolves when the adapter is connected again. */
  up(): Promise<void>
  close(): Promise<void>
}

/** Takes messages down in the order of their arrival. */
export function aMailbox(take: (message: IncomingMessage) => Promise<void> = async () => {}) {
  const messages: IncomingMessage[] = []
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  return {
    messages,
    receive: async (message: IncomingMessage): Promise<void> => {
      messages.push(message)
      for (const { count, resolve } of waiting) if (messages.length >= count) resolve()
      await take(message)
    },
    /** Resolves with all messages when there are so many. */
    async until(count: number): Promise<readonly IncomingMessage[]> {
      if (messages.length < count) {
        const { promise, resolve } = Promise.withResolvers<void>()
        waiting.push({ count, resolve })
        await promise
      }
      return messages
    },
    texts: (): readonly string[] => messages.map(({ text }) => text),
  }
}

export const refusalOf = async (sending: Promise<unknown>): Promise<SendError> => {
  const error: unknown = await sending.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof SendError) return error
  throw new Error(`a SendError was expected, not ${String(error)}`)
}

/** What every adapter of a network does. */
export function describeAdapter(name: string, openRig: () => Promise<Rig>): void {
  describe(`${name}, as every network`, () => {
    const clean: (() => Promise<void>)[] = []
    afterEach(async () => {
      for (const step of clean.splice(0).reverse()) await step()
    })

    async function aRig(): Promise<Rig> {
      const rig = await openRig()
      clean.push(() => rig.close())
      return rig
    }
    async function listen(rig: Rig, mailbox: Pick<ReturnType<typeof aMailbox>, 'receive'>) {
      const adapter = rig.open()
      clean.push(() => adapter.stop())
      await adapter.start(mailbox.receive)
      return adapter
    }
    async function setUp() {
      const rig = await aRig()
      const mailbox = aMailbox()
      const adapter = await listen(rig, mailbox)
      const [group, other] = rig.groups
      const [wang, li] = rig.people
      return { rig, mailbox, adapter, group, other, wang, li }
    }

    it('hears who said what in which group, and when', async () => {
      const { rig, mailbox, group, wang } = await setUp()
      const before = Date.now()
      await rig.say({ group, sender: wang, text: '今天谁去药房？' })
      const [message] = await mailbox.until(1)
      expect(message).toMatchObject({
        platform: rig.platform,
        group,
        sender: wang,
        text: '今天谁去药房？',
        mentionsBot: false,
        quotes: null,
        attachments: [],
      })
      expect(message?.id).not.toBe('')
      // Networks count in seconds.
      expect(message?.at).toBeGreaterThanOrEqual(before - 1000)
      expect(message?.at).toBeLessThanOrEqual(Date.now() + 1000)
    })

    it('says which of some groups its account sits in', async () => {
      const { rig, mailbox, adapter, group, other, wang } = await setUp()
      await rig.say({ group, sender: wang, text: '早' })
      await mailbox.until(1)
      expect(await adapter.groupsAmong?.([other, 'nowhere', group])).toEqual([other, group])
    })

    it('hears a private message', async () => {
      const { rig, mailbox, li } = await setUp()
      await rig.say({ group: null, sender: li, text: '我的药到了吗' })
      expect((await mailbox.until(1))[0]).toMatchObject({ group: null, sender: li, text: '我的药到了吗' })
    })

    it('knows when the bot itself is mentioned', async () => {
      const { rig, mailbox, group, wang } = await setUp()
      await rig.say({ group, sender: wang, text: '拜新同两盒', mention: true })
      const [message] = await mailbox.until(1)
      expect(message?.mentionsBot).toBe(true)
      expect(message?.text).toContain('拜新同两盒')
    })

    it('knows which message is quoted: a neighbour’s, and one of the bot’s own', async () => {
      const { rig, mailbox, adapter, group, wang, li } = await setUp()
      await rig.say({ group, sender: wang, text: '拜新同两盒' })
      const [first] = await mailbox.until(1)
      if (first === undefined) throw new Error('nothing was heard')
      await rig.say({ group, sender: li, text: '我也要', quotes: first.id })
      expect((await mailbox.until(2))[1]?.quotes).toBe(first.id)

      const { id } = await adapter.send({ platform: rig.platform, group }, '约好了')
      if (id === null) throw new Error('the network gave no id')
      await rig.say({ group, sender: wang, text: '改成三盒', quotes: id })
      expect((await mailbox.until(3))[2]?.quotes).toBe(id)
    })

    it('knows that the quoted message was a picture, to pass it on', async () => {
      const { rig, mailbox, adapter, group, wang, li } = await setUp()
      await rig.say({ group, sender: wang, text: '', image: true })
      const [picture] = await mailbox.until(1)
      if (picture === undefined) throw new Error('nothing was heard')
      await rig.say({ group, sender: li, text: '要这个', mention: true, quotes: picture.id })
      await rig.say({ group, sender: wang, text: '哪里有' })
      const [, pointing, after] = await mailbox.until(3)
      expect(pointing).toMatchObject({ quotes: picture.id, attachments: [] })
      expect(pointing?.quoted?.map(({ kind }) => kind)).toEqual(['image'])
      expect(after?.quoted).toBeUndefined()
      const chat: Chat = { platform: rig.platform, group }
      await rig.say({ group: null, sender: li, text: '在吗' })
      const passed = adapter.forward?.(
        { chat, message: pointing?.quotes ?? '' },
        { platform: rig.platform, account: li.id },
      )
      await expect(passed).resolves.toBeDefined()
    })

    it('gives each message an id of its own', async () => {
      const { rig, mailbox, group, wang, li } = await setUp()
      await rig.say({ group, sender: wang, text: '好' })
      await rig.say({ group, sender: li, text: '好' })
      await rig.say({ group: null, sender: wang, text: '好' })
      const messages = await mailbox.until(3)
      expect(new Set(messages.map(({ group, sender, id }) => `${group ?? sender.id} ${id}`)).size).toBe(3)
    })

    it('hands over what was said in a chat in its order', async () => {
      const { rig, mailbox, group, wang } = await setUp()
      const texts = Array.from({ length: 20 }, (_, nth) => `第${nth + 1}句`)
      for (const text of texts) await rig.say({ group, sender: wang, text })
      await mailbox.until(20)
      expect(mailbox.texts()).toEqual(texts)
    })

    it('says that a picture came', async () => {
      const { rig, mailbox, group, wang } = await setUp()
      await rig.say({ group, sender: wang, text: '', image: true })
      const [message] = await mailbox.until(1)
      expect(message?.attachments.map(({ kind }) => kind)).toEqual(['image'])
    })

    it('does not hear itself', async () => {
      const { rig, mailbox, adapter, group, wang } = await setUp()
      await adapter.send({ platform: rig.platform, group }, '约好了')
      await rig.sayAsBot(group, '从别处发的')
      await rig.say({ group, sender: wang, text: '谢谢' })
      await mailbox.until(1)
      expect(mailbox.texts()).toEqual(['谢谢'])
    })

    it('sends to the group and to the person', async () => {
      const { rig, adapter, other, li } = await setUp()
      const toGroup: Chat = { platform: rig.platform, group: other }
      const toPerson: Chat = { platform: rig.platform, account: li.id }
      await adapter.send(toGroup, '今天8份都约好了\n12点前把卡交给小陈')
      // Nobody can be written to on every network before they wrote themselves.
      await rig.say({ group: null, sender: li, text: '在吗' })
      await adapter.send(toPerson, '李伯伯，代文要几盒？')
      expect(await rig.sent()).toEqual([
        { chat: toGroup, text: '今天8份都约好了\n12点前把卡交给小陈' },
        { chat: toPerson, text: '李伯伯，代文要几盒？' },
      ])
    })

    it('passes on that a message was refused for good', async () => {
      const { rig, adapter, group } = await setUp()
      await rig.refuseNext('for good')
      const error = await refusalOf(adapter.send({ platform: rig.platform, group }, '约好了'))
      expect(error.permanent).toBe(true)
      expect(await rig.sent()).toEqual([])
    })

    it('passes on that the network asks to wait, and for how long', async ({ skip }) => {
      const { rig, adapter, group } = await setUp()
      if (!rig.floods) skip('this network does not say')
      await rig.refuseNext('for now')
      const error = await refusalOf(adapter.send({ platform: rig.platform, group }, '约好了'))
      expect(error).toMatchObject({ permanent: false, retryAfter: 3000 })
    })

    it('hands a message in again that could not be made durable', async () => {
      const rig = await aRig()
      let fails = 2
      const kept: string[] = []
      const mailbox = aMailbox(async ({ text }) => {
        if (fails-- > 0) throw new Error('the disk is full')
        kept.push(text)
      })
      await listen(rig, mailbox)
      await rig.say({ group: rig.groups[0], sender: rig.people[0], text: '拜新同两盒' })
      const messages = await mailbox.until(3)
      expect(kept).toEqual(['拜新同两盒'])
      expect(new Set(messages.map(({ id }) => id)).size).toBe(1)
    })

    it('lets the next process have what this one never finished', async ({ skip }) => {
      const rig = await aRig()
      if (!rig.holds) skip('this network forgets')
      if (rig.alone) skip('the first process would have to be killed')
      const crash = Promise.withResolvers<void>()
      const lost = aMailbox(() => crash.promise)
      await listen(rig, lost)
      clean.push(async () => crash.resolve())
      await rig.say({ group: rig.groups[0], sender: rig.people[0], text: '拜新同两盒' })
      const [before] = await lost.until(1)
      const mailbox = aMailbox()
      await listen(rig, mailbox)
      const [after] = await mailbox.until(1)
      expect(after).toEqual(before)
    })

    it('comes back after a broken connection, again and again, and hears everything once', async () => {
      const { rig, mailbox, group, wang } = await setUp()
      const texts: string[] = []
      for (let round = 1; round <= 5; round++) {
        await rig.down()
        if (rig.holds) {
          texts.push(`断线时${round}`)
          await rig.say({ group, sender: wang, text: `断线时${round}` })
        }
        await rig.up()
        texts.push(`回来后${round}`)
        await rig.say({ group, sender: wang, text: `回来后${round}` })
        await mailbox.until(texts.length)
      }
      expect(mailbox.texts()).toEqual(texts)
    })

    it('says that a message did not go while there was no connection, and sends later ones', async () => {
      const { rig, adapter, group } = await setUp()
      await rig.down()
      const error = await refusalOf(adapter.send({ platform: rig.platform, group }, '第一次'))
      expect(error.permanent).toBe(false)
      await rig.up()
      await adapter.send({ platform: rig.platform, group }, '第二次')
      expect((await rig.sent()).map(({ text }) => text)).toEqual(['第二次'])
    })

    it('finishes what it has in hand before it stops, and hears nothing afterwards', async () => {
      const rig = await aRig()
      const writing = Promise.withResolvers<void>()
      const mailbox = aMailbox(() => writing.promise)
      const adapter = await listen(rig, mailbox)
      await rig.say({ group: rig.groups[0], sender: rig.people[0], text: '拜新同两盒' })
      await mailbox.until(1)
      let stopped = false
      const stopping = adapter.stop().then(() => {
        stopped = true
      })
      await Promise.resolve()
      expect(stopped).toBe(false)
      writing.resolve()
      await stopping
      await rig.say({ group: rig.groups[0], sender: rig.people[0], text: '还有吗' })
      expect(mailbox.texts()).toEqual(['拜新同两盒'])
    })

    it('says how it stands: connected since when, what it heard last, and that it was stopped', async () => {
      const { rig, mailbox, adapter, group, wang } = await setUp()
      const [before] = adapter.standings?.() ?? []
      expect(before).toMatchObject({
        platform: rig.platform,
        account: adapter.self?.(),
        footing: 'connected',
        heardAt: null,
        login: null,
      })
      await rig.say({ group, sender: wang, text: '今天谁去药房？' })
      await mailbox.until(1)
      const [after] = adapter.standings?.() ?? []
      expect(after).toMatchObject({ footing: 'connected', since: before?.since })
      expect(after?.heardAt).not.toBeNull()
      await adapter.stop()
      expect(adapter.standings?.()[0]?.footing).toBe('stopped')
    })

    it('says for good that it cannot pass on a message that is not there', async () => {
      const { rig, adapter, group, li } = await setUp()
      const chat: Chat = { platform: rig.platform, group }
      const to: Chat = { platform: rig.platform, account: li.id }
      const error = await refusalOf(
        adapter.forward?.({ chat, message: 'never-said' }, to) ?? Promise.resolve(),
      )
      expect(error.permanent).toBe(true)
      expect(await rig.sent()).toEqual([])
    })

    it('takes a second stop, and sends nothing after it', async () => {
      const { rig, adapter, group } = await setUp()
      await adapter.stop()
      await adapter.stop()
      const error = await refusalOf(adapter.send({ platform: rig.platform, group }, '约好了'))
      expect(error.permanent).toBe(false)
    })
  })
}
