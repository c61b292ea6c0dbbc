import { describe, expect, it } from 'vitest'
import { type Bits, hasBit, noBits } from '../../src/pattern/bits.ts'
import { allPlaces } from '../../src/pattern/places.ts'
import { Waiting } from '../../src/pattern/waiting.ts'

const members = 64
const awakeAt = (waiting: Waiting, place: number): readonly number[] => {
  const awake: Bits = noBits(members)
  waiting.wake(place, awake)
  return Array.from({ length: members }, (_, member) => member).filter((member) => hasBit(awake, member))
}

describe('who waits for a place', () => {
  it('is woken by it and by no other, from the first to the last one', () => {
    const waiting = new Waiting()
    waiting.add(0, 3)
    waiting.add(7, 5)
    waiting.add(7, 63)
    waiting.add(allPlaces - 1, 31)
    expect(awakeAt(waiting, 0)).toEqual([3])
    expect(awakeAt(waiting, 7)).toEqual([5, 63])
    expect(awakeAt(waiting, 8)).toEqual([])
    expect(awakeAt(waiting, allPlaces - 1)).toEqual([31])
  })

  it('is woken as well when many have come, when nobody has come for long, and when more come then', () => {
    const waiting = new Waiting()
    for (let nth = 0; nth < 5000; nth += 1) waiting.add(nth % 1000, (nth * 7) % members)
    const ofTen = [...new Set([10, 1010, 2010, 3010, 4010].map((nth) => (nth * 7) % members))]
    const inOrder = ofTen.toSorted((a, b) => a - b)
    expect(awakeAt(waiting, 10)).toEqual(inOrder)
    for (let nth = 0; nth < 20_000; nth += 1) waiting.wake(nth % 1000, noBits(members))
    expect(awakeAt(waiting, 10)).toEqual(inOrder)
    expect(awakeAt(waiting, 1000)).toEqual([])
    waiting.add(10, 1)
    waiting.add(1000, 2)
    expect(awakeAt(waiting, 10)).toEqual([...new Set([...inOrder, 1])].toSorted((a, b) => a - b))
    expect(awakeAt(waiting, 1000)).toEqual([2])
  })
})
