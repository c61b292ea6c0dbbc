import { type Bits, hasBit, noBits, setBit } from './bits.ts'
import { Demands } from './demands.ts'
import type { Need } from './needs.ts'
import { allPlaces, type Place, placeOf, placeOfPair } from './places.ts'
import { type Member, Waiting } from './waiting.ts'

/** What is known of a text. */
export interface KnownText {
  /** What of all places the text has. */
  readonly places: Bits
  /** Who wants to look at it. */
  readonly awake: Bits
}

interface Entry extends KnownText {
  text: string | null
  awake: Bits
}

const createEntry = (): Entry => ({
  text: null,
  places: noBits(allPlaces),
  awake: noBits(0),
})

/** The texts that were last learnt: one message is asked about hundreds of times, in a few shapes. */
const entries = Array.from({ length: 6 }, createEntry)
/** Which of them is the oldest, whose place the next one takes. */
let oldest = 0
/** The one that was asked about last: nearly every question is about the text of the one before. */
let latest = createEntry()

/**
 * Who waits for a place. With it a text wakes the few that want to look at it, and thousands of others need not go and see
 * whether it has what they need.
 */
const waiting = new Waiting()
/** The places for which somebody does: nobody waits for most that a text has. */
const awaited = noBits(allPlaces)
/** What they want to find in a text besides what woke them. */
const demands = new Demands()
/** Who is awake before anything is seen of a text. */
let sleepless = noBits(0)
let members = 0

/**
 * New members, for good: meant for what a program has from its start.
 * @param needed for each what a text must have if it wants to look at it, the rarest first
 * @returns the first, the others are numbered on from it; their bits are in as few words as can be
 */
export function enlist(needed: readonly (readonly Need[])[]): Member {
  const isTorn = (members & 31) + needed.length > 32
  const first = isTorn ? Math.ceil(members / 32) * 32 : members
  members = first + needed.length
  if (32 * sleepless.length < members) sleepless = grown(sleepless)
  for (const [nth, needs] of needed.entries()) enlistOne(first + nth, needs)
  // They were not there when these were learnt.
  for (const entry of entries) entry.text = null
  return first
}

/** What nearly every text has is not worth waiting for: it is looked for when the text is asked about. */
const common = 0.8

function enlistOne(member: Member, needs: readonly Need[]): void {
  const [rarest, ...others] = needs
  if (rarest === undefined || rarest.chance >= common) {
    setBit(sleepless, member)
    demands.set(member, needs)
    return
  }
  for (const place of rarest.places) {
    setBit(awaited, place)
    waiting.add(place, member)
  }
  demands.set(member, others)
}

/** The first from one member up to another that finds in a text all that it needs; the other if there is none. */
export function nextReady({ awake, places }: KnownText, from: Member, end: Member): Member {
  let member = from
  while (member < end) {
    const rest = (awake[member >>> 5] ?? 0) >>> (member & 31)
    // The next one who is awake, or where the next 32 begin.
    member = rest === 0 ? (member | 31) + 1 : member + 31 - Math.clz32(rest & -rest)
    if (rest === 0) continue
    if (member < end && demands.areMet(member, places)) return member
    member += 1
  }
  return end
}

function grown(bits: Bits): Bits {
  const more = noBits(2 * members)
  more.set(bits)
  return more
}

/** What is known of a text that was learnt just before, null of any other. */
export function recall(text: string): KnownText | null {
  if (latest.text === text) return latest
  for (const entry of entries)
    if (entry.text === text) {
      latest = entry
      return entry
    }
  return null
}

/** What is known of a text, which is learnt if it is not known. */
export function know(text: string): KnownText {
  const known = recall(text)
  if (known !== null) return known
  latest = entries[oldest] ?? createEntry()
  oldest = (oldest + 1) % entries.length
  learn(text, latest)
  return latest
}

function learn(text: string, entry: Entry): void {
  entry.text = text
  entry.places.fill(0)
  if (entry.awake.length < sleepless.length) entry.awake = noBits(32 * sleepless.length)
  entry.awake.set(sleepless)
  let previous = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    see(placeOf(unit), entry)
    see(placeOfPair(previous, unit), entry)
    previous = unit
  }
}

function see(place: Place, { places, awake }: Entry): void {
  if (hasBit(places, place)) return
  setBit(places, place)
  if (hasBit(awaited, place)) waiting.wake(place, awake)
}
