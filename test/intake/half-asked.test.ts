import { describe, expect, it } from 'vitest'
import { readHalfAsked } from '../../src/intake/half-asked.ts'

describe('wondering whether to take something back', () => {
  it.each([
    '达喜不要了吧?',
    '要不取消算了?',
    '倍他乐克是不是不要了呀',
    '不要了? 我想想',
    '@志愿者 那还是退掉吧?',
    'no longer need it?',
  ])('is heard in a cancellation: %s', (text) => expect(readHalfAsked(text, true)).toBe(true))
  it.each(['可以取消吗', '要不要取消', '达喜还能退吗?', 'should I cancel it?'])(
    'is heard in what is read as something else: %s',
    (text) => expect(readHalfAsked(text, false)).toBe(true),
  )
  it.each([
    '达喜不要了吧',
    '达喜不要了',
    '帮我取消好吗?',
    '不要了可以吗',
    '取消, 药房几点关门?',
    'can you cancel it?',
  ])('is no doubt: %s', (text) => expect(readHalfAsked(text, true)).toBe(false))
  it.each(['取消了吗', '我的单子被取消了?', '要不要带卡?', '不用带卡吧?', '为什么取消了?'])(
    'asks something else: %s',
    (text) => expect(readHalfAsked(text, false)).toBe(false),
  )
})
