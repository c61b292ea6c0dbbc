import { describe, expect, it } from 'vitest'
import type { Post } from '../../src/domain/message.ts'
import { hours, minutes } from '../../src/domain/time.ts'
import { aTalk, personCalled, type Speaker, type Talk, textsTo } from '../support/talk.ts'

const zhou = personCalled('周协调')
const mallory: Speaker = { id: 'wx-mallory', name: '周协调' }
const platform = { platform: 'wechat', group: 'hk-platform@chatroom' } as const

const codeIn = (posts: readonly Post[]): string =>
  /[A-Z][2-9A-Z]{3}-[2-9A-Z]{4}/.exec(posts.map(({ text }) => text).join('\n'))?.[0] ?? 'none'

const roleOf = async (talk: Talk, { id }: Speaker) =>
  (await talk.desk.ask()).roles.get(`wechat:${id}`)?.person?.role ?? null

describe('a role is gained by nobody', () => {
  it('guessing codes: after five wrong ones in ten minutes even the right one is not taken', async () => {
    const talk = aTalk()
    const code = codeIn(await talk.say(zhou, '登记 药师 欧阳路惠民药房'))
    const posts: Post[] = []
    for (const guess of ['A222-2222', 'A222-2223', 'A222-2224', 'A222-2225', 'A222-2226'])
      posts.push(...(await talk.say(mallory, guess)))
    expect(textsTo(posts, platform).filter((text) => text.includes('连着发错'))).toHaveLength(1)
    const [refused] = await talk.say(mallory, code)
    expect(refused?.text).toContain('先歇10分钟')
    expect(await roleOf(talk, mallory)).toBeNull()
    await talk.pass(minutes(10))
    await talk.say(mallory, 'A222-2227')
    expect((await talk.desk.ask()).guesses.get('wechat:wx-mallory')?.at).toHaveLength(1)
  })

  it('guessing codes in a group counts as well, and gets no answer', async () => {
    const talk = aTalk()
    for (const guess of ['A222-2222 A222-2223 A222-2224', 'A222-2225 A222-2226'])
      expect(await talk.say(mallory, guess, { group: 'oy-c1@chatroom' })).toEqual(
        guess.length < 20 ? [expect.objectContaining({ to: platform })] : [],
      )
    const [refused] = await talk.say(mallory, codeIn(await talk.say(zhou, '登记 药师 欧阳路惠民药房')))
    expect(refused?.text).toContain('先歇10分钟')
  })

  it('by a used code', async () => {
    const talk = aTalk()
    const code = codeIn(await talk.say(zhou, '登记 药师 欧阳路惠民药房'))
    await talk.say({ id: 'wx-zhang', name: '张药师' }, code)
    const [answer] = await talk.say(mallory, code)
    expect(answer?.text).toContain('不对')
    expect(await roleOf(talk, mallory)).toBeNull()
  })

  it('by an expired code', async () => {
    const talk = aTalk()
    const code = codeIn(await talk.say(zhou, '登记 药师 欧阳路惠民药房'))
    await talk.pass(hours(24))
    const [answer] = await talk.say(mallory, code)
    expect(answer?.text).toContain('过期')
    expect(await roleOf(talk, mallory)).toBeNull()
  })

  it('by a code that was read in a group: it is void, and the coordinators are told', async () => {
    const talk = aTalk()
    const code = codeIn(await talk.say(zhou, '登记 药师 欧阳路惠民药房'))
    const posts = await talk.say({ id: 'wx-zhang', name: '张药师' }, `我的码是${code}吗？`, {
      group: 'oy-c1@chatroom',
    })
    expect(textsTo(posts, { platform: 'wechat', group: 'oy-c1@chatroom' })[0]).toContain('作废')
    expect(textsTo(posts, platform)[0]).toContain('请再给一个')
    const [answer] = await talk.say(mallory, code)
    expect(answer?.text).toContain('不对')
    expect(await roleOf(talk, mallory)).toBeNull()
  })

  it('by a resident who is called like a coordinator', async () => {
    const talk = aTalk()
    for (const words of ['登记 药师 欧阳路惠民药房', '停用 欧二居民区志愿者小陈', '归属 群1 欧二']) {
      const [answer] = await talk.say(mallory, words)
      expect(answer?.text).toContain('协调员来定')
    }
    const book = await talk.desk.ask()
    expect([book.enrolments.size, book.roles.size, book.groups.size]).toEqual([0, 0, 0])
  })
})
