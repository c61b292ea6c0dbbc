import { describe, expect, it } from 'vitest'
import { hours } from '../../src/domain/time.ts'
import { aTalk, type Speaker } from '../support/talk.ts'

const zhao: Speaker = { id: 'u-zhao', name: '5-505 老赵' }

describe('that today is full', () => {
  it('is told when it is booked, and not at every change', async () => {
    const talk = aTalk()
    await talk.pass(hours(8.7))
    const said = async (text: string): Promise<string> =>
      (await talk.say(zhao, `@志愿者 ${text}`, { group: 'oy-c1@chatroom' }))[0]?.text ?? ''
    expect(await said('拜新同2盒')).toContain('今天约不上了')
    for (const text of ['改成3盒', '再加一盒达喜', '我的药怎么样了', '达喜不要了']) {
      const answer = await said(text)
      expect(answer).toContain('明天')
      expect(answer).not.toContain('约不上')
    }
  })

  it('is said of a wish once, and again where another wish cannot be met', async () => {
    const talk = aTalk()
    const said = async (text: string): Promise<string> =>
      (await talk.say(zhao, `@志愿者 ${text}`, { group: 'oy-c1@chatroom' }))[0]?.text ?? ''
    expect(await said('拜新同2盒，今晚9点取')).toContain('说的时间约不上')
    const changed = await said('改成3盒')
    expect(changed).toContain('改好了')
    expect(changed).not.toContain('约不上')
  })
})
