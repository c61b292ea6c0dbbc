import { describe, expect, it } from 'vitest'
import { tableOf as tableWith } from '../../src/domain/indexed-table.ts'
import type { MapChange } from '../../src/domain/run-map.ts'
import { type Index, rowsBy } from '../../src/domain/table.ts'
import fc from '../support/draws.ts'

interface Row {
  readonly tags: readonly string[]
  readonly number: number
}

const indexes = {
  tag: rowsBy(({ tags }: Row) => tags),
  number: ({ number }: Row, key: string) => [[number % 2 === 0 ? 'even' : 'odd', `${number}|${key}`]],
} satisfies Record<string, Index<Row>>
const tableOf = (rows: ReadonlyMap<string, Row>) =>
  tableWith(
    rows,
    new Map<keyof typeof indexes, Index<Row>>([
      ['tag', indexes.tag],
      ['number', indexes.number],
    ]),
  )

const someRow: fc.Arbitrary<Row> = fc.record({
  tags: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  number: fc.nat(9),
})
const someKey = fc.nat(20).map((n) => `k${n}`)
const someChange: fc.Arbitrary<MapChange<Row>> = fc.tuple(someKey, fc.option(someRow, { nil: null }))

/** What a walk through all rows finds. */
function walk(rows: Iterable<readonly [string, Row]>, index: Index<Row>, wanted: string): readonly string[] {
  const notes = [...rows].flatMap(([key, row]) => index(row, key)).filter(([value]) => value === wanted)
  return [...new Set(notes.map(([, note]) => note))].sort()
}

describe('a table with indexes', () => {
  it('finds what a walk through all rows finds, whatever was changed', () => {
    const steps = fc.array(fc.array(someChange, { maxLength: 6 }), { maxLength: 80 })
    const someOrder = fc.constantFrom('oldest first', 'newest first', 'only some')
    fc.assert(
      fc.property(fc.array(fc.tuple(someKey, someRow)), steps, someOrder, (first, all, order) => {
        const made = [tableOf(new Map(first))]
        for (const changes of all) made.push((made.at(-1) ?? tableOf(new Map())).with(changes))
        const tables = {
          'oldest first': made,
          'newest first': made.toReversed(),
          'only some': made.filter((_, n) => n % 7 === 3),
        }[order]
        for (const table of tables) {
          for (const tag of ['a', 'b', 'c', 'd']) {
            const keys = walk(table, indexes.tag, tag)
            expect(table.notes('tag', tag)).toEqual(keys)
            expect(table.by('tag', tag)).toEqual(keys.map((key) => table.get(key)))
          }
          for (const value of ['even', 'odd'])
            expect(table.notes('number', value)).toEqual(walk(table, indexes.number, value))
        }
      }),
    )
  })

  it('is the same one if nothing in it changes, and keeps the notes that do not change', () => {
    const row = { tags: ['a'], number: 1 }
    const table = tableOf(new Map([['k1', row]]))
    expect(table.with([['k1', row]])).toBe(table)
    const next = table.with([['k2', { tags: ['b'], number: 2 }]])
    expect(next.notes('tag', 'a')).toBe(table.notes('tag', 'a'))
    expect(table.notes('tag', 'b')).toEqual([])
    expect(next.notes('tag', 'b')).toEqual(['k2'])
  })

  it('is a map of its rows, in the order in which they came', () => {
    const row = { tags: [], number: 1 }
    const table = tableOf(new Map([['z', row]])).with([['a', row]])
    expect([...table.keys()]).toEqual(['z', 'a'])
    expect([...table.values()]).toEqual([row, row])
    expect([...table]).toEqual([...table.entries()])
    expect([table.size, table.has('a'), table.has('b')]).toEqual([2, true, false])
    const visited: string[] = []
    table.forEach((_row, key) => {
      visited.push(key)
    })
    expect(visited).toEqual(['z', 'a'])
  })
})
