import { describe, expect, it } from 'vitest'
import { onceFor, remembered } from '../../src/domain/remembered.ts'

describe('what is remembered', () => {
  it('is looked up once, and again when too much came between', () => {
    const looked: string[] = []
    const lengthOf = remembered((word: string) => {
      looked.push(word)
      return word.length
    }, 2)
    expect(['a', 'bb', 'a', 'bb', 'ccc', 'a'].map(lengthOf)).toEqual([1, 2, 1, 2, 3, 1])
    expect(looked).toEqual(['a', 'bb', 'ccc', 'a'])
  })

  it('is not what went wrong', () => {
    let times = 0
    const look = remembered((key: string) => {
      times += 1
      if (times === 1) throw new Error('not now')
      return key
    }, 2)
    expect(() => look('a')).toThrow('not now')
    expect(look('a')).toBe('a')
  })
})

describe('what follows from a thing that never changes', () => {
  it('is made once for each', () => {
    const made: string[] = []
    const wordsOf = onceFor((list: readonly string[]) => {
      made.push(list.join())
      return new Set(list)
    })
    const [one, other] = [['a'], ['a']]
    expect(wordsOf(one)).toBe(wordsOf(one))
    expect(wordsOf(other)).not.toBe(wordsOf(one))
    expect(made).toEqual(['a', 'a'])
  })
})
