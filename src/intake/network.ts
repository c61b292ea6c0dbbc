import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type NetworkJson, NeuralNetwork } from '@nlpjs/neural'
import { z } from 'zod'

/** What is told of one text, each feature with its weight. */
export type Features = Readonly<Record<string, number>>

/** A text that was read by a person. */
export interface Sample<Label extends string> {
  readonly features: Features
  readonly label: Label
}

/** A network of nlp.js, and by what it was learnt from: see `digestOf`. */
export interface Model extends NetworkJson {
  readonly learntFrom: string
}

/** What speaks for each label, about 0 to 1, in the order of the labels. */
export type Scores = readonly number[]

export interface Network {
  /** Where a feature stands in the model, for those who look the same ones up in their own way. */
  readonly places: ReadonlyMap<string, number>
  /** @param places of the features of a text, each once */
  weigh(places: readonly number[]): Scores
}

/** A feature seen only once says more about the sample than about its label. */
const fewestOccurrences = 2
/** By which nlp.js scales what speaks for a label. */
const alpha = 0.02
const settings = { iterations: 100, learningRate: 0.05, momentum: 0.1, alpha }
const decimals = 1000

/**
 * What a model is learnt from, in short: with the same digest it would be trained to the same again, which takes a minute.
 * It tells of changes of the samples, of how they are read and of how they are learnt.
 */
export function digestOf(samples: readonly Sample<string>[]): string {
  const hash = createHash('sha256').update(JSON.stringify({ settings, fewestOccurrences, decimals }))
  for (const { label, features } of samples) hash.update(`\n${label} ${JSON.stringify(features)}`)
  return hash.digest('hex')
}

/** Trains nlp.js's network from nothing; the same samples in the same order always give the same one. */
export function trainNetwork<Label extends string>(samples: readonly Sample<Label>[]): Model {
  const occurrences = new Map<string, number>()
  for (const { features } of samples)
    for (const feature of Object.keys(features)) occurrences.set(feature, (occurrences.get(feature) ?? 0) + 1)
  // The library writes its defaults into what it is given.
  const network = new NeuralNetwork({ ...settings })
  network.train(
    spread(samples).map(({ features, label }) => ({
      input: Object.fromEntries(
        Object.entries(features).filter(([feature]) => (occurrences.get(feature) ?? 0) >= fewestOccurrences),
      ),
      output: { [label]: 1 },
    })),
  )
  const { features, intents, perceptrons } = network.toJSON()
  return {
    learntFrom: digestOf(samples),
    settings: { alpha },
    features,
    intents,
    perceptrons: perceptrons.map((row) => row.map(rounded)),
  }
}

/** The samples of each label evenly between those of the others: what is learnt last weighs most. */
function spread<Label extends string>(samples: readonly Sample<Label>[]): readonly Sample<Label>[] {
  const byLabel = Map.groupBy(samples, ({ label }) => label)
  return [...byLabel.values()]
    .flatMap((ofOne) => ofOne.map((sample, index) => ({ sample, at: (index + 0.5) / ofOne.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ sample }) => sample)
}

/** Adding 0 makes of -0, which JSON does not know, a 0. */
const rounded = (weight: number): number => Math.round(weight * decimals) / decimals + 0

/**
 * Weighs a text as nlp.js does, without the lists and tables that it makes of every one.
 * @throws {Error} where it was trained for other labels
 */
export function openNetwork(json: NetworkJson, labels: readonly string[]): Network {
  for (const name of json.intents)
    if (!labels.some((label) => label === name)) throw new Error(`The model knows a label ${name}`)
  const width = json.intents.length
  const weights = new Float32Array(width * (json.features.length + 1))
  json.perceptrons.forEach((row, label) => {
    row.forEach((weight, place) => {
      weights[place * width + label] = weight
    })
  })
  const bias = json.features.length * width
  const columns = labels.map((label) => json.intents.indexOf(label))
  const sums = new Float32Array(width)
  return {
    places: new Map(json.features.map((feature, place) => [feature, place])),
    weigh(places) {
      for (let label = 0; label < width; label += 1) sums[label] = weights[bias + label] ?? 0
      for (const place of places)
        for (let label = 0; label < width; label += 1)
          sums[label] = (sums[label] ?? 0) + (weights[place * width + label] ?? 0)
      return columns.map((column) => alpha * Math.max(0, sums[column] ?? 0))
    },
  }
}

const shape = z.object({
  learntFrom: z.string(),
  settings: z.record(z.string(), z.unknown()),
  features: z.array(z.string()),
  intents: z.array(z.string()),
  perceptrons: z.array(z.array(z.number())),
})

/** Where the committed models are. */
export const modelPath = (name: string): string =>
  join(resolve(import.meta.dirname, '../../data/models'), `${name}.json`)

/**
 * A committed model, null where there is none.
 * @throws {Error} where the file is no model
 */
export function readModel(path: string): Model | null {
  if (!existsSync(path)) return null
  const model = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!model.success) throw new Error(`${path} is no model: run npm run train to write it anew`)
  return model.data
}
