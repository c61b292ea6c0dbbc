import { describe, expect, it } from 'vitest'
import { budgets } from '../../src/delivery/budget.ts'
import {
  type Chat,
  chatKey,
  type IncomingMessage,
  type Platform,
  platforms,
} from '../../src/domain/message.ts'
import { minutes } from '../../src/domain/time.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { morning, settableClock } from '../store/samples.ts'
import { aDesk, communityGroups, directory } from './desk.ts'

const people = 100
/** A minute, from the first to the last of them. */
const pause = minutes(1) / people

interface Said {
  readonly chat: string
  readonly platform: Platform
  readonly text: string
}

/** A hundred people write within a minute in one group; all that is said until nothing waits any more. */
async function rush(platform: Platform, wordsOf: (number: number) => string) {
  const group = communityGroups.find((one) => one.platform === platform)
  if (group === undefined) throw new Error(`The sample district has no group on ${platform}`)
  const clock = settableClock(morning)
  const store = createMemoryStore(clock)
  const said: Said[] = []
  const send = async (chat: Chat, text: string) => {
    said.push({ chat: chatKey(chat), platform: chat.platform, text })
    return { id: `net-${said.length}` }
  }
  const { desk } = aDesk(store, clock, { adapters: platforms.map((name) => ({ platform: name, send })) })
  /** Milliseconds until each message was answered first, by its id. */
  const answered = new Map<string, number>()
  desk.watch(({ inReplyTo }) => {
    for (const id of inReplyTo)
      if (!answered.has(id)) answered.set(id, clock.now() - morning - Number(id.slice(1)) * pause)
  })
  const pass = async (until: number): Promise<void> => {
    for (;;) {
      await desk.flush()
      const next = await desk.nextAt()
      if (next === null || next > until) break
      clock.set(next)
    }
    clock.set(until)
  }
  for (let n = 0; n < people; n += 1) {
    await pass(morning + n * pause)
    const message: IncomingMessage = {
      id: `m${n}`,
      at: clock.now(),
      platform,
      group: group.id,
      sender: { id: `u${n}`, name: `${(n % 30) + 1}-${101 + n} ${surnames[n % surnames.length]}阿姨` },
      text: `@志愿者 ${wordsOf(n)}`,
      mentionsBot: false,
      quotes: null,
      attachments: [],
    }
    await desk.receive(message)
  }
  await pass(morning + minutes(10))
  const inGroup = said.filter(({ chat }) => chat === chatKey({ platform, group: group.id }))
  return { said, inGroup, answered, book: await desk.ask() }
}

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈']
const wants = ['达喜一盒', '络活喜两盒', '二甲双胍3盒', '拜新同一盒', '布洛芬一盒', '代文2盒', '立普妥一盒']
const booking = (n: number): string => wants[n % wants.length] ?? ''
const questions = ['络活喜', '要代文', '胰岛素两盒']
const anything = (n: number): string => (n % 3 === 0 ? (questions[(n / 3) % 3] ?? '') : booking(n))

const rolesOf = new Map(
  directory.groups.map(({ platform, id: group, role }) => [chatKey({ platform, group }), role]),
)

describe.each(['wechat', 'telegram', 'qq'] as const)(
  'a hundred requests within a minute on %s',
  (platform) => {
    it.each([
      ['bookings', booking],
      ['bookings and questions', anything],
      ['questions', (n: number) => questions[n % 2] ?? ''],
    ])('%s: no group has more than ten messages to read, and nobody is left out', async (_, wordsOf) => {
      const { said, inGroup, answered, book } = await rush(platform, wordsOf)
      for (const [chat, messages] of Map.groupBy(said, (one) => one.chat))
        expect(messages.length, chat).toBeLessThanOrEqual(10)
      for (const { text, platform: where } of said)
        expect(text.length).toBeLessThanOrEqual(budgets[where].longest)
      expect(answered.size).toBe(people)
      // Nobody is passed over by those who come later.
      expect(Math.max(...answered.values())).toBeLessThanOrEqual(minutes(1 / 2))
      const all = inGroup.map(({ text }) => text).join('\n')
      for (let n = 0; n < people; n += 1) {
        const [room, name] = [`${(n % 30) + 1}-${101 + n}`, `${surnames[n % surnames.length]}阿姨`]
        expect(all.includes(room) || all.includes(name)).toBe(true)
      }
      // Each order stands once in the list of each counter that has it.
      const atCounters = said.filter(({ chat }) => rolesOf.get(chat) === 'pharmacy').map(({ text }) => text)
      for (const { code, standing, legs } of book.appointments.values())
        if (standing.kind === 'placed')
          expect(atCounters.join('\n').split(code).length - 1, code).toBe(legs.length)
      // In a message each slot has one heading, and the list says once what to answer.
      for (const text of atCounters) {
        const heads = text.split('\n').filter((line) => line.includes('新约'))
        expect(new Set(heads).size).toBe(heads.length)
        expect(text.split('已备好”').length).toBeLessThanOrEqual(2)
      }
    })
  },
)

it('a hundred calls for help within a minute reach the coordinators in a few messages, each of them', async () => {
  const { said } = await rush('wechat', () => '我要找人帮忙')
  const calls = said.filter(({ chat }) => rolesOf.get(chat) === 'platform')
  expect(calls.length).toBeLessThanOrEqual(10)
  const all = calls.map(({ text }) => text).join('\n')
  for (let n = 0; n < people; n += 1) expect(all).toContain(`${(n % 30) + 1}-${101 + n}`)
})
