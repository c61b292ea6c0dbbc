import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TrieMap } from '../../src/domain/trie-map.ts'

const someKey = fc.oneof(
  fc.nat(40).map((n) => `k${n}`),
  fc.string({ maxLength: 3 }),
)
const someChange = fc.tuple(someKey, fc.option(fc.nat()))
/** Their FNV-1a hashes are the same. */
const alike = ['costarring', 'liquid'] as const

function expectToLookLike(map: TrieMap<number>, model: ReadonlyMap<string, number>, keys: Iterable<string>) {
  for (const key of keys) expect(map.get(key)).toBe(model.get(key))
}

describe('a trie map', () => {
  it('is like a map to which the same changes are made, and stays what it was when others are made of it', () => {
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 200 }), (changes) => {
        const keys = new Set(changes.map(([key]) => key))
        let model: ReadonlyMap<string, number> = new Map()
        let map = TrieMap.of<number>([])
        const made: (readonly [TrieMap<number>, ReadonlyMap<string, number>])[] = []
        for (const [key, value] of changes) {
          const next = new Map(model)
          if (value === null) next.delete(key)
          else next.set(key, value)
          model = next
          map = value === null ? map.without(key) : map.with(key, value)
          made.push([map, model])
        }
        for (const [one, itsModel] of made) expectToLookLike(one, itsModel, keys)
      }),
    )
  })

  it('holds many', () => {
    const entries = Array.from({ length: 20_000 }, (_, n) => [`2026-${n}`, n] as const)
    let map = TrieMap.of(entries)
    for (const [key, n] of entries) expect(map.get(key)).toBe(n)
    for (const [key, n] of entries) if (n % 2 === 0) map = map.without(key)
    for (const [key, n] of entries) expect(map.get(key)).toBe(n % 2 === 0 ? undefined : n)
  })

  it('tells keys with the same hash from each other', () => {
    const [one, two] = alike
    const map = TrieMap.of<number>([
      [one, 1],
      [two, 2],
    ])
    expect([map.get(one), map.get(two)]).toEqual([1, 2])
    expect([map.without(one).get(one), map.without(one).get(two)]).toEqual([undefined, 2])
    expect(map.without(one).without(two).get(two)).toBeUndefined()
    expect(map.with(two, 3).get(two)).toBe(3)
  })

  it('knows nothing of keys that were never put', () => {
    const map = TrieMap.of<number>([['a', 1]])
    expect(map.get('b')).toBeUndefined()
    expect(map.without('b').get('a')).toBe(1)
    expect(TrieMap.of<number>([]).without('a').get('a')).toBeUndefined()
  })
})
