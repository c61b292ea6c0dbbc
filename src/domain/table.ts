import type { MapChange, Run } from './run-map.ts'

/** Something that a row is found by, and what is noted there of the row: its key, if nothing else. */
export type IndexEntry = readonly [value: string, note: string]

/**
 * What a row is found by. It depends on nothing but the row and its key, and the notes of two rows under one value are
 * different.
 */
export type Index<Row> = (row: Row, key: string) => readonly IndexEntry[]

/** The indexes of a table, by their names. */
export type Indexes<Row, IndexName> = ReadonlyMap<IndexName, Index<Row>>

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
  /**
   * The same as `with`, for what is asked a little and forgotten: it costs next to nothing to make, but each question
   * costs a look at the changes, and the first walk through the rows as much as `with`.
   */
  overlaid(changes: readonly MapChange<Row & object>[]): Table<Row, IndexName>
}
