import type { NetworkJson } from '@nlpjs/neural'
import { type Features, modelPath, openNetwork, readModel, trainNetwork } from '../network.ts'
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

export const trainModel = (utterances: readonly Utterance[]): NetworkJson =>
  trainNetwork(utterances.map(({ intent, masked }) => ({ label: intent, features: featuresOf(masked) })))

/** With fewer rows of words that it has seen before, the classifier knows nothing of a text. */
const fewestKnown = 3
/** The least that the best guess must reach: below, a plain default is as good. */
const leastScore = 0.2

export function createClassifier(model: NetworkJson): Classifier {
  const network = openNetwork(model, intents)
  const known = new Set(model.features.filter(isRow))
  return (masked) => {
    const features = featuresOf(masked)
    if (!knowsEnough(features, known)) return null
    const [best, second] = [...network(features)].sort(([, a], [, b]) => b - a)
    if (best === undefined || best[1] < leastScore) return null
    return { intent: best[0], lead: best[1] - (second?.[1] ?? 0) }
  }
}

function knowsEnough(features: Features, known: ReadonlySet<string>): boolean {
  let count = 0
  for (const feature in features) {
    if (known.has(feature)) count += 1
    if (count === fewestKnown) return true
  }
  return false
}

/**
 * The committed model, read at the first text that needs it. Without one every text is left to the cues.
 * @throws {Error} where the file is no model
 */
export function loadClassifier(path: string = modelPath('intent')): Classifier {
  let classify: Classifier | null = null
  return (masked) => {
    if (classify === null) {
      const model = readModel(path)
      classify = model === null ? () => null : createClassifier(model)
    }
    return classify(masked)
  }
}
