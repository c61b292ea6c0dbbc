/** A text made uniform for the readers, and the way back to the original. */
export interface Normalised {
  readonly text: string
  /** Index in the original (UTF-16 units) of what stands at `index` in `text`; `text.length` gives the original's length. */
  origin(index: number): number
}

export function normalise(text: string): Normalised {
  return { text: text.normalize('NFKC'), origin: (index) => index }
}
