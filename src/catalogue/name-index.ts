import { RoughSet } from '../pattern/rough-set.ts'

/** A name found at a place of a text. */
export interface Found<T> {
  readonly end: number
  readonly value: T
}

type Accepts<T> = (start: number, end: number, value: T) => boolean

/** A name, what it stands for, and the next of those that begin alike: the longer before the shorter. */
interface Entry<T> {
  readonly name: string
  readonly value: T
  next: Entry<T> | null
}

/**
 * Names by their first three characters, those of two by both: only the few are compared with a place of a text that begin
 * as it does, and no piece of it is cut out.
 */
export class NameIndex<T> {
  /** The first two characters of all: nearly all places of a text begin none. */
  readonly #beginnings = new RoughSet()
  /** The longest of those with a head. */
  readonly #byHead = new Map<number, Entry<T>>()

  /** @param values by names of two characters or more: a single one is found nowhere */
  constructor(values: ReadonlyMap<string, T>) {
    this.add(values)
  }

  /** More names, as in the constructor. */
  add(values: ReadonlyMap<string, T>): void {
    values.forEach((value, name) => {
      this.#addOne(name, value)
    })
  }

  #addOne(name: string, value: T): void {
    const head = headAt(name, 0, name.length)
    const longest = this.#byHead.get(head)
    // Of each name: those that share a head by chance begin otherwise.
    this.#beginnings.add(pairAt(name, 0))
    if (longest === undefined || longest.name.length < name.length) {
      this.#byHead.set(head, { name, value, next: longest ?? null })
      return
    }
    let before = longest
    while (before.next !== null && before.next.name.length >= name.length) before = before.next
    before.next = { name, value, next: before.next }
  }

  /** The longest name at `start` that `accepts` lets pass; null if there is none. */
  longestAt(text: string, start: number, accepts: Accepts<T>): Found<T> | null {
    const pair = pairAt(text, start)
    if (!this.#beginnings.mayHave(pair)) return null
    return (
      this.#longestOf(tripleAt(text, start), text, start, accepts) ??
      this.#longestOf(pair, text, start, accepts)
    )
  }

  #longestOf(head: number, text: string, start: number, accepts: Accepts<T>): Found<T> | null {
    for (let entry = this.#byHead.get(head) ?? null; entry !== null; entry = entry.next) {
      const { name, value } = entry
      const end = start + name.length
      if (text.startsWith(name, start) && accepts(start, end, value)) return { end, value }
    }
    return null
  }

  /** What stands for a name from one place of a text up to another; undefined if none does. */
  valueOf(text: string, start = 0, end = text.length): T | undefined {
    const length = end - start
    if (!this.#beginnings.mayHave(pairAt(text, start))) return undefined
    const head = headAt(text, start, length)
    for (let entry = this.#byHead.get(head) ?? null; entry !== null; entry = entry.next)
      if (entry.name.length === length && text.startsWith(entry.name, start)) return entry.value
    return undefined
  }
}

const headAt = (text: string, at: number, length: number): number =>
  length === 2 ? pairAt(text, at) : tripleAt(text, at)

/** Heads are small integers, of which several heads share one: a name is always compared as well. */
const mask = 0x3fffffff
const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) & mask
const tripleAt = (text: string, at: number): number =>
  (Math.imul(pairAt(text, at), 0x85ebca6b) + text.charCodeAt(at + 2)) & mask
