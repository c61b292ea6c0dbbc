import { type Bits, setBit } from './bits.ts'
import { allPlaces, type Place } from './places.ts'

/** Somebody who wants to look only at texts that have one of certain places. */
export type Member = number

/**
 * They are put in order again when so many more of them, and so much of all, are new: to go through all places takes as long
 * as to read some messages, and in the first seconds a program has more news than that.
 */
const fewestNew = 0x800
const newShare = 1 / 8
/** And when nobody has come while so many were asked for: some hundred messages. */
const longEnough = 0x4000

/**
 * Who waits for which place: the members of one place after those of another, all in one row of numbers. So small that it
 * stays at hand from one message to the next, unlike thousands of lists; and who wakes all of one place reads on where they
 * are.
 */
export class Waiting {
  #row = new Uint32Array(0)
  /** By place, where in the row its members begin; they end where those of the next begin. */
  #starts = new Uint32Array(allPlaces + 1)
  /** Those who have come since the row was made. */
  readonly #news = new Map<Place, Member[]>()
  #newcomers = 0
  /** How often somebody was asked for since the last one came. */
  #quiet = 0

  add(place: Place, member: Member): void {
    const others = this.#news.get(place)
    if (others === undefined) this.#news.set(place, [member])
    else others.push(member)
    this.#newcomers += 1
    this.#quiet = 0
    if (this.#newcomers > fewestNew + newShare * this.#row.length) this.#order()
  }

  #order(): void {
    const [row, starts] = [this.#row, this.#starts]
    const ordered = new Uint32Array(row.length + this.#newcomers)
    const begins = new Uint32Array(allPlaces + 1)
    let end = 0
    for (let place = 0; place < allPlaces; place += 1) {
      begins[place] = end
      for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
        ordered[end] = row[at] ?? 0
        end += 1
      }
      for (const member of this.#news.get(place) ?? []) {
        ordered[end] = member
        end += 1
      }
    }
    begins[allPlaces] = end
    this.#row = ordered
    this.#starts = begins
    this.#news.clear()
    this.#newcomers = 0
  }

  /** Wakes whoever waits for a place. */
  wake(place: Place, awake: Bits): void {
    const row = this.#row
    const end = this.#starts[place + 1] ?? 0
    for (let at = this.#starts[place] ?? 0; at < end; at += 1) setBit(awake, row[at] ?? 0)
    if (this.#newcomers > 0) this.#wakeNews(place, awake)
  }

  #wakeNews(place: Place, awake: Bits): void {
    for (const member of this.#news.get(place) ?? []) setBit(awake, member)
    this.#quiet += 1
    if (this.#quiet > longEnough) this.#order()
  }
}
