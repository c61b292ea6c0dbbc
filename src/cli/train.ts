import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadStarterCatalogue } from '../catalogue/starter.ts'
import { modelPath, trainModel, type Utterance } from '../intake/intent/classifier.ts'
import { maskMarked } from '../intake/intent/mask.ts'
import { createExplainer } from '../intake/understand.ts'
import { intents } from '../intake/understanding.ts'
import type { Command, Io } from './command.ts'
import { dataFolder, loadDirectory, loadHolidays, sampleDistrict } from './inputs.ts'
import { processIo } from './process-io.ts'
import { scoreFolds, type WrittenUtterance } from './score/folds.ts'

const help = `Usage: yaoyue train [--out F]
       yaoyue train --report

Trains the classifier of intents from data/training and writes data/intent/model.json. The same utterances always give
the same model, so a difference in the file is a difference in the utterances or in how they are read.

  --out F   writes to F instead
  --report  writes nothing; trains on four fifths five times over, and tells how many intents of the rest are read
            rightly by the cues alone, by the classifier alone, and by both`

export const command: Command = {
  name: 'train',
  summary: 'trains the classifier of intents from data/training',
  help,
  run: async (args) => train(args, processIo()),
}

/** All utterances of a folder, intent by intent in a fixed order, masked as the classifier sees them. */
export const loadUtterances = (folder?: string): readonly Utterance[] =>
  writtenUtterances(folder).map(({ intent, masked }) => ({ intent, masked }))

/** The same with the text as people would write it, the marks of its medicines taken out. */
function writtenUtterances(folder: string = join(dataFolder, 'training')): readonly WrittenUtterance[] {
  return intents.flatMap((intent) =>
    readFileSync(join(folder, `${intent}.txt`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ intent, masked: maskMarked(line), text: line.replace(/[{}<>]/g, '') })),
  )
}

export function train(args: readonly string[], io: Pick<Io, 'out'>): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      report: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    io.out(help)
    return 0
  }
  if (values.report) return report(io)
  const path = values.out ?? modelPath
  const utterances = loadUtterances()
  const model = trainModel(utterances)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(model)}\n`)
  io.out(`${utterances.length} utterances, ${model.features.length} features, written to ${path}`)
  return 0
}

/** What each part of the reading contributes to the intents of utterances that the classifier has not seen. */
function report(io: Pick<Io, 'out'>): number {
  const directory = loadDirectory(sampleDistrict)
  const context = {
    catalogue: loadStarterCatalogue(),
    communities: directory.streets.flatMap(({ communities }) => communities),
    timezone: directory.district.timezone,
    holidays: loadHolidays(),
  }
  const shares = scoreFolds(writtenUtterances(), (classify) => {
    const explain = createExplainer(context, classify)
    return (text) => explain({ text, sentAt: 0, senderName: '' }).intent
  })
  const show = (share: number): string => share.toFixed(3)
  io.out(`${shares.utterances} utterances, five parts, each read without having been learnt`)
  io.out(`cues alone        ${show(shares.cues)}`)
  io.out(`classifier alone  ${show(shares.classifier)}`)
  io.out(`both              ${show(shares.both)}`)
  io.out(
    `a cue decides     ${show(shares.decided.share)} of them, ${show(shares.decided.right)} of those rightly`,
  )
  return 0
}
