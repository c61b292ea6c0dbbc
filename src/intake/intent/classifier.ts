import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type NetworkJson, NeuralNetwork } from '@nlpjs/neural'
import { z } from 'zod'
import { type Intent, intents } from '../understanding.ts'
import { featuresOf, isRow } from './features.ts'

/** What a text may be for. */
export interface Guess {
  readonly intent: Intent
  /** How much more speaks for it than for the next best, about 0 to 1. */
  readonly lead: number
}

/** Guesses what a masked text is for; null where it knows too little of it. */
export type Classifier = (masked: string) => Guess | null

export interface Utterance {
  readonly intent: Intent
  /** See `maskText`. */
  readonly masked: string
}

/** A row seen only once says more about the utterance than about its intent. */
const fewestOccurrences = 2
const settings = { iterations: 30, learningRate: 0.1, momentum: 0.1 }
const decimals = 1000

/** Trains from nothing; the same utterances in the same order always give the same model. */
export function trainModel(utterances: readonly Utterance[]): NetworkJson {
  const rows = utterances.map(({ intent, masked }) => ({ intent, features: featuresOf(masked) }))
  const occurrences = new Map<string, number>()
  for (const { features } of rows)
    for (const feature of Object.keys(features)) occurrences.set(feature, (occurrences.get(feature) ?? 0) + 1)
  const network = new NeuralNetwork(settings)
  network.train(
    rows.map(({ intent, features }) => ({
      input: Object.fromEntries(
        Object.entries(features).filter(([feature]) => (occurrences.get(feature) ?? 0) >= fewestOccurrences),
      ),
      output: { [intent]: 1 },
    })),
  )
  const { features, intents: names, perceptrons } = network.toJSON()
  return {
    settings: {},
    features,
    intents: names,
    perceptrons: perceptrons.map((row) => row.map(rounded)),
  }
}

/** Adding 0 makes of -0, which JSON does not know, a 0. */
const rounded = (weight: number): number => Math.round(weight * decimals) / decimals + 0

const modelSchema = z.object({
  settings: z.record(z.string(), z.unknown()),
  features: z.array(z.string()),
  intents: z.array(z.enum(intents)),
  perceptrons: z.array(z.array(z.number())),
})

/** With fewer rows of words that it has seen before, the classifier knows nothing of a text. */
const fewestKnown = 3
/** The least that the best guess must reach: below, a plain default is as good. */
const leastScore = 0.2

export function createClassifier(model: NetworkJson): Classifier {
  const network = new NeuralNetwork()
  network.fromJSON(model)
  const known = new Set(model.features.filter(isRow))
  return (masked) => {
    const features = featuresOf(masked)
    if (Object.keys(features).filter((feature) => known.has(feature)).length < fewestKnown) return null
    const ranked = Object.entries(network.run(features)).sort(([, a], [, b]) => b - a)
    const [best, second] = ranked
    if (best === undefined || best[1] < leastScore) return null
    const intent = z.enum(intents).safeParse(best[0])
    return intent.success ? { intent: intent.data, lead: best[1] - (second?.[1] ?? 0) } : null
  }
}

export const modelPath = join(resolve(import.meta.dirname, '../../../data/intent'), 'model.json')

/**
 * The committed model, read at the first text that needs it. Without one every text is left to the cues.
 * @throws {Error} where the file is no model
 */
export function loadClassifier(path: string = modelPath): Classifier {
  let classify: Classifier | null = null
  return (masked) => {
    classify ??= existsSync(path) ? createClassifier(readModel(path)) : () => null
    return classify(masked)
  }
}

function readModel(path: string): NetworkJson {
  const model = modelSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!model.success) throw new Error(`${path} is no model: run npm run train to write it anew`)
  return model.data
}
