const bits = 17

/**
 * Numbers by one bit each, of which several share one: what is not in the set is nearly always known at once and never
 * denied wrongly. So small that it stays at hand, unlike the table in which the rest would be looked up.
 */
export class RoughSet {
  readonly #words = new Uint32Array(2 ** (bits - 5))

  add(number: number): void {
    const bit = bitOf(number)
    this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  mayHave(number: number): boolean {
    const bit = bitOf(number)
    return ((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }
}

const bitOf = (number: number): number => Math.imul(number, 0x9e3779b1) >>> (32 - bits)
