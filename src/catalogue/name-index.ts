/** A name found at a place of a text. */
export interface Found<T> {
  readonly end: number
  readonly value: T
}

/**
 * Two characters as one small number, which costs less to look up than a string that must be cut out first. Two pairs may
 * share one: then a name is looked for that is not there.
 */
const headAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff)
/** Nearly all places of a text begin no name: a sieve says so at once. */
const sieveSize = 0x10000
const sieved = (head: number): number => (head ^ (head >>> 11)) & (sieveSize - 1)

/**
 * Names by their first two characters, so that a place of a text that begins no name costs one look-up. The index does
 * not care what a character is: the same structure finds names as they are written and as they sound.
 */
export class NameIndex<T> {
  readonly #values: ReadonlyMap<string, T>
  /** Lengths of the names that begin so, longest first. */
  readonly #lengths = new Map<number, number[]>()
  readonly #sieve = new Uint8Array(sieveSize)

  /** @param values by names of at least two characters */
  constructor(values: ReadonlyMap<string, T>) {
    this.#values = values
    for (const name of values.keys()) {
      const head = headAt(name, 0)
      this.#sieve[sieved(head)] = 1
      const lengths = this.#lengths.get(head)
      if (lengths === undefined) this.#lengths.set(head, [name.length])
      else if (!lengths.includes(name.length)) {
        lengths.push(name.length)
        lengths.sort((a, b) => b - a)
      }
    }
  }

  /** The longest name at `start` that `accepts` lets pass; null if there is none. */
  longestAt(
    text: string,
    start: number,
    accepts: (start: number, end: number, value: T) => boolean,
  ): Found<T> | null {
    const head = headAt(text, start)
    if (this.#sieve[sieved(head)] === 0) return null
    const lengths = this.#lengths.get(head)
    if (lengths === undefined) return null
    for (const length of lengths) {
      const end = start + length
      if (end > text.length) continue
      const value = this.#values.get(text.slice(start, end))
      if (value !== undefined && accepts(start, end, value)) return { end, value }
    }
    return null
  }
}
