import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../../domain/complaint.ts'
import type { Said } from '../../domain/said.ts'
import { type Backup, readHome, unpack } from '../../store/backup.ts'
import type { Disk } from '../../store/disk.ts'
import { keepGivenCodes } from '../../store/given-codes.ts'
import { diskOf, type Inspected, inspect } from '../../store/inspect.ts'
import { nodeDisk } from '../../store/node-disk.ts'
import { asideName, writeHome } from '../../store/restore.ts'
import type { Sealing } from '../../store/sealing.ts'
import { noDistrictIn } from '../complaints.ts'
import { findSealing, type KeyPlace } from '../home-key.ts'
import { readInputFile } from '../inputs.ts'
import { codesMayRepeat, restored, toHaveItBack } from '../reports.ts'

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
export async function readSource(path: string, home: KeyPlace, environment: Environment): Promise<Source> {
  const folder = statSync(path, { throwIfNoEntry: false })
  const backup =
    folder?.isDirectory() === true
      ? await readHome(nodeDisk(path), folder.mtime.toISOString(), true)
      : await unpack(readInputFile(path))
  const content = diskOf(new Map(backup.files.map(({ path: name, content: bytes }) => [name, bytes])))
  const sealing = await findSealing(environment, { disk: content, home: null }, home)
  const districts = await inspect(content, sealing)
  if (districts.length === 0) throw new Complaint(noDistrictIn(path))
  return { backup, districts, sealing }
}

/** What a home holds; null where it cannot be read, for which somebody may want to restore. */
export async function readPresent(
  home: KeyPlace,
  environment: Environment,
): Promise<readonly Inspected[] | null> {
  try {
    if ((await home.disk.list('districts')).length === 0) return []
    return await inspect(home.disk, await findSealing(environment, home))
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
): Promise<readonly Said[]> {
  const disk: Disk = nodeDisk(root)
  const unlock = await disk.lock('lock')
  try {
    const present = await readPresent({ disk, home: root }, environment)
    const aside = asideName(new Date().toISOString())
    await writeHome(disk, await keepGivenCodes(backup.files, present ?? [], sealing), aside)
    if (present?.length === 0) return [restored(root, null)]
    const put = join(root, aside)
    return [restored(root, put), present === null ? codesMayRepeat : toHaveItBack(put)]
  } finally {
    await unlock()
  }
}
