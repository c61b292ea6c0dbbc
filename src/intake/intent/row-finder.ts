import { root, SequenceTree, unitsOf } from '../../pattern/sequence-tree.ts'
import { endOfWord, ends, isRow, startOfWord } from './features.ts'

/** The rows of a text that the model knows, by their places in it, each once, and how many words the text has. */
export type RowFinder = (text: string) => { readonly found: number[]; readonly words: number }

/** A word that stands in no row. */
const unknown = 0
const wordBits = 13
const mostWords = 2 ** wordBits
/** Together with a word in 32 bits. */
const mostNodes = 2 ** (32 - wordBits)

/**
 * The rows of a model as a tree of their words, each step of it one number of 32 bits: what is looked up twice for every
 * word of a text and is found anywhere in it must be so small that it stays at hand. Looking a text up makes no strings.
 *
 * @param places of all features of the model
 * @throws {Error} where it has more words or rows than fit
 */
export function createRowFinder(places: ReadonlyMap<string, number>): RowFinder {
  const words = new Words()
  const rows = [...places].flatMap(([feature, place]) =>
    isRow(feature) ? [{ words: feature.split(' ').map((word) => words.add(word)), place }] : [],
  )
  const tree = new RowTree(rows.reduce((sum, row) => sum + row.words.length, 0))
  for (const row of rows) tree.add(row.words, row.place + 1)
  const [begin, end] = [words.add(ends.begin), words.add(ends.end)]

  function numbersIn(text: string): readonly number[] {
    const numbers = [begin]
    for (let at = startOfWord(text, 0); at < text.length; ) {
      const next = endOfWord(text, at)
      numbers.push(words.numberOf(text, at, next))
      at = startOfWord(text, next)
    }
    numbers.push(end)
    return numbers
  }

  /** By place, whether it was found in this text before. */
  const isFound = new Uint8Array(places.size)
  return (text) => {
    const numbers = numbersIn(text)
    const found: number[] = []
    for (let start = 0; start < numbers.length; start += 1) {
      let node = numbers[start] ?? unknown
      for (let at = start + 1; node !== unknown; at += 1) {
        const place = tree.keptAt(node) - 1
        if (place >= 0 && isFound[place] === 0) {
          isFound[place] = 1
          found.push(place)
        }
        const word = numbers[at] ?? unknown
        node = word === unknown ? unknown : tree.next(node, word)
      }
    }
    for (const place of found) isFound[place] = 0
    return { found, words: numbers.length }
  }
}

/** The words of a model, numbered from 1 on. */
class Words {
  readonly #ofCharacter = new Uint16Array(0x10000)
  /** Those of several letters, as a tree of these with their numbers at the ends. */
  readonly #longer = new SequenceTree()
  readonly #numbers = new Map<string, number>()

  add(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size + 1
    if (number >= mostWords) throw new Error(`The model has more than ${mostWords - 1} words`)
    this.#numbers.set(word, number)
    if (word.length === 1) this.#ofCharacter[word.charCodeAt(0)] = number
    else this.#longer.add(unitsOf(word), number)
    return number
  }

  numberOf(text: string, from: number, to: number): number {
    if (to === from + 1) return this.#ofCharacter[text.charCodeAt(from)] ?? unknown
    let node = root
    let step = 0
    for (let at = from; at < to; at += 1) {
      step = this.#longer.step(node, text.charCodeAt(at))
      node = this.#longer.nodeAt(step)
      if (node === root) return unknown
    }
    return this.#longer.keptAt(step)
  }
}

/** A word is the node of the row of it alone; the nodes of longer rows are where their last steps stand, behind all words. */
class RowTree {
  /** An open hash table of steps, each a node and a word in one number; 0 is free. */
  readonly #steps: Uint32Array
  readonly #kept: Uint32Array
  readonly #mask: number

  /** @param most so many steps at most: one slot more stays free, at which a search ends */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(most + 1))
    if (mostWords + slots > mostNodes)
      throw new Error(`The rows of the model are ${most} words long, too many`)
    this.#steps = new Uint32Array(slots)
    this.#kept = new Uint32Array(mostWords + slots)
    this.#mask = slots - 1
  }

  add(words: readonly number[], kept: number): void {
    const [first = unknown, ...others] = words
    let node = first
    for (const word of others) {
      const slot = this.#slotOf(node, word)
      this.#steps[slot] = stepOf(node, word)
      node = mostWords + slot
    }
    this.#kept[node] = kept
  }

  /** One step on, from a node by a known word; unknown where no row goes on so. */
  next(node: number, word: number): number {
    const slot = this.#slotOf(node, word)
    return this.#steps[slot] === 0 ? unknown : mostWords + slot
  }

  keptAt(node: number): number {
    return this.#kept[node] ?? 0
  }

  /** Where a step stands, or would stand. */
  #slotOf(node: number, word: number): number {
    const steps = this.#steps
    const step = stepOf(node, word)
    const mixed = Math.imul(step, 0x9e3779b1)
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask
    while (steps[slot] !== 0 && steps[slot] !== step) slot = (slot + 1) & this.#mask
    return slot
  }
}

const stepOf = (node: number, word: number): number => ((node << wordBits) | word) >>> 0
