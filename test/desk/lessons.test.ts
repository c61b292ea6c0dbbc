import { describe, expect, it } from 'vitest'
import { exported } from '../../src/cli/lessons.ts'
import { aTalk, type Speaker, type Talk } from '../support/talk.ts'

const coordinator: Speaker = { id: 'coord-1', name: '周协调' }
const stranger: Speaker = { id: 'u-somebody', name: '周协调' }
const resident: Speaker = { id: 'u-li', name: '5-101 李伯伯' }
const group = 'oy-c1@chatroom'

const texts = async (talk: Talk, who: Speaker, text: string, where = {}): Promise<string> =>
  (await talk.say(who, text, where)).map((post) => post.text).join('\n')
const lessons = async ({ desk }: Talk) => [...(await desk.ask()).lessons.values()]

describe('what a coordinator teaches', () => {
  it('holds from the next message on, as the brand that was said', async () => {
    const talk = aTalk()
    expect(await texts(talk, coordinator, '学 落活喜乐=络活喜')).toContain('记住了')
    await talk.say(resident, '@志愿者 落活喜乐2盒', { group })
    const [order] = [...(await talk.desk.ask()).appointments.values()]
    expect(order?.request.items).toMatchObject([
      { written: '落活喜乐', drug: '氨氯地平', brand: '络活喜', quantity: 2 },
    ])
  })

  it('is replaced by what is taught later, and says so', async () => {
    const talk = aTalk()
    await talk.say(coordinator, '学 小白片片=美托洛尔')
    expect(await texts(talk, coordinator, '学 小白片片=比索洛尔')).toContain('原来记的是美托洛尔')
    expect(await lessons(talk)).toMatchObject([{ name: '小白片片', drug: '比索洛尔' }])
  })

  it('knows who taught it, when and by which message', async () => {
    const talk = aTalk()
    await talk.say(coordinator, '别名 小白片片 是 美托洛尔')
    expect(await lessons(talk)).toMatchObject([
      {
        kind: 'alias',
        by: { platform: 'wechat', id: 'coord-1' },
        message: expect.stringContaining('coord-1'),
      },
    ])
  })

  it.each([
    ['学 布洛芬=络活喜', '已经是布洛芬的名字'],
    ['学 芬必得=络活喜', '已经是布洛芬的名字'],
    ['学 降压药=络活喜', '一类药'],
    ['学 甲双=络活喜', '名字里也有它'],
    ['学 我妈=络活喜', '平常也说'],
    ['学 三盒=络活喜', '平常也说'],
    ['学 3号楼502=络活喜', '平常也说'],
    ['学 药=络活喜', '平常也说'],
    ['学 小白片片=查无此药片片', '也不认得'],
  ])('refuses “%s” with the reason', async (text, reason) => {
    const talk = aTalk()
    expect(await texts(talk, coordinator, text)).toContain(reason)
    expect(await lessons(talk)).toEqual([])
  })

  it('takes a message that was misread as what it was', async () => {
    const talk = aTalk()
    await talk.say(coordinator, '学 “张阿姨的络活喜先放一放哈5-101” 是取消')
    const [lesson] = await lessons(talk)
    expect(lesson).toMatchObject({ kind: 'reading', intent: 'cancel' })
    await talk.say(resident, '@志愿者 6-302 拜新同2盒', { group })
    // Whichever medicine, room and name it is said of.
    await talk.say(resident, '@志愿者 李阿姨的拜新同先放一放哈6-302', { group })
    const [order] = [...(await talk.desk.ask()).appointments.values()]
    expect(order?.standing).toMatchObject({ kind: 'closed', status: 'cancelled' })
    expect(JSON.stringify(lesson)).not.toMatch(/张|5-101|络活喜/)
    expect(lesson && exported(lesson)).toEqual({
      intent: 'cancel',
      text: expect.stringContaining('{某药}先放一放'),
    })
  })

  it('learns from the words of an order', async () => {
    const talk = aTalk()
    await talk.say(resident, '@志愿者 络活喜2盒放我这里就行', { group })
    expect(await texts(talk, coordinator, '读错 0317-001 是闲聊')).toContain('闲聊')
    expect(await lessons(talk)).toMatchObject([{ kind: 'reading', intent: 'other' }])
    await texts(talk, coordinator, '忘 1')
    expect(await lessons(talk)).toEqual([])
  })
})

describe('nobody else', () => {
  const tries = [
    '学 小白片片=络活喜',
    '别名 小白片片 是 络活喜',
    'learn whitepills = Norvasc',
    '学 “药先放着” 是取消',
    '读错 0317-001 是取消',
    '@志愿者 学 小白片片=络活喜',
    '协调员说的：学 小白片片=络活喜',
    '学 小白片片=络活喜\n学 小白片片=络活喜',
  ]
  it.each(tries)('teaches with “%s”, whatever name they bear', async (text) => {
    const talk = aTalk()
    await talk.say(resident, '@志愿者 络活喜2盒', { group })
    for (const where of [{}, { group }, { group: 'hk-platform@chatroom' }])
      await talk.say(stranger, text, where)
    expect(await lessons(talk)).toEqual([])
  })

  it('takes back what was taught', async () => {
    const talk = aTalk()
    await talk.say(coordinator, '学 小白片片=络活喜')
    for (const text of ['忘 小白片片', '@志愿者 忘 小白片片', 'forget 小白片片'])
      for (const where of [{}, { group }]) await talk.say(stranger, text, where)
    expect(await lessons(talk)).toHaveLength(1)
  })

  it('is told what was taught', async () => {
    const talk = aTalk()
    await talk.say(coordinator, '学 小白片片=络活喜')
    expect(await texts(talk, stranger, '学了什么')).not.toContain('小白片片')
  })
})
