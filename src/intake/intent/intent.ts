import type { Scores } from '../network.ts'
import { type Intent, intents } from '../understanding.ts'
import { byDefault, readByCues } from './by-cues.ts'
import type { Classifier } from './classifier.ts'
import type { IntentFacts } from './facts.ts'
import { asksOrDenies } from './remarks.ts'
import { isSaid } from './words-for.ts'

export interface IntentReading {
  readonly intent: Intent
  /** Which rule decided, for `--explain`. */
  readonly because: string
  /**
   * How much more speaks for it than for anything else in all words together, about -1 to 1; null where its form or a set
   * word decides, and where too little is known of the text. Whoever changes an order wants something as well, so that a
   * request and a change count as one.
   */
  readonly lead: number | null
}

/** Shapes and set words that are what they are, whatever else the text resembles. */
const certain: ReadonlySet<string> = new Set([
  'list',
  'thanks',
  'a joke',
  'what to do with old medicine',
  'a warning',
  'this time without',
  'a means that fails',
  'asked about before',
  'danger',
  'a command to the program',
  'an offer',
  'groceries',
  'announcement',
  'medical question',
  'not to be taken back',
  'an ambulance called off',
  'as last time',
  'a medicine that is not named',
  'heard',
  'only medicines',
  'asked only',
  'put off',
  'added',
  'wanted again',
  'one taken back, another added',
  'one for another',
  'that order changed',
  'set right',
  'a named one taken back',
  'not fetched',
  'received at last',
  'received unharmed',
  'none left',
  'a code',
])
/** By how much the classifier must be surer of its guess than of the next to overrule the cues. */
const overrules = 0.1

/**
 * What a message is for. The cues decide by which of them overrules the other, unless the classifier, which weighs all
 * words and all cues, is much surer of something else; it is asked as well where no cue decides.
 */
export function readIntent(text: string, facts: IntentFacts, classify: Classifier): IntentReading {
  const byCues = readByCues(text, facts)
  if (certain.has(byCues.because)) return { ...byCues, lead: null }
  const guess = classify(facts.masked)
  if (guess === null) return { ...byCues, lead: null }
  const isOverruled =
    guess.intent !== byCues.intent &&
    isSaid(guess.intent, text) &&
    // What has come and is broken has come, but that is not what it is about.
    !(byCues.intent === 'wrong' && guess.intent === 'received') &&
    (byCues.because === byDefault || guess.lead >= overrules)
  const asksWhether = guess.intent === 'received' && byCues.because === byDefault && asksOrDenies.test(text)
  const reading = isOverruled
    ? { intent: guess.intent, because: 'classifier' }
    : asksWhether
      ? ({ intent: 'status', because: 'asks whether it has come' } as const)
      : byCues
  return { ...reading, lead: leadOf(reading.intent, guess.scores) }
}

const wanting: readonly Intent[] = ['request', 'amend']

function leadOf(intent: Intent, scores: Scores): number {
  const alike = wanting.includes(intent) ? wanting : [intent]
  let [own, other] = [0, 0]
  for (const [nth, each] of intents.entries()) {
    const score = scores[nth] ?? 0
    if (alike.includes(each)) own = Math.max(own, score)
    else other = Math.max(other, score)
  }
  return own - other
}
