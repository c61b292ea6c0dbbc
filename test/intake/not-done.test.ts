import { describe, expect, it } from 'vitest'
import { isDenied, type NotDone, readNotDone, tellsWhy } from '../../src/intake/not-done.ts'

describe('what an agent says did not happen', () => {
  it.each<[string, NotDone | null]>([
    ['还没拿到她家的医保卡', 'card-collected'],
    ['医保卡人家没给', 'card-collected'],
    ['老太太不放心，不肯给卡', 'card-collected'],
    ['卡找不到', 'card-collected'],
    ['忘了收卡', 'card-collected'],
    ["they didn't give me the card", 'card-collected'],
    ['卡还没还给他', 'card-returned'],
    ['没来得及还卡', 'card-returned'],
    ['the card was not returned', 'card-returned'],
    ['没送成', 'delivered'],
    ['按铃没人应', 'delivered'],
    ['屋里没人', 'delivered'],
    ['nobody was home', 'delivered'],
    ['没领到药', 'picked-up'],
    ['拿不出来', 'picked-up'],
    ['窗口不给', 'picked-up'],
    ["couldn't pick it up", 'picked-up'],
    ['卡收到了，没问题', null],
    ['卡没问题，收了', null],
    ['卡收了，病历没给', null],
    ['都取到了', null],
    ['送到了', null],
    ['没来取', null],
  ])('%s: %s', (said, step) => {
    expect(readNotDone(said)).toBe(step)
  })

  it.each(['没', '还没有', '没能', '不用', '别', "I haven't ", 'not '])(
    '“%s” denies what follows',
    (front) => {
      expect(isDenied(front)).toBe(true)
    },
  )

  it.each(['', '没问题，', '别的都', '特别急', '不过', '不好意思，', '已经'])(
    '“%s” denies nothing',
    (front) => {
      expect(isDenied(front)).toBe(false)
    },
  )

  it('knows a reason, which only a person can put right, from a bare word', () => {
    expect(tellsWhy('没取到，柜台说没货')).toBe(true)
    expect(tellsWhy('没取到')).toBe(false)
  })
})
