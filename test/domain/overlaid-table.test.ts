import { describe, expect, it } from 'vitest'
import { tableOf as tableWith } from '../../src/domain/indexed-table.ts'
import type { MapChange } from '../../src/domain/run-map.ts'
import { type Index, rowsBy } from '../../src/domain/table.ts'
import fc from '../support/draws.ts'

interface Row {
  readonly tags: readonly string[]
}

const tableOf = (rows: ReadonlyMap<string, Row>) =>
  tableWith(rows, new Map<'tag', Index<Row>>([['tag', rowsBy(({ tags }: Row) => tags)]]))

const tags = ['a', 'b', 'c']
const someRow: fc.Arbitrary<Row> = fc.record({ tags: fc.array(fc.constantFrom(...tags), { maxLength: 3 }) })
const someKey = fc.nat(12).map((n) => `k${n}`)
const someChange: fc.Arbitrary<MapChange<Row>> = fc.tuple(someKey, fc.option(someRow, { nil: null }))
const someChanges = fc.array(someChange, { maxLength: 6 })

describe('a table with changes on top of it', () => {
  it('answers like one to which they were made', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someKey, someRow)), someChanges, someChanges, (rows, first, second) => {
        const table = tableOf(new Map(rows))
        const made = table.with(first).with(second)
        for (const laid of [
          table.overlaid(first).overlaid(second),
          table.overlaid([...first, ...second]),
          table.overlaid(first).with(second),
        ]) {
          for (const tag of tags) {
            expect(laid.by('tag', tag)).toEqual(made.by('tag', tag))
            expect(laid.notes('tag', tag)).toEqual(made.notes('tag', tag))
          }
          for (let n = 0; n <= 12; n++) {
            expect(laid.get(`k${n}`)).toBe(made.get(`k${n}`))
            expect(laid.has(`k${n}`)).toBe(made.has(`k${n}`))
          }
          expect([...laid]).toEqual([...made])
          expect([...laid.keys()]).toEqual([...made.keys()])
          expect([...laid.values()]).toEqual([...made.values()])
          expect(laid.size).toBe(made.size)
          expect(laid.runs.flat().map(({ key }) => key)).toEqual([...made.keys()])
        }
        expect([...table]).toEqual([...new Map(rows)])
      }),
    )
  })

  it('is the table itself if nothing in it changes, and keeps the notes that do not change', () => {
    const row = { tags: ['a'] }
    const table = tableOf(new Map([['k1', row]]))
    expect(table.overlaid([['k1', row]])).toBe(table)
    expect(table.overlaid([['unknown', null]])).toBe(table)
    const laid = table.overlaid([['k2', { tags: ['b'] }]])
    expect(laid.notes('tag', 'a')).toBe(table.notes('tag', 'a'))
    expect(laid.notes('tag', 'b')).toBe(laid.notes('tag', 'b'))
    expect(table.notes('tag', 'b')).toEqual([])
  })

  it('visits its rows with itself', () => {
    const laid = tableOf(new Map()).overlaid([['k1', { tags: [] }]])
    const visited: unknown[] = []
    laid.forEach((_row, key, of) => {
      visited.push([key, of === laid])
    })
    expect(visited).toEqual([['k1', true]])
  })
})
