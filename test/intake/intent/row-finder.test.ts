import { describe, expect, it } from 'vitest'
import { featuresOf, isRow } from '../../../src/intake/intent/features.ts'
import { createRowFinder } from '../../../src/intake/intent/row-finder.ts'
import fc from '../../support/draws.ts'

const words = fc.constantFrom('要', '盒', 'Ⓓ', 'Ⓝ', '0', 'please', "don't", 'box')
const texts = fc.array(words, { maxLength: 12 }).map((some) => some.join(' '))

describe('the rows of a text', () => {
  it('are those that the model knows, each once', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 20 }), fc.array(texts, { maxLength: 5 }), (learnt, asked) => {
        const rows = new Set(learnt.flatMap((text) => Object.keys(featuresOf(text)).filter(isRow)))
        const findRows = createRowFinder(new Map([...rows].map((row, place) => [row, place])))
        const names = [...rows]
        for (const text of [...asked, ...asked]) {
          const { found } = findRows(text)
          const expected = Object.keys(featuresOf(text)).filter((feature) => rows.has(feature))
          expect(found.map((place) => names[place]).sort()).toEqual(expected.sort())
        }
      }),
    )
  })

  it('are none of a model without rows', () => {
    expect(createRowFinder(new Map())('Ⓓ 要 Ⓝ').found).toEqual([])
    expect(createRowFinder(new Map([['~length 2', 0]]))('Ⓓ').found).toEqual([])
  })

  it('counts the words of a text, and its two ends', () => {
    expect(createRowFinder(new Map())("don't 要 Ⓓ").words).toBe(5)
  })
})
