import { type Before, type Edits, edited, editsOf } from './notes.ts'
import type { MapChange, Run } from './run-map.ts'
import type { Indexes, Table } from './table.ts'

const none: Edits = new Map()

/** A table with a few changes on top of it, which it looks at with every question: see `Table.overlaid`. */
export class OverlaidTable<Row extends object, IndexName extends string> implements Table<Row, IndexName> {
  readonly #below: Table<Row, IndexName>
  readonly #indexes: Indexes<Row, IndexName>
  readonly #changes: readonly MapChange<Row>[]
  /** The rows that are changed; null where there is none any more. */
  readonly #rows: ReadonlyMap<string, Row | null>
  readonly #edits = new Map<IndexName, Edits>()
  /** Notes that are not those of the table below. */
  readonly #notes = new Map<readonly unknown[], readonly string[]>()
  #whole: Table<Row, IndexName> | null = null

  constructor(
    below: Table<Row, IndexName>,
    indexes: Indexes<Row, IndexName>,
    changes: readonly MapChange<Row>[],
  ) {
    this.#below = below
    this.#indexes = indexes
    this.#changes = changes
    this.#rows = new Map(changes)
  }

  get(key: string): Row | undefined {
    const row = this.#rows.get(key)
    return row === undefined ? this.#below.get(key) : (row ?? undefined)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  by(index: IndexName, value: string): readonly Row[] {
    return this.notes(index, value).flatMap((key) => this.get(key) ?? [])
  }

  notes(index: IndexName, value: string): readonly string[] {
    const edits = this.#editsIn(index).get(value)
    if (edits === undefined) return this.#below.notes(index, value)
    const known = this.#notes.get(edits)
    if (known !== undefined) return known
    const notes = edited(this.#below.notes(index, value), edits)
    this.#notes.set(edits, notes)
    return notes
  }

  #editsIn(name: IndexName): Edits {
    const known = this.#edits.get(name)
    if (known !== undefined) return known
    const index = this.#indexes.get(name)
    const before: Before<Row> = new Map(Array.from(this.#rows.keys(), (key) => [key, this.#below.get(key)]))
    const edits =
      index === undefined ? none : editsOf(before, (key) => this.#rows.get(key) ?? undefined, index)
    this.#edits.set(name, edits)
    return edits
  }

  with(changes: readonly MapChange<Row>[]): Table<Row, IndexName> {
    return this.#all().with(changes)
  }

  overlaid(changes: readonly MapChange<Row>[]): Table<Row, IndexName> {
    const isChanged = changes.some(([key, row]) => (this.get(key) ?? null) !== row)
    return isChanged ? new OverlaidTable(this.#below, this.#indexes, [...this.#changes, ...changes]) : this
  }

  /** The order of the rows is for `with` to know. */
  #all(): Table<Row, IndexName> {
    this.#whole ??= this.#below.with(this.#changes)
    return this.#whole
  }

  get size(): number {
    return this.#all().size
  }

  get runs(): readonly Run<Row>[] {
    return this.#all().runs
  }

  entries(): MapIterator<[string, Row]> {
    return this.#all().entries()
  }

  keys(): MapIterator<string> {
    return this.#all().keys()
  }

  values(): MapIterator<Row> {
    return this.#all().values()
  }

  [Symbol.iterator](): MapIterator<[string, Row]> {
    return this.#all()[Symbol.iterator]()
  }

  forEach(visit: (row: Row, key: string, table: ReadonlyMap<string, Row>) => void): void {
    for (const [key, row] of this.#all()) visit(row, key, this)
  }
}
