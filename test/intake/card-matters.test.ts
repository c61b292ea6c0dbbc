import { describe, expect, it } from 'vitest'
import { readCardMatter } from '../../src/intake/card-matters.ts'
import { readDoors } from '../../src/intake/doors.ts'

describe('a card that is not where it should be', () => {
  it.each([
    ['甲阿姨的卡弄丢了 找不到', 'lost'],
    ['孙师傅的卡不晓得掉哪里去了', 'lost'],
    ['孙师傅的卡找不到了', 'missing'],
    ['1-102的卡 我还给1-101了 搞错了', 'misgiven'],
    ['两家的卡还反了', 'misgiven'],
    ['我手上几张卡', 'held'],
    ['谁的卡还在我这', 'held'],
  ])('%s: %s', (text, matter) => {
    expect(readCardMatter(text)).toBe(matter)
  })

  it.each([
    '甲阿姨的卡拿到了',
    '孙师傅的卡还给他了',
    '卡没收到',
    '她不肯把卡给我',
    '卡托普利找不到了',
    '我银行卡丢了',
    '卡是不是丢了？',
    '药给错人了',
    '卡放门口了，门没掉漆',
    '还有几份没送',
  ])('%s: none', (text) => {
    expect(readCardMatter(text)).toBeNull()
  })
})

describe('the doors that an office names', () => {
  it.each([
    ['1-101的卡和1-102的卡都拿到了', ['of 1-101', 'of 1-102']],
    ['1-101没人 放隔壁1-103了', ['of 1-101', 'to 1-103']],
    ['1-102的卡我还给1-101了', ['of 1-102', 'to 1-101']],
    ['603没人开门', ['of 603']],
    ['3号楼502室的送到了', ['of 3-502']],
    ['不是3-502，是3-501', ['of 3-501']],
    ['药费150块', []],
    ['放了2盒', []],
  ])('%s', (text, doors) => {
    expect(
      readDoors(text).map(
        ({ address: { building, room }, how }) =>
          `${how} ${[building, room].filter((part) => part !== null).join('-')}`,
      ),
    ).toEqual(doors)
  })
})
