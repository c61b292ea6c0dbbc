import { afterEach, describe, expect, it } from 'vitest'
import { statusOf } from '../../../src/domain/appointment.ts'
import type { Directory } from '../../../src/domain/directory.ts'
import { storyParts } from '../../story/parts.ts'
import { type BotApi, startBotApi } from '../../support/bot-api/server.ts'
import { deskBehind } from '../desk-behind.ts'
import { anAdapter, group, smallGroup, wang } from './rig.ts'

const clean: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

/** The sample district with one of its groups as a small group of Telegram. */
function withSmallGroup(): Directory {
  const { directory } = storyParts()
  const groups = directory.groups.map((one) =>
    one.id === String(group) ? { ...one, id: String(smallGroup) } : one,
  )
  return { ...directory, groups }
}

async function open(directory: Directory) {
  const api = await startBotApi()
  clean.push(api.close)
  const groups = directory.groups.flatMap(({ platform, id }) => (platform === 'telegram' ? [id] : []))
  const adapter = anAdapter(api, { groups })
  const behind = await deskBehind(adapter, directory)
  clean.push(() => adapter.stop())
  return { api, ...behind }
}

const textsIn = (api: BotApi, chat: number): readonly string[] =>
  api.telegram.taken.flatMap((sent) => (sent.chat.id === chat ? [sent.text ?? ''] : []))

describe('an order of a Telegram group', () => {
  it('stays that group’s when the group becomes a supergroup, and what is said of it goes there', async () => {
    const supergroup = -1009000000001
    const { api, desk, taken, sendAll } = await open(withSmallGroup())
    api.telegram.post(smallGroup, wang, { text: '@志愿者 络活喜2盒' })
    await taken(1)
    await sendAll()
    expect(textsIn(api, smallGroup)).toEqual([expect.stringContaining('约好了')])

    api.telegram.upgrade(smallGroup, supergroup)
    api.telegram.post(supergroup, wang, { text: '@志愿者 改成3盒' })
    await taken(2)
    await sendAll()
    expect(textsIn(api, supergroup)).toEqual([expect.stringContaining('改好了')])
    const orders = [...(await desk.ask()).appointments.values()]
    expect(orders).toMatchObject([{ request: { items: [{ quantity: 3 }] } }])
    expect(orders.map(statusOf)).toEqual(['booked'])
    // Nobody is asked whose group it is.
    expect((await desk.ask()).groups.size).toBe(0)
  })

  it('that was written in a topic is answered in the topic, and in no other', async () => {
    const { api, taken, sendAll } = await open(storyParts().directory)
    const topic = { is_topic_message: true as const, message_thread_id: 7 }
    api.telegram.post(group, wang, { text: '@志愿者 络活喜2盒', ...topic })
    await taken(1)
    await sendAll()
    const answers = api.telegram.taken.filter(({ chat }) => chat.id === group)
    expect(answers).toMatchObject([{ text: expect.stringContaining('约好了'), message_thread_id: 7 }])
    api.telegram.post(group, wang, { text: '@志愿者 我的药到了吗' })
    await taken(2)
    await sendAll()
    const [, general] = api.telegram.taken.filter(({ chat }) => chat.id === group)
    expect(general?.message_thread_id).toBeUndefined()
  })
})
