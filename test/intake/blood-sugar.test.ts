import { describe, expect, it } from 'vitest'
import { readSugarDanger } from '../../src/intake/blood-sugar.ts'

const read = (text: string): boolean => readSugarDanger(text, /诺和锐|来得时/.test(text))

describe('blood sugar', () => {
  it.each([
    '我妈低血糖了，浑身发抖',
    '低血糖发作了快来个人',
    '低血糖，出冷汗站不住',
    '刚才胰岛素打重了',
    '诺和锐打多了人迷糊',
    '打了胰岛素人一直发抖',
    '胰岛素没打，血糖18，在吐',
    '血糖飙到三十了',
    '外公血糖只有2.1',
    '昨天开始血糖26降不下来',
    'his blood sugar is 2.4',
    'my mum took too much insulin',
    'dad is having a hypo',
    'her sugar dropped, low blood sugar and shaking',
    'glucose 420 and vomiting',
  ])('is an emergency when it is far out or felt now: %s', (text) => expect(read(text)).toBe(true))

  it.each([
    '血糖试纸2盒',
    '血糖仪1台',
    '血糖3天测一次',
    '血糖7.8，二甲双胍2盒',
    '血糖有点高，格华止2盒',
    '血糖16，要来得时2支',
    '容易低血糖，备点葡萄糖',
    '怕低血糖手抖',
    '治低血糖的药有吗',
    '胰岛素打完了，要2支',
    '胰岛素打错了，是诺和锐30',
    '诺和锐打多了一支，只要2支',
    '昨天低血糖了手抖，今天想买血糖仪',
    '胰岛素断了，来得时2支',
    '吃二甲双胍有点头晕',
    'sugar meter 1',
    'my sugar is 110, metformin 2 boxes please',
    'out of insulin, 2 pens please',
  ])('is none in an order or a story: %s', (text) => expect(read(text)).toBe(false))
})
