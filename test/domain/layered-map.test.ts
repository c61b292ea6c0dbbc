import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LayeredMap, type MapChange } from '../../src/domain/layered-map.ts'

interface Row {
  readonly number: number
}

const empty = LayeredMap.of<Row>(new Map())
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

/** Without a walk, which would merge the layers. */
function expectToLookLike(
  map: LayeredMap<Row>,
  model: ReadonlyMap<string, Row>,
  keys: readonly string[],
): void {
  expect(map.size).toBe(model.size)
  for (const key of keys) {
    expect(map.get(key)).toBe(model.get(key))
    expect(map.has(key)).toBe(model.has(key))
  }
}

/** Few keys, so that one is often changed, taken out and put back. */
const someKey = fc.nat(30).map((n) => `k${n}`)
const someChange: fc.Arbitrary<MapChange<Row>> = fc.tuple(
  someKey,
  fc.option(fc.nat().map(row), { nil: null }),
)
const allKeys = rows(31).map(([key]) => key)

describe('a layered map', () => {
  it('is like a map to which the same changes are made, whenever it is walked through', () => {
    const steps = fc.array(fc.tuple(fc.array(someChange, { maxLength: 8 }), fc.boolean()), { maxLength: 40 })
    fc.assert(
      fc.property(fc.nat(30), steps, (count, all) => {
        let model = changed(new Map(), rows(count))
        let map = LayeredMap.of<Row>(model)
        for (const [changes, isWalked] of all) {
          model = changed(model, changes)
          map = map.with(changes)
          expectToLookLike(map, model, allKeys)
          if (isWalked) expect([...map]).toEqual([...model])
        }
        expect([...map]).toEqual([...model])
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
          const made: (readonly [LayeredMap<Row>, ReadonlyMap<string, Row>])[] = []
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
    const map = LayeredMap.of(new Map(rows(3).map(([key], n) => [key, row(n)])))
    const next = map
      .with([['k1', row(10)]])
      .with([['k0', null]])
      .with([['k0', row(11)]])
    expect([...next.keys()]).toEqual(['k1', 'k2', 'k0'])
  })

  it('holds more changes than a layer takes', () => {
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
})
