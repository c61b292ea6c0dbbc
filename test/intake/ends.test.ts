import { describe, expect, it } from 'vitest'
import { withoutEnds } from '../../src/intake/ends.ts'

describe('the ends of a text', () => {
  it.each([
    [' ,我去。 ', '我去'],
    ['我 去', '我 去'],
    [' ,。', ''],
    ['', ''],
  ])('are left out: %j', (text, expected) => {
    expect(withoutEnds(text, /[\s,]/, /[\s,。]/)).toBe(expected)
  })

  it('are looked at once, however long what is like them within', () => {
    const text = `我${' ,'.repeat(10_000)}去`
    expect(withoutEnds(`  ${text}  `, /[\s,]/)).toBe(text)
  })
})
