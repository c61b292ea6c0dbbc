import type { Run } from '../domain/run-map.ts'

/** Writes the rows of one table after each other, separated by commas. */
export type RowWriter<Row> = (rows: { readonly runs: readonly Run<Row>[] }) => readonly Uint8Array[]

const comma = Buffer.from(',\n')

/**
 * A book of thousands of rows is written whole at every commit, and all but a few of its rows are those of the time
 * before. A map of runs shares those in which nothing changed, so their bytes are remembered by them.
 *
 * @param encode one row; a row never changes
 */
export function createRowWriter<Row>(encode: (key: string, row: Row) => Uint8Array): RowWriter<Row> {
  const written = new WeakMap<Run<Row>, Uint8Array>()

  function bytesOf(run: Run<Row>): Uint8Array {
    const known = written.get(run)
    if (known !== undefined) return known
    const parts = run.flatMap(({ key, value }, n) =>
      n === 0 ? [encode(key, value)] : [comma, encode(key, value)],
    )
    const bytes = Buffer.concat(parts)
    written.set(run, bytes)
    return bytes
  }

  return ({ runs }) => runs.flatMap((run, n) => (n === 0 ? [bytesOf(run)] : [comma, bytesOf(run)]))
}
