import type { NetworkJson } from '@nlpjs/neural'
import { root, SequenceTree, unitsOf } from '../../pattern/sequence-tree.ts'
import { modelPath, openNetwork, readModel, type Scores, trainNetwork } from '../network.ts'
import { type Intent, intents } from '../understanding.ts'
import { beginningOf, endOfWord, ends, featuresOf, isRow, signs, signsOf, startOfWord } from './features.ts'

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

export const trainModel = (utterances: readonly Utterance[]): NetworkJson =>
  trainNetwork(utterances.map(({ intent, masked }) => ({ label: intent, features: featuresOf(masked) })))

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

/** The rows of a text that the model knows, by their places in it, each once, and how many words the text has. */
type RowFinder = (text: string) => { readonly found: number[]; readonly words: number }

/** Words of several letters have the number of a node in their tree and so much more; a character is its own number. */
const firstNumber = 0x10000
/** No row has a word that is not known. */
const unknown = 0xffffffff

/** The rows of a model as a tree of their words, which are a tree of their letters: looking a text up makes no strings. */
function createRowFinder(places: ReadonlyMap<string, number>): RowFinder {
  const words = new SequenceTree()
  const rows = new SequenceTree()
  for (const [feature, place] of places) {
    if (!isRow(feature)) continue
    const numbers = feature
      .split(' ')
      .map((word) => (word.length === 1 ? word.charCodeAt(0) : firstNumber + words.add(unitsOf(word))))
    rows.add(numbers, place + 1)
  }
  const [begin, end] = [ends.begin.charCodeAt(0), ends.end.charCodeAt(0)]

  function numberOf(text: string, from: number, to: number): number {
    if (to === from + 1) return text.charCodeAt(from)
    let node = root
    for (let at = from; at < to; at += 1) {
      node = words.next(node, text.charCodeAt(at))
      if (node === root) return unknown
    }
    return firstNumber + node
  }

  function numbersIn(text: string): readonly number[] {
    const numbers = [begin]
    for (let at = startOfWord(text, 0); at < text.length; ) {
      const next = endOfWord(text, at)
      numbers.push(numberOf(text, at, next))
      at = startOfWord(text, next)
    }
    numbers.push(end)
    return numbers
  }

  /** By place: in the how manieth text it was last found. */
  const foundIn = new Uint32Array(places.size)
  let texts = 0
  return (text) => {
    texts += 1
    const numbers = numbersIn(text)
    const found: number[] = []
    for (let start = 0; start < numbers.length; start += 1) {
      let node = root
      for (let at = start; at < numbers.length; at += 1) {
        const step = rows.step(node, numbers[at] ?? unknown)
        node = rows.nodeAt(step)
        if (node === root) break
        const place = rows.keptAt(step) - 1
        if (place < 0 || foundIn[place] === texts) continue
        foundIn[place] = texts
        found.push(place)
      }
    }
    return { found, words: numbers.length }
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
