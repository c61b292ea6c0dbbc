import type { NetworkJson } from '@nlpjs/neural'
import { modelPath, openNetwork, readModel, trainNetwork } from '../network.ts'
import { type Intent, intents } from '../understanding.ts'
import { featuresOf, isRow, see } from './features.ts'

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
  const { places, weigh } = openNetwork(model, intents)
  const rows = rowsOf(places)
  return (masked) => {
    const { words, signs } = see(masked)
    const found = new Set<number>()
    findRows(rows, words, found)
    if (found.size < fewestKnown) return null
    for (const sign of signs) {
      const place = places.get(sign)
      if (place !== undefined) found.add(place)
    }
    const [best, second] = [...weigh(found)].sort(([, a], [, b]) => b - a)
    if (best === undefined || best[1] < leastScore) return null
    return { intent: best[0], lead: best[1] - (second?.[1] ?? 0) }
  }
}

/** The rows of a model, word by word: looking a text up makes no strings. */
interface Rows {
  place: number | null
  readonly next: Map<string, Rows>
}

function rowsOf(places: ReadonlyMap<string, number>): Rows {
  const root: Rows = { place: null, next: new Map() }
  for (const [feature, place] of places) {
    if (!isRow(feature)) continue
    let rows = root
    for (const word of feature.split(' ')) {
      const next = rows.next.get(word) ?? { place: null, next: new Map() }
      rows.next.set(word, next)
      rows = next
    }
    rows.place = place
  }
  return root
}

function findRows(root: Rows, words: readonly string[], into: Set<number>): void {
  for (let start = 0; start < words.length; start += 1) {
    let rows: Rows | undefined = root
    for (let at = start; at < words.length; at += 1) {
      rows = rows.next.get(words[at] ?? '')
      if (rows === undefined) break
      if (rows.place !== null) into.add(rows.place)
    }
  }
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
