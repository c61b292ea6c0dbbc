import { describe, expect, it } from 'vitest'
import { readCounterWishes, withoutRefusedCounters } from '../../src/intake/counter-wish.ts'

const wishes = (said: string): string =>
  readCounterWishes(said)
    .map(({ wants, words }) => `${wants ? '+' : '-'}${words}`)
    .join(' ')

describe('where a medicine shall be fetched', () => {
  it.each([
    ['络活喜2盒 只去惠民 医院太远走不动', '+惠民 -医院'],
    ['络活喜2盒 不要医院', '-医院'],
    ['络活喜2盒去惠民取', '+惠民'],
    ['络活喜2盒 赤峰路医院', '+赤峰路医院'],
    ['络活喜2盒，下午去康乐大药房拿', '+康乐大药房'],
    ['络活喜2盒，就去惠民好了', '+惠民'],
    ['络活喜2盒，约在惠民吧', '+惠民'],
    ['络活喜2盒 我想在医院配', '+医院'],
    ['络活喜2盒，医院不去，太挤', '-医院'],
    ['络活喜2盒 惠民太远了', '-惠民'],
    ['络活喜2盒 覅去医院', '-医院'],
    ['Norvasc 2 boxes, at 惠民药房', '+惠民药房'],
  ])('%s says %s', (said, heard) => expect(wishes(said)).toBe(heard))

  it.each([
    '昨天在惠民没拿到 络活喜2盒',
    '络活喜2盒 上次在赤峰路医院配的',
    '医院开的络活喜2盒',
    '络活喜2盒 明天去医院看病',
    '络活喜2盒 惠民有吗',
    '络活喜2盒 刚从医院回来',
    '药房说没有',
    '我在家 络活喜2盒',
    '络活喜2盒，下午去拿',
    '络活喜2盒，就要进口的',
    '络活喜2盒 小陈帮我去拿',
    '络活喜2盒 让我老公去取',
  ])('%s names no place', (said) => expect(wishes(said)).toBe(''))

  it('is no wish that somebody else goes', () => {
    expect(withoutRefusedCounters('只去惠民 医院太远走不动')).toBe('只去惠民 ')
    expect(withoutRefusedCounters('楼太高走不动，谁帮我拿')).toBe('楼太高走不动，谁帮我拿')
  })
})
