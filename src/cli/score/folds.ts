import {
  type Classifier,
  createClassifier,
  trainModel,
  type Utterance,
} from '../../intake/intent/classifier.ts'
import type { IntentReading } from '../../intake/intent/intent.ts'

/** How many of the held-out utterances were read rightly, by which part of the reading. */
export interface FoldShares {
  readonly utterances: number
  /** The words that decide, and the plainest reading where there are none. */
  readonly cues: number
  /** The classifier alone, sure or not: what it abstains from counts as wrong. */
  readonly classifier: number
  /** As it is in use: the classifier where no cue decides. */
  readonly both: number
  /** How often a cue decided, and how often that was right. */
  readonly decided: { readonly share: number; readonly right: number }
}

/** An utterance as it was written and as the classifier sees it. */
export interface WrittenUtterance extends Utterance {
  readonly text: string
}

/** Makes a reader of intents that asks a given classifier. */
export type OpenReader = (classify: Classifier) => (text: string) => IntentReading

/**
 * Each utterance is read by a classifier that was trained without it: every n-th one is held out in turn, so that the
 * parts are the same each time and hold every intent.
 */
export function scoreFolds(
  utterances: readonly WrittenUtterance[],
  openReader: OpenReader,
  folds = 5,
): FoldShares {
  const right = { cues: 0, classifier: 0, both: 0, decided: 0 }
  let decided = 0
  const readWithout = openReader(() => null)
  for (let fold = 0; fold < folds; fold += 1) {
    const classify = createClassifier(trainModel(utterances.filter((_, index) => index % folds !== fold)))
    const readWith = openReader(classify)
    for (const { text, masked, intent } of utterances.filter((_, index) => index % folds === fold)) {
      const without = readWithout(text)
      if (without.intent === intent) right.cues += 1
      if (classify(masked)?.intent === intent) right.classifier += 1
      if (readWith(text).intent === intent) right.both += 1
      if (without.because === 'by default') continue
      decided += 1
      if (without.intent === intent) right.decided += 1
    }
  }
  const { length } = utterances
  return {
    utterances: length,
    cues: right.cues / length,
    classifier: right.classifier / length,
    both: right.both / length,
    decided: { share: decided / length, right: right.decided / Math.max(1, decided) },
  }
}
