import { type Log, traceOf } from '../../domain/log.ts'
import type { Result } from '../../domain/ports.ts'
import type { RunMap } from '../../domain/run-map.ts'
import { days, hours, type Instant } from '../../domain/time.ts'
import type { SeenKey } from '../codec.ts'
import type { Disk } from '../disk.ts'
import type { Taken } from '../events.ts'
import type { Sealing } from '../sealing.ts'
import { resultShape } from '../shapes.ts'
import { decodeRecords, encodeRecords } from './records.ts'

/** How long a key stays in the book; then it moves to the file of its day, in lumps of an hour. */
const inBook = days(1)
const lump = hours(1)
/** How long a message that comes again is known. */
const known = days(30)

export type Seen = Pick<SeenKey, 'result' | 'content'>

/** The keys of messages that were taken: the last day's in the book, those of 30 days in day files. */
export interface SeenKeys {
  /** Those of the last day that are on the disk. */
  durable(): RunMap<SeenKey>
  /** Those and what came since, the oldest first. */
  recent(): Iterable<readonly [string, SeenKey]>
  /** Answers from memory: what came of a message; `maybe` where only the day files know for sure. */
  look(key: string): Seen | 'maybe' | null
  /** What the day files know. */
  lookUp(key: string): Promise<Seen | null>
  add(key: string, seen: SeenKey): void
  /** Tells which of those that were added are on the disk now. */
  keep(taken: readonly Taken[]): void
  /** Takes back a key whose commit failed. */
  forget(key: string): void
  /** Moves old keys out of the book, each into its file before it leaves, and removes what is too old for either. */
  age(now: Instant): Promise<void>
}

/** A key whose content is made when it is first asked for: at the write, with those of all who share it. */
export function withLateContent(at: Instant, result: Result, contentOf: () => string | null): SeenKey {
  let make: (() => string | null) | null = contentOf
  let content: string | null = null
  return {
    at,
    result,
    get content() {
      if (make !== null) {
        content = make()
        make = null
      }
      return content
    },
  }
}

/** @param folder of the district */
export async function openSeenKeys(
  disk: Disk,
  folder: string,
  sealing: Sealing,
  log: Log,
  stored: RunMap<SeenKey>,
): Promise<SeenKeys> {
  const place = `${folder}/seen`
  const fileOf = (day: string): string => `${place}/${day}.jsonl`
  let durable = stored
  /** What is not on the disk yet. */
  const fresh = new Map<string, SeenKey>()
  /** Beginnings of the keys' hashes, by day: a month of a busy district is some megabytes. */
  const archived = new Map<string, Set<number>>()

  for (const name of await disk.list(place)) {
    const day = /^(\d{4}-\d{2}-\d{2})\.jsonl$/.exec(name)?.[1]
    if (day === undefined) continue
    const lines = await read(day)
    archived.set(day, new Set(lines.map(beginningOf)))
  }

  async function read(day: string): Promise<readonly string[]> {
    const file = fileOf(day)
    const bytes = await disk.read(file)
    if (bytes === null) return []
    const { records, damaged } = decodeRecords(bytes)
    if (damaged > 0) log.warn({ file, damaged }, 'some messages of that day would be taken for new ones')
    return records
  }

  async function move(old: readonly (readonly [string, SeenKey])[]): Promise<void> {
    await disk.makeFolder(place)
    for (const [day, entries] of Map.groupBy(old, ([, { at }]) => dayOf(at))) {
      const lines = entries.map(([key, { result, content }]) =>
        lineOf(sealing.hash(key), { result, content }),
      )
      await disk.append(fileOf(day), encodeRecords(lines))
      const before = archived.get(day) ?? new Set()
      archived.set(day, before.union(new Set(lines.map(beginningOf))))
    }
    await disk.syncFolder(place)
    durable = durable.with(old.map(([key]) => [key, null]))
  }

  return {
    durable: () => durable,
    recent: () => [...durable, ...fresh],

    look(key) {
      const seen = fresh.get(key) ?? durable.get(key)
      if (seen !== undefined) return seen
      if (archived.size === 0) return null
      const beginning = beginningOf(sealing.hash(key))
      return archived.values().some((hashes) => hashes.has(beginning)) ? 'maybe' : null
    },

    async lookUp(key) {
      const hash = sealing.hash(key)
      for (const [day, hashes] of archived) {
        if (!hashes.has(beginningOf(hash))) continue
        const line = (await read(day)).find((record) => record.startsWith(`${hash} `))
        if (line !== undefined) return seenOf(line.slice(hash.length + 1))
      }
      return null
    },

    add: (key, seen) => void fresh.set(key, seen),
    keep(taken) {
      // A map of thousands is changed once for all who share a write.
      durable = durable.with(taken.map(({ key, seen }) => [key, seen]))
      for (const { key } of taken) fresh.delete(key)
    },
    forget: (key) => void fresh.delete(key),

    async age(now) {
      const [eldest] = durable.values()
      if (eldest === undefined || eldest.at > now - inBook - lump) return
      try {
        await move([...durable].filter(([, { at }]) => at <= now - inBook))
        const last = dayOf(now - known)
        for (const day of [...archived.keys()].filter((day) => day < last)) {
          await disk.remove(fileOf(day))
          archived.delete(day)
        }
      } catch (error) {
        // They stay in the book until there is room.
        log.warn(traceOf(error), 'keys of old messages could not be moved out of the book')
      }
    },
  }
}

const lineOf = (hash: string, { result, content }: Seen): string =>
  `${hash} ${content ?? '-'} ${JSON.stringify(result)}`

/** @param rest of a line after the key's hash; lines from before edits were known have no content in it */
function seenOf(rest: string): Seen {
  const [content, json] = rest.startsWith('{')
    ? [null, rest]
    : [rest.slice(0, rest.indexOf(' ')), rest.slice(rest.indexOf(' ') + 1)]
  return { result: resultShape.parse(JSON.parse(json)), content: content === '-' ? null : content }
}

const dayOf = (at: Instant): string => new Date(at).toISOString().slice(0, 10)

/** 48 bits, which is as much as a number holds exactly in hexadecimal digits. */
const beginningOf = (line: string): number => Number.parseInt(line.slice(0, 12), 16)
