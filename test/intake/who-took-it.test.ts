import { describe, expect, it } from 'vitest'
import { readShortOf } from '../../src/intake/short-of.ts'
import { readNotInHand } from '../../src/intake/who-took-it.ts'

describe('medicine that went out and did not arrive', () => {
  it.each([
    '药被谁拿走了',
    '谁领的我妈的药',
    '不是我家的人去取的呀',
    '我根本没去取过',
    '是不是被别人冒领了',
    'who picked up my medicine?',
  ])('%s: to others', (text) => {
    expect(readNotInHand(text)).toBe('taken')
  })

  it.each(['药没收到', '还没拿到药', '东西不见了', "I haven't received it"])('%s: not in hand', (text) => {
    expect(readNotInHand(text)).toBe('not-had')
  })

  it.each(['谁去帮我拿药', '我自己去取', '药取到了，谢谢', '我的药好了吗', '明天让儿子来拿'])(
    '%s: neither',
    (text) => {
      expect(readNotInHand(text)).toBeNull()
    },
  )

  it.each(['少给了我一盒', '定了三盒，只拿到两盒', '怎么只有1盒', '少了两板', 'I only got one box'])(
    '%s: less than was ordered',
    (text) => {
      expect(readShortOf(text)).toBe(true)
    },
  )

  it.each(['少给我一盒吧', '只要一盒', '想少拿一盒', '那就只拿一盒', '少一盒可以'])('%s: a wish', (text) => {
    expect(readShortOf(text)).toBe(false)
  })
})
