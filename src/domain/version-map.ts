/** So many versions may lie between two that read the same entries by turns; who is further back gets entries of its own. */
const far = 256
/** So many versions at least share their entries before the next one gets a copy. */
const fewest = 1_024

/**
 * A map that never changes and has no order, for when there are many entries and hardly any changes from one map to the
 * next. The version that was read last holds a plain `Map`; each of the others knows in what it differs from the one
 * beside it on the way there, and takes the `Map` over when it is read (Baker's shallow binding). Reading and changing
 * the newest costs what it costs in a `Map`, and going back to another version a step for each change between the two.
 *
 * Whoever keeps an old version does not keep all later ones alive: now and then one begins anew with a copy.
 */
export class VersionMap<Value> {
  #state: Current<Value> | Differing<Value>

  private constructor(state: Current<Value>) {
    this.#state = state
  }

  static of<Value>(entries: Iterable<readonly [string, Value]>): VersionMap<Value> {
    return new VersionMap({ entries: new Map(entries), made: 0 })
  }

  get(key: string): Value | undefined {
    return this.#current().entries.get(key)
  }

  with(key: string, value: Value): VersionMap<Value> {
    return this.#next(key, value)
  }

  without(key: string): VersionMap<Value> {
    return this.#current().entries.has(key) ? this.#next(key, undefined) : this
  }

  #next(key: string, value: Value | undefined): VersionMap<Value> {
    const { entries, made } = this.#current()
    if (made >= Math.max(fewest, entries.size)) {
      const copy = new Map(entries)
      put(copy, key, value)
      return new VersionMap({ entries: copy, made: 0 })
    }
    const before = put(entries, key, value)
    const next = new VersionMap({ entries, made: made + 1 })
    this.#state = { like: next, key, value: before }
    return next
  }

  #current(): Current<Value> {
    return 'entries' in this.#state ? this.#state : this.#takeOver()
  }

  #takeOver(): Current<Value> {
    const way: [VersionMap<Value>, Differing<Value>][] = []
    let holder: VersionMap<Value> = this
    let state = holder.#state
    while ('like' in state) {
      way.push([holder, state])
      holder = state.like
      state = holder.#state
    }
    if (way.length > far) {
      const entries = new Map(state.entries)
      for (const [, { key, value }] of way.reverse()) put(entries, key, value)
      const own = { entries, made: 0 }
      this.#state = own
      return own
    }
    for (const [version, { key, value }] of way.reverse()) {
      const before = put(state.entries, key, value)
      holder.#state = { like: version, key, value: before }
      holder = version
    }
    this.#state = state
    return state
  }
}

interface Current<Value> {
  readonly entries: Map<string, Value>
  /** How many versions share the entries. */
  readonly made: number
}

/** A version that is like another but for one key; without a value that key is not in it. */
interface Differing<Value> {
  readonly like: VersionMap<Value>
  readonly key: string
  readonly value: Value | undefined
}

/** @returns what was there before */
function put<Value>(entries: Map<string, Value>, key: string, value: Value | undefined): Value | undefined {
  const before = entries.get(key)
  if (value === undefined) entries.delete(key)
  else entries.set(key, value)
  return before
}
