import { z } from 'zod'
import type { ExchangeableStore } from '../../store/exchangeable.ts'
import { nodeDisk } from '../../store/node-disk.ts'
import type { Answer } from '../running.ts'
import { putBack, readSource } from './restore.ts'

/** What `yaoyue restore` asks of the process that has the home open. */
export const restoreShape = z.object({
  /** Absolute path of the backup. */
  file: z.string().min(1).max(4096),
})

export interface RunningParts {
  readonly home: string
  /** The district that the process works for. */
  readonly district: string
  readonly store: Pick<ExchangeableStore, 'exchange'>
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Restores under the program that runs: what it is doing is finished first, and messages that come meanwhile wait and
 * are decided on the book that was put back. The backup is read and opened whole before anything is stopped.
 */
export async function restoreWhileRunning(input: unknown, parts: RunningParts): Promise<Answer> {
  const { file } = restoreShape.parse(input)
  const { home, district, store, environment } = parts
  const disk = nodeDisk(home)
  const source = await readSource(file, disk, environment)
  if (!source.districts.some(({ code }) => code === district))
    throw new Error(
      `The bot that runs works for district ${district}, which is not in it. Stop the bot, and try again. Nothing was changed.`,
    )
  const settings = await changedSettings(source.backup.files, disk)
  const lines = await store.exchange(() => putBack(home, source, environment))
  const notes = settings.map((name) => `${name} is another one now: it is used from the next start.`)
  return { out: [...lines, 'The bot goes on with it.', ...notes], err: [], code: 0 }
}

/** What the process has read at its start. */
async function changedSettings(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
  disk: { read(path: string): Promise<Uint8Array | null> },
): Promise<readonly string[]> {
  const names: string[] = []
  for (const { path, content } of files) {
    if (path.includes('/') || path === 'key') continue
    const now = await disk.read(path)
    if (now === null || Buffer.compare(now, content) !== 0) names.push(path)
  }
  return names
}
