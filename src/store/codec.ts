import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Book, type TableName, type Tables, tableNames } from '../domain/book.ts'
import type { Decision, Result } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import { personalKeys, type RowKind, sealRow, unsealRow } from './personal.ts'
import type { Sealing } from './sealing.ts'
import { failedShape, resultShape, rowShapes, waitingShape } from './shapes.ts'
import type { DistrictState } from './state.ts'

/** Counted up whenever what is written changes so that an earlier program would misread it. */
export const format = 1

export interface SeenKey {
  readonly at: Instant
  readonly result: Result
}

/** All that one book file holds. */
export interface StoredDistrict {
  readonly district: string
  /** How many times the file was written. */
  readonly generation: number
  readonly state: DistrictState
  readonly seen: ReadonlyMap<string, SeenKey>
}

/** The bytes are not those that were written: torn, flipped, or edited by hand. An older copy may still be whole. */
export class DamagedFileError extends Error {
  constructor(file: string, why: string) {
    super(`${file} is damaged: ${why}`)
    this.name = 'DamagedFileError'
  }
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
  encode(stored: StoredDistrict): Uint8Array
  /** @param file its name, for the errors @throws {DamagedFileError | UnusableFileError} */
  decode(bytes: Uint8Array, file: string): StoredDistrict
  encodeRow(kind: RowKind, key: string, row: object): string
  decodeRow<T extends TableName>(kind: T, text: string, file: string): Tables[T]
}

const shapes: Readonly<Record<RowKind, z.ZodType>> = {
  ...rowShapes,
  waiting: waitingShape,
  failed: failedShape,
}

const rowsShape = z.array(z.tuple([z.string(), z.unknown()]))
const headShape = z.looseObject({ format: z.number(), keyId: z.string() })
const bodyShape = z.object({
  district: z.string(),
  generation: z.number(),
  version: z.number(),
  tables: z.record(z.enum(tableNames), rowsShape),
  waiting: rowsShape,
  failed: rowsShape,
  seen: z.array(z.tuple([z.string(), z.number(), resultShape])),
})

export function createCodec(sealing: Sealing): Codec {
  /** Rows and keys never change, so that each is checked, sealed and written out once, however often the book is written. */
  const written = new WeakMap<object, { readonly key: string; readonly text: string }>()

  function encodeRow(kind: RowKind, key: string, row: object): string {
    const known = written.get(row)
    if (known?.key === key) return known.text
    const checked = shapes[kind].safeParse(row)
    if (!checked.success) throw new UnstorableRowError(kind, checked.error)
    const storedKey = personalKeys.has(kind) ? sealing.seal(key, `${kind} key`) : key
    const text = JSON.stringify([storedKey, sealRow(kind, row, sealing)])
    written.set(row, { key, text })
    return text
  }

  function encodeSeen(key: string, seen: SeenKey): string {
    const known = written.get(seen)
    if (known?.key === key) return known.text
    const text = JSON.stringify([key, seen.at, seen.result])
    written.set(seen, { key, text })
    return text
  }

  function encodeRows(kind: RowKind, rows: ReadonlyMap<string, object>): string {
    return `[${Array.from(rows, ([key, row]) => encodeRow(kind, key, row)).join(',\n')}]`
  }

  function decodeEntry<Row>(
    kind: RowKind,
    shape: z.ZodType<Row>,
    stored: readonly [string, unknown],
    file: string,
  ): [string, Row] {
    try {
      const key = personalKeys.has(kind) ? sealing.unseal(stored[0], `${kind} key`) : stored[0]
      return [key, shape.parse(unsealRow(kind, stored[1], sealing))]
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
      throw new UnusableFileError(
        file,
        `${kind}, row ${personalKeys.has(kind) ? '(sealed)' : stored[0]}: ${why}`,
        'Restore it from your last backup, and report this with the text above.',
      )
    }
  }

  function decodeRows<Row>(
    kind: RowKind,
    shape: z.ZodType<Row>,
    rows: readonly (readonly [string, unknown])[],
    file: string,
  ): ReadonlyMap<string, Row> {
    return new Map(rows.map((stored) => decodeEntry(kind, shape, stored, file)))
  }

  function checkHead(json: unknown, file: string): void {
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
  }

  return {
    check({ changes, posts }) {
      for (const { table, key, value } of changes) if (value !== null) encodeRow(table, key, value)
      for (const post of posts) {
        const checked = waitingShape.safeParse({ post, attempts: 0, notBefore: post.at })
        if (!checked.success) throw new UnstorableRowError('waiting', checked.error)
      }
    },

    encodeRow,

    decodeRow(kind, text, file) {
      const entry = z.tuple([z.string(), z.unknown()]).safeParse(parseJson(text, file))
      if (!entry.success) throw new DamagedFileError(file, 'a row is no row')
      return decodeEntry(kind, rowShapes[kind], entry.data, file)[1]
    },

    encode({ district, generation, state, seen }) {
      const tables = tableNames.map((name) => `${JSON.stringify(name)}:${encodeRows(name, state.book[name])}`)
      const keys = Array.from(seen, ([key, one]) => encodeSeen(key, one))
      const head = JSON.stringify({
        format,
        keyId: sealing.keyId,
        district,
        generation,
        version: state.version,
      })
      return wrap(
        `${head.slice(0, -1)},\n"tables":{${tables.join(',\n')}},\n"waiting":${encodeRows('waiting', state.waiting)},\n` +
          `"failed":${encodeRows('failed', state.failed)},\n"seen":[${keys.join(',\n')}]}`,
      )
    },

    decode(bytes, file) {
      const json = parseJson(unwrap(bytes, file), file)
      checkHead(json, file)
      const body = bodyShape.safeParse(json)
      if (!body.success)
        throw new UnusableFileError(file, z.prettifyError(body.error), 'Restore it from your last backup.')
      const { district, generation, version, tables, waiting, failed, seen } = body.data
      const table = <T extends TableName>(name: T): ReadonlyMap<string, Tables[T]> =>
        decodeRows<Tables[T]>(name, rowShapes[name], tables[name], file)
      const book: Book = {
        appointments: table('appointments'),
        questions: table('questions'),
        people: table('people'),
        supplies: table('supplies'),
        stock: table('stock'),
        pauses: table('pauses'),
        lists: table('lists'),
        offers: table('offers'),
        alerts: table('alerts'),
        references: table('references'),
        counters: table('counters'),
      }
      return {
        district,
        generation,
        state: {
          version,
          book,
          waiting: decodeRows('waiting', waitingShape, waiting, file),
          failed: decodeRows('failed', failedShape, failed, file),
        },
        seen: new Map(seen.map(([key, at, result]) => [key, { at, result }])),
      }
    },
  }
}

// The checksum stands at a fixed place in front of what it covers, and the whole is still JSON.
const beforeSum = '{"sha256":"'
const afterSum = '","book":'
const end = '}\n'
const sumLength = 64
const bodyStart = beforeSum.length + sumLength + afterSum.length

const sumOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

/** Made in one piece and the checksum put in afterwards: the book can be megabytes, and is written often. */
function wrap(body: string): Uint8Array {
  const bytes = Buffer.from(`${beforeSum}${'0'.repeat(sumLength)}${afterSum}${body}${end}`)
  bytes.write(sumOf(bytes.subarray(bodyStart, bytes.length - end.length)), beforeSum.length)
  return bytes
}

/** @throws {DamagedFileError} unless every byte is the one that was written */
function unwrap(bytes: Uint8Array, file: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const bodyEnd = Math.max(bodyStart, buffer.length - end.length)
  const body = buffer.subarray(bodyStart, bodyEnd)
  const isWhole =
    buffer.subarray(0, bodyStart).equals(Buffer.from(`${beforeSum}${sumOf(body)}${afterSum}`)) &&
    buffer.subarray(bodyEnd).equals(Buffer.from(end))
  if (!isWhole) throw new DamagedFileError(file, 'its checksum does not fit its content')
  return body.toString('utf8')
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DamagedFileError(file, 'it is no JSON')
  }
}
