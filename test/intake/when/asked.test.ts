import { describe, expect, it } from 'vitest'
import { normalise } from '../../../src/intake/normalise.ts'
import { isNoWishIn } from '../../../src/intake/when/asked.ts'

const noWish = (intent: 'status' | 'received' | 'request', text: string): boolean =>
  isNoWishIn(intent, normalise(text).text)

describe('a time in a message that asks or reports', () => {
  it.each(['今天先送哪几栋，我的药排到没有', '群里讲周三到货，今天都周四了', '到底是周一还是周二到'])(
    'is no wish: %s',
    (text) => expect(noWish('status', text)).toBe(true),
  )

  it.each(['我的药到了没，明天来拿行吗', '周五我来取可以吗', 'is it ready? I can come on Friday'])(
    'is a wish where it is proposed: %s',
    (text) => expect(noWish('status', text)).toBe(false),
  )

  it('is none where something has come', () => expect(noWish('received', '今天下午拿到了')).toBe(true))
  it('is one of a need', () => expect(noWish('request', '今天下午来拿')).toBe(false))
})
