import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type Backup, readHome, unpack } from '../../store/backup.ts'
import type { Disk } from '../../store/disk.ts'
import { keepGivenCodes } from '../../store/given-codes.ts'
import { diskOf, type Inspected, inspect, type ReadingDisk } from '../../store/inspect.ts'
import { nodeDisk } from '../../store/node-disk.ts'
import { asideName, writeHome } from '../../store/restore.ts'
import type { Sealing } from '../../store/sealing.ts'
import { findSealing } from '../home-key.ts'
import { readInputFile } from '../inputs.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** A backup that is whole and can be opened. */
export interface Source {
  readonly backup: Backup
  readonly districts: readonly Inspected[]
  readonly sealing: Sealing
}

/**
 * Reads a backup whole, and opens what is in it.
 *
 * @param path a file of `yaoyue backup`, or the folder of a home, as an earlier restore puts one aside
 * @param home where the key may lie that is not in the backup
 * @throws where anything about it is not as it was
 */
export async function readSource(path: string, home: ReadingDisk, environment: Environment): Promise<Source> {
  const folder = statSync(path, { throwIfNoEntry: false })
  const backup =
    folder?.isDirectory() === true
      ? await readHome(nodeDisk(path), folder.mtime.toISOString(), true)
      : await unpack(readInputFile(path))
  const content = diskOf(new Map(backup.files.map(({ path: name, content: bytes }) => [name, bytes])))
  const sealing = await findSealing(environment, content, home)
  const districts = await inspect(content, sealing)
  if (districts.length === 0) throw new Error(`There is no district in ${path}`)
  return { backup, districts, sealing }
}

/** What a home holds; null where it cannot be read, for which somebody may want to restore. */
export async function readPresent(
  home: ReadingDisk,
  environment: Environment,
): Promise<readonly Inspected[] | null> {
  try {
    if ((await home.list('districts')).length === 0) return []
    return await inspect(home, await findSealing(environment, home))
  } catch {
    return null
  }
}

/**
 * Puts a backup in the place of what a home holds, which nobody else has open.
 * @returns what to tell the person who wanted it @throws {HomeInUseError}
 */
export async function putBack(
  root: string,
  { backup, sealing }: Source,
  environment: Environment,
): Promise<readonly string[]> {
  const disk: Disk = nodeDisk(root)
  const unlock = await disk.lock('lock')
  try {
    const present = await readPresent(disk, environment)
    const aside = asideName(new Date().toISOString())
    await writeHome(disk, keepGivenCodes(backup.files, present ?? [], sealing), aside)
    if (present?.length === 0) return [`Restored into ${root}.`]
    const put = join(root, aside)
    return [
      `Restored into ${root}. What was there is in ${put}.`,
      ...(present === null
        ? ['It could not be read, so a code of today may be given a second time: compare with the groups.']
        : [`To have it back: yaoyue restore ${put} --force`]),
    ]
  } finally {
    await unlock()
  }
}
