import type { NetworkJson } from '@nlpjs/neural'
import { type Model, modelPath, openNetwork, readModel, type Sample, trainNetwork } from '../network.ts'
import { featuresAround } from './features.ts'

/** A medicine in a masked text. */
export interface Place {
  /** See `wordsOf`. */
  readonly words: readonly string[]
  /** Index in `words`. */
  readonly at: number
}

export interface JudgedPlace extends Place {
  readonly wanted: boolean
}

/** How much more speaks for a medicine's being wanted than against it, about -1 to 1; 0 where nothing is known. */
export type Judge = (place: Place) => number

const labels = ['wanted', 'unwanted'] as const

export const trainJudge = (judged: readonly JudgedPlace[]): Model => trainNetwork(samplesOfPlaces(judged))

/** What the judge learns of the places. */
export const samplesOfPlaces = (judged: readonly JudgedPlace[]): readonly Sample<(typeof labels)[number]>[] =>
  judged.map(({ words, at, wanted }) => ({
    label: wanted ? 'wanted' : 'unwanted',
    features: featuresAround(words, at),
  }))

export function createJudge(model: NetworkJson): Judge {
  const { places, weigh } = openNetwork(model, labels)
  return ({ words, at }) => {
    const known = Object.keys(featuresAround(words, at)).flatMap((feature) => places.get(feature) ?? [])
    const [wanted = 0, unwanted = 0] = weigh(known)
    return wanted - unwanted
  }
}

/**
 * The committed model, read at the first medicine that needs it; without one nothing is known.
 * @throws {Error} where the file is no model
 */
export function loadJudge(path: string = modelPath('wanted')): Judge {
  let judge: Judge | null = null
  return (place) => {
    if (judge === null) {
      const model = readModel(path)
      judge = model === null ? () => 0 : createJudge(model)
    }
    return judge(place)
  }
}
