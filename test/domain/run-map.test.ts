import { describe, expect, it } from 'vitest'
import { type MapChange, RunMap } from '../../src/domain/run-map.ts'
import fc from '../support/draws.ts'

interface Row {
  readonly number: number
}

const empty = RunMap.of<Row>(new Map())
const row = (number: number): Row => ({ number })
const rows = (count: number): MapChange<Row>[] => Array.from({ length: count }, (_, n) => [`k${n}`, row(n)])

function changed(model: ReadonlyMap<string, Row>, changes: readonly MapChange<Row>[]): Map<string, Row> {
  const next = new Map(model)
  for (const [key, value] of changes) {
    if (value === null) next.delete(key)
    else next.set(key, value)
  }
  return next
}

/** Without a walk. */
function expectToLookLike(map: RunMap<Row>, model: ReadonlyMap<string, Row>, keys: readonly string[]): void {
  expect(map.size).toBe(model.size)
  for (const key of keys) {
    expect(map.get(key)).toBe(model.get(key))
    expect(map.has(key)).toBe(model.has(key))
  }
}

/** Few keys, so that one is often changed, taken out and put back, and enough for some runs. */
const someKey = fc.nat(120).map((n) => `k${n}`)
const someChange: fc.Arbitrary<MapChange<Row>> = fc.tuple(
  someKey,
  fc.option(fc.nat().map(row), { nil: null }),
)
const allKeys = rows(121).map(([key]) => key)

describe('a map of runs', () => {
  it('is like a map to which the same changes are made', () => {
    const steps = fc.array(fc.array(someChange, { maxLength: 30 }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.nat(120), steps, (count, all) => {
        let model = changed(new Map(), rows(count))
        let map = RunMap.of<Row>(model)
        for (const changes of all) {
          model = changed(model, changes)
          map = map.with(changes)
          expectToLookLike(map, model, allKeys)
          expect([...map]).toEqual([...model])
        }
        expect([...map.keys()]).toEqual([...model.keys()])
        expect([...map.values()]).toEqual([...model.values()])
      }),
    )
  })

  it('stays what it was when others are made of it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(someChange, { minLength: 1, maxLength: 40 }), { maxLength: 10 }),
        (all) => {
          let map = empty
          let model: ReadonlyMap<string, Row> = new Map()
          const made: (readonly [RunMap<Row>, ReadonlyMap<string, Row>])[] = []
          for (const changes of all) {
            map = map.with(changes)
            model = changed(model, changes)
            made.push([map, model])
          }
          for (const [one, itsModel] of made) expect([...one]).toEqual([...itsModel])
        },
      ),
    )
  })

  it('is the same one if nothing in it changes, and another if something does', () => {
    const map = empty.with(rows(3))
    const first = map.get('k0') ?? null
    expect(map.with([])).toBe(map)
    expect(map.with([['unknown', null]])).toBe(map)
    expect(map.with([['k0', first]])).toBe(map)
    expect(map.with([['k0', row(0)]])).not.toBe(map)
    expect(
      map.with([
        ['k0', null],
        ['k0', first],
      ]),
    ).not.toBe(map)
  })

  it('puts what was gone and came back at the end, and leaves what was only replaced where it stood', () => {
    const map = RunMap.of(new Map(rows(3).map(([key], n) => [key, row(n)])))
    const next = map
      .with([['k1', row(10)]])
      .with([['k0', null]])
      .with([['k0', row(11)]])
    expect([...next.keys()]).toEqual(['k1', 'k2', 'k0'])
  })

  it('holds more than a run takes', () => {
    let map = empty
    for (const change of rows(1000)) map = map.with([change])
    for (const [key] of rows(999)) map = map.with([[key, null]])
    expect([...map]).toEqual([['k999', row(999)]])
  })

  it('lets every entry be visited with the map itself', () => {
    const map = empty.with(rows(2))
    const visited: unknown[] = []
    map.forEach((value, key, of) => {
      visited.push([key, value.number, of === map])
    })
    expect(visited).toEqual([
      ['k0', 0, true],
      ['k1', 1, true],
    ])
  })

  it('shares the runs in which nothing changed, and lets none become long or stay short', () => {
    const map = RunMap.of(
      new Map(rows(1000).flatMap(([key, value]) => (value === null ? [] : [[key, value]]))),
    )
    const next = map.with([['k500', row(0)]])
    expect(next.runs.filter((run) => !map.runs.includes(run))).toHaveLength(1)
    const left = map.with(
      rows(1000).flatMap(([key], n): MapChange<Row>[] => (n % 20 === 0 ? [] : [[key, null]])),
    )
    expect(left.size).toBe(50)
    expect(left.runs.length).toBeLessThan(10)
    expect(Math.max(...map.runs.map((run) => run.length))).toBeLessThanOrEqual(32)
  })
})
