/** An entry as it shall stand; null takes it out. */
export type MapChange<Value> = readonly [key: string, value: Value | null]

/** In the place of a value that is gone from below. */
const gone = Symbol('gone')

/** So many changes lie above a map of no great size before they are merged into it. */
const leastLayer = 64

/**
 * A map that never changes and of which a changed one is made cheaply: the great mass of entries is shared, and what
 * changed since lies above it. It behaves like a `Map` to which the same changes were made one after the other, in the
 * order of its entries too.
 *
 * Looking up never copies. Walking through it merges the layers, once, because a walk costs as much as a copy anyway and
 * the next walks, and the maps made of this one, then have a plain map below them. Nobody can tell from outside.
 */
export class LayeredMap<Value extends object> implements ReadonlyMap<string, Value> {
  readonly size: number
  #below: ReadonlyMap<string, Value>
  /** What became of entries from below, which keep their place. */
  #replaced: ReadonlyMap<string, Value | typeof gone>
  /** What comes after all from below, also where the key was there before, gone meanwhile. */
  #added: ReadonlyMap<string, Value>

  private constructor(
    below: ReadonlyMap<string, Value>,
    replaced: ReadonlyMap<string, Value | typeof gone>,
    added: ReadonlyMap<string, Value>,
    size: number,
  ) {
    this.#below = below
    this.#replaced = replaced
    this.#added = added
    this.size = size
  }

  /** @param entries a map that nobody changes any more: it is shared, not copied */
  static of<Value extends object>(entries: ReadonlyMap<string, Value>): LayeredMap<Value> {
    return entries instanceof LayeredMap
      ? entries
      : new LayeredMap(entries, new Map(), new Map(), entries.size)
  }

  get(key: string): Value | undefined {
    const added = this.#added.get(key)
    if (added !== undefined) return added
    const replaced = this.#replaced.get(key)
    return replaced === undefined ? this.#below.get(key) : replaced === gone ? undefined : replaced
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  /**
   * The map after the changes, in their order. It is this very map if none of them changes anything, and another one
   * otherwise: what is remembered about a map holds for as long as it is the same.
   */
  with(changes: Iterable<MapChange<Value>>): LayeredMap<Value> {
    const replaced = new Map(this.#replaced)
    const added = new Map(this.#added)
    let { size } = this
    let isChanged = false
    for (const [key, value] of changes) {
      const isAdded = added.has(key)
      const below = replaced.get(key) ?? this.#below.get(key) ?? gone
      const before = added.get(key) ?? (below === gone ? null : below)
      if (before === value) continue
      isChanged = true
      size += Number(value !== null) - Number(before !== null)
      if (value === null) {
        if (isAdded) added.delete(key)
        else replaced.set(key, gone)
      } else if (isAdded || below === gone) added.set(key, value)
      else replaced.set(key, value)
    }
    if (!isChanged) return this
    const next = new LayeredMap(this.#below, replaced, added, size)
    if (replaced.size + added.size > Math.max(leastLayer, Math.sqrt(this.#below.size))) next.#merge()
    return next
  }

  /** All in one plain map, which is what lies below from then on. */
  #merge(): ReadonlyMap<string, Value> {
    if (this.#replaced.size === 0 && this.#added.size === 0) return this.#below
    const all = new Map(this.#below)
    for (const [key, value] of this.#replaced) {
      if (value === gone) all.delete(key)
      else all.set(key, value)
    }
    for (const [key, value] of this.#added) all.set(key, value)
    this.#below = all
    this.#replaced = new Map()
    this.#added = new Map()
    return all
  }

  entries(): MapIterator<[string, Value]> {
    return this.#merge().entries()
  }

  keys(): MapIterator<string> {
    return this.#merge().keys()
  }

  values(): MapIterator<Value> {
    return this.#merge().values()
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this)
  }
}
