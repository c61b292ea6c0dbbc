import { allPlaces, type Place, placeOf, placeOfPair } from './places.ts'

/** Somebody who wants to look only at texts that have one of certain places. */
export type Member = number

/** What is known of a text. */
export interface KnownText {
  /** By place: `mark` where the text has it, anything else where not. */
  readonly marks: Uint8Array
  readonly mark: number
  /** By member: 1 for whoever wants to look at it, 0 for the others. */
  readonly awake: Uint8Array
}

interface Entry extends KnownText {
  text: string | null
  /** Another one for each text, so that the marks of the last need not be taken off. */
  mark: number
  awake: Uint8Array
}

const createEntry = (): Entry => ({
  text: null,
  marks: new Uint8Array(allPlaces),
  mark: 0,
  awake: new Uint8Array(0),
})

/** The texts that were last learnt, the latest first: one message is asked about hundreds of times, in a few shapes. */
const entries = Array.from({ length: 4 }, createEntry)

/**
 * Who waits for a place. With it a text wakes the few that want to look at it, and thousands of others need not go and see
 * whether it has what they need.
 */
const waiting: (Member[] | undefined)[] = Array.from({ length: allPlaces })
/** Who is awake before anything is seen of a text. */
let sleepless = new Uint8Array(0)
let members = 0

/**
 * New members, for good: meant for what a program has from its start.
 * @param needed for each the places of which a text must have one; null for whoever wants to look at every text
 * @returns the first, the others are numbered on from it
 */
export function enlist(needed: readonly (readonly Place[] | null)[]): Member {
  const first = members
  members += needed.length
  if (sleepless.length < members) sleepless = grown(sleepless)
  for (const [nth, places] of needed.entries()) {
    const member = first + nth
    if (places === null) sleepless[member] = 1
    for (const place of places ?? []) {
      const others = waiting[place]
      if (others === undefined) waiting[place] = [member]
      else others.push(member)
    }
  }
  // They were not there when these were learnt.
  for (const entry of entries) entry.text = null
  return first
}

function grown(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const more = new Uint8Array(2 * members)
  more.set(bytes)
  return more
}

/** What is known of a text that was learnt just before, null of any other. */
export function recall(text: string): KnownText | null {
  for (const entry of entries) if (entry.text === text) return entry
  return null
}

/** What is known of a text, which is learnt if it is not known. */
export function know(text: string): KnownText {
  const known = recall(text)
  if (known !== null) return known
  const entry = entries.pop() ?? createEntry()
  entries.unshift(entry)
  learn(text, entry)
  return entry
}

function learn(text: string, entry: Entry): void {
  entry.text = text
  entry.mark += 1
  if (entry.mark > 0xff) {
    entry.marks.fill(0)
    entry.mark = 1
  }
  if (entry.awake.length < sleepless.length) entry.awake = new Uint8Array(sleepless.length)
  entry.awake.set(sleepless)
  let previous = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    see(placeOf(code), entry)
    see(placeOfPair(previous, code), entry)
    previous = code
  }
}

function see(place: Place, { marks, mark, awake }: Entry): void {
  if (marks[place] === mark) return
  marks[place] = mark
  const members = waiting[place]
  if (members === undefined) return
  for (const member of members) awake[member] = 1
}
