import { inflateRawSync } from 'node:zlib'

/** What is wrong with an archive; the caller knows the file's name. */
export class ArchiveError extends Error {}

export interface ArchiveEntry {
  readonly name: string
  readonly bytes: Buffer
}

export interface ArchiveLimits {
  readonly entries: number
  /** Bytes of all entries together, unpacked. */
  readonly unpacked: number
}

const centralHeader = 0x02014b50
const localHeader = 0x04034b50
const endOfDirectory = 0x06054b50
const endLength = 22
const localLength = 30

/**
 * Unpacks a zip archive within limits. What an archive says of its sizes proves nothing (a file of 500 KB may claim to
 * hold little and hold gigabytes), so the limit is kept while unpacking; and a reader that goes through the file by
 * local headers, as streaming ones do, will find no entry that was not looked at here.
 * @throws {ArchiveError}
 */
export function unpackArchive(bytes: Buffer, limits: ArchiveLimits): readonly ArchiveEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + endLength > bytes.length || bytes.readUInt32LE(end) !== endOfDirectory) {
    throw new ArchiveError('is torn off: its table of contents is missing')
  }
  const count = bytes.readUInt16LE(end + 10)
  const start = bytes.readUInt32LE(end + 16)
  if (count === 0xffff || start === 0xffffffff || count > limits.entries) {
    throw new ArchiveError(`holds more than ${limits.entries} parts`)
  }

  const entries: ArchiveEntry[] = []
  const extents: { readonly from: number; readonly to: number }[] = []
  let left = limits.unpacked
  let at = start
  for (let n = 0; n < count; n++) {
    const central = readCentral(bytes, at)
    at = central.next
    const from = central.local
    const data = dataOf(bytes, from)
    if (data.method !== central.method) throw new ArchiveError('contradicts itself')
    const to = data.start + central.packed
    if (to > start) throw new ArchiveError('is torn off')
    const unpacked = inflate(bytes.subarray(data.start, to), central.method, left)
    left -= unpacked.length
    entries.push({ name: central.name, bytes: unpacked })
    extents.push({ from, to })
  }
  assertNothingBetween(extents, start)
  return entries
}

function readCentral(bytes: Buffer, at: number) {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralHeader) {
    throw new ArchiveError('has a table of contents that cannot be read')
  }
  if ((bytes.readUInt16LE(at + 8) & 1) === 1)
    throw new ArchiveError('is protected by a password: save it without')
  const nameLength = bytes.readUInt16LE(at + 28)
  return {
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    local: bytes.readUInt32LE(at + 42),
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    next: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  }
}

function dataOf(bytes: Buffer, at: number) {
  if (at + localLength > bytes.length || bytes.readUInt32LE(at) !== localHeader) {
    throw new ArchiveError('has a part that is not where it should be')
  }
  return {
    method: bytes.readUInt16LE(at + 8),
    start: at + localLength + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28),
  }
}

function inflate(packed: Buffer, method: number, limit: number): Buffer {
  const tooLarge = new ArchiveError('is too large when unpacked')
  if (method === 0) {
    if (packed.length > limit) throw tooLarge
    return packed
  }
  if (method !== 8) throw new ArchiveError('is packed in a way that spreadsheets do not use')
  if (limit <= 0) throw tooLarge
  try {
    return inflateRawSync(packed, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge
    throw new ArchiveError('holds damaged data')
  }
}

/** Between parts there may be a data descriptor (at most 24 bytes), but no room for a part that nobody listed. */
function assertNothingBetween(
  extents: readonly { readonly from: number; readonly to: number }[],
  end: number,
): void {
  const inOrder = [...extents].sort((a, b) => a.from - b.from)
  const borders = [...inOrder.map(({ from }) => from), end]
  const ends = [0, ...inOrder.map(({ to }) => to)]
  for (const [index, border] of borders.entries()) {
    const gap = border - (ends[index] ?? 0)
    if (gap < 0 || gap >= localLength) throw new ArchiveError('contradicts itself')
  }
}
