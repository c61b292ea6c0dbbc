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
  /** What the names stand for: kept in the tree is at which of these, counted from 1. */
  readonly #values: readonly T[]

  /** @param values by names of two characters or more: a single one is found nowhere */
  constructor(values: ReadonlyMap<string, T>) {
    this.#values = [...values.values()]
    for (const [nth, name] of [...values.keys()].entries()) {
      const pair = pairAt(name, 0)
      this.#heads.add(name.length === 2 ? pair : tripleOf(pair, name.charCodeAt(2)))
      this.#tree.add(unitsOf(name), nth + 1)
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
      const step = this.#tree.step(node, text.charCodeAt(at))
      node = this.#tree.nodeAt(step)
      if (node === root) break
      const kept = this.#tree.keptAt(step)
      const value = kept === 0 ? undefined : this.#values[kept - 1]
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
