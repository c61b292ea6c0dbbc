import { describe, expect, it } from 'vitest'
import { readEveryday } from '../../src/intake/everyday.ts'

describe('an everyday question', () => {
  it.each([
    ['你们医院周日上班吗', 'hours'],
    ['When do you mean? What time does the pharmacy close?', 'hours'],
    ['取药的地方怎么走', 'address'],
    ['二十四小时的药店有吗', 'at-night'],
    ['过去要准备哪些材料', 'to-bring'],
    ['社保卡没带在身边行不行', 'without-card'],
    ['药能帮忙送上门伐', 'to-the-door'],
    ['马上过来拿可以伐', 'go-now'],
    ['Are you a robot?', 'machine'],
    ['我可以帮我妈约吗', 'for-another'],
    ['能不能替楼上邻居配药？', 'for-another'],
    ['can I order for my neighbour', 'for-another'],
    ['怎么约', 'usage'],
    ['请问怎么配药呀', 'usage'],
    ['我要约药怎么弄', 'usage'],
    ['how do I order', 'usage'],
    ['有人在吗？', 'greeting'],
    ['好的好的，晓得了', 'heard'],
  ])('%s', (text, asked) => {
    expect(readEveryday(text)).toBe(asked)
  })

  it.each([
    '我的药在哪里',
    '可以帮我配药吗',
    '能给我约一下吗',
    '这药怎么吃',
    '药到了吗',
    '明天下午去拿',
    '拿药的时候把卡带好',
    '今天送来的药少了一盒',
    '早上的药取消吧',
    `${'药房的事情说来话长，'.repeat(8)}几点关门`,
  ])('is none: %s', (text) => {
    expect(readEveryday(text)).toBeNull()
  })
})
