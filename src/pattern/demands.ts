import { type Bits, hasBit } from './bits.ts'
import type { Need } from './needs.ts'
import type { Member } from './waiting.ts'

const fewest = 0x400

/**
 * What members need besides what they wait for, in one row of numbers for all: to look whether a text has it touches the
 * few numbers of one member and nothing else.
 */
export class Demands {
  /** Of each need how many places it has, none of which is 65,536 or more, and these; 0 behind the last. */
  #row: Uint16Array = new Uint16Array(fewest)
  /** By member, where its needs begin; nobody's are at 0, where there are none. */
  #starts: Uint32Array = new Uint32Array(fewest)
  #end = 1

  /** @param needs those that are soon looked for are looked for before the others */
  set(member: Member, needs: readonly Need[]): void {
    if (needs.length === 0) return
    while (this.#starts.length <= member)
      this.#starts = grown(this.#starts, new Uint32Array(2 * this.#starts.length))
    this.#starts[member] = this.#end
    for (const { places } of needs.toSorted((a, b) => a.places.length - b.places.length))
      this.#put([places.length, ...places])
    this.#put([0])
  }

  #put(numbers: readonly number[]): void {
    while (this.#row.length < this.#end + numbers.length)
      this.#row = grown(this.#row, new Uint16Array(2 * this.#row.length))
    this.#row.set(numbers, this.#end)
    this.#end += numbers.length
  }

  /** Whether of each need of a member one place is among these. */
  areMet(member: Member, places: Bits): boolean {
    const row = this.#row
    let at = this.#starts[member] ?? 0
    for (let count = row[at] ?? 0; count !== 0; count = row[at] ?? 0) {
      const end = at + 1 + count
      at += 1
      while (at < end && !hasBit(places, row[at] ?? 0)) at += 1
      if (at === end) return false
      at = end
    }
    return true
  }
}

function grown<T extends Uint16Array | Uint32Array>(numbers: T, more: T): T {
  more.set(numbers)
  return more
}
