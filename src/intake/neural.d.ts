/** The part of nlp.js's classifier that we use; the library ships no types. */
declare module '@nlpjs/neural' {
  export interface NetworkJson {
    readonly settings: Readonly<Record<string, unknown>>
    readonly features: readonly string[]
    readonly intents: readonly string[]
    /** One row an intent: a weight for each feature, then the bias. */
    readonly perceptrons: readonly (readonly number[])[]
  }

  export class NeuralNetwork {
    constructor(settings?: Readonly<Record<string, unknown>>)
    train(
      corpus: readonly {
        readonly input: Readonly<Record<string, number>>
        readonly output: Readonly<Record<string, number>>
      }[],
    ): { readonly iterations: number; readonly error: number }
    run(input: Readonly<Record<string, number>>): Readonly<Record<string, number>>
    toJSON(): NetworkJson
    fromJSON(json: NetworkJson): void
  }
}
