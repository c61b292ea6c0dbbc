import type { Run } from '../domain/run-map.ts'

/** Writes the rows of one table after each other, separated by commas. */
export type RowWriter<Row> = (rows: { readonly runs: readonly Run<Row>[] }) => readonly Uint8Array[]

const comma = ',\n'
const commaBytes = Buffer.from(comma)

/**
 * A book of thousands of rows is written whole at every commit, and all but a few of its rows are those of the time
 * before. A map of runs shares those in which nothing changed, so their bytes are remembered by them.
 *
 * @param encode one row; a row never changes
 */
export function createRowWriter<Row>(encode: (key: string, row: Row) => string): RowWriter<Row> {
  const written = new WeakMap<Run<Row>, Uint8Array>()

  function bytesOf(run: Run<Row>): Uint8Array {
    const known = written.get(run)
    if (known !== undefined) return known
    const bytes = Buffer.from(run.map(({ key, value }) => encode(key, value)).join(comma))
    written.set(run, bytes)
    return bytes
  }

  return ({ runs }) => runs.flatMap((run, n) => (n === 0 ? [bytesOf(run)] : [commaBytes, bytesOf(run)]))
}
