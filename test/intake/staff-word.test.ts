import { describe, expect, it } from 'vitest'
import {
  bringsNeed,
  readHandover,
  readLeftWith,
  saysUnreached,
  speaksOfOwnHome,
} from '../../src/intake/staff-word.ts'

describe('what offices say of residents', () => {
  it.each(['我自己要达喜2盒', '给我妈配一盒', '我家的药', '我也要一盒', 'I need two boxes'])(
    'takes %s for their own',
    (text) => expect(speaksOfOwnHome(text)).toBe(true),
  )
  it.each(['达喜2盒', '小李帮我送014', '我要取哪些', '束老师要达喜'])(
    'does not take %s for their own',
    (text) => expect(speaksOfOwnHome(text)).toBe(false),
  )
  it.each([
    '0317-014 改给小李送',
    '让小赵去拿',
    '交给小李',
    '我跟小李换一下',
    '小李帮我送014',
    '我请假，找人替我',
  ])('hears in %s that somebody else shall carry', (text) => expect(readHandover(text)).toBe(true))
  it.each(['001送到了', '改成3盒', '已经交给王阿姨了，送到了', '换成下午'])(
    'hears no such thing in %s',
    (text) => expect(readHandover(text)).toBe(false),
  )
  it.each([
    ['药放门卫了', '门卫'],
    ['先放在物业那里了', '物业'],
    ['东西交给邻居了', '邻居'],
    ['药送到了', null],
    ['门卫不让进', null],
  ])('reads where it was left in %s', (text, place) => expect(readLeftWith(text)).toBe(place))
  it.each(['打不通', '没人接', '电话关机', "didn't answer"])('takes %s for a call in vain', (text) =>
    expect(saysUnreached(text)).toBe(true),
  )
  it('hears whom a need is brought for', () => {
    expect(bringsNeed('帮5-101李奶奶约达喜1盒')).toBe(true)
    expect(bringsNeed('李奶奶要的是达喜')).toBe(false)
  })
})
