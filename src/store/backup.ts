import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { DamagedFileError, unwrap } from './envelope.ts'
import type { ReadingDisk } from './inspect.ts'
import { bookName, previousName } from './lowdb/book-file.ts'
import { journalName } from './lowdb/journal.ts'
import { isOfRestore } from './restore.ts'
import { keyFile } from './sealing.ts'

/** A file of the home, as it was when the backup was made. */
export interface BackedUp {
  readonly path: string
  readonly content: Uint8Array
}

export interface Backup {
  /** ISO 8601. */
  readonly madeAt: string
  readonly files: readonly BackedUp[]
}

/** The file is no backup, or not as it was written. */
export class BackupError extends Error {
  constructor(why: string) {
    super(`This is no whole backup: ${why}. Nothing was changed. Take another copy of it.`)
    this.name = 'BackupError'
  }
}

/** What is backed up besides the districts: what `init` writes, and the settings. */
const settings = /^(?:directory\.json|yaoyue\.config\.json|catalogue\.(?:xlsx|csv|tsv))$/
const inDistrict = /^districts\/[\w-]{1,40}\/(?:book\.json|(?:journal|closed|seen)\/[\w-]{1,40}\.jsonl)$/

/** No other path is taken from a backup: it could come from anywhere. */
const mayBeRestored = (path: string): boolean =>
  settings.test(path) || inDistrict.test(path) || path === keyFile

const headShape = z.object({
  yaoyueBackup: z.literal(1),
  madeAt: z.string(),
  files: z.array(z.object({ path: z.string(), size: z.number().int().min(0), sha256: z.string() })),
})

const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/**
 * Takes what a home holds while a process writes to it, without stopping it. What leaves a book is written to its file
 * before the book or its journal lacks it, so those are read first: whatever has left them is found in the files read
 * afterwards, at worst in both, which the store knows how to read.
 *
 * @param withKey whoever has a backup with the key can read it
 * @throws {DamagedFileError} where a book is not whole
 */
export async function readHome(disk: ReadingDisk, madeAt: string, withKey: boolean): Promise<Backup> {
  const before = await disk.list('.')
  const files: BackedUp[] = []
  for (const code of await disk.list('districts')) {
    const folder = `districts/${code}`
    const book = await readBook(disk, folder)
    const history = await readFolders(disk, folder, ['closed', 'seen'])
    if (book !== null) files.push(...book, ...history)
    else if (history.length > 0) throw new DamagedFileError(`${folder}/${bookName}`, 'it is missing')
  }
  for (const path of await disk.list('.')) {
    const content = settings.test(path) || (withKey && path === keyFile) ? await disk.read(path) : null
    if (content !== null) files.push({ path, content })
  }
  const moved = new Set(await disk.list('.')).difference(new Set(before))
  if ([...moved].some(isOfRestore))
    throw new Error('A backup was restored meanwhile, so this one would hold some of both. Try again.')
  return { madeAt, files }
}

async function readFolders(
  disk: ReadingDisk,
  folder: string,
  parts: readonly string[],
): Promise<readonly BackedUp[]> {
  const found: BackedUp[] = []
  for (const part of parts)
    for (const name of await disk.list(`${folder}/${part}`)) {
      const path = `${folder}/${part}/${name}`
      const content = inDistrict.test(path) ? await disk.read(path) : null
      if (content !== null) found.push({ path, content })
    }
  return found
}

/** A book and its journal, which belong together. @returns null for a district in which nothing has happened yet */
async function readBook(disk: ReadingDisk, folder: string): Promise<readonly BackedUp[] | null> {
  const path = `${folder}/${bookName}`
  // A write that an earlier version's process died in left only the generation before it.
  const readOne = async () => (await disk.read(path)) ?? (await disk.read(`${folder}/${previousName}`))
  for (let content = await readOne(); content !== null; ) {
    const journal = await readFolders(disk, folder, [journalName])
    const now = await readOne()
    // Written anew meanwhile, so that its journal may have been cut: once an hour, or after thousands of messages.
    if (now !== null && Buffer.compare(now, content) !== 0) {
      content = now
      continue
    }
    unwrap(content, path)
    return [{ path, content }, ...journal]
  }
  return null
}

/** One file: a line of JSON that tells what follows, then the contents, packed. */
export function pack({ madeAt, files }: Backup): Promise<Uint8Array> {
  const head: z.infer<typeof headShape> = {
    yaoyueBackup: 1,
    madeAt,
    files: files.map(({ path, content }) => ({ path, size: content.length, sha256: sumOf(content) })),
  }
  const content = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...files.map((file) => file.content),
  ])
  return promisify(gzip)(content)
}

/** A packed file may grow to at most so much, whoever made it. */
const mostBytes = 2 ** 31 - 1

/** @throws {BackupError} unless every byte is the one that was packed */
export async function unpack(bytes: Uint8Array): Promise<Backup> {
  const unpacked = await promisify<Uint8Array, { maxOutputLength: number }, Buffer>(gunzip)(bytes, {
    maxOutputLength: mostBytes,
  }).catch(() => {
    throw new BackupError('it cannot be unpacked')
  })
  const headEnd = unpacked.indexOf('\n')
  const head = headShape.safeParse(jsonOf(unpacked.toString('utf8', 0, Math.max(0, headEnd))))
  if (!head.success) throw new BackupError('it does not begin as one')
  let at = headEnd + 1
  const files = head.data.files.map(({ path, size, sha256 }): BackedUp => {
    const content = unpacked.subarray(at, at + size)
    at += size
    if (!mayBeRestored(path)) throw new BackupError(`"${path}" does not belong into one`)
    if (content.length !== size || sumOf(content) !== sha256)
      throw new BackupError(`"${path}" is not as it was`)
    return { path, content }
  })
  if (at !== unpacked.length) throw new BackupError('there is more in it than it tells')
  return { madeAt: head.data.madeAt, files }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
