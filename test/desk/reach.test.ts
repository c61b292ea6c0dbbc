import { describe, expect, it } from 'vitest'
import { hours } from '../../src/domain/time.ts'
import { aTalk, personCalled, type Speaker, textsTo } from '../support/talk.ts'

const wang: Speaker = { id: 'u-wang', name: '3-502 王阿姨' }
const wu = personCalled('周协调')
const privately = { platform: 'wechat', account: wang.id } as const
const group = { platform: 'wechat', group: 'oy-c1@chatroom' } as const

describe('somebody who cannot be written to in private', () => {
  /** She ordered in private, and has blocked the bot since; her community knows where she lives. */
  async function aBlockedResident() {
    const talk = aTalk()
    await talk.say(wang, '@志愿者 达喜1盒', { group: group.group })
    const [answer] = await talk.say(wang, '络活喜2盒，欧二3号楼502')
    const code = /\d{4}-\d{3}/.exec(answer?.text ?? '')?.[0] ?? ''
    talk.closed.add(`wechat:p:${wang.id}`)
    const before = talk.sent.length
    await talk.say(wu, `改派 ${code} 到 欧阳路惠民药房`)
    return { talk, code, said: () => textsTo(talk.sent.slice(before), group) }
  }

  it('hears in the group, once and without a word of what it is about, how to be reached', async () => {
    const { talk, said, code } = await aBlockedResident()
    expect(said()).toHaveLength(1)
    expect(said()[0]).toMatch(/^3-502，我有话私下说[\s\S]*私下随便发我一句/)
    expect(said()[0]).not.toMatch(/络活喜|达喜|0317/)
    await talk.say(wu, `改派 ${code} 到 赤峰路医院`)
    expect(said()).toHaveLength(1)
  })

  it('keeps what was to be said on the board, and hears it after all when they write', async () => {
    const { talk } = await aBlockedResident()
    expect((await talk.desk.failures()).map(({ post }) => post.to)).toEqual([privately])
    talk.closed.clear()
    const posts = await talk.say(wang, '在吗')
    expect(textsTo(posts, privately).some((text) => text.includes('欧阳路惠民药房'))).toBe(true)
    expect(await talk.desk.failures()).toEqual([])
    expect((await talk.desk.ask()).people.get(`wechat:${wang.id}`)?.reachable).toBe(true)
  })

  it('is not told old news', async () => {
    const { talk } = await aBlockedResident()
    talk.closed.clear()
    await talk.pass(hours(30))
    await talk.say(wang, '在吗')
    expect(await talk.desk.failures()).not.toEqual([])
  })

  it('who is on duty hears of an emergency where they read along, at once', async () => {
    const talk = aTalk()
    talk.closed.add(`wechat:p:${wu.id}`)
    const before = talk.sent.length
    await talk.say(wang, '@志愿者 我爸胸口痛喘不上气', { group: group.group })
    const said = textsTo(talk.sent.slice(before), { platform: 'wechat', group: 'hk-platform@chatroom' })
    expect(said.some((text) => text.startsWith('周协调，我有话私下说'))).toBe(true)
  })
})
