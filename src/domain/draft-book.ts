import type { Book, Change, TableName } from './book.ts'
import type { MapChange } from './run-map.ts'
import type { Table } from './table.ts'

/** So many changes of a table are looked at with every question of it; with more of them they are made. */
const mostLaid = 8

interface Changed {
  below: Table<object>
  /** Since that table. */
  changes: MapChange<object>[]
}

/** A book that is being changed: each of its tables stands as the changes so far leave it. */
export class DraftBook implements Book {
  readonly #before: Book
  readonly #changed = new Map<TableName, Changed>()
  /** The changed tables, as they were read since their last change. */
  readonly #read: { -readonly [T in TableName]?: Book[T] | undefined } = {}

  constructor(before: Book) {
    this.#before = before
  }

  put({ table, key, value }: Change): void {
    const changed = this.#changed.get(table)
    if (changed === undefined)
      this.#changed.set(table, { below: this.#before[table], changes: [[key, value]] })
    else changed.changes.push([key, value])
    this.#read[table] = undefined
  }

  #table<T extends TableName>(name: T): Book[T] {
    const changed = this.#changed.get(name)
    if (changed === undefined) return this.#before[name]
    if (this.#read[name] === undefined) Object.assign(this.#read, { [name]: tableAfter(changed) })
    return this.#read[name] ?? this.#before[name]
  }

  get appointments() {
    return this.#table('appointments')
  }

  get questions() {
    return this.#table('questions')
  }

  get people() {
    return this.#table('people')
  }

  get supplies() {
    return this.#table('supplies')
  }

  get stock() {
    return this.#table('stock')
  }

  get pauses() {
    return this.#table('pauses')
  }

  get lists() {
    return this.#table('lists')
  }

  get offers() {
    return this.#table('offers')
  }

  get alerts() {
    return this.#table('alerts')
  }

  get references() {
    return this.#table('references')
  }

  get counters() {
    return this.#table('counters')
  }

  get roles() {
    return this.#table('roles')
  }

  get enrolments() {
    return this.#table('enrolments')
  }

  get guesses() {
    return this.#table('guesses')
  }

  get groups() {
    return this.#table('groups')
  }

  get lessons() {
    return this.#table('lessons')
  }
}

function tableAfter(changed: Changed): Table<object> {
  if (changed.changes.length > mostLaid) {
    changed.below = changed.below.with(changed.changes)
    changed.changes = []
  }
  return changed.changes.length === 0 ? changed.below : changed.below.overlaid([...changed.changes])
}
