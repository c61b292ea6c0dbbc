import type { Log } from '../../domain/log.ts'
import type { Instant } from '../../domain/time.ts'
import type { Codec } from '../codec.ts'
import type { Disk } from '../disk.ts'
import type { StoreEvent } from '../events.ts'
import { decodeRecords, encodeRecords } from './records.ts'

/** The folder of a district's journal. */
export const journalName = 'journal'

/** A file of the journal, called after the first record in it. */
const fileName = /^(\d{1,15})\.jsonl$/

/** What happened after a record that the book holds. */
export interface JournalPart {
  readonly events: readonly StoreEvent[]
  /** Number of the last record that can be used. */
  readonly last: number
  /** First records of the files, in their order. */
  readonly files: readonly number[]
  /** Lines that are not as they were written: what a write that failed or a crash leaves, or damage. */
  readonly damaged: number
  /** Of those files, the ones with records behind a gap: something that was confirmed is lost, and so are they. */
  readonly lost: readonly number[]
}

/**
 * Reads what happened since a book was written whole. Records are numbered without gaps; of two with one number the
 * later counts, because it took the place of one whose write had failed.
 *
 * @param after number of the last record that the book holds
 */
export async function readJournal(
  disk: Pick<Disk, 'read' | 'list'>,
  folder: string,
  codec: Codec,
  after: number,
): Promise<JournalPart> {
  const place = `${folder}/${journalName}`
  const files = (await disk.list(place))
    .flatMap((name) => fileName.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
  const found = new Map<number, { readonly record: string; readonly file: number }>()
  let damaged = 0
  for (const file of files) {
    const bytes = await disk.read(`${place}/${file}.jsonl`)
    if (bytes === null) continue
    const { records, damaged: unread } = decodeRecords(bytes)
    damaged += unread
    for (const record of records) {
      const number = Number.parseInt(record, 10)
      if (number > after) found.set(number, { record, file })
    }
  }
  const events: StoreEvent[] = []
  let last = after
  for (let next = found.get(last + 1); next !== undefined; next = found.get(last + 1)) {
    last += 1
    for (const event of codec.decodeEvents(next.record, `${place}/${next.file}.jsonl`)) events.push(event)
  }
  const lost = new Set([...found].filter(([number]) => number > last).map(([, { file }]) => file))
  return { events, last, files, damaged, lost: [...lost] }
}

/** When the book is written whole again. */
export interface JournalLimits {
  /** So many bytes are read again at a start after a crash at most, and some more. */
  readonly bytes: number
  /** Milliseconds; what was taken out of the book is not kept beside it for longer. */
  readonly age: number
}

/** What happens to a district between two writes of its whole book: each write adds one record. */
export interface Journal {
  /** Number of the last record that is on the disk. */
  last(): number
  /** Durable when it returns. After an error the same events, or others, are the next record. */
  append(events: readonly StoreEvent[], now: Instant): Promise<void>
  /** Whether anything was added since the book was written whole. */
  isBegun(): boolean
  /** Whether the book is to be written whole. */
  isDue(now: Instant): boolean
  /** It could not be: it is due again when as much more was added, or after as long. */
  putOff(now: Instant): void
  /**
   * The book now holds every record. Those that the book before it held are removed; the others stay beside its previous
   * generation, which with them is as good as the book itself.
   */
  cut(): Promise<void>
}

/**
 * @param folder of the district
 * @param found what `readJournal` found after the book's last record
 * @param held number of the last record that the book holds
 */
export function openJournal(
  disk: Disk,
  folder: string,
  codec: Codec,
  limits: JournalLimits,
  found: Omit<JournalPart, 'events'>,
  held: number,
): Journal {
  const place = `${folder}/${journalName}`
  const pathOf = (file: number): string => `${place}/${file}.jsonl`
  let { last, files, lost } = found
  let heldBefore = held
  /** The file that is written to, null where the next record begins one. */
  let current: number | null = null
  let isNamed = false
  let bytes = 0
  let since: Instant | null = null

  async function begin(file: number): Promise<number> {
    await disk.makeFolder(place)
    current = file
    isNamed = false
    files = [...files.filter((other) => other !== file), file]
    return file
  }

  /** Out of the way: its records would be taken for those that have their numbers next. */
  async function putAside(file: number): Promise<void> {
    const isThere = (await disk.list(place)).includes(`${file}.jsonl`)
    if (isThere) await disk.rename(pathOf(file), `${place}/${file}.damaged.jsonl`)
  }

  return {
    last: () => last,

    async append(events, now) {
      const file = current ?? (await begin(last + 1))
      const content = encodeRecords([codec.encodeEvents(last + 1, events)])
      bytes += content.length
      await disk.append(pathOf(file), content)
      if (!isNamed) await disk.syncFolder(place)
      isNamed = true
      since ??= now
      last += 1
    },

    isBegun: () => since !== null,
    isDue: (now) => bytes >= limits.bytes || (since !== null && now - since >= limits.age),

    putOff(now) {
      bytes = 0
      since = now
    },

    async cut() {
      // A file ends where the next begins.
      const done = files.filter((_, nth) => (files[nth + 1] ?? last + 1) <= heldBefore + 1)
      for (const file of lost) await putAside(file)
      for (const file of done) await disk.remove(pathOf(file))
      if (lost.length + done.length > 0) await disk.syncFolder(place)
      files = files.filter((file) => !done.includes(file) && !lost.includes(file))
      lost = []
      heldBefore = last
      current = null
      bytes = 0
      since = null
    },
  }
}

/** Says what a journal lost, where it did. */
export function tellDamage({ damaged, lost, last }: JournalPart, folder: string, log: Log): void {
  if (lost.length > 0)
    log.warn(
      { folder, damaged, last, aside: lost.map((file) => `${journalName}/${file}.damaged.jsonl`) },
      'THE JOURNAL IS DAMAGED: what was decided after its last whole record is lost; ' +
        'check the disk, and compare with the groups',
    )
  else if (damaged > 0)
    log.warn(
      { folder, damaged, last },
      'the journal has lines that cannot be read: writes that were cut short and never confirmed, ' +
        'unless the disk is damaged',
    )
}
