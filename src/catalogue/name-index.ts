/** A name found at a place of a text. */
export interface Found<T> {
  readonly end: number
  readonly value: T
}

const root = 0

/**
 * Names as a tree of their characters, in one table of numbers: of a text only as many characters are looked at as begin
 * some name, and no piece of it is cut out. The index does not care what a character is: the same structure finds names
 * as they are written and as they sound.
 */
export class NameIndex<T> {
  /** By node: what the name that ends there stands for. */
  readonly #values: (T | undefined)[] = [undefined]
  /** An open hash table from a node and a character to the next node; a slot is free where that is the root. */
  readonly #nodes: Uint32Array
  readonly #codes: Uint16Array
  readonly #next: Uint32Array

  constructor(values: ReadonlyMap<string, T>) {
    let most = 0
    for (const name of values.keys()) most += name.length
    // At least every other slot stays free, so that a look-up ends after one or two.
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2))
    this.#nodes = new Uint32Array(size)
    this.#codes = new Uint16Array(size)
    this.#next = new Uint32Array(size)
    for (const [name, value] of values) this.#add(name, value)
  }

  /** The longest name at `start` that `accepts` lets pass; null if there is none. */
  longestAt(
    text: string,
    start: number,
    accepts: (start: number, end: number, value: T) => boolean,
  ): Found<T> | null {
    let found: Found<T>[] | null = null
    let node = root
    for (let at = start; at < text.length; at += 1) {
      node = this.#next[this.#slotOf(node, text.charCodeAt(at))] ?? root
      if (node === root) break
      const value = this.#values[node]
      if (value === undefined) continue
      found ??= []
      found.push({ end: at + 1, value })
    }
    return found?.findLast(({ end, value }) => accepts(start, end, value)) ?? null
  }

  #add(name: string, value: T): void {
    let node = root
    for (let at = 0; at < name.length; at += 1) {
      const code = name.charCodeAt(at)
      const slot = this.#slotOf(node, code)
      let next = this.#next[slot] ?? root
      if (next === root) {
        next = this.#values.push(undefined) - 1
        this.#nodes[slot] = node
        this.#codes[slot] = code
        this.#next[slot] = next
      }
      node = next
    }
    this.#values[node] = value
  }

  /** Where the way from a node by a character stands, or would stand. */
  #slotOf(node: number, code: number): number {
    const last = this.#next.length - 1
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & last
    while (this.#next[slot] !== root && (this.#nodes[slot] !== node || this.#codes[slot] !== code))
      slot = (slot + 1) & last
    return slot
  }
}
