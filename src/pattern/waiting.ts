import { type Bits, setBit } from './bits.ts'
import { allPlaces, type Place } from './places.ts'

/** Somebody who wants to look only at texts that have one of certain places. */
export type Member = number

/** Of each link side by side: the member, and the next link of the same place; 0 is no link. */
const width = 2
const fewestLinks = 512

/**
 * Who waits for which place: a chain of links for each place, all in one row of numbers. So small that it stays at hand
 * from one message to the next, unlike thousands of lists.
 */
export class Waiting {
  readonly #first = new Uint32Array(allPlaces)
  #links = new Uint32Array(width * fewestLinks)
  #end = width

  add(place: Place, member: Member): void {
    if (this.#end === this.#links.length) this.#widen()
    this.#links[this.#end] = member
    this.#links[this.#end + 1] = this.#first[place] ?? 0
    this.#first[place] = this.#end
    this.#end += width
  }

  #widen(): void {
    const links = this.#links
    this.#links = new Uint32Array(2 * links.length)
    this.#links.set(links)
  }

  /** Wakes whoever waits for a place. */
  wake(place: Place, awake: Bits): void {
    const links = this.#links
    for (let link = this.#first[place] ?? 0; link !== 0; link = links[link + 1] ?? 0)
      setBit(awake, links[link] ?? 0)
  }
}
