import type { NetworkJson } from '@nlpjs/neural'
import { root, SequenceTree } from '../../pattern/sequence-tree.ts'
import { modelPath, openNetwork, readModel, type Scores, trainNetwork } from '../network.ts'
import { type Intent, intents } from '../understanding.ts'
import { featuresOf, isRow, see } from './features.ts'

/** What a text may be for. */
export interface Guess {
  readonly intent: Intent
  /** How much more speaks for it than for the next best, about 0 to 1. */
  readonly lead: number
  /** What speaks for each. */
  readonly scores: Scores<Intent>
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
    const scores = weigh(found)
    const [best, second] = [...scores].sort(([, a], [, b]) => b - a)
    if (best === undefined || best[1] < leastScore) return null
    return { intent: best[0], lead: best[1] - (second?.[1] ?? 0), scores }
  }
}

/** The rows of a model as a tree of their words: looking a text up makes no strings. */
interface Rows {
  readonly tree: SequenceTree
  /** By node: where the row that ends there stands in the model. */
  readonly places: readonly (number | undefined)[]
  /** Words of several letters by the number that stands for them; a single character is its own. */
  readonly numbers: ReadonlyMap<string, number>
}

/** No row has a word that is not known. */
const unknown = 0xffffffff
const firstNumber = 0x10000
const numberOf = (word: string, numbers: ReadonlyMap<string, number>): number =>
  word.length === 1 ? word.charCodeAt(0) : (numbers.get(word) ?? unknown)

function rowsOf(places: ReadonlyMap<string, number>): Rows {
  const rows = Array.from(places)
    .filter(([feature]) => isRow(feature))
    .map(([row, place]) => ({ words: row.split(' '), place }))
  const numbers = new Map<string, number>()
  for (const word of rows.flatMap(({ words }) => words))
    if (word.length > 1 && !numbers.has(word)) numbers.set(word, firstNumber + numbers.size)
  const tree = new SequenceTree()
  const ends: (number | undefined)[] = []
  for (const { words, place } of rows) ends[tree.add(words.map((word) => numberOf(word, numbers)))] = place
  return { tree, places: ends, numbers }
}

function findRows({ tree, places, numbers }: Rows, words: readonly string[], into: Set<number>): void {
  const symbols = words.map((word) => numberOf(word, numbers))
  for (let start = 0; start < symbols.length; start += 1) {
    let node = root
    for (let at = start; at < symbols.length; at += 1) {
      node = tree.next(node, symbols[at] ?? unknown)
      if (node === root) break
      const place = places[node]
      if (place !== undefined) into.add(place)
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
