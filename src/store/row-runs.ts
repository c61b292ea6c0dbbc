import { crc32 } from 'node:zlib'

/** Writes the rows of one table after each other, separated by commas. */
export type RowWriter<Row> = (rows: ReadonlyMap<string, Row>) => readonly Uint8Array[]

/** Rows that follow each other, and what they come to when they are written out. */
interface Run<Row> {
  readonly rows: readonly (readonly [string, Row])[]
  readonly bytes: Uint8Array
}

const comma = Buffer.from(',\n')

/** A run ends after a row with such a checksum, or of so many rows: some 32 rows on average. */
const endsRun = (row: Uint8Array): boolean => (crc32(row) & 31) === 0
const longestRun = 256

/**
 * A book of thousands of rows is written whole at every commit, and all but a few of its rows are those of the time
 * before. So runs of rows are remembered as bytes. Where a run ends depends on the rows in it and not on their number,
 * so that a row that comes or goes changes one run and not all that follow.
 *
 * @param encode one row; neither rows nor the maps of them ever change, so that it is asked once for each
 */
export function createRowWriter<Row extends object>(
  encode: (key: string, row: Row) => Uint8Array,
): RowWriter<Row> {
  /** By the first row of the run: one of a row that is gone goes with it. */
  const runs = new WeakMap<Row, Run<Row>>()

  function makeRun(all: readonly (readonly [string, Row])[], from: number): Run<Row> {
    const parts: Uint8Array[] = []
    let to = from
    for (; to < all.length && to - from < longestRun; to += 1) {
      const entry = all[to]
      if (entry === undefined) break
      const bytes = encode(...entry)
      if (to > from) parts.push(comma)
      parts.push(bytes)
      if (endsRun(bytes)) {
        to += 1
        break
      }
    }
    return { rows: all.slice(from, to), bytes: Buffer.concat(parts) }
  }

  /** Whether the run stands there, and is not cut off or followed by what belongs to it. */
  function standsAt(run: Run<Row>, all: readonly (readonly [string, Row])[], from: number): boolean {
    const { rows } = run
    if (from + rows.length > all.length) return false
    const isSame = rows.every(([key, row], n) => {
      const entry = all[from + n]
      return entry !== undefined && entry[1] === row && entry[0] === key
    })
    return isSame && (isWhole(run) || from + rows.length === all.length)
  }

  function isWhole({ rows }: Run<Row>): boolean {
    const last = rows.at(-1)
    return rows.length === longestRun || (last !== undefined && endsRun(encode(...last)))
  }

  /** A table in which nothing changed since is the same map. */
  let last: { readonly rows: ReadonlyMap<string, Row>; readonly written: readonly Uint8Array[] } | null = null

  return (rows) => {
    if (last?.rows === rows) return last.written
    const all = [...rows]
    const written: Uint8Array[] = []
    for (let from = 0; from < all.length; ) {
      const first = all[from]
      if (first === undefined) break
      const known = runs.get(first[1])
      const run = known !== undefined && standsAt(known, all, from) ? known : makeRun(all, from)
      if (run !== known) runs.set(first[1], run)
      if (from > 0) written.push(comma)
      written.push(run.bytes)
      from += run.rows.length
    }
    last = { rows, written }
    return written
  }
}
