import { type MapChange, type Run, RunMap } from './run-map.ts'
import { TrieMap } from './trie-map.ts'

/** Something that a row is found by, and what is noted there of the row: its key, if nothing else. */
export type IndexEntry = readonly [value: string, note: string]

/**
 * What a row is found by. It depends on nothing but the row and its key, and the notes of two rows under one value are
 * different.
 */
export type Index<Row> = (row: Row, key: string) => readonly IndexEntry[]

/** An index whose notes are the keys of the rows. */
export const rowsBy =
  <Row>(valuesOf: (row: Row) => readonly string[]): Index<Row> =>
  (row, key) =>
    valuesOf(row).map((value) => [value, key])

/** Rows by key, and by what else they are looked for. It never changes. */
export interface Table<Row, IndexName extends string = never> extends ReadonlyMap<string, Row> {
  /** The rows with a value, in the order of their keys. Costs what is found, however large the table is. */
  by(index: IndexName, value: string): readonly Row[]
  /** What is noted under a value, in order. It is the same array for as long as nothing of it changes. */
  notes(index: IndexName, value: string): readonly string[]
  /** As those of a `RunMap`. */
  readonly runs: readonly Run<Row>[]
  /** As that of a `RunMap`. */
  with(changes: readonly MapChange<Row & object>[]): Table<Row, IndexName>
}

type Notes = TrieMap<readonly string[]>
type Indexes<Row, IndexName> = ReadonlyMap<IndexName, Index<Row>>

/** @param indexes none where rows are only looked up by their keys, or are so few that they are walked through */
export const tableOf = <Row extends object, IndexName extends string = never>(
  rows: ReadonlyMap<string, Row>,
  indexes: Indexes<Row, IndexName> = new Map(),
): Table<Row, IndexName> => new IndexedTable(RunMap.of(rows), indexes, null)

/** So many tables are made one of another before their indexes are brought up to date, asked for or not. */
const longestLine = 32

/** The table that another was made of, and the keys of what was changed. */
interface Made<Row extends object, IndexName extends string> {
  readonly of: IndexedTable<Row, IndexName>
  readonly keys: readonly string[]
  /** How many tables stand between this one and one whose indexes are all known. */
  readonly line: number
}

/**
 * A table that carries its indexes along. Each is brought up to date when it is asked for: from what the table that
 * this one was made of knew, by the rows in which they differ. Nobody can tell from outside.
 */
class IndexedTable<Row extends object, IndexName extends string> implements Table<Row, IndexName> {
  readonly #rows: RunMap<Row>
  readonly #indexes: Indexes<Row, IndexName>
  readonly #notes = new Map<IndexName, Notes>()
  #made: Made<Row, IndexName> | null

  constructor(rows: RunMap<Row>, indexes: Indexes<Row, IndexName>, made: Made<Row, IndexName> | null) {
    this.#rows = rows
    this.#indexes = indexes
    this.#made = made
  }

  get size(): number {
    return this.#rows.size
  }

  get runs(): readonly Run<Row>[] {
    return this.#rows.runs
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key)
  }

  has(key: string): boolean {
    return this.#rows.has(key)
  }

  by(index: IndexName, value: string): readonly Row[] {
    return this.notes(index, value).flatMap((key) => this.#rows.get(key) ?? [])
  }

  notes(index: IndexName, value: string): readonly string[] {
    return this.#index(index).get(value) ?? none
  }

  #index(name: IndexName): Notes {
    const known = this.#notes.get(name)
    if (known !== undefined) return known
    const index = this.#indexes.get(name) ?? nothing
    const entriesOf = (row: Row | undefined, key: string) => (row === undefined ? none : index(row, key))
    const made = this.#made
    let notes = made === null ? notesOn(this.#rows, index) : made.of.#index(name)
    for (const key of made?.keys ?? [])
      notes = noted(notes, entriesOf(made?.of.get(key), key), entriesOf(this.#rows.get(key), key))
    this.#notes.set(name, notes)
    return notes
  }

  with(changes: readonly MapChange<Row>[]): IndexedTable<Row, IndexName> {
    const rows = this.#rows.with(changes)
    if (rows === this.#rows) return this
    const line = (this.#made?.line ?? 0) + 1
    const made = { of: this, keys: [...new Set(changes.map(([key]) => key))], line }
    const next = new IndexedTable(rows, this.#indexes, this.#indexes.size === 0 ? null : made)
    if (line >= longestLine) next.#forgetOrigin()
    return next
  }

  /** What a table was made of is not kept for ever. */
  #forgetOrigin(): void {
    for (const name of this.#indexes.keys()) this.#index(name)
    this.#made = null
  }

  entries(): MapIterator<[string, Row]> {
    return this.#rows.entries()
  }

  keys(): MapIterator<string> {
    return this.#rows.keys()
  }

  values(): MapIterator<Row> {
    return this.#rows.values()
  }

  [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.#rows.entries()
  }

  forEach(visit: (row: Row, key: string, table: ReadonlyMap<string, Row>) => void): void {
    for (const [key, row] of this.#rows) visit(row, key, this)
  }
}

const none: readonly never[] = []
const nothing = (): readonly never[] => none

function notesOn<Row>(rows: ReadonlyMap<string, Row>, index: Index<Row>): Notes {
  const found = new Map<string, Set<string>>()
  for (const [key, row] of rows)
    for (const [value, note] of index(row, key)) {
      const notes = found.get(value)
      if (notes === undefined) found.set(value, new Set([note]))
      else notes.add(note)
    }
  return TrieMap.of(found.entries().map(([value, notes]) => [value, [...notes].sort()]))
}

/** The notes after a row has got other entries than it had. */
function noted(notes: Notes, before: readonly IndexEntry[], after: readonly IndexEntry[]): Notes {
  let next = notes
  for (const entry of before) if (!includes(after, entry)) next = withoutNote(next, entry)
  for (const entry of after) if (!includes(before, entry)) next = withNote(next, entry)
  return next
}

function includes(entries: readonly IndexEntry[], [value, note]: IndexEntry): boolean {
  for (const entry of entries) if (entry[0] === value && entry[1] === note) return true
  return false
}

function withNote(notes: Notes, [value, note]: IndexEntry): Notes {
  const all = notes.get(value) ?? none
  const at = firstNotBefore(all, note)
  return all[at] === note ? notes : notes.with(value, all.toSpliced(at, 0, note))
}

function withoutNote(notes: Notes, [value, note]: IndexEntry): Notes {
  const all = notes.get(value) ?? none
  const at = firstNotBefore(all, note)
  if (all[at] !== note) return notes
  return all.length === 1 ? notes.without(value) : notes.with(value, all.toSpliced(at, 1))
}

/** Where a note stands among others in order, or would stand. */
export function firstNotBefore(all: readonly string[], note: string): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle] ?? '') < note) low = middle + 1
    else high = middle
  }
  return low
}
