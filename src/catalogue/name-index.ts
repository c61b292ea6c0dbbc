import { RoughSet } from '../pattern/rough-set.ts'
import { root, SequenceTree, unitsOf } from '../pattern/sequence-tree.ts'

/** A name found at a place of a text. */
export interface Found<T> {
  readonly end: number
  readonly value: T
}

/**
 * Names as a tree of their characters: of a text only as many are looked at as begin some name, and no piece of it is cut
 * out.
 */
export class NameIndex<T> {
  /** The first three characters of each name, both of one of two. Nearly all places of a text begin none. */
  readonly #heads = new RoughSet()
  readonly #tree = new SequenceTree()
  /** By node: what the name that ends there stands for. */
  readonly #values: (T | undefined)[] = []

  /** @param values by names of two characters or more: a single one is found nowhere */
  constructor(values: ReadonlyMap<string, T>) {
    for (const [name, value] of values) {
      const pair = pairAt(name, 0)
      this.#heads.add(name.length === 2 ? pair : tripleOf(pair, name.charCodeAt(2)))
      this.#values[this.#tree.add(unitsOf(name))] = value
    }
  }

  /** The longest name at `start` that `accepts` lets pass; null if there is none. */
  longestAt(
    text: string,
    start: number,
    accepts: (start: number, end: number, value: T) => boolean,
  ): Found<T> | null {
    if (!this.#mayBegin(text, start)) return null
    let found: Found<T>[] | null = null
    let node = root
    for (let at = start; at < text.length; at += 1) {
      node = this.#tree.next(node, text.charCodeAt(at))
      if (node === root) break
      const value = this.#values[node]
      if (value === undefined) continue
      found ??= []
      found.push({ end: at + 1, value })
    }
    return found?.findLast(({ end, value }) => accepts(start, end, value)) ?? null
  }

  #mayBegin(text: string, start: number): boolean {
    const pair = pairAt(text, start)
    return this.#heads.mayHave(tripleOf(pair, text.charCodeAt(start + 2))) || this.#heads.mayHave(pair)
  }
}

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)
const tripleOf = (pair: number, third: number): number => Math.imul(pair, 0x85ebca6b) + third
