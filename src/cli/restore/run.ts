import { z } from 'zod'
import type { BackedUp } from '../../store/backup.ts'
import { HomeInUseError } from '../../store/disk.ts'
import type { Inspected, ReadingDisk } from '../../store/inspect.ts'
import { nodeDisk } from '../../store/node-disk.ts'
import { describe } from '../describe-district.ts'
import type { Answer } from '../running.ts'
import { differences } from './differences.ts'
import { type Environment, putBack, readPresent, readSource, type Source } from './restore.ts'

/** What `yaoyue restore` asks for, here or in the process that runs. */
export const restoreShape = z.object({
  /** Absolute path of the backup, or of a home that was put aside. */
  file: z.string().min(1).max(4096),
  /** Puts aside what the home holds now. */
  force: z.boolean(),
  /** Only says what is in it, and what would change. */
  dryRun: z.boolean(),
})
export type RestoreRequest = z.infer<typeof restoreShape>

/** Where it is put back to. */
export interface Target {
  readonly home: string
  readonly environment: Environment
  /** The bot that has the home open; null where none has. */
  readonly running: {
    /** The district that it works for. */
    readonly district: string
    /** Has the work done while nobody uses the home. */
    exchange<Result>(work: () => Promise<Result>): Promise<Result>
  } | null
}

/**
 * Looks into a backup, says what it would change, and puts it back. It is read and opened whole before anything is
 * touched. Under a bot that runs what it is doing is finished first, and messages that come meanwhile wait and are
 * decided on the book that was put back.
 *
 * @throws with what to do where it cannot be done; then nothing was changed
 */
export async function runRestore(request: RestoreRequest, target: Target): Promise<Answer> {
  const { home, environment, running } = target
  const disk = nodeDisk(home)
  const source = await readSource(request.file, disk, environment)
  const present = await readPresent(disk, environment)
  const seen = look(source, present, home, request.force && !request.dryRun)
  if (request.dryRun) return { out: seen, err: [], code: 0 }
  if (present?.length !== 0 && !request.force)
    return {
      out: seen,
      err: [`yaoyue restore: ${home} holds districts already; --force puts them aside. Nothing was changed.`],
      code: 1,
    }
  if (running === null)
    return { out: [...seen, ...(await putBackAlone(home, source, environment))], err: [], code: 0 }
  if (!source.districts.some(({ code }) => code === running.district))
    throw new Error(
      `The bot that runs works for district ${running.district}, which is not in it. Stop the bot, and try again. Nothing was changed.`,
    )
  const settings = await changedSettings(source.backup.files, disk)
  const done = await running.exchange(() => putBack(home, source, environment))
  const notes = settings.map((name) => `${name} is another one now: it is used from the next start.`)
  return { out: [...seen, ...done, 'The bot goes on with it.', ...notes], err: [], code: 0 }
}

function look(
  { backup, districts }: Source,
  present: readonly Inspected[] | null,
  home: string,
  isDone: boolean,
): string[] {
  const then = [`Backup of ${backup.madeAt}, whole`, ...districts.map(describe)]
  if (present === null) return [...then, `${home} cannot be read now`]
  if (present.length === 0) return [...then, `There is nothing in ${home} now`]
  return [
    ...then,
    `Now in ${home}:`,
    ...present.map(describe),
    isDone ? 'What changes:' : 'What would change:',
    ...districts.flatMap((district) => {
      const now = present.find(({ code }) => code === district.code) ?? null
      return differences(now, district, backup.madeAt)
    }),
  ]
}

async function putBackAlone(
  home: string,
  source: Source,
  environment: Environment,
): Promise<readonly string[]> {
  try {
    return await putBack(home, source, environment)
  } catch (error) {
    if (!(error instanceof HomeInUseError)) throw error
    throw new Error(`${error.message}\nNothing was changed. --dry-run looks into the backup meanwhile.`)
  }
}

/** Files that a bot reads at its start, of which the backup has others. */
async function changedSettings(files: readonly BackedUp[], disk: ReadingDisk): Promise<readonly string[]> {
  const names: string[] = []
  for (const { path, content } of files) {
    if (path.includes('/') || path === 'key') continue
    const now = await disk.read(path)
    if (now === null || Buffer.compare(now, content) !== 0) names.push(path)
  }
  return names
}
