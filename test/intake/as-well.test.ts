import { describe, expect, it } from 'vitest'
import { readAsWell } from '../../src/intake/as-well.ts'

describe('an answer to “X也要吗？”', () => {
  it.each(['要', '要的', '也要', '都要', '嗯', '对的', '好的谢谢', '@志愿者 要，1盒', 'yes please', 'ok'])(
    'wants it: %s',
    (text) => expect(readAsWell(text)).toBe(true),
  )
  it.each([
    '不要',
    '不要了谢谢',
    '不用',
    '不是',
    '那个不要',
    '都不要了',
    '就前面两样',
    '只要刚才说的',
    '唔使',
    '勿要',
    'no',
    'no thanks',
    'just the first two',
  ])('does not: %s', (text) => expect(readAsWell(text)).toBe(false))
  it.each(['取消', '2盒', '3号楼502', '不知道', '帮我看', '要下雨了', '不好意思打错了', ''])(
    'says neither: %s',
    (text) => expect(readAsWell(text)).toBe(null),
  )
})
