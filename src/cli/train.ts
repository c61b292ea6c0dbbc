import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { modelPath, trainModel, type Utterance } from '../intake/intent/classifier.ts'
import { maskMarked } from '../intake/intent/mask.ts'
import { intents } from '../intake/understanding.ts'
import type { Command, Io } from './command.ts'
import { dataFolder } from './inputs.ts'
import { processIo } from './process-io.ts'

const help = `Usage: yaoyue train [--out F]

Trains the classifier of intents from data/training and writes data/intent/model.json. The same utterances always give
the same model, so a difference in the file is a difference in the utterances or in how they are read.

  --out F   writes to F instead`

export const command: Command = {
  name: 'train',
  summary: 'trains the classifier of intents from data/training',
  help,
  run: async (args) => train(args, processIo()),
}

/** All utterances of a folder, intent by intent in a fixed order, masked as the classifier sees them. */
export function loadUtterances(folder: string = join(dataFolder, 'training')): readonly Utterance[] {
  return intents.flatMap((intent) =>
    readFileSync(join(folder, `${intent}.txt`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ intent, masked: maskMarked(line) })),
  )
}

export function train(args: readonly string[], io: Pick<Io, 'out'>): number {
  const { values } = parseArgs({
    args: [...args],
    options: { out: { type: 'string' }, help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    io.out(help)
    return 0
  }
  const path = values.out ?? modelPath
  const utterances = loadUtterances()
  const model = trainModel(utterances)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(model)}\n`)
  io.out(`${utterances.length} utterances, ${model.features.length} features, written to ${path}`)
  return 0
}
