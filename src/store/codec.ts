import { z } from 'zod'
import { bookOf, type TableName, type Tables, tableNames } from '../domain/book.ts'
import type { Decision, Result } from '../domain/ports.ts'
import { RunMap } from '../domain/run-map.ts'
import type { Instant } from '../domain/time.ts'
import { DamagedFileError, unwrap, wrap } from './envelope.ts'
import { eventShape, seenShape } from './event-shapes.ts'
import type { StoreEvent } from './events.ts'
import { migrated } from './migrations.ts'
import { personalKeys, type RowKind, sealRow, unsealRow } from './personal.ts'
import { createRowWriter, type RowWriter } from './row-runs.ts'
import type { Sealing } from './sealing.ts'
import { checkOf, type ShapeCheck } from './shape-check.ts'
import { failedShape, rowShapes, waitingShape } from './shapes.ts'
import type { DistrictState } from './state.ts'

/**
 * Counted up whenever what is written changes so that an earlier program would misread it; `migrations.ts` says how what
 * was written before is read.
 */
export const format = 4

/** A message that was taken. */
export interface SeenKey {
  readonly at: Instant
  readonly result: Result
  /** Keyed hash of what it said, by which an edit is told from a repetition; null where that was not kept. */
  readonly content: string | null
}

/** All that one book file holds. */
export interface StoredDistrict {
  readonly district: string
  /** How many times the file was written. */
  readonly generation: number
  /** Number of the last record of the journal that is in it. */
  readonly records: number
  readonly state: DistrictState
  readonly seen: RunMap<SeenKey>
}

/** The file is whole, but this program must not use it; another copy would not help. */
export class UnusableFileError extends Error {
  constructor(file: string, why: string, remedy: string) {
    super(`${file} cannot be used: ${why}. ${remedy}`)
    this.name = 'UnusableFileError'
  }
}

/** A row that could not be read back, which is a bug of ours: refused before it is written. */
export class UnstorableRowError extends Error {
  constructor(kind: RowKind, error: z.ZodError) {
    super(`A row of ${kind} cannot be stored: ${z.prettifyError(error)}`)
    this.name = 'UnstorableRowError'
  }
}

/** Book to bytes and back. */
export interface Codec {
  /** @throws {UnstorableRowError} where something in it could not be read back */
  check(decision: Decision): void
  /** In pieces, most of which are those of the time before. */
  encode(stored: StoredDistrict): readonly Uint8Array[]
  /** @param file its name, for the errors @throws {DamagedFileError | UnusableFileError} */
  decode(bytes: Uint8Array, file: string): StoredDistrict
  /** A record of the journal, sealed as one. Its events have been checked, as decisions and by their types. */
  encodeEvents(record: number, events: readonly StoreEvent[]): string
  /** @param file its name, for the errors @throws {UnusableFileError} */
  decodeEvents(record: string, file: string): readonly StoreEvent[]
  encodeRow(kind: RowKind, key: string, row: object): string
  decodeRow<T extends TableName>(kind: T, text: string, file: string): Tables[T]
}

const shapes: Readonly<Record<RowKind, z.ZodType>> = {
  ...rowShapes,
  waiting: waitingShape,
  failed: failedShape,
}
const checks = new Map<RowKind, ShapeCheck>()

/** Made when the first row of its kind is stored. */
function checkFor(kind: RowKind): ShapeCheck {
  const known = checks.get(kind) ?? checkOf(shapes[kind])
  checks.set(kind, known)
  return known
}

/** Its key, what of it may be read, and what is sealed of it. */
const rowShape = z.tuple([z.string(), z.unknown()]).rest(z.string())
type StoredRow = z.infer<typeof rowShape>
const rowsShape = z.array(rowShape)
const headShape = z.looseObject({ format: z.number(), keyId: z.string() })
const bodyShape = z.object({
  district: z.string(),
  generation: z.number(),
  records: z.number(),
  version: z.number(),
  /** One that an earlier program did not know is empty. */
  tables: z.partialRecord(z.enum(tableNames), rowsShape),
  waiting: rowsShape,
  failed: rowsShape,
  seen: z.array(seenShape),
})
/** With its number, which stands before it as well: a record does not open at the place of another. */
const recordShape = z.object({ record: z.number(), events: z.array(eventShape) })

/** The same pieces in every file, so that the sum of each is made once. */
const between = {
  close: Buffer.from(']'),
  waiting: Buffer.from('},\n"waiting":['),
  failed: Buffer.from('],\n"failed":['),
  seen: Buffer.from('],\n"seen":['),
  end: Buffer.from(']}'),
}

export function createCodec(sealing: Sealing): Codec {
  /** Rows never change, so that each is sealed and written out once, however often the book is written. */
  const written = new WeakMap<object, { readonly key: string; readonly text: string }>()

  function textOf(key: string, row: object, write: () => string): string {
    const known = written.get(row)
    if (known?.key === key) return known.text
    const text = write()
    written.set(row, { key, text })
    return text
  }

  /** Rows that have been found sound. */
  const sound = new WeakSet<object>()

  function checkRow(kind: RowKind, row: object): void {
    if (sound.has(row)) return
    const error = checkFor(kind)(row) ? undefined : shapes[kind].safeParse(row).error
    if (error !== undefined) throw new UnstorableRowError(kind, error)
    sound.add(row)
  }

  const rowText = (kind: RowKind, key: string, row: object): string =>
    textOf(key, row, () => {
      checkRow(kind, row)
      const storedKey = personalKeys.has(kind) ? sealing.seal(key, `${kind} key`) : key
      const { rest, sealed } = sealRow(kind, row, sealing)
      return JSON.stringify(sealed === null ? [storedKey, rest] : [storedKey, rest, sealed])
    })

  const rowsOf = (kind: RowKind): RowWriter<object> => createRowWriter((key, row) => rowText(kind, key, row))
  const writers: readonly (readonly [TableName, Uint8Array, RowWriter<object>])[] = tableNames.map(
    (name, n) => [name, Buffer.from(`${n === 0 ? '' : ',\n'}${JSON.stringify(name)}:[`), rowsOf(name)],
  )
  const writeWaiting = rowsOf('waiting')
  const writeFailed = rowsOf('failed')
  const writeSeen = createRowWriter<SeenKey>((key, seen) =>
    textOf(key, seen, () => JSON.stringify([key, seen.at, seen.result, seen.content])),
  )

  function decodeEntry<Row>(
    kind: RowKind,
    shape: z.ZodType<Row>,
    [storedKey, rest, sealed]: StoredRow,
    file: string,
  ): [string, Row] {
    try {
      const key = personalKeys.has(kind) ? sealing.unseal(storedKey, `${kind} key`) : storedKey
      return [key, shape.parse(unsealRow(kind, { rest, sealed: sealed ?? null }, sealing))]
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
      throw new UnusableFileError(
        file,
        `${kind}, row ${personalKeys.has(kind) ? '(sealed)' : storedKey}: ${why}`,
        'Restore it from your last backup, and report this with the text above.',
      )
    }
  }

  function decodeRows<Row extends object>(
    kind: RowKind,
    shape: z.ZodType<Row>,
    rows: readonly StoredRow[],
    file: string,
  ): RunMap<Row> {
    return RunMap.of(new Map(rows.map((stored) => decodeEntry(kind, shape, stored, file))))
  }

  /** @returns the format it was written in @throws {UnusableFileError} */
  function formatOf(json: unknown, file: string): number {
    const head = headShape.safeParse(json)
    if (!head.success)
      throw new UnusableFileError(file, 'it is no book of yaoyue', 'Was it put there by hand?')
    if (head.data.format > format)
      throw new UnusableFileError(
        file,
        `a newer yaoyue wrote it (format ${head.data.format}, this one knows up to ${format})`,
        'Start the newer version, or restore a backup from before the update.',
      )
    if (head.data.keyId !== sealing.keyId)
      throw new UnusableFileError(
        file,
        `it was sealed with another key (${head.data.keyId}, this is ${sealing.keyId})`,
        'Put the right key into the home or YAOYUE_KEY.',
      )
    return head.data.format
  }

  return {
    check({ changes, posts }) {
      // Sealed and written out are the rows of all who share a write in one go, which takes half the time.
      for (const { table, value } of changes) if (value !== null) checkRow(table, value)
      for (const post of posts) checkRow('waiting', { post, attempts: 0, notBefore: post.at })
    },

    encodeEvents: (record, events) =>
      `${record} ${sealing.seal(JSON.stringify({ record, events }), 'record')}`,

    decodeEvents(text, file) {
      const [number = '', sealed = ''] = text.split(' ')
      try {
        const { record, events } = recordShape.parse(JSON.parse(sealing.unseal(sealed, 'record')))
        if (String(record) !== number) throw new Error(`it is record ${record}`)
        return events
      } catch (error) {
        throw new UnusableFileError(
          file,
          `record ${number}: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}`,
          'Restore it from your last backup, and report this with the text above.',
        )
      }
    },

    encodeRow: rowText,

    decodeRow(kind, text, file) {
      const entry = rowShape.safeParse(parseJson(text, file))
      if (!entry.success) throw new DamagedFileError(file, 'a row is no row')
      return decodeEntry(kind, rowShapes[kind], entry.data, file)[1]
    },

    encode({ district, generation, records, state, seen }) {
      const head = JSON.stringify({
        format,
        keyId: sealing.keyId,
        district,
        generation,
        records,
        version: state.version,
      })
      const tables = writers.flatMap(([name, open, write]) => [
        open,
        ...write(state.book[name]),
        between.close,
      ])
      return wrap([
        Buffer.from(`${head.slice(0, -1)},\n"tables":{`),
        ...tables,
        between.waiting,
        ...writeWaiting(state.waiting),
        between.failed,
        ...writeFailed(state.failed),
        between.seen,
        ...writeSeen(seen),
        between.end,
      ])
    },

    decode(bytes, file) {
      const json = parseJson(unwrap(bytes, file), file)
      const body = bodyShape.safeParse(migrated(json, formatOf(json, file)))
      if (!body.success)
        throw new UnusableFileError(file, z.prettifyError(body.error), 'Restore it from your last backup.')
      const { district, generation, records, version, tables, waiting, failed, seen } = body.data
      const table = <T extends TableName>(name: T): ReadonlyMap<string, Tables[T]> =>
        decodeRows<Tables[T]>(name, rowShapes[name], tables[name] ?? [], file)
      const book = bookOf(table)
      return {
        district,
        generation,
        records,
        state: {
          version,
          book,
          waiting: decodeRows('waiting', waitingShape, waiting, file),
          failed: decodeRows('failed', failedShape, failed, file),
        },
        seen: RunMap.of(new Map(seen.map(([key, at, result, content]) => [key, { at, result, content }]))),
      }
    },
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DamagedFileError(file, 'it is no JSON')
  }
}
