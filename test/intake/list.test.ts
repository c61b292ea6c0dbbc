import { describe, expect, it } from 'vitest'
import { noHolidays } from '../../src/domain/holidays.ts'
import { createReader } from '../../src/intake/understand.ts'
import { smallCatalogue } from './small-catalogue.ts'

const read = createReader({
  catalogue: smallCatalogue(),
  communities: [],
  timezone: 'Asia/Shanghai',
  holidays: noHolidays,
})
const listOf = (text: string) =>
  read({ text, sentAt: Date.parse('2026-03-17T09:00:00+08:00'), senderName: '' })
const linesOf = (text: string): string[] | null =>
  listOf(text).list?.lines.map(({ name, address, items, declined }) =>
    [
      name ?? '-',
      [address.building, address.unit, address.room].filter((part) => part !== null).join('-'),
      declined ? 'declined' : items.map(({ drug, quantity }) => `${drug} ${quantity}`).join('; '),
    ].join(' | '),
  ) ?? null

describe('接龙', () => {
  it('reads each line with its person, place and medicines', () => {
    expect(
      linesOf(
        '#接龙 @志愿者\n下午统一取\n1. 张阿姨 6-301 络活喜 2盒\n2. 6栋502 李伯 代文80mg 1盒、达喜1盒\n3. 王 不用了',
      ),
    ).toEqual(['张阿姨 | 6-301 | 氨氯地平 2', '李伯 | 6-502 | 缬沙坦 1; 铝碳酸镁 1', '王 |  | declined'])
  })
  it.each([
    ['numbered by hand', '帮三家报\n1、3-101 老李 达喜1盒\n2、3-202 小张 络活喜2盒'],
    ['circled digits', '@志愿者\n①3-101 老李 达喜1盒\n②3-202 小张 络活喜2盒'],
    ['emoji digits', '@志愿者\n1️⃣ 3-101 老李 达喜1盒\n2️⃣ 3-202 小张 络活喜2盒'],
    [
      'a greeting in front of the first number',
      '@志愿者 麻烦你，1. 3-101 老李 达喜1盒\n2. 3-202 小张 络活喜2盒',
    ],
    ['brackets', '(1) 3-101 老李 达喜1盒\n(2) 3-202 小张 络活喜2盒'],
    ['households, without numbers', '帮两家报\n3-101 老李 达喜1盒\n3-202 小张 络活喜2盒'],
    ['group note', '#Group Note\n1 老李 3-101 达喜1盒\n2 小张 3-202 络活喜2盒'],
  ])('in the shape of %s', (_, text) => {
    expect(linesOf(text)).toEqual(['老李 | 3-101 | 铝碳酸镁 1', '小张 | 3-202 | 氨氯地平 2'])
  })
  it('of several households has no address, telephone or patient of its own', () => {
    const several = listOf('1、3-101 老李 13812345678 达喜1盒\n2、3-202 李家爷爷 络活喜2盒')
    expect([several.address.room, several.phone, several.recipient]).toEqual([null, null, null])
    const one = listOf('1、3-101 老李 络活喜2盒\n2、3-101 老李 达喜1盒')
    expect(one.address.room).toBe('101')
  })
  it('takes the building from the title where the lines have rooms only', () => {
    expect(linesOf('7栋今天要药的都在这里\n1 302 老李 达喜1盒\n2 1102 小张 络活喜2盒')).toEqual([
      '老李 | 7-302 | 铝碳酸镁 1',
      '小张 | 7-1102 | 氨氯地平 2',
    ])
    const several = listOf('7栋今天要药的都在这里\n1 302 李爷爷 达喜1盒\n2 1102 小张 络活喜2盒')
    expect([several.address.building, several.recipient]).toEqual([null, null])
  })
  it.each([
    ['on rows of their own', '3号楼统计\n601 代文2盒\n602 达喜1盒'],
    ['behind the heading', '3号楼统计:601 代文2盒\n602 达喜1盒'],
    ['all on one row', '3号楼统计:601 代文2盒 / 602 达喜1盒'],
    ['with commas', '3号楼要药的:601代文2盒,602达喜1盒'],
    ['with spaces alone', '3号楼统计 601 代文2盒 602 达喜1盒'],
    ['with colons', '3号楼\n601:代文2盒\n602:达喜1盒'],
    ['numbered', '3号楼\n1. 601 代文2盒\n2. 602 达喜1盒'],
  ])('knows the rooms below a house: %s', (_, text) => {
    expect(linesOf(text)).toEqual(['- | 3-601 | 缬沙坦 2', '- | 3-602 | 铝碳酸镁 1'])
  })
  it('goes on below another house', () => {
    expect(linesOf('3号楼\n601 代文2盒\n5号楼\n601 达喜1盒')).toEqual([
      '- | 3-601 | 缬沙坦 2',
      '- | 5-601 | 铝碳酸镁 1',
    ])
    const [first, second] = listOf('3号楼\n601 达喜1盒\n5号楼\n601 达喜1盒').list?.lines ?? []
    expect(first?.text).not.toBe(second?.text)
  })
  it('knows the lane of the heading for all houses below it', () => {
    const { list } = listOf('218弄统计\n5号601代文2盒\n6号302达喜1盒')
    expect(list?.lines.map(({ address }) => Object.values(address).join('-'))).toEqual([
      '218-5--601',
      '218-6--302',
    ])
  })
  it('takes no amount, price or strength for a room', () => {
    expect(linesOf('3号楼:代文120元,达喜110片')).toBeNull()
    expect(linesOf('我住3号楼:101片装的达喜1盒,120mg的代文2盒')).toBeNull()
  })
  it('reads rows that begin with a sign and the household', () => {
    expect(
      linesOf('@volunteer for our stairs:\n- 6-1-301 Ann: 达喜 2 boxes\n- 6-1-402 Bo: 络活喜 1 box'),
    ).toEqual(['Ann | 6-1-301 | 铝碳酸镁 2', 'Bo | 6-1-402 | 氨氯地平 1'])
  })
  it('takes 同上 for the items above', () => {
    expect(linesOf('#接龙\n1. 张 6-301 络活喜2盒\n2. 李 6-302 同上')).toEqual([
      '张 | 6-301 | 氨氯地平 2',
      '李 | 6-302 | 氨氯地平 2',
    ])
  })
  it('leaves out the example', () => {
    expect(linesOf('#接龙\n例 1-101 张三 达喜2盒\n1. 李 6-302 络活喜1盒')).toEqual([
      '李 | 6-302 | 氨氯地平 1',
    ])
  })
  it('lets the wish of the title, or of the last words, hold for every line', () => {
    const title = listOf('#接龙 今天下午去取\n1. 张 6-301 络活喜2盒\n2. 李 6-302 达喜1盒')
    const tail = listOf('①张 6-301 络活喜2盒\n②李 6-302 达喜1盒\n今天下午去取')
    for (const { list, wish } of [title, tail]) {
      expect(wish).not.toBeNull()
      expect(list?.lines.map((line) => line.wish)).toEqual([wish, wish])
    }
  })
  it('is no list where one person numbers medicines', () => {
    const read = listOf('@志愿者 我要:\n1. 络活喜 2盒\n2. 达喜 1盒')
    expect(read.list).toBeNull()
    expect(read.items.map(({ drug }) => drug)).toEqual(['氨氯地平', '铝碳酸镁'])
  })
  it('bounds a list of five thousand lines', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `${index + 1}. 3-${index} 王 络活喜2盒`).join(
      '\n',
    )
    expect(listOf(text).list?.lines.length).toBeGreaterThan(500)
  })
})
