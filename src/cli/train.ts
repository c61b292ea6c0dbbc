import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadStarterCatalogue } from '../catalogue/starter.ts'
import { trainModel, type Utterance } from '../intake/intent/classifier.ts'
import { maskMarked, readMarks } from '../intake/intent/mask.ts'
import { modelPath } from '../intake/network.ts'
import { createExplainer } from '../intake/understand.ts'
import { intents } from '../intake/understanding.ts'
import { createJudge, type JudgedPlace, trainJudge } from '../intake/wanted/judge.ts'
import { samplesOf } from '../intake/wanted/marked.ts'
import type { Command, Io } from './command.ts'
import { helpOf } from './help/help.ts'
import { dataFolder, loadDirectory, loadHolidays, sampleDistrict } from './inputs.ts'
import { processIo } from './process-io.ts'
import { scoreFolds, type WrittenUtterance } from './score/folds.ts'
import { sayHere } from './user-language.ts'

export const command: Command = {
  name: 'train',
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
      .map((line) => ({ intent, masked: maskMarked(readMarks(line)), text: line.replace(/[{}<>]/g, '') })),
  )
}

/** What is marked in the utterances of which medicine is wanted and which is not, line by line. */
export const loadPlaces = (
  folder: string = join(dataFolder, 'training'),
): readonly (readonly JudgedPlace[])[] =>
  readFileSync(join(folder, 'wanted.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(samplesOf)

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
    io.out(sayHere(helpOf('train')))
    return 0
  }
  if (values.report) return report(io)
  const models = { intent: trainModel(loadUtterances()), wanted: trainJudge(loadPlaces().flat()) }
  for (const [name, model] of Object.entries(models)) {
    const path = values.out === undefined ? modelPath(name) : join(values.out, `${name}.json`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${JSON.stringify(model)}\n`)
    io.out(`${name}: ${model.features.length} features, written to ${path}`)
  }
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
  const { asked, right } = judgeFolds(loadPlaces())
  io.out(`wanted or not     ${show(right / asked)} of ${asked} medicines`)
  return 0
}

/** Whole lines are held out: what stands in one line is not learnt from its neighbour. */
function judgeFolds(lines: readonly (readonly JudgedPlace[])[], folds = 5): { asked: number; right: number } {
  let asked = 0
  let right = 0
  for (let fold = 0; fold < folds; fold += 1) {
    const judge = createJudge(trainJudge(lines.filter((_, index) => index % folds !== fold).flat()))
    const unseen = lines.filter((_, index) => index % folds === fold).flat()
    asked += unseen.length
    right += unseen.filter((one) => judge(one) > 0 === one.wanted).length
  }
  return { asked, right }
}
