import type { Book, Change, TableName } from './book.ts'
import type { MapChange } from './run-map.ts'
import type { Table } from './table.ts'

/** A book that is being changed: each of its tables stands as the changes so far leave it. */
export class DraftBook implements Book {
  readonly #before: Book
  readonly #changes = new Map<TableName, MapChange<object>[]>()
  /** The changed tables, as they were read since their last change. */
  readonly #read: { -readonly [T in TableName]?: Book[T] | undefined } = {}

  constructor(before: Book) {
    this.#before = before
  }

  put({ table, key, value }: Change): void {
    const changes = this.#changes.get(table)
    if (changes === undefined) this.#changes.set(table, [[key, value]])
    else changes.push([key, value])
    this.#read[table] = undefined
  }

  #table<T extends TableName>(name: T): Book[T] {
    const changes = this.#changes.get(name)
    if (changes === undefined) return this.#before[name]
    if (this.#read[name] === undefined) {
      const before: Table<object> = this.#before[name]
      Object.assign(this.#read, { [name]: before.overlaid([...changes]) })
    }
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
