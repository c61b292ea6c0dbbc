import { describe, expect, it } from 'vitest'
import { readPlaceAnswer } from '../../src/intake/place-answer.ts'

describe('an address as an answer', () => {
  it.each([
    '5号楼302',
    '我住5号楼',
    '送到5号楼302，家里有人',
    '5号楼302，王阿姨家',
    '5号楼302王阿姨',
    '5号楼的',
    '我们家在218弄5号602室',
    '就是5号楼302，没错',
    '不是3号楼，是5号楼302',
    '2盒，5号楼302',
    '我妈住5号楼302 电话13900001111',
    '5-302 我在家',
    '都要两盒 5号楼302 明天上午',
    '一盒 明天下午 她住5号楼302',
    '甜爱新村5号楼302',
    'building 5, room 302',
    "I'm in building 5 room 302, thanks",
  ])('is: %s', (text) => expect(readPlaceAnswer(text)).toBe(true))
  it.each([
    '1号楼的快递到了',
    '3号楼502的快递谁拿错了',
    '5号楼电梯坏了吗',
    '5号楼停水了',
    '谁是5号楼的钥匙',
    '502室的猫跑出来了',
    '我在5号楼下做核酸',
    '5号楼有人吗',
    '快去5号楼领菜',
    "building 5's lift is broken",
  ])('is none: %s', (text) => expect(readPlaceAnswer(text)).toBe(false))
})
