import { describe, expect, it } from 'vitest'
import { readSecondThought } from '../../src/intake/second-thought.ts'

describe('a second thought', () => {
  it.each([
    ['哎不对，是3盒', 'another-amount'],
    ['等等 三盒', 'another-amount'],
    ['不是两盒，是三盒', 'another-amount'],
    ['不对不对 应该是一盒', 'another-amount'],
    ['还是两盒吧', 'another-amount'],
    ['sorry, make it 2 boxes', 'another-amount'],
    ['刚才的不要了', 'taken-back'],
    ['哎算了 不要了', 'perhaps-taken-back'],
    ['开玩笑的', 'perhaps-taken-back'],
    ['对了还有可定一盒', 'more'],
    ['一盒鸡蛋多少钱', null],
    ['不对称', null],
  ])('%s: %s', (text, thought) => expect(readSecondThought(text)).toBe(thought))

  // Each of these was once read in so many ways that it never ended.
  it.each(['哎', '不是', '还是', '应该是', '错了', '一盒', '还', '算了', '对了'])(
    'is looked for in bounded time, whatever is said again and again: %s',
    (word) => {
      for (const head of ['', '等等', '刚才的', '帮我'])
        for (const length of [40, 60, 60_000])
          expect(
            readSecondThought(`${head}${word.repeat(length)}`.slice(0, length - 1).concat('x')),
          ).not.toBe('another-amount')
    },
  )
})
