import { describe, expect, it } from 'vitest'
import { type Coverage, fewest } from '../../src/dispatch/cover.ts'
import fc from '../support/draws.ts'

const same = () => 0
const covers = (coverage: Coverage, members: readonly number[]) =>
  coverage.every((able) => members.some((member) => able[member]))

/** The size of the smallest covering set, by looking at every set there is. */
function bruteForce(coverage: Coverage, count: number): number | null {
  let least: number | null = null
  for (let set = 0; set < 1 << count; set++) {
    const members = Array.from({ length: count }, (_, i) => i).filter((i) => (set >> i) & 1)
    if (covers(coverage, members) && (least === null || members.length < least)) least = members.length
  }
  return least
}

const problem = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.tuple(
      fc.constant(count),
      fc.array(fc.array(fc.boolean(), { minLength: count, maxLength: count }), { maxLength: 7 }),
    ),
  )

describe('the fewest', () => {
  it('needs nobody for nothing', () => {
    expect(fewest([], 3, same)).toEqual([])
  })

  it('is null where something is covered by nobody', () => {
    expect(
      fewest(
        [
          [true, false],
          [false, false],
        ],
        2,
        same,
      ),
    ).toBeNull()
  })

  it('takes one that can do all before two that share', () => {
    expect(
      fewest(
        [
          [true, false, true],
          [false, true, true],
        ],
        3,
        same,
      ),
    ).toEqual([2])
  })

  it('among equals takes the better, then the first', () => {
    const coverage = [[true, true, true]]
    expect(fewest(coverage, 3, same)).toEqual([0])
    expect(fewest(coverage, 3, ([a = 0], [b = 0]) => b - a)).toEqual([2])
  })

  it('is as few as brute force finds, and covers everything', () => {
    fc.assert(
      fc.property(problem, ([count, coverage]) => {
        const members = fewest(coverage, count, same)
        expect(members?.length ?? null).toBe(bruteForce(coverage, count))
        if (members !== null) expect(covers(coverage, members)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('still covers, and nobody is idle, where there are too many sets to count', () => {
    const count = 60
    const coverage = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: count }, (_, j) => (i * 31 + j * 17) % 29 === 0),
    )
    const members = fewest(coverage, count, same) ?? []
    expect(covers(coverage, members)).toBe(true)
    for (const idle of members)
      expect(
        covers(
          coverage,
          members.filter((member) => member !== idle),
        ),
      ).toBe(false)
  })
})
