import { VersionMap } from './version-map.ts'

/** An entry as it shall stand; null takes it out. */
export type MapChange<Value> = readonly [key: string, value: Value | null]

/** An entry, and how many came before it: what stands further behind came later. */
interface Entry<Value> {
  readonly key: string
  readonly value: Value
  readonly number: number
}

/** Entries that follow each other, at least one. */
export type Run<Value> = readonly Entry<Value>[]

const longestRun = 32
/** One that has become so short is put together with its neighbours, where that makes none too long. */
const shortRun = 8

/**
 * A map that never changes and of which a changed one is made cheaply: all is shared but the runs of entries in which
 * something changed. It behaves like a `Map` to which the same changes were made one after the other, in the order of
 * its entries too.
 */
export class RunMap<Value extends object> implements ReadonlyMap<string, Value> {
  readonly size: number
  readonly #entries: VersionMap<Entry<Value>>
  readonly #runs: readonly Run<Value>[]
  readonly #next: number

  private constructor(
    size: number,
    entries: VersionMap<Entry<Value>>,
    runs: readonly Run<Value>[],
    next: number,
  ) {
    this.size = size
    this.#entries = entries
    this.#runs = runs
    this.#next = next
  }

  static of<Value extends object>(values: ReadonlyMap<string, Value>): RunMap<Value> {
    const all = Array.from(values, ([key, value], number) => ({ key, value, number }))
    const runs: Run<Value>[] = []
    for (let from = 0; from < all.length; from += longestRun) runs.push(all.slice(from, from + longestRun))
    return new RunMap(all.length, VersionMap.of(all.map((entry) => [entry.key, entry])), runs, all.length)
  }

  get(key: string): Value | undefined {
    return this.#entries.get(key)?.value
  }

  has(key: string): boolean {
    return this.#entries.get(key) !== undefined
  }

  /** All entries in their order. A run in which nothing changed is the same array as in the map before. */
  get runs(): readonly Run<Value>[] {
    return this.#runs
  }

  /**
   * The map after the changes, in their order. It is this very map if none of them changes anything, and another one
   * otherwise: what is remembered about a map holds for as long as it is the same.
   */
  with(changes: Iterable<MapChange<Value>>): RunMap<Value> {
    const runs = [...this.#runs]
    let entries = this.#entries
    let { size } = this
    let next = this.#next
    let isChanged = false
    for (const [key, value] of changes) {
      const before = entries.get(key)
      if ((before?.value ?? null) === value) continue
      isChanged = true
      if (value === null) {
        if (before !== undefined) remove(runs, before)
        entries = entries.without(key)
        size -= 1
        continue
      }
      const entry = { key, value, number: before?.number ?? next }
      entries = entries.with(key, entry)
      if (before === undefined) {
        append(runs, entry)
        size += 1
        next += 1
      } else replace(runs, before, entry)
    }
    return isChanged ? new RunMap(size, entries, runs, next) : this
  }

  *entries(): Generator<[string, Value], undefined> {
    for (const run of this.#runs) for (const { key, value } of run) yield [key, value]
  }

  *keys(): Generator<string, undefined> {
    for (const run of this.#runs) for (const { key } of run) yield key
  }

  *values(): Generator<Value, undefined> {
    for (const run of this.#runs) for (const { value } of run) yield value
  }

  [Symbol.iterator](): Generator<[string, Value], undefined> {
    return this.entries()
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this) visit(value, key, this)
  }
}

/** Which of the runs an entry stands in. */
function runOf<Value>(runs: readonly Run<Value>[], { number }: Entry<Value>): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle]?.[0]?.number ?? 0) <= number) low = middle
    else high = middle - 1
  }
  return low
}

function append<Value>(runs: Run<Value>[], entry: Entry<Value>): void {
  const last = runs.at(-1)
  if (last === undefined || last.length >= longestRun) runs.push([entry])
  else runs[runs.length - 1] = [...last, entry]
}

function replace<Value>(runs: Run<Value>[], before: Entry<Value>, after: Entry<Value>): void {
  const at = runOf(runs, before)
  const run = runs[at] ?? []
  runs[at] = run.with(run.indexOf(before), after)
}

function remove<Value>(runs: Run<Value>[], entry: Entry<Value>): void {
  const at = runOf(runs, entry)
  const left = (runs[at] ?? []).filter((other) => other !== entry)
  if (left.length === 0) runs.splice(at, 1)
  else runs[at] = left
  if (left.length > shortRun) return
  join(runs, at)
  join(runs, at - 1)
}

/** Makes one run of two that follow each other, where they are short enough. */
function join<Value>(runs: Run<Value>[], at: number): void {
  const one = runs[at]
  const two = runs[at + 1]
  if (one !== undefined && two !== undefined && one.length + two.length <= longestRun)
    runs.splice(at, 2, [...one, ...two])
}
