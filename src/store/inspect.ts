import type { Appointment } from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import { silentLog } from '../domain/log.ts'
import type { Received } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import { createCodec } from './codec.ts'
import type { Disk } from './disk.ts'
import { replayed } from './events.ts'
import { bookName, previousName } from './lowdb/book-file.ts'
import { readMonth } from './lowdb/closed-months.ts'
import { journalName, readJournal } from './lowdb/journal.ts'
import { decodeRecords } from './lowdb/records.ts'
import type { Sealing } from './sealing.ts'

/** What a district's files hold, read without a lock and without changing anything. */
export interface Inspected {
  readonly code: string
  readonly generation: number
  readonly book: Book
  readonly received: readonly Received[]
  readonly waiting: number
  readonly failed: number
  /** When the last message was taken, null where none was within the last day. */
  readonly lastAt: Instant | null
  /** Files with lines that cannot be read, and how many. A torn line or two are what a crash leaves. */
  readonly damaged: readonly { readonly file: string; readonly lines: number }[]
  /** Appointments that have left the book. @param month `YYYY-MM` */
  closedIn(month: string): Promise<readonly Appointment[]>
}

/** The part of a disk that changes nothing. */
export type ReadingDisk = Pick<Disk, 'read' | 'list'>

/** @throws {DamagedFileError | UnusableFileError} where a book cannot be read */
export async function inspect(disk: ReadingDisk, sealing: Sealing): Promise<readonly Inspected[]> {
  const codec = createCodec(sealing)
  const found: Inspected[] = []
  for (const code of await disk.list('districts')) {
    const folder = `districts/${code}`
    const file = `${folder}/${bookName}`
    const bytes = (await disk.read(file)) ?? (await disk.read(`${folder}/${previousName}`))
    // Nothing has happened there yet.
    if (bytes === null && (await disk.list(`${folder}/closed`)).length === 0) continue
    const stored = codec.decode(bytes ?? new Uint8Array(), file)
    const { events } = await readJournal(disk, folder, codec, stored.records)
    const { state, seen, generation } = replayed(stored, events)
    const received = Array.from(seen, ([key, { at, result }]) => ({ key, at, result }))
    const damaged: { file: string; lines: number }[] = []
    for (const part of [journalName, 'closed', 'seen'])
      for (const name of await disk.list(`${folder}/${part}`)) {
        const bytes = await disk.read(`${folder}/${part}/${name}`)
        const lines = bytes === null ? 0 : decodeRecords(bytes).damaged
        if (lines > 0) damaged.push({ file: `${folder}/${part}/${name}`, lines })
      }
    found.push({
      code,
      generation,
      book: state.book,
      received,
      waiting: state.waiting.size,
      failed: state.failed.size,
      lastAt: received.at(-1)?.at ?? null,
      damaged,
      closedIn: (month) => readMonth(disk, folder, month, codec, silentLog),
    })
  }
  return found
}

/** A disk that holds what a backup holds, to look at it before it is restored. */
export function diskOf(files: ReadonlyMap<string, Uint8Array>): ReadingDisk {
  return {
    read: async (path) => files.get(path) ?? null,
    async list(path) {
      const below = `${path}/`
      const names = [...files.keys()].filter((name) => name.startsWith(below))
      return [...new Set(names.map((name) => name.slice(below.length).split('/')[0] ?? ''))]
    },
  }
}
