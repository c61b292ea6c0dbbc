import { describe, expect, it } from 'vitest'
import { storyParts } from '../story/parts.ts'

const { reader } = storyParts()
const read = (text: string) =>
  reader({ text, sentAt: Date.parse('2026-03-17T09:00:00+08:00'), senderName: '3-502 王阿姨' })

describe('a short answer', () => {
  it.each([
    ['好的 那就改到两点', { yes: true, no: false }],
    ['行呀', { yes: true, no: false }],
    ['不用了 原来的时间蛮好', { yes: false, no: true }],
    ['换 就3盒 原来的不要了', { replace: true, add: false }],
    ['就3盒', { replace: true, add: false, amount: { quantity: 3, unit: '盒' } }],
    ['一共三盒', { replace: true, add: false }],
    ['改成新的', { replace: true, add: false }],
    ['总共4盒 不是另外加', { replace: true, add: false }],
    ['唔系再加', { replace: true, add: false }],
    ['not on top, just 3 boxes', { replace: true, add: false }],
    ['不用加了', { replace: false, add: false }],
    ['再加3盒', { replace: false, add: true }],
    ['都要', { add: true }],
    ['加上吧', { add: true }],
    ['一起', { add: true }],
  ])('%s', (text, expected) => {
    expect(read(text).answer).toMatchObject(expected)
  })
})

describe('names that hold the words of a question or of a wish', () => {
  it('hears a counter speak of a statin', () => {
    expect(read('瑞舒伐他汀缺货').command).toMatchObject({ kind: 'out-of-stock' })
    expect(read('@志愿者 普伐他汀到货了').command).toMatchObject({ kind: 'in-stock' })
  })

  it('hears that a statin has come', () => {
    expect(read('@志愿者 氟伐他汀收到了').intent).toBe('received')
  })
})

describe('what is not taken back', () => {
  it.each([
    '@志愿者 我那单千万别取消',
    '@志愿者 先别帮我取消，我在路上',
    "@volunteer please don't cancel my order",
  ])('%s', (text) => {
    expect(read(text).intent).not.toBe('cancel')
  })
})

describe('what came and what did not', () => {
  it.each([
    ['@志愿者 收到了 谢谢', 'received'],
    ['@志愿者 收到，谢谢', 'other'],
    ['@志愿者 药瓶的封口是破的 我要投诉', 'wrong'],
  ])('%s', (text, intent) => {
    expect(read(text).intent).toBe(intent)
  })
})

describe('heard, counted and added', () => {
  it.each([
    ['@志愿者 收到，周五我来拿', 'other'],
    ['@志愿者 收到 药都对', 'received'],
    ['@志愿者 少给我两盒阿卡波糖', 'wrong'],
    ['@志愿者 前面那单缬沙坦报多了 一盒就好', 'amend'],
    ['@volunteer no need for the Plavix any more, but please add a thermometer', 'amend'],
    ['@志愿者 麻烦换成下午送 上午我要出门', 'amend'],
  ])('%s', (text, intent) => {
    expect(read(text).intent).toBe(intent)
  })

  it('takes x2 behind a strength for an amount, and *28 for a pack', () => {
    expect(read('@volunteer Synthroid 50mcg x2').items).toMatchObject([{ strength: '50ug', quantity: 2 }])
    expect(read('@志愿者 络活喜5mg*28 2盒').items).toMatchObject([
      { strength: '5mg', quantity: 2, unit: '盒' },
    ])
  })
})
