import { describe, expect, it } from 'vitest'
import { VersionMap } from '../../src/domain/version-map.ts'
import fc from '../support/draws.ts'

const someKey = fc.oneof(
  fc.nat(40).map((n) => `k${n}`),
  fc.string({ maxLength: 3 }),
)
const someChange = fc.tuple(someKey, fc.option(fc.nat()))

interface Made {
  readonly map: VersionMap<number>
  readonly model: ReadonlyMap<string, number>
}

const nothing: Made = { map: VersionMap.of<number>([]), model: new Map() }

function changed({ map, model }: Made, key: string, value: number | null): Made {
  const next = new Map(model)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return { map: value === null ? map.without(key) : map.with(key, value), model: next }
}

function expectToLookLike({ map, model }: Made, keys: Iterable<string>): void {
  for (const key of keys) expect(map.get(key)).toBe(model.get(key))
}

describe('a map of versions', () => {
  it('is like a map to which the same changes are made, whichever version is changed and read when', () => {
    const steps = fc.array(fc.tuple(fc.nat(), someChange), { maxLength: 100 })
    fc.assert(
      fc.property(steps, fc.array(fc.nat(), { maxLength: 30 }), (all, reads) => {
        const made = [nothing]
        for (const [of, [key, value]] of all)
          made.push(changed(made[of % made.length] ?? nothing, key, value))
        const keys = new Set(all.map(([, [key]]) => key))
        for (const read of reads) expectToLookLike(made[read % made.length] ?? nothing, keys)
        for (const one of made) expectToLookLike(one, keys)
      }),
    )
  })

  it('holds many, and every version of them stays what it was, however far back', () => {
    const entries = Array.from({ length: 3_000 }, (_, n) => [`2026-${n}`, n] as const)
    const kept = [{ map: VersionMap.of(entries), left: 0 }]
    let map = VersionMap.of(entries)
    for (const [key, n] of entries) {
      map = map.without(key)
      if (n % 100 === 99) kept.push({ map, left: n + 1 })
    }
    for (const { map: one, left } of [...kept, ...kept.toReversed()]) {
      expect(one.get(`2026-${left - 1}`)).toBeUndefined()
      expect(one.get(`2026-${left}`)).toBe(left === entries.length ? undefined : left)
    }
    const [first] = kept
    for (let turn = 0; turn < 10; turn++)
      expect([first?.map.get('2026-5'), map.get('2026-5')]).toEqual([5, undefined])
  })

  it('knows nothing of keys that were never put', () => {
    const map = VersionMap.of<number>([['a', 1]])
    expect(map.get('b')).toBeUndefined()
    expect(map.without('b')).toBe(map)
    expect(VersionMap.of<number>([]).without('a').get('a')).toBeUndefined()
  })
})
