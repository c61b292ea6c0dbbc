import type { Run } from '../domain/run-map.ts'

/** Writes the rows of one table after each other, separated by commas. */
export type RowWriter<Row> = (rows: { readonly runs: readonly Run<Row>[] }) => readonly Uint8Array[]

const comma = ',\n'

/**
 * A book of thousands of rows is written whole at every commit, and all but a few of its rows are those of the time
 * before. A map of runs shares those in which nothing changed, so their bytes are remembered by them.
 *
 * @param encode one row; a row never changes
 */
export function createRowWriter<Row>(encode: (key: string, row: Row) => string): RowWriter<Row> {
  const written = new WeakMap<Run<Row>, { readonly before: string; readonly bytes: Uint8Array }>()

  /** @param before what parts it from the run before it; a run may become the first */
  function bytesOf(run: Run<Row>, before: string): Uint8Array {
    const known = written.get(run)
    if (known?.before === before) return known.bytes
    const bytes = Buffer.from(before + run.map(({ key, value }) => encode(key, value)).join(comma))
    written.set(run, { before, bytes })
    return bytes
  }

  return ({ runs }) => runs.map((run, n) => bytesOf(run, n === 0 ? '' : comma))
}
