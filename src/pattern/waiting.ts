import { type Bits, setBit } from './bits.ts'
import { allPlaces, type Place } from './places.ts'

/** Somebody who wants to look only at texts that have one of certain places. */
export type Member = number

/** Of each link side by side: the member, and the next link of the same place; 0 is no link. */
const width = 2
const fewestLinks = 0x2000
/**
 * They are put in order again when so many more of them, and so much of all, are new: to go through all places takes as long
 * as to read some messages, and in the first seconds a program has more news than links.
 */
const fewestNew = 0x800
const newShare = 1 / 8

/**
 * Who waits for which place: a chain of links for each place, all in one row of numbers. So small that it stays at hand
 * from one message to the next, unlike thousands of lists; and in the order of the chains, so that who wakes all of one
 * place reads on where they are.
 */
export class Waiting {
  readonly #first = new Uint32Array(allPlaces)
  #links = new Uint32Array(width * fewestLinks)
  #end = width
  /** Up to here they stand in the order of their chains. */
  #ordered = width

  add(place: Place, member: Member): void {
    if (this.#end === this.#links.length) this.#order(2 * this.#links.length)
    this.#links[this.#end] = member
    this.#links[this.#end + 1] = this.#first[place] ?? 0
    this.#first[place] = this.#end
    this.#end += width
    if (this.#end - this.#ordered > width * fewestNew + newShare * this.#end) this.#order(this.#links.length)
  }

  #order(length: number): void {
    const links = this.#links
    const ordered = new Uint32Array(length)
    let end = width
    for (let place = 0; place < allPlaces; place += 1) {
      const first = this.#first[place] ?? 0
      if (first === 0) continue
      this.#first[place] = end
      for (let link = first; link !== 0; link = links[link + 1] ?? 0) {
        ordered[end] = links[link] ?? 0
        const isLast = links[link + 1] === 0
        ordered[end + 1] = isLast ? 0 : end + width
        end += width
      }
    }
    this.#links = ordered
    this.#ordered = end
  }

  /** Wakes whoever waits for a place. */
  wake(place: Place, awake: Bits): void {
    const links = this.#links
    for (let link = this.#first[place] ?? 0; link !== 0; link = links[link + 1] ?? 0)
      setBit(awake, links[link] ?? 0)
  }
}
