import { hash } from 'node:crypto'

/** The bytes are not those that were written: torn, flipped, or edited by hand. An older copy may still be whole. */
export class DamagedFileError extends Error {
  constructor(file: string, why: string) {
    super(`${file} is damaged: ${why}`)
    this.name = 'DamagedFileError'
  }
}

const start = '{"sha256":"'
const sumLength = 64
const beforePieces = '","pieces":['
const beforeBody = '],"book":'
/** Of files up to format 1, which had one sum over the whole body. */
const beforeWholeBody = '","book":'
const end = '}\n'

const sumsOfPieces = new WeakMap<Uint8Array, Uint8Array>()

/** Pieces never change, and most of them are in the next file again. */
function sumOfPiece(piece: Uint8Array): Uint8Array {
  const known = sumsOfPieces.get(piece)
  if (known !== undefined) return known
  const sum = hash('sha256', piece, 'buffer')
  sumsOfPieces.set(piece, sum)
  return sum
}

/** The sum of the sums of the pieces, and of where they end. */
const sumOf = (lengths: string, sums: readonly Uint8Array[]): string =>
  hash('sha256', Buffer.concat([Buffer.from(lengths), ...sums]), 'hex')

/**
 * Puts a body of JSON into an envelope that is still JSON and tells whether a byte of it was changed. What was in the
 * file before is neither copied nor summed up again: the book can be megabytes, and is written often.
 *
 * @param pieces they make up the body; their content must never change
 */
export function wrap(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const lengths = pieces.map(({ length }) => length).join()
  const sum = sumOf(lengths, pieces.map(sumOfPiece))
  return [Buffer.from(start + sum + beforePieces + lengths + beforeBody), ...pieces, Buffer.from(end)]
}

/** @param file its name, for the error @returns the body @throws {DamagedFileError} unless every byte is the one that was written */
export function unwrap(bytes: Uint8Array, file: string): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const sumEnd = start.length + sumLength
  const stated = buffer.toString('latin1', start.length, sumEnd)
  const hasPieces = buffer.toString('latin1', sumEnd, sumEnd + beforePieces.length) === beforePieces
  const found = hasPieces ? openPieces(buffer, sumEnd + beforePieces.length) : openWhole(buffer, sumEnd)
  const isWhole =
    found !== null &&
    found.sum === stated &&
    buffer.toString('latin1', 0, start.length) === start &&
    buffer.toString('latin1', buffer.length - end.length) === end
  if (!isWhole) throw new DamagedFileError(file, 'its checksum does not fit its content')
  return found.body.toString('utf8')
}

interface Opened {
  readonly body: Buffer
  readonly sum: string
}

function openPieces(buffer: Buffer, lengthsStart: number): Opened | null {
  const lengthsEnd = buffer.indexOf(beforeBody, lengthsStart, 'latin1')
  if (lengthsEnd < 0) return null
  const lengths = buffer.toString('latin1', lengthsStart, lengthsEnd)
  const body = buffer.subarray(lengthsEnd + beforeBody.length, -end.length)
  const sums: Uint8Array[] = []
  let at = 0
  for (const length of lengths.split(',').map(Number)) {
    sums.push(hash('sha256', body.subarray(at, at + length), 'buffer'))
    at += length
  }
  return at === body.length ? { body, sum: sumOf(lengths, sums) } : null
}

function openWhole(buffer: Buffer, sumEnd: number): Opened | null {
  const bodyStart = sumEnd + beforeWholeBody.length
  if (buffer.toString('latin1', sumEnd, bodyStart) !== beforeWholeBody) return null
  const body = buffer.subarray(bodyStart, Math.max(bodyStart, buffer.length - end.length))
  return { body, sum: hash('sha256', body, 'hex') }
}
