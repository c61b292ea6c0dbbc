import { describe, expect, it } from 'vitest'
import { remembering, rememberingLast } from '../../src/pattern/remembering.ts'

describe('a function that remembers', () => {
  const counted = (most: number): { ask: (text: string) => number | null; asked: string[] } => {
    const asked: string[] = []
    const ask = remembering((text) => {
      asked.push(text)
      return text === '' ? null : text.length
    }, most)
    return { ask, asked }
  }

  it('says the same, and is asked once of a text, also where it says nothing', () => {
    const { ask, asked } = counted(2)
    expect([ask('我妈'), ask(''), ask('我妈'), ask('')]).toEqual([2, null, 2, null])
    expect(asked).toEqual(['我妈', ''])
  })

  it('forgets all where it would know too much', () => {
    const { ask, asked } = counted(2)
    for (const text of ['a', 'b', 'c', 'c', 'b', 'b']) ask(text)
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
  })
})

describe('a function that remembers the last', () => {
  it('says the same of each text, and is asked once of the same one after another', () => {
    const asked: string[] = []
    const ask = rememberingLast((text) => asked.push(text))
    expect(['我妈', '我妈', '', '', '我妈'].map(ask)).toEqual([1, 1, 2, 2, 3])
    expect(asked).toEqual(['我妈', '', '我妈'])
  })
})
