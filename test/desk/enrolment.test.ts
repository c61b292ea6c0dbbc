import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/domain/message.ts'
import { hours } from '../../src/domain/time.ts'
import { aTalk, personCalled, type Speaker, type Talk, textsTo } from '../support/talk.ts'

const zhou = personCalled('周协调')
const wu = personCalled('吴协调')
const chen = personCalled('欧二居民区志愿者小陈')
const pharmacist: Speaker = { id: 'wx-new', name: '张药师' }
const platform = { platform: 'wechat', group: 'hk-platform@chatroom' } as const

const codeIn = (posts: readonly Post[]): string => {
  const code = posts.map(({ text }) => /[A-Z][2-9A-Z]{3}-[2-9A-Z]{4}/.exec(text)?.[0]).find(Boolean)
  if (code === undefined) throw new Error(`no code in: ${posts.map(({ text }) => text).join(' | ')}`)
  return code
}

/** An order that waits to be reviewed at 欧阳路惠民药房. @returns its code */
async function anOrder(talk: Talk): Promise<string> {
  const resident: Speaker = { id: 'u-wang', name: '3-502 王阿姨' }
  const [answer] = await talk.say(resident, '@志愿者 络活喜2盒', { group: 'oy-c1@chatroom' })
  const code = /\d{4}-\d{3}/.exec(answer?.text ?? '')?.[0]
  if (code === undefined) throw new Error('nothing was booked')
  return code
}

describe('a one-time code', () => {
  it.each([
    ['登记 代办员 欧三 王小明', '欧三居民区'],
    ['登记 代办员 王小明 欧三居民区', '欧三居民区'],
    ['登记 志愿者 王小明 欧三居民区 13800000001', '欧三居民区'],
    ['登记 药师 王小明 欧阳路惠民药房', '欧阳路惠民药房'],
    ['登记 协调员 王小明 欧阳路街道', '欧阳路街道'],
  ])(
    'names whom it is for, whether the name stands before the place or behind it: %s',
    async (text, place) => {
      const given = (await aTalk().say(zhou, text)).map((post) => post.text).join()
      expect(given).toContain(place)
      expect(given).toContain('王小明')
      expect(given).toMatch(/[A-Z][2-9A-Z]{3}-[2-9A-Z]{4}/)
    },
  )

  it.each(['登记 代办员 王小明', '登记 药师 王小明', '登记 代办员 王小明 不存在的居民区'])(
    'is given for no place that nobody knows: %s',
    async (text) => {
      const given = (await aTalk().say(zhou, text)).map((post) => post.text).join()
      expect(given).not.toMatch(/[A-Z][2-9A-Z]{3}-[2-9A-Z]{4}/)
    },
  )

  it('makes whoever sends it in private the pharmacist, and the other coordinators are told', async () => {
    const talk = aTalk()
    const given = await talk.say(zhou, '登记 药师 欧阳路惠民药房')
    expect(given.map(({ text }) => text).join()).toContain('欧阳路惠民药房药师')
    const posts = await talk.say(pharmacist, codeIn(given))
    expect(textsTo(posts, { platform: 'wechat', account: 'wx-new' })[0]).toContain('登记好了')
    expect(textsTo(posts, platform)[0]).toMatch(/张药师 现在是欧阳路惠民药房药师.*周协调/)

    const code = await anOrder(talk)
    const [answer] = await talk.say(pharmacist, `审核通过 ${code}`)
    expect(answer?.text).toContain('审核通过')
  })

  it('is read however it is typed', async () => {
    const talk = aTalk()
    const code = codeIn(await talk.say(zhou, '登记 接线员 热线小马'))
    const typed = `登记码：${code.toLowerCase().replace('-', ' ')}。`
    const [answer] = await talk.say({ id: 'wx-ma', name: '马' }, typed)
    expect(answer?.text).toContain('登记好了')
    expect((await talk.desk.ask()).roles.get('wechat:wx-ma')?.person).toMatchObject({
      role: 'operator',
      name: '热线小马',
    })
  })

  it('moves a role to a new account, and the old one has none from then on', async () => {
    const talk = aTalk()
    const code = await anOrder(talk)
    const posts = await talk.say(
      { id: 'wx-chen2', name: '小陈新手机' },
      codeIn(await talk.say(zhou, '登记 欧二居民区志愿者小陈')),
    )
    expect(textsTo(posts, platform)[0]).toContain('旧号停了')
    const [old] = await talk.say(chen, `${code} 医保卡收了`)
    expect(old?.text).toContain('没记')
    const [now] = await talk.say({ id: 'wx-chen2', name: '小陈新手机' }, `${code} 医保卡收了`)
    expect(now?.text).toContain('收了')
  })

  it('can be taken back before it is used', async () => {
    const talk = aTalk()
    const code = codeIn(await talk.say(zhou, '登记 代办员 欧三'))
    await talk.say(zhou, `停用 ${code}`)
    const [answer] = await talk.say(pharmacist, code)
    expect(answer?.text).toContain('不对')
  })

  it('is given for the coordinator’s own streets only', async () => {
    const talk = aTalk()
    const [answer] = await talk.say(wu, '登记 药师 欧阳路惠民药房')
    expect(answer?.text).toContain('没认出来')
    expect((await talk.desk.ask()).enrolments.size).toBe(0)
  })

  it('is not said in a group', async () => {
    const talk = aTalk()
    const [answer] = await talk.say(zhou, '登记 代办员 欧三', { group: platform.group })
    expect(answer?.text).toContain('私下')
    expect((await talk.desk.ask()).enrolments.size).toBe(0)
  })

  it('leaves no trace by which it could be used, and none after a day', async () => {
    const talk = aTalk()
    const code = codeIn(await talk.say(zhou, '登记 代办员 欧三'))
    const kept = JSON.stringify([...(await talk.desk.ask()).enrolments])
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(code.replace('-', ''))
    await talk.pass(hours(24))
    expect((await talk.desk.ask()).enrolments.size).toBe(0)
  })
})

describe('停用', () => {
  it('ends the role of a lost phone at once, and the codes that it gave', async () => {
    const talk = aTalk()
    const stolen = codeIn(await talk.say(zhou, '登记 协调员 欧阳路街道'))
    const posts = await talk.say({ ...wu }, '停用 周协调')
    // Another district's coordinator does not oversee those streets.
    expect(posts[0]?.text).toContain('没找到')
    const code = codeIn(await talk.say(zhou, '登记 协调员 欧阳路街道 曲阳路街道 周二姐'))
    const second: Speaker = { id: 'wx-zhou2', name: '周二姐' }
    await talk.say(second, code)
    const stopped = await talk.say(second, '停用 周协调')
    expect(stopped[0]?.text).toContain('停用了')
    const [answer] = await talk.say(zhou, '汇总')
    expect(answer?.text).toContain('协调员来定')
    const [late] = await talk.say({ id: 'wx-thief', name: '吴协调' }, stolen)
    expect(late?.text).toContain('不对')
  })

  it('asks which one where several are called so, and keeps the last coordinator', async () => {
    const talk = aTalk({
      people: [zhou, chen].flatMap(({ id }) => aTalk().directory.people.filter((p) => p.id === id)),
    })
    const [only] = await talk.say(zhou, '停用 周协调')
    expect(only?.text).toContain('最后一位')
    const many = aTalk()
    const [which] = await many.say(zhou, '停用 居民区志愿者')
    expect(which?.text).toContain('哪一位')
  })

  it('lets a stopped person come back with a new code', async () => {
    const talk = aTalk()
    await talk.say(zhou, '停用 欧二居民区志愿者小陈')
    const [answer] = await talk.say(chen, codeIn(await talk.say(zhou, '登记 欧二居民区志愿者小陈')))
    expect(answer?.text).toContain('登记好了')
    const [list] = await talk.say(chen, '取药单')
    expect(list?.text).toContain('取')
  })

  it('of a medicine is no word about people', async () => {
    const talk = aTalk()
    const [answer] = await talk.say(zhou, '停用络活喜行不行')
    expect(answer?.text).not.toContain('这个人')
  })
})
