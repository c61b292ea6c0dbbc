import { describe, expect, it } from 'vitest'
import { readAges } from '../../src/intake/ages.ts'
import { readChildFever } from '../../src/intake/fever.ts'
import { read } from './reading.ts'

const items = (text: string): string =>
  read(text)
    .items.map(({ drug, written, quantity, unit }) =>
      `${drug ?? written} ${quantity ?? ''}${unit ?? ''}`.trim(),
    )
    .join(', ')
const fever = (text: string) => readChildFever(text, readAges(text))

describe('an age is no amount', () => {
  it.each([
    ['女儿7个月，38度8，要泰诺林', '对乙酰氨基酚'],
    ['毛毛头才4个月，便秘，要开塞露', '开塞露'],
    ['十个月大的宝宝拉稀，配思密达', '蒙脱石'],
    ['出生20天的小囡，要茵栀黄', '茵栀黄'],
    ['孙子八月龄，妈咪爱要一盒', '枯草杆菌二联活菌 1盒'],
    ['宝宝四岁半，咳嗽，易坦静1瓶', '氨溴特罗 1瓶'],
    ['外婆91岁了，络活喜2盒', '氨氯地平 2盒'],
    ['my son is 9 months old, please order 1 bottle of Motrin', '布洛芬 1瓶'],
    // So much of a medicine is wanted.
    ['儿子的专注达，要一个月', '哌甲酯 30天'],
    ['孩子吃的开浦兰，三个月的量', '左乙拉西坦 90天'],
    ['女儿癫痫，德巴金 两个月', '丙戊酸 60天'],
    ['我妈的络活喜，配三个月', '氨氯地平 90天'],
    ['爷爷88岁，络活喜一个月', '氨氯地平 30天'],
  ])('%s', (text, expected) => expect(items(text)).toBe(expected))

  it('is no answer to how many either', () => expect(read('囡囡11个月').answer.number).toBeNull())

  it.each([
    ['宝宝三岁半', 42],
    ['一岁零两个月的娃', 14],
    ['才11个月，是我孙女', 11],
    ['my boy is 2 years old', 24],
  ])('%s', (text, months) => expect(readAges(text)[0]?.months).toBe(months))
})

it('reads a temperature with its tenths, and no amount in it', () =>
  expect(items('孙女六岁 体温39.2 布洛芬混悬液1瓶')).toBe('布洛芬 1瓶'))

describe("a small child's high fever", () => {
  it.each([
    '宝宝39度5，11个月',
    '囡囡2个月大，38.3，蔫蔫的',
    '儿子烧到四十度了',
    '三十九度半，八个月的娃',
    'my baby is 10 months old with a fever of 39.4',
  ])('is for a doctor at once: %s', (text) => expect(fever(text)).toBe('emergency'))

  it.each(['宝宝三岁半，39度', '孩子高烧39.3，美林一瓶', '孙女六岁 体温39.2'])(
    'is for somebody to look after: %s',
    (text) => expect(fever(text)).toBe('high'),
  )

  it.each([
    '我39度5，泰诺1盒',
    '儿子15岁，39度',
    '宝宝11个月，38度2',
    '孩子上次烧到40度，备一瓶美林',
    '女儿昨晚39度，现在退了',
    '孩子的额温枪，39元那种',
    '39号楼501，孩子的美林',
    '宝宝11个月，要蒙脱石散',
  ])('is not what this tells of: %s', (text) => expect(fever(text)).toBeNull())
})
