import { afterEach, describe, expect, it } from 'vitest'
import { statusOf } from '../../src/domain/appointment.ts'
import { startOneBot, words } from '../support/onebot/server.ts'
import { startProvider } from '../support/puppet/provider.ts'
import { deskBehind } from './desk-behind.ts'
import { anAdapter as onQq } from './qq/rig.ts'
import { anAdapter as onWeChat } from './wechat/rig.ts'

const clean: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

const asked = [expect.stringContaining('约好了'), expect.stringMatching(/可定2盒（\d{4}-001）是不要了吗/)]

/** Who takes back an order within a minute is asked once whether it is still wanted; silence and 要的 leave it as it is. */
describe('an order whose message is taken back, from the network and back to it', () => {
  it('is asked about in the group on WeChat, and given up when its writer says so', async () => {
    const provider = await startProvider()
    clean.push(() => provider.kill())
    const room = 'oy-c1@chatroom'
    await provider.tell('contact', { id: 'wxid_wang', name: '3-502 王阿姨' })
    await provider.tell('room', { id: room, topic: '欧二便民群', members: ['wxid_wang'] })
    const adapter = onWeChat(provider.port)
    const { desk, taken, sendAll } = await deskBehind(adapter)
    clean.push(() => adapter.stop())
    const heardInGroup = async () =>
      (await provider.tell('sent')).flatMap(({ to, text }) => (to === room ? [text] : []))

    const id = await provider.tell('say', { from: 'wxid_wang', room, text: '@志愿者 可定2盒' })
    await taken(1)
    await sendAll()
    const notice = `<sysmsg type="revokemsg"><revokemsg><newmsgid>${id}</newmsgid></revokemsg></sysmsg>`
    await provider.tell('say', { from: 'wxid_wang', room, text: notice, type: 'Recalled' })
    await taken(2)
    await sendAll()
    expect(await heardInGroup()).toEqual(asked)

    await provider.tell('say', { from: 'wxid_wang', room, text: '是的' })
    await taken(3)
    await sendAll()
    expect((await heardInGroup()).at(-1)).toContain('不取了')
    const [order] = (await desk.ask()).appointments.values()
    expect(order && statusOf(order)).toBe('cancelled')
  })

  it('is asked about in the group on QQ, and stays where nobody answers; a moderator takes back nobody’s order', async () => {
    const onebot = await startOneBot()
    clean.push(onebot.close)
    const adapter = onQq(onebot)
    const { desk, taken, sendAll } = await deskBehind(adapter)
    clean.push(() => adapter.stop())
    const group = 70040963
    onebot.say(words(group, 501, '@志愿者 可定2盒', { card: '3-502 王阿姨' }))
    await taken(1)
    await sendAll()
    const recall = (operator: number): void =>
      onebot.push({
        post_type: 'notice',
        notice_type: 'group_recall',
        time: Math.floor(Date.now() / 1000),
        self_id: onebot.account.self,
        group_id: group,
        user_id: 501,
        operator_id: operator,
        message_id: onebot.account.events[0]?.message_id,
      })
    recall(777)
    recall(501)
    await taken(2)
    await sendAll()
    const inGroup = onebot.sent.filter((sent) => sent.group === group)
    const texts = inGroup.map(({ message }) => message.map(({ data }) => String(data['text'] ?? '')).join(''))
    expect(texts).toEqual(asked)
    const [order] = (await desk.ask()).appointments.values()
    expect(order && statusOf(order)).toBe('booked')
  })
})
