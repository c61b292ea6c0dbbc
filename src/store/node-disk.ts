import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Content, type Disk, HomeInUseError } from './disk.ts'
import { markOf } from './process-mark.ts'

/** Only the user who runs the bot may look into its home. */
const privateFolder = 0o700
const privateFile = 0o600

/** The disk of this machine, below a folder. @param root absolute; made when first needed */
export function nodeDisk(root: string): Disk {
  const at = (path: string): string => join(root, path)
  /** What was replaced last, kept open until the names are durable. */
  let replaced: FileHandle | null = null

  /**
   * A file that has lost its last name is freed when nobody has it open any more: of a book of some megabytes that takes
   * as long as writing one, and a sync meanwhile waits for it. Nobody else needs to.
   */
  function letGo(): void {
    const file = replaced
    replaced = null
    file?.close().catch(() => {})
  }

  return {
    async read(path) {
      try {
        return await readFile(at(path))
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      }
    },
    write: (path, content) => put(at(path), 'w', content),
    append: (path, content) => put(at(path), 'a', content),
    rename: (from, to) => rename(at(from), at(to)),
    async link(from, to) {
      const file = await openIfThere(at(to))
      letGo()
      replaced = file
      await giveSecondName(at(from), at(to))
    },
    async syncFolder(path) {
      try {
        await syncFolder(at(path))
      } finally {
        letGo()
      }
    },
    makeFolder: (path) => makeFolder(at(path)),
    async list(path) {
      try {
        return await readdir(at(path))
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return []
        throw error
      }
    },
    remove: (path) => rm(at(path), { force: true }),
    async lock(path) {
      await makeFolder(root)
      return lock(root, at(path))
    },
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

async function put(path: string, flags: 'w' | 'a' | 'wx', content: Content): Promise<void> {
  const file = await open(path, flags, privateFile)
  try {
    if (content instanceof Uint8Array) await file.writeFile(content)
    else await writePieces(file, content)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function writePieces(file: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  const { bytesWritten } = await file.writev([...pieces])
  // Where the kernel took less, the rest is written as one: that either works or gives the reason.
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
  if (bytesWritten < size) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten))
}

/** What file systems without hard links answer, some of those that are mounted over a network among them. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

async function giveSecondName(from: string, to: string): Promise<void> {
  // A link cannot take a place that is taken; a rename can.
  const draft = `${to}.tmp`
  await removeIfThere(draft)
  try {
    await link(from, draft)
  } catch (error) {
    if (!noLinks.has(codeOf(error))) throw error
    await put(draft, 'w', await readFile(from))
  }
  await rename(draft, to)
  // Where both were names of one file already, as after a crash, rename(2) does nothing at all.
  await removeIfThere(draft)
}

/** Null where it is not there, and where a file that is open cannot be replaced. */
async function openIfThere(path: string): Promise<FileHandle | null> {
  if (process.platform === 'win32') return null
  return open(path, 'r').catch(() => null)
}

/** What `rm` does with `force`, at a third of its price: this is done twice at every write. */
async function removeIfThere(path: string): Promise<void> {
  try {
    await unlink(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows keeps names by itself, and cannot open a folder.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: privateFolder })
  if (first === undefined) return
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** Who holds the home: a process, and a mark that tells it from a later process with the same number. */
interface Holder {
  readonly pid: number
  readonly mark: string
}

async function lock(root: string, path: string): Promise<() => Promise<void>> {
  const own = JSON.stringify({ pid: process.pid, mark: (await markOf(process.pid)) ?? '' } satisfies Holder)
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await put(path, 'wx', Buffer.from(own))
      return async () => {
        if ((await textOf(path)) === own) await rm(path, { force: true })
      }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    await removeIfStale(root, path)
  }
  throw new HomeInUseError(root, 'it keeps taking the lock')
}

/** @throws {HomeInUseError} where its holder lives */
async function removeIfStale(root: string, path: string): Promise<void> {
  const found = await textOf(path)
  if (found === null) return
  const holder = holderOf(found)
  if (holder !== null && (await markOf(holder.pid)) === holder.mark)
    throw new HomeInUseError(root, `process ${holder.pid}`)
  // Two that come at once may both find it stale; by renaming first, only one of them takes it away, and one that
  // took the other's fresh lock by mistake sees so and puts it back.
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if ((await textOf(aside)) === found) await rm(aside, { force: true })
  else await rename(aside, path)
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return null
  }
}

/** A lock that was torn by a crash has no holder. */
function holderOf(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('mark' in value)) return null
    const { pid, mark } = value
    return typeof pid === 'number' && typeof mark === 'string' ? { pid, mark } : null
  } catch {
    return null
  }
}
