import { describe, expect, it } from 'vitest'
import { readMisdelivery, saysOtherDoor, saysPutRight } from '../../src/intake/misdelivery.ts'

describe('what went astray', () => {
  it.each([
    ['1-101和1-102的送反了', 'swapped'],
    ['两家弄混了', 'swapped'],
    ['甲阿姨的给错人了', 'elsewhere'],
    ['屈叔的药给错了', 'wrong'],
    ['是不是送反了？', null],
    ['没送错', null],
    ['送到了', null],
    ['我把袋子拿正了', null],
  ])('%s: %s', (said, astray) => {
    expect(readMisdelivery(said)).toBe(astray)
  })

  it.each([
    ['搞错了 刚才1-102的是1-101', '的是', true],
    ['说错了，1-102那单应该是1-101的', '那单应该是', true],
    ['刚才1-102的是1-101', '的是', false],
    ['搞错了 1-102和1-101都送到了', '和', false],
    ['搞错了 1-102没送，1-101送了', '没送，', false],
  ])('%s: another door than was noted: %s', (said, between, isSo) => {
    expect(saysOtherDoor(said, between)).toBe(isSo)
  })

  it.each([
    ['都弄清楚了 换回来了', true],
    ['拿回来了', true],
    ['还没换回来', false],
    ['送到了', false],
  ])('%s: put right: %s', (said, isSo) => {
    expect(saysPutRight(said)).toBe(isSo)
  })
})
