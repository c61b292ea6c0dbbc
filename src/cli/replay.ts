import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { silentLog } from '../domain/log.ts'
import type { Clock, Store } from '../domain/ports.ts'
import { InputError } from '../exchange/input-error.ts'
import { createMemoryStore } from '../store/memory.ts'
import type { Command } from './command.ts'
import { complaints } from './complaints.ts'
import { keyFor } from './home-key.ts'
import {
  loadCatalogue,
  loadDirectory,
  loadHolidays,
  loadStock,
  readJsonFile,
  sampleDistrict,
} from './inputs.ts'
import { openReader } from './open-reader.ts'
import { asConversation, asJson } from './replay/print.ts'
import { replay } from './replay/run.ts'
import { meetsBar, scoreReplay, sumScores, type TranscriptScore } from './replay/score.ts'
import { type Transcript, transcriptSchema } from './replay/transcript.ts'
import { complain } from './user-language.ts'

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      directory: { type: 'string', default: sampleDistrict },
      catalogue: { type: 'string' },
      stock: { type: 'string' },
      home: { type: 'string' },
      json: { type: 'boolean', default: false },
      score: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  })
  const files = positionals.flatMap(transcriptsAt)
  if (files.length === 0) {
    complain(complaints.replay)
    return 2
  }
  const directory = loadDirectory(values.directory)
  const catalogue = await loadCatalogue(values.catalogue ?? null)
  const holidays = loadHolidays()
  const reader = openReader({ directory, catalogue, holidays })
  const scores: TranscriptScore[] = []
  const outputs: unknown[] = []
  for (const file of files) {
    const transcript = readTranscript(file)
    const stock =
      values.stock === undefined ? [] : await loadStock(values.stock, directory, catalogue, transcript.start)
    const store = await openStore(values.home, { now: () => transcript.start })
    const replayed = await replay(transcript, { directory, catalogue, holidays, reader, store, stock })
    const output = asJson(replayed, directory, catalogue)
    if (values.score) {
      const score = scoreReplay(transcript, output)
      scores.push(score)
      if (values.verbose) console.log([score.id, ...score.notes].join('\n    '))
    } else if (values.json) outputs.push(output)
    else console.log(asConversation(transcript, replayed, directory))
  }
  if (values.json) console.log(JSON.stringify(outputs.length === 1 ? outputs[0] : outputs))
  if (!values.score) return 0
  console.log(sumScores(scores))
  return meetsBar(scores) ? 0 : 1
}

const transcriptsAt = (path: string): readonly string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path]

/** @throws {InputError} naming the place in the file */
function readTranscript(file: string): Transcript {
  const parsed = transcriptSchema.safeParse(readJsonFile(file))
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => ({
    place: z.core.toDotPath(path),
    message,
  }))
  throw new InputError(file, problems)
}

async function openStore(home: string | undefined, clock: Clock): Promise<Store> {
  if (home === undefined) return createMemoryStore()
  const [{ openLowdbStore }, { nodeDisk }] = await Promise.all([
    import('../store/lowdb/store.ts'),
    import('../store/node-disk.ts'),
  ])
  return openLowdbStore({ disk: nodeDisk(home), clock, log: silentLog, key: keyFor(home, process.env) })
}

export const command: Command = {
  name: 'replay',
  run,
}
