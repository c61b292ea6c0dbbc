import { describe, expect, it } from 'vitest'
import { readEveryday } from '../../src/intake/everyday.ts'
import { examplesOf } from '../../src/intake/saying.ts'
import { readWastedTrip, wastedTrips } from '../../src/intake/wasted-trip.ts'

describe('a wasted trip', () => {
  it.each(examplesOf(...wastedTrips))('%s', (said) => expect(readWastedTrip(said)).toBe(true))
  it.each([
    '会不会白跑',
    '别让我白跑',
    '免得白跑一趟',
    '我去药房拿',
    '药房说备好了',
    '药房说可以拿了',
    '我去了，拿到了',
    '药房有没有我的单子',
    '医生说没有大碍',
    '下午去拿',
  ])('is not told by %s', (said) => expect(readWastedTrip(said)).toBe(false))
})

describe('a question that is answered at once', () => {
  it.each([
    ['收到短信说好了 是真的吗', 'swindle'],
    ['有人打电话叫我先转账 是你们吗', 'swindle'],
    ['这个链接是不是骗人的', 'swindle'],
    ['is this text message real?', 'swindle'],
    ['医保卡丢了怎么办', 'lost-card'],
    ['卡找不到了咋办', 'lost-card'],
    ['没带医保卡可以吗', 'without-card'],
    ['医保能报多少', 'price'],
    ['打电话给我', null],
    ['药备好发短信给我', null],
    ['我的医保卡丢了', null],
  ])('%s: %s', (said, asked) => expect(readEveryday(said)).toBe(asked))
})
