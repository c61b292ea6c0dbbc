import { type Before, edited, editsOf } from './notes.ts'
import { OverlaidTable } from './overlaid-table.ts'
import { type MapChange, type Run, RunMap } from './run-map.ts'
import type { Index, Indexes, Table } from './table.ts'
import { VersionMap } from './version-map.ts'

type Notes = VersionMap<readonly string[]>

/** @param indexes none where rows are only looked up by their keys, or are so few that they are walked through */
export const tableOf = <Row extends object, IndexName extends string = never>(
  rows: ReadonlyMap<string, Row>,
  indexes: Indexes<Row, IndexName> = new Map(),
): Table<Row, IndexName> => new IndexedTable(RunMap.of(rows), indexes, null)

/** So many tables are made one of another before their indexes are brought up to date, asked for or not. */
const longestLine = 32

/** The table that another was made of, and what the rows were there in which they differ. */
interface Made<Row extends object, IndexName extends string> {
  readonly of: IndexedTable<Row, IndexName>
  readonly before: Before<Row>
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
    // From the last table that knows it, in one go: what a row was in between is nobody's business.
    const before = new Map<string, Row | undefined>()
    let from: IndexedTable<Row, IndexName> = this
    while (from.#made !== null && !from.#notes.has(name)) {
      for (const [key, row] of from.#made.before) before.set(key, row)
      from = from.#made.of
    }
    let notes = from.#notes.get(name) ?? notesOn(from.#rows, index)
    from.#notes.set(name, notes)
    for (const [value, edits] of editsOf(before, (key) => this.#rows.get(key), index)) {
      const after = edited(notes.get(value) ?? none, edits)
      notes = after.length === 0 ? notes.without(value) : notes.with(value, after)
    }
    this.#notes.set(name, notes)
    return notes
  }

  with(changes: readonly MapChange<Row>[]): IndexedTable<Row, IndexName> {
    const hasIndexes = this.#indexes.size > 0
    const before = hasIndexes ? new Map(changes.map(([key]) => [key, this.#rows.get(key)])) : nobody
    const rows = this.#rows.with(changes)
    if (rows === this.#rows) return this
    const line = (this.#made?.line ?? 0) + 1
    const next = new IndexedTable(rows, this.#indexes, hasIndexes ? { of: this, before, line } : null)
    if (line >= longestLine) next.#forgetOrigin()
    return next
  }

  overlaid(changes: readonly MapChange<Row>[]): Table<Row, IndexName> {
    const isChanged = changes.some(([key, row]) => (this.#rows.get(key) ?? null) !== row)
    return isChanged ? new OverlaidTable(this, this.#indexes, changes) : this
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
const nobody: Before<never> = new Map<string, never>()

function notesOn<Row>(rows: ReadonlyMap<string, Row>, index: Index<Row>): Notes {
  const found = new Map<string, Set<string>>()
  for (const [key, row] of rows)
    for (const [value, note] of index(row, key)) {
      const notes = found.get(value)
      if (notes === undefined) found.set(value, new Set([note]))
      else notes.add(note)
    }
  return VersionMap.of(found.entries().map(([value, notes]) => [value, [...notes].sort()]))
}
