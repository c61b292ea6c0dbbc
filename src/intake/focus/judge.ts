import type { NetworkJson } from '@nlpjs/neural'
import { modelPath, openNetwork, readModel, trainNetwork } from '../network.ts'
import { featuresAround } from './features.ts'

/** One word of a masked text. */
export interface Focus {
  /** See `wordsOf`. */
  readonly words: readonly string[]
  /** Index in `words`. */
  readonly at: number
  /** What was written there, where that tells something: 小姑娘 is spoken to more often than 我妈. */
  readonly written: string | null
}

export interface JudgedFocus extends Focus {
  readonly holds: boolean
}

/** How much more speaks for it than against it, about -1 to 1; 0 where nothing is known. */
export type Judge = (focus: Focus) => number

/** What is asked of a word, each with a model of its own. */
export const questions = ['wanted', 'patient'] as const
export type Question = (typeof questions)[number]

const labels = ['yes', 'no'] as const

const featuresOf = ({ words, at, written }: Focus): Readonly<Record<string, number>> =>
  written === null ? featuresAround(words, at) : { ...featuresAround(words, at), [`=${written}`]: 1 }

export const trainJudge = (samples: readonly JudgedFocus[]): NetworkJson =>
  trainNetwork(samples.map((one) => ({ label: one.holds ? 'yes' : 'no', features: featuresOf(one) })))

export function createJudge(model: NetworkJson): Judge {
  const network = openNetwork(model, labels)
  return (focus) => {
    const scores = network(featuresOf(focus))
    return (scores.get('yes') ?? 0) - (scores.get('no') ?? 0)
  }
}

/**
 * The committed model of a question, read at the first word that needs it; without one it knows nothing.
 * @throws {Error} where the file is no model
 */
export function loadJudge(question: Question): Judge {
  let judge: Judge | null = null
  return (focus) => {
    if (judge === null) {
      const model = readModel(modelPath(question))
      judge = model === null ? () => 0 : createJudge(model)
    }
    return judge(focus)
  }
}
