import { describe, expect, it } from 'vitest'
import { createPasteBridge, type FollowUp } from '../../adapters/paste/bridge.ts'
import { type Place, placesIn } from '../../adapters/paste/places.ts'
import { createReminder } from '../../src/cli/paste/reminder.ts'
import type { NetworkNews } from '../../src/domain/news.ts'
import { minutes } from '../../src/domain/time.ts'
import { aTalk, textsTo } from '../support/talk.ts'

const platform = { platform: 'wechat', group: 'hk-platform@chatroom' } as const

function aDistrict() {
  const talk = aTalk()
  const { desk, directory } = talk
  const clock = { now: talk.now }
  const places = placesIn(directory)
  const bridge = createPasteBridge({ desk, places, clock, timezone: 'Asia/Shanghai' })
  const remind = createReminder(bridge, desk.report, clock)
  const place = (id: string): Place => {
    const found = places.find((one) => one.id === id)
    if (found === undefined) throw new Error(`no place ${id}`)
    return found
  }
  /** What coordinators hear of it at the next beat. */
  const beat = async (): Promise<readonly string[]> => {
    const before = talk.sent.length
    await remind()
    await talk.pass(1)
    return textsTo(talk.sent.slice(before), platform).filter((text) => text.includes('贴群聊'))
  }
  return { talk, bridge, place, beat }
}

describe('words that wait to be pasted', () => {
  it('are called out once after ten minutes, by the name of the group', async () => {
    const { talk, bridge, place, beat } = aDistrict()
    await bridge.take(place('oy-c1@chatroom'), '3-502 王阿姨: @志愿者 络活喜2盒')
    expect(await beat()).toEqual([])
    await talk.pass(minutes(11))
    expect(await beat()).toEqual([expect.stringContaining('“欧二居民区便民群1”')])
    await talk.pass(minutes(30))
    expect(await beat()).toEqual([])
  })

  it('are called out anew when they were taken along and others wait', async () => {
    const { talk, bridge, place, beat } = aDistrict()
    const group = place('oy-c1@chatroom')
    await bridge.take(group, '3-502 王阿姨: @志愿者 络活喜2盒')
    await talk.pass(minutes(11))
    expect(await beat()).toHaveLength(1)
    for (const one of await bridge.followUps()) await bridge.pasted(one)
    expect(await beat()).toEqual([])
    await bridge.take(group, '5-101 老李: @志愿者 达喜1盒')
    await talk.pass(minutes(11))
    expect(await beat()).toHaveLength(1)
  })

  it('are called out at once where they are urgent, although the group was called out before', async () => {
    const one: FollowUp = {
      chat: { platform: 'paste', group: 'g1' },
      text: '还没备好，先别出门',
      since: 0,
      isUrgent: false,
      posts: ['p1'],
      place: { id: 'g1', name: '欧二便民群', community: 'c1', street: 's1' },
      to: null,
    }
    let waiting: readonly FollowUp[] = [one]
    const told: NetworkNews[] = []
    const remind = createReminder({ followUps: async () => waiting }, async (news) => void told.push(news), {
      now: () => minutes(11),
    })
    await remind()
    waiting = [{ ...one, since: minutes(11), isUrgent: true, posts: ['p1', 'p2'] }]
    await remind()
    await remind()
    expect(told).toMatchObject([
      { isUrgent: false, groups: ['欧二便民群'], street: 's1' },
      { isUrgent: true, groups: ['欧二便民群'], street: 's1' },
    ])
  })

  it('wait in silence where nothing waits', async () => {
    const { beat } = aDistrict()
    expect(await beat()).toEqual([])
  })
})
