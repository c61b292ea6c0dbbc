import { z } from 'zod'
import { Complaint } from '../../domain/complaint.ts'
import { inLanguage, type Said } from '../../domain/said.ts'
import { InputError } from '../../exchange/input-error.ts'
import type { BackedUp } from '../../store/backup.ts'
import { HomeInUseError } from '../../store/disk.ts'
import type { Inspected, ReadingDisk } from '../../store/inspect.ts'
import { nodeDisk } from '../../store/node-disk.ts'
import { explained, holdsAlready, inUseMeanwhile, nothingIn, otherDistrict } from '../complaints.ts'
import { describe } from '../describe-district.ts'
import { backupOf, changesAre, goesOn, homeHolds, homeUnreadable, usedNextTime } from '../reports.ts'
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
  /** In which it is answered. */
  language: z.enum(['zh', 'en']).default('en'),
})
export type RestoreRequest = z.input<typeof restoreShape>

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
  const { language = 'en' } = request
  const said = (lines: readonly Said[]): string[] => lines.map((line) => inLanguage(line, language))
  try {
    const { out, err = [], code = 0 } = await restore(request, target)
    return { out: said(out), err: said(err), code }
  } catch (error) {
    // The process that runs speaks another language perhaps than whoever asks it.
    const words = error instanceof InputError ? error.in(language) : inLanguage(explained(error), language)
    throw new Error(words, { cause: error })
  }
}

interface Told {
  readonly out: readonly Said[]
  readonly err?: readonly Said[]
  readonly code?: number
}

async function restore(request: RestoreRequest, target: Target): Promise<Told> {
  const { home, environment, running } = target
  const disk = nodeDisk(home)
  const source = await readSource(request.file, { disk, home }, environment)
  const present = await readPresent({ disk, home }, environment)
  const seen = look(source, present, home, request.force && !request.dryRun)
  if (request.dryRun) return { out: seen }
  if (present?.length !== 0 && !request.force) return { out: seen, err: [holdsAlready(home)], code: 1 }
  if (running === null) return { out: [...seen, ...(await putBackAlone(home, source, environment))] }
  if (!source.districts.some(({ code }) => code === running.district))
    throw new Complaint(otherDistrict(running.district))
  const settings = await changedSettings(source.backup.files, disk)
  const done = await running.exchange(() => putBack(home, source, environment))
  return { out: [...seen, ...done, goesOn, ...settings.map(usedNextTime)] }
}

function look(
  { backup, districts }: Source,
  present: readonly Inspected[] | null,
  home: string,
  isDone: boolean,
): readonly Said[] {
  const then = [backupOf(backup.madeAt), ...districts.map(describe)]
  if (present === null) return [...then, homeUnreadable(home)]
  if (present.length === 0) return [...then, nothingIn(home)]
  return [
    ...then,
    homeHolds(home),
    ...present.map(describe),
    changesAre(isDone),
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
): Promise<readonly Said[]> {
  try {
    return await putBack(home, source, environment)
  } catch (error) {
    if (!(error instanceof HomeInUseError)) throw error
    throw new Complaint(inUseMeanwhile(error.home, error.holder))
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
