import { describe, expect, it } from 'vitest'
import * as en from '../../src/replies/en/words.ts'
import * as zh from '../../src/replies/zh/words.ts'
import { at, item, named, scene, slot, timezone } from './sample.ts'

describe('a day, said on a Tuesday', () => {
  it.each([
    ['03-16', '昨天', 'yesterday (Mon)'],
    ['03-17', '今天', 'today (Tue)'],
    ['03-18', '明天', 'tomorrow (Wed)'],
    ['03-19', '后天', 'Thu 19 Mar'],
    ['03-20', '周五（20日）', 'Fri 20 Mar'],
    ['03-23', '周一（23日）', 'Mon 23 Mar'],
    ['03-24', '3月24日（周二）', 'Tue 24 Mar'],
    ['03-01', '3月1日（周日）', 'Sun 1 Mar'],
  ])('%s is %s', (date, chinese, english) => {
    expect(zh.day(at(date, '00:00'), scene)).toBe(chinese)
    expect(en.day(at(date, '23:59'), scene)).toBe(english)
  })

  it('is the day of the place, not of UTC', () => {
    const lateAtHome = { now: at('03-17', '00:30'), timezone }
    expect(zh.day(at('03-16', '23:30'), lateAtHome)).toBe('昨天')
    expect(zh.day(at('03-17', '07:30'), lateAtHome)).toBe('今天')
  })
})

describe('a time', () => {
  it.each([
    ['09:00', '明天上午9:00–9:30', 'tomorrow (Wed) 9:00–9:30 am'],
    ['11:30', '明天上午11:30–12:00', 'tomorrow (Wed) 11:30 am–12:00 pm'],
    ['12:00', '明天下午12:00–12:30', 'tomorrow (Wed) 12:00–12:30 pm'],
    ['12:30', '明天下午12:30–1:00', 'tomorrow (Wed) 12:30–1:00 pm'],
    ['14:00', '明天下午2:00–2:30', 'tomorrow (Wed) 2:00–2:30 pm'],
    ['17:30', '明天下午5:30–晚上6:00', 'tomorrow (Wed) 5:30–6:00 pm'],
  ])('%s begins the slot %s', (time, chinese, english) => {
    expect(zh.slotTime(slot('03-18', time), scene)).toBe(chinese)
    expect(en.slotTime(slot('03-18', time), scene)).toBe(english)
  })

  it('leaves out a day that was just said', () => {
    expect(zh.momentBeside(at('03-18', '12:00'), at('03-18', '14:00'), scene)).toBe('中午12点')
    expect(zh.momentBeside(at('03-17', '20:30'), at('03-18', '14:00'), scene)).toBe('今天晚上8:30')
    expect(en.momentBeside(at('03-18', '12:00'), at('03-18', '14:00'), scene)).toBe('noon')
  })
})

describe('an item', () => {
  it.each([
    [item('络活喜'), '络活喜2盒', '2 boxes of 络活喜'],
    [item('Norvasc'), 'Norvasc 2盒', '2 boxes of Norvasc'],
    [item('诺和灵30R', 1, '支'), '诺和灵30R 1支', '1 × 诺和灵30R'],
    [item('氨氯地平', 2, '盒', '5mg'), '氨氯地平5mg 2盒', '2 boxes of 氨氯地平 5mg'],
    [item('氨氯地平5mg', 2, '盒', '5mg'), '氨氯地平5mg 2盒', '2 boxes of 氨氯地平5mg'],
    [item('达喜', 0.5), '达喜半盒', 'half a box of 达喜'],
    [item('达喜', 30, '天'), '达喜30天的量', '30 days of 达喜'],
    [item('达喜', 2, null), '达喜×2', '2 × 达喜'],
    [item('达喜', null, null), '达喜', '达喜'],
    [item('创可贴', 1, '袋'), '创可贴1袋', '1 sachet of 创可贴'],
    [item('正骨水', 2, '瓶'), '正骨水2瓶', '2 bottles of 正骨水'],
    [item('膏药', 3, '贴'), '膏药3贴', '3 patches of 膏药'],
  ])('reads back %o', (view, chinese, english) => {
    expect(zh.item(view)).toBe(chinese)
    expect(en.item(view)).toBe(english)
  })

  it('is counted where there are too many to read', () => {
    const many = named(...Array.from({ length: 15 }, (_, n) => item(`药${n}`)))
    expect(zh.shortMedicines(many)).toMatch(/等15样$/u)
    expect(en.shortMedicines(many)).toMatch(/ and 3 more$/u)
  })
})
