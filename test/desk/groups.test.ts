import { describe, expect, it } from 'vitest'
import { hours, minutes } from '../../src/domain/time.ts'
import { aTalk, personCalled, type Speaker, type Talk, textsTo } from '../support/talk.ts'

const zhou = personCalled('周协调')
const wu = personCalled('吴协调')
const wang: Speaker = { id: 'u-wang', name: '王阿姨' }
const li: Speaker = { id: 'u-li', name: '4-101 李伯伯' }
const platform = { platform: 'wechat', group: 'hk-platform@chatroom' } as const
const group = 'new-1@chatroom'
const here = { platform: 'wechat', group } as const

describe('a group that the directory does not have', () => {
  it('is welcomed once with three lines, and the coordinators are asked whose it is', async () => {
    const talk = aTalk()
    const posts = await talk.say(wang, '大家好', { group, groupName: '欧二三号楼' })
    expect(textsTo(posts, here).map((text) => text.split('\n').length)).toEqual([3])
    expect(textsTo(posts, platform)[0]).toMatch(/欧二三号楼.*群1[\s\S]*归属 群1/)
    expect(await talk.say(li, '谁拉的机器人', { group })).toEqual([])
  })

  it('belongs to a community after one message, and what is asked there is placed', async () => {
    const talk = aTalk()
    await talk.say(wang, '大家好', { group })
    const [answer] = await talk.say(zhou, '归属 群1 欧二', { group: platform.group })
    expect(answer?.text).toContain('欧二居民区')
    const [booked] = await talk.say(li, '@志愿者 络活喜2盒', { group })
    expect(booked?.text).toContain('约好了')
    const [appointment] = (await talk.desk.ask()).appointments.values()
    expect(appointment?.request.patient.community).toBe('310109009002')
  })

  it('is not there where none is new, and the words say so', async () => {
    const talk = aTalk()
    const [none] = await talk.say(zhou, '归属 群1 欧二', { group: platform.group })
    expect(none?.text).toContain('没有“群1”：现在没有不认得的群')
    await talk.say(wang, '大家好', { group })
    const [other] = await talk.say(zhou, '归属 群7 欧二', { group: platform.group })
    expect(other?.text).toContain('没找到“群7”这个群')
  })

  it('may be one of several of a community: each is answered where it was asked', async () => {
    const talk = aTalk()
    await talk.say(wang, '大家好', { group })
    await talk.say(zhou, '归属 群1 欧二', { group: platform.group })
    const first = 'oy-c1@chatroom'
    expect(textsTo(await talk.say(li, '@志愿者 络活喜2盒', { group }), here)[0]).toContain('约好了')
    const known = { platform: 'wechat', group: first } as const
    const there = { id: 'wxid_wang', name: '3-502 王阿姨', platform: 'wechat' } as const
    expect(textsTo(await talk.say(there, '@志愿者 达喜1盒', { group: first }), known)[0]).toContain('约好了')
    const communities = [...(await talk.desk.ask()).appointments.values()].map(
      ({ request }) => request.patient.community,
    )
    expect(communities).toEqual(['310109009002', '310109009002'])
  })

  it('may be a building’s: who writes there lives there', async () => {
    const talk = aTalk()
    await talk.say(wang, '大家好', { group, groupName: '欧二3号楼群' })
    await talk.say(zhou, '归属 欧二3号楼群 欧二 3号楼')
    const posts = await talk.say(wang, '@志愿者 络活喜2盒', { group })
    expect(textsTo(posts, here)[0]).toContain('约好了')
    await talk.say(li, '@志愿者 络活喜2盒', { group })
    const patients = [...(await talk.desk.ask()).appointments.values()].map(
      ({ request }) => request.patient.address,
    )
    expect(patients.map(({ building, room }) => [building, room])).toEqual([
      ['3', null],
      ['4', '101'],
    ])
  })

  it('is assigned in the group itself as well, and only by a coordinator of the street', async () => {
    const talk = aTalk()
    await talk.say(wang, '大家好', { group })
    const [refused] = await talk.say(wu, '@志愿者 归属 欧二', { group })
    expect(refused?.text).toContain('哪个居委')
    const [taken] = await talk.say(zhou, '@志愿者 归属 欧二', { group })
    expect(taken?.text).toContain('记下了')
    const [unknown] = await talk.say(zhou, '归属 群9 欧二')
    expect(unknown?.text).toContain('没有“群9”')
  })

  it('may be an institution’s: what is for its counter goes there from then on', async () => {
    const talk = aTalk()
    await talk.say(wang, '大家好', { group, groupName: '惠民药房新群' })
    const [refused] = await talk.say(wu, '归属 群1 欧阳路惠民药房')
    expect(refused?.text).toContain('哪个居委、哪家药房')
    const [assigned] = await talk.say(zhou, '归属 群1 欧阳路惠民药房')
    expect(assigned?.text).toContain('欧阳路惠民药房，记下了')
    await talk.say(li, '@志愿者 络活喜2盒', { group: 'oy-c1@chatroom' })
    const atCounter = talk.sent.filter(
      ({ to }) => 'group' in to && ['p-oy1@chatroom', group].includes(to.group),
    )
    expect(atCounter.flatMap(({ to }) => ('group' in to ? [to.group] : [])).at(-1)).toBe(group)
  })

  it('may be the coordinators’ own, if somebody says so who answers for the whole district', async () => {
    const talk = aTalk()
    await talk.say(wang, '大家好', { group, groupName: '协调员新群' })
    const [refused] = await talk.say(zhou, '归属 群1 平台群')
    expect(refused?.text).not.toContain('记下了')
    const streets = talk.directory.streets.map(({ code }) => code)
    const owner = {
      platform: 'console',
      id: 'owner',
      name: '管理员',
      phone: null,
      role: 'coordinator',
      streets,
    } as const
    expect(await talk.desk.office('归属 群1 平台群', owner)).toContain('记下了')
    await talk.say(wang, '大家好', { group: 'new-2@chatroom' })
    expect(textsTo(talk.sent, here).at(-1)).toContain('群2')
  })

  it('books even before it is known, with one question more', async () => {
    const talk = aTalk()
    const posts = await talk.say(li, '@志愿者 络活喜2盒', { group })
    expect(textsTo(posts, here).some((text) => text.includes('哪个小区'))).toBe(true)
    const answers = await talk.say(li, '欧二', { group })
    expect(textsTo(answers, here)[0]).toContain('约好了')
  })
})

describe('a group’s temper', () => {
  const community = 'oy-c1@chatroom'
  const two: Speaker = { id: 'u-two', name: '5-201 小红' }
  /** What the group hears because of it. */
  const heard = async (talk: Talk, who: Speaker, text: string): Promise<readonly string[]> =>
    textsTo(await talk.say(who, text, { group: community }), { platform: 'wechat', group: community })

  it('安静 gathers bookings for ten minutes; questions come at once', async () => {
    const talk = aTalk()
    const [answer] = await talk.say(zhou, '@志愿者 安静', { group: community })
    expect(answer?.text).toContain('十分钟')
    expect(await heard(talk, li, '@志愿者 络活喜2盒')).toEqual([])
    expect(await heard(talk, two, '@志愿者 达喜1盒')).toEqual([])
    const [question] = await talk.say(wang, '@志愿者 拜新同', { group: community })
    expect(question?.text).toContain('几盒')
    const before = talk.sent.length
    await talk.pass(minutes(10))
    const said = textsTo(talk.sent.slice(before), { platform: 'wechat', group: community })
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/4-101络活喜2[\s\S]*5-201达喜1/)
  })

  it('只汇总 gathers for an hour, and nothing about an order is said in the wrong order', async () => {
    const talk = aTalk()
    await talk.say(zhou, '语气 欧二居民区便民群1 只汇总')
    expect(await heard(talk, li, '@志愿者 络活喜2盒')).toEqual([])
    const changed = await heard(talk, li, '@志愿者 改成3盒')
    expect(changed.map((text) => /约好了|改好了/.exec(text)?.[0])).toEqual(['约好了', '改好了'])
    expect(await heard(talk, two, '@志愿者 达喜1盒')).toEqual([])
    const before = talk.sent.length
    await talk.pass(hours(1))
    const said = textsTo(talk.sent.slice(before), { platform: 'wechat', group: community })
    expect(said.filter((text) => text.includes('达喜'))).toHaveLength(1)
  })

  it('正常 says things as they come again, and no resident changes it', async () => {
    const talk = aTalk()
    await talk.say(zhou, '@志愿者 安静', { group: community })
    await talk.say(wang, '@志愿者 正常', { group: community })
    expect(await heard(talk, li, '@志愿者 络活喜2盒')).toEqual([])
    await talk.say(personCalled('欧二居民区志愿者小陈'), '@志愿者 恢复正常', { group: community })
    const [booked] = await heard(talk, two, '@志愿者 达喜1盒')
    expect(booked).toContain('约好了')
  })
})
