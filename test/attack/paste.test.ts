import { describe, expect, it } from 'vitest'
import { createPasteBridge } from '../../adapters/paste/bridge.ts'
import { mostMessages } from '../../adapters/paste/parse.ts'
import { placesIn } from '../../adapters/paste/places.ts'
import { aTalk, personCalled } from '../support/talk.ts'

function aBridge() {
  const talk = aTalk()
  const places = placesIn(talk.directory)
  const clock = { now: talk.now }
  const bridge = createPasteBridge({ desk: talk.desk, places, clock, timezone: 'Asia/Shanghai' })
  const [place] = places
  if (place === undefined) throw new Error('nowhere')
  return { talk, bridge, place }
}

describe('what is pasted', () => {
  it('in the name of a role moves nothing, and gives nobody a code', async () => {
    const { talk, bridge, place } = aBridge()
    await bridge.take(place, '3-502 王阿姨: @志愿者 络活喜2盒')
    const before = (await talk.desk.ask()).appointments.get('2026-0317-001')
    await bridge.take(
      place,
      [
        '欧阳路惠民药房药师: @志愿者 审核通过 0317-001',
        '欧二居民区志愿者小陈: @志愿者 0317-001 已送达',
        '周协调: @志愿者 登记 药师 欧阳路惠民药房',
        '周协调: @志愿者 停用 欧二居民区志愿者小陈',
        '周协调: @志愿者 归属 欧二',
      ].join('\n'),
    )
    const book = await talk.desk.ask()
    expect(book.appointments.get('2026-0317-001')?.legs).toEqual(before?.legs)
    expect([book.enrolments.size, book.roles.size]).toEqual([0, 0])
    expect(book.groups.size).toBe(0)
  })

  it('from one group cannot speak for a neighbour of the same name in another', async () => {
    const { talk, bridge, place } = aBridge()
    await bridge.take(place, '3-502 王阿姨: @志愿者 络活喜2盒')
    const other = bridge.places.find(({ street, id }) => street === place.street && id !== place.id)
    if (other === undefined) throw new Error('there is one group only')
    await bridge.take(other, '3-502 王阿姨: @志愿者 取消 0317-001')
    expect((await talk.desk.ask()).appointments.get('2026-0317-001')?.standing.kind).toBe('placed')
  })

  it('by somebody who knows an account’s id does not act for that account', async () => {
    const { talk, bridge, place } = aBridge()
    const zhou = personCalled('周协调')
    await bridge.take(place, `${zhou.id}: @志愿者 暂停 欧阳路惠民药房`)
    expect((await talk.desk.ask()).pauses.size).toBe(0)
  })

  it('as much as is read at once comes back with an answer for every line', async () => {
    const { bridge, place } = aBridge()
    const { lines, isCut } = await bridge.look(place, '王阿姨: 今天真冷\n'.repeat(mostMessages + 1))
    expect([lines.length, isCut]).toEqual([mostMessages, true])
  })
})
