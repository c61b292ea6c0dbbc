import { describe, expect, it } from 'vitest'
import { RoughSet } from '../../src/pattern/rough-set.ts'
import fc from '../support/draws.ts'

const numbers = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 200 })

describe('a rough set', () => {
  it('denies nothing that is in it', () => {
    fc.assert(
      fc.property(numbers, (kept) => {
        const set = new RoughSet()
        for (const number of kept) set.add(number)
        expect(kept.every((number) => set.mayHave(number))).toBe(true)
      }),
    )
  })

  it('denies nearly all else', () => {
    const set = new RoughSet()
    for (let number = 0; number < 5000; number += 1) set.add(number * 7919)
    const taken = Array.from({ length: 5000 }, (_, nth) => nth * 7919 + 1).filter((n) => set.mayHave(n))
    expect(taken.length).toBeLessThan(500)
  })

  it('of nothing has nothing', () => {
    expect(new RoughSet().mayHave(0)).toBe(false)
  })
})
