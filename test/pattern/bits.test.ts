import { describe, expect, it } from 'vitest'
import { hasBit, nextBit, noBits, setBit } from '../../src/pattern/bits.ts'
import fc from '../support/draws.ts'

const size = 100
const numbers = fc.uniqueArray(fc.nat({ max: size - 1 }))

describe('a set of bits', () => {
  it('has what was set and nothing else', () => {
    fc.assert(
      fc.property(numbers, (set) => {
        const bits = noBits(size)
        for (const number of set) setBit(bits, number)
        for (let number = 0; number < size; number += 1)
          expect(hasBit(bits, number)).toBe(set.includes(number))
      }),
    )
  })

  it('is walked through from one number to the next', () => {
    fc.assert(
      fc.property(numbers, (set) => {
        const bits = noBits(size)
        for (const number of set) setBit(bits, number)
        const met: number[] = []
        for (let at = 0; at < size; at = nextBit(bits, at + 1)) if (hasBit(bits, at)) met.push(at)
        expect(met).toEqual(set.toSorted((a, b) => a - b))
      }),
    )
  })
})
