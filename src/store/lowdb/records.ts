import { crc32 } from 'node:zlib'

/**
 * Lines that are only ever added to a file, each with its own checksum. A line break before and after every addition
 * keeps what a crash left of an earlier one from spoiling the next.
 *
 * @param records without line breaks
 */
export const encodeRecords = (records: readonly string[]): Uint8Array =>
  Buffer.from(`\n${records.map((record) => `${sumOf(record)} ${record}\n`).join('')}`)

export interface Records {
  readonly records: readonly string[]
  /** Lines that are not as they were written. */
  readonly damaged: number
}

export function decodeRecords(bytes: Uint8Array): Records {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
  const records = lines
    .filter((line) => line[8] === ' ' && line.slice(0, 8) === sumOf(line.slice(9)))
    .map((line) => line.slice(9))
  return { records, damaged: lines.length - records.length }
}

const sumOf = (record: string): string => crc32(record).toString(16).padStart(8, '0')
