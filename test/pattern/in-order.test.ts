import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/pattern/in-order.ts'

const at = (start: number, what: string) => ({ start, what })

describe('things of a text in order', () => {
  it('stay as they are where they stand in order, and are not copied', () => {
    const things = [at(0, 'name'), at(3, 'strength'), at(3, 'amount')]
    expect(inOrder(things)).toBe(things)
    expect(inOrder([])).toEqual([])
  })

  it('are put in order, and those that begin together stay as they were', () => {
    const [name, strength, amount] = [at(5, 'name'), at(0, 'strength'), at(5, 'amount')]
    expect(inOrder([name, strength, amount])).toEqual([strength, name, amount])
  })
})
