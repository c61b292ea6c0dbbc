import type { NetworkJson } from '@nlpjs/neural'
import {
  type Model,
  modelPath,
  openNetwork,
  readModel,
  type Sample,
  type Scores,
  trainNetwork,
} from '../network.ts'
import { type Intent, intents } from '../understanding.ts'
import { beginningOf, featuresOf, signs, signsOf } from './features.ts'
import { createRowFinder } from './row-finder.ts'

/** What a text may be for. */
export interface Guess {
  readonly intent: Intent
  /** How much more speaks for it than for the next best, about 0 to 1. */
  readonly lead: number
  /** What speaks for each of `intents`. */
  readonly scores: Scores
}

/** Guesses what a masked text is for; null where it knows too little of it. */
export type Classifier = (masked: string) => Guess | null

export interface Utterance {
  readonly intent: Intent
  /** See `maskText`. */
  readonly masked: string
}

export const trainModel = (utterances: readonly Utterance[]): Model => trainNetwork(samplesOf(utterances))

/** What the classifier learns of the utterances. */
export const samplesOf = (utterances: readonly Utterance[]): readonly Sample<Intent>[] =>
  utterances.map(({ intent, masked }) => ({ label: intent, features: featuresOf(masked) }))

/** With fewer rows of words that it has seen before, the classifier knows nothing of a text. */
const fewestKnown = 3
/** The least that the best guess must reach: below, a plain default is as good. */
const leastScore = 0.2

export function createClassifier(model: NetworkJson): Classifier {
  const { places, weigh } = openNetwork(model, intents)
  const findRows = createRowFinder(places)
  const placesOfSigns = signs.map((sign) => places.get(sign))
  return (masked) => {
    const text = beginningOf(masked)
    const { found, words } = findRows(text)
    if (found.length < fewestKnown) return null
    for (const sign of signsOf(text, words)) {
      const place = placesOfSigns[sign]
      if (place !== undefined) found.push(place)
    }
    return guessOf(weigh(found))
  }
}

function guessOf(scores: Scores): Guess | null {
  let best: Intent | null = null
  let [highest, second] = [0, 0]
  for (const [nth, intent] of intents.entries()) {
    const score = scores[nth] ?? 0
    if (best === null || score > highest) {
      second = highest
      best = intent
      highest = score
    } else if (score > second) second = score
  }
  if (best === null || highest < leastScore) return null
  return { intent: best, lead: highest - second, scores }
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
