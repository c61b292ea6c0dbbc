import { describe, expect, it } from 'vitest'
import { createPeoplePages } from '../../src/board/people/pages.ts'
import { textsTo } from '../support/talk.ts'
import { mountedOn } from './mounted.ts'

const aPage = () => mountedOn(createPeoplePages)

const codeIn = (text: string): string => /[A-Z][2-9A-Z]{3}-[2-9A-Z]{4}/.exec(text)?.[0] ?? 'none'

describe('the page of people and groups', () => {
  it('lets the owner give the first coordinator a code, before anybody has a role in a chat', async () => {
    const { talk, post } = aPage()
    const { text } = await post('/people/give', 'owner', { office: '协调员 欧阳路街道', name: '新协调' })
    const [answer] = await talk.say({ id: 'wx-new', name: '随便' }, codeIn(text))
    expect(answer?.text).toContain('欧阳路街道协调员')
    const [summary] = await talk.say({ id: 'wx-new', name: '随便' }, '汇总')
    expect(summary?.text).toContain('今天（单）')
  })

  it('shows no code anywhere but to whoever asked for it', async () => {
    const { talk, post, named } = aPage()
    const { text } = await post('/people/give', named('周协调'), { office: '药师 P-OY1', name: '' })
    expect(codeIn(text)).not.toBe('none')
    await talk.desk.flush()
    expect(talk.sent.map((sent) => sent.text).join()).not.toContain(codeIn(text))
  })

  it('stops an account at once: on the board as well, and the other coordinators are told', async () => {
    const { talk, house, post, named } = aPage()
    const agent = named('欧二居民区志愿者小陈')
    expect((await house.see('/', agent)).status).toBe(200)
    const { text } = await post('/people/person', named('周协调'), { act: 'stop', name: agent.name })
    expect(text).toContain('停用了')
    expect((await house.see('/', agent)).status).toBe(401)
    await talk.desk.flush()
    const platform = { platform: 'wechat', group: 'hk-platform@chatroom' } as const
    expect(textsTo(talk.sent, platform)[0]).toContain('停用了')
  })

  it('answers in the language in which it is read, and tells the others in Chinese', async () => {
    const { talk, post, named } = aPage()
    const { name } = named('欧二居民区志愿者小陈')
    const zhou = named('周协调')
    const given = await post('/people/give?lang=en', zhou, { office: '药师 P-OY1', name: '' })
    expect(given.text).toContain(`Code ${codeIn(given.text)}`)
    const unknown = await post('/people/person?lang=en', zhou, { act: 'stop', name: '没有这个人' })
    expect(unknown.text).toContain('Nobody is called')
    const { text } = await post('/people/person?lang=en', zhou, { act: 'stop', name })
    expect(text).toContain('is stopped')
    await talk.desk.flush()
    const platform = { platform: 'wechat', group: 'hk-platform@chatroom' } as const
    expect(textsTo(talk.sent, platform)[0]).toContain('停用了')
  })

  it('gives nothing outside the coordinator’s own streets, whatever the form says', async () => {
    const { talk, post, named } = aPage()
    const { text } = await post('/people/give', named('吴协调'), { office: '药师 P-OY1', name: '' })
    expect(codeIn(text)).toBe('none')
    await post('/people/person', named('吴协调'), { act: 'stop', name: '欧二居民区志愿者小陈' })
    const { enrolments, roles } = await talk.desk.ask()
    expect([enrolments.size, roles.size]).toEqual([0, 0])
  })

  it('assigns a group that nobody knew', async () => {
    const { talk, house, post, named } = aPage()
    await talk.say({ id: 'u-1', name: '王阿姨' }, '大家好', { group: 'new@chatroom', groupName: '三号楼' })
    expect((await house.see('/people', named('周协调'))).text).toContain('三号楼')
    await post('/people/assign', named('周协调'), { group: '1', community: '310109009002' })
    const [note] = (await talk.desk.ask()).groups.values()
    expect(note?.group).toMatchObject({ role: 'community', community: '310109009002' })
  })

  it('folds many people by role, and finds one by name, community or institution', async () => {
    const { house, named } = aPage()
    const all = (await house.see('/people', 'owner')).text
    expect(all).toMatch(/<details><summary>药师 \d+<\/summary>/)
    const { text } = await house.see(`/people?q=${encodeURIComponent('欧二')}`, named('周协调'))
    expect(text).toContain('<details open><summary>代办员')
    expect(text).not.toContain('value="欧阳路惠民药房药师"')
    expect((await house.see('/people?q=%3Cb%3E', 'owner')).text).toContain('没找到')
  })

  it('is for coordinators: not for an agent, a pharmacist or the hotline', async () => {
    const { house, named } = aPage()
    expect((await house.see('/people', named('欧二居民区志愿者小陈'))).status).toBe(404)
    expect((await house.see('/people', named('欧阳路惠民药房药师'))).status).toBe(404)
  })
})
