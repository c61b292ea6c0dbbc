import { localDay } from '../booking/calendar.ts'
import { loadOfDay } from '../booking/places.ts'
import { isPlaced, type Slot } from '../domain/appointment.ts'
import type { Pharmacy } from '../domain/directory.ts'
import type { Item } from '../domain/request.ts'
import type { Instant, Wish } from '../domain/time.ts'
import { serving } from './catchment.ts'
import { fewest } from './cover.ts'
import { barrier, canDispense, isDevice, isPaused, ruledOut } from './eligible.ts'
import { type Chance, mayStay, soonest, type Timing } from './soonest.ts'
import type { World } from './world.ts'

/** What is to be placed. */
export interface Errand {
  readonly items: readonly Item[]
  /** Code of the patient's street: only institutions designated for it are looked at. */
  readonly street: string
  /** Whose agent's runs fetch this; null where they come themselves. Left out, it is that of the appointment. */
  readonly community?: string | null
  readonly wish: Wish | null
  /** The message that completed the request; no slot starts earlier than 30 minutes after it. */
  readonly since: Instant
  /** Keep this institution if it can still serve within the wish (an amended appointment). */
  readonly keep: string | null
  /** Id of the appointment itself: the places that it holds now count as free for it. */
  readonly appointment: string | null
  /** Institutions that are out of the question this time (it was moved away from them). */
  readonly avoid: readonly string[]
}

export interface Part {
  readonly pharmacy: string
  readonly slot: Slot
  readonly items: readonly Item[]
}

export type Placement =
  | {
      readonly kind: 'placed'
      readonly parts: readonly [Part, ...Part[]]
      /** Items that nobody has: a waitlist leg. */
      readonly waiting: readonly Item[]
      /** Some slot starts outside the wish. */
      readonly wishMissed: boolean
    }
  /** No stock or no free slot anywhere. */
  | { readonly kind: 'waitlist' }
  /** By rule no designated institution may dispense it: a coordinator decides. */
  | { readonly kind: 'nowhere'; readonly why: 'prescription' | 'condition' | 'street' }

/** An institution that could take part, and when. */
interface Candidate extends Chance {
  readonly pharmacy: Pharmacy
  /** What of the errand it can dispense. */
  readonly items: readonly Item[]
  /** The booked share of the day of its slot. */
  readonly load: number
}

const timingOf = (errand: Errand, world: World): Timing => ({
  wish: errand.wish,
  since: errand.since,
  appointment: errand.appointment,
  community: errand.community === undefined ? ownCommunity(errand, world) : errand.community,
})

function ownCommunity({ appointment }: Errand, { book }: World): string | null {
  if (appointment === null) return null
  return book.appointments.get(appointment)?.request.patient.community ?? null
}

/** Institutions that are open to new appointments and have a place, in the order of the directory. */
function candidates(errand: Errand, world: World): readonly Candidate[] {
  const { timezone } = world.directory.district
  const timing = timingOf(errand, world)
  return serving(world.directory, errand.street)
    .filter(({ id }) => !errand.avoid.includes(id) && !isPaused(world, id))
    .flatMap((pharmacy) => {
      const items = errand.items.filter((item) => canDispense(world, pharmacy, item, errand.appointment))
      const chance = items.length === 0 ? null : soonest(world, pharmacy, timing)
      if (chance === null) return []
      const load = loadOfDay(world, pharmacy, timezone, localDay(chance.slot.from, timezone))
      return [{ ...chance, pharmacy, items, load }]
    })
}

const has = ({ items }: Candidate, item: Item): boolean => items.includes(item)

/** Within the wish before outside it, then soonest served (of several the last), then least loaded. */
function compare(a: readonly Candidate[], b: readonly Candidate[]): number {
  const missed = (set: readonly Candidate[]) => set.filter(({ within }) => !within).length
  const served = (set: readonly Candidate[]) => Math.max(...set.map(({ slot }) => slot.from))
  const sooner = (set: readonly Candidate[]) => set.reduce((sum, { slot }) => sum + slot.from, 0)
  const load = (set: readonly Candidate[]) => Math.max(...set.map((candidate) => candidate.load))
  return missed(a) - missed(b) || served(a) - served(b) || sooner(a) - sooner(b) || load(a) - load(b)
}

/** Splits the items among institutions that can cover them together: each item to the best of those that have it. */
function split(errand: Errand, members: readonly Candidate[], items: readonly Item[]): Placement {
  const inOrder = members.toSorted((a, b) => compare([a], [b]))
  const taken = Map.groupBy(items, (item) => inOrder.find((candidate) => has(candidate, item)))
  const parts = inOrder.flatMap((candidate): readonly Part[] => {
    const theirs = taken.get(candidate)
    return theirs === undefined
      ? []
      : [{ pharmacy: candidate.pharmacy.id, slot: candidate.slot, items: theirs }]
  })
  const [first, ...others] = parts.toSorted((a, b) => a.slot.from - b.slot.from)
  if (first === undefined) return { kind: 'waitlist' }
  const waiting = errand.items.filter((item) => !items.includes(item))
  const wishMissed = members.some((candidate) => taken.has(candidate) && !candidate.within)
  return { kind: 'placed', parts: [first, ...others], waiting, wishMissed }
}

/** The slot that the appointment has at an institution now, if it can stay in it. */
function ownSlot(errand: Errand, world: World, pharmacy: Pharmacy): Slot | null {
  const legs = (errand.appointment === null ? undefined : world.book.appointments.get(errand.appointment))
    ?.legs
  for (const leg of legs ?? [])
    if (isPlaced(leg) && leg.status === 'booked' && leg.pharmacy === pharmacy.id)
      if (mayStay(world, pharmacy, leg.slot, timingOf(errand, world))) return leg.slot
  return null
}

/** Who takes all of it for a reason that goes before "the fewest and the soonest": the right kind, or the old place. */
function preferred(
  errand: Errand,
  world: World,
  able: readonly Candidate[],
  items: readonly Item[],
): Candidate | null {
  const within = able.filter((candidate) => candidate.within)
  const kept = within.find(({ pharmacy }) => pharmacy.id === errand.keep)
  const withDevice = items.some((item) => isDevice(item, world.catalogue))
  const retail = within.filter(({ pharmacy }) => pharmacy.kind === 'retail')
  if (kept !== undefined && !(withDevice && retail.length > 0 && kept.pharmacy.kind !== 'retail')) {
    // Who has been told a time keeps it, even where an earlier one has become free since.
    return { ...kept, slot: ownSlot(errand, world, kept.pharmacy) ?? kept.slot }
  }
  if (!withDevice) return null
  return retail.toSorted((a, b) => compare([a], [b]))[0] ?? null
}

/**
 * Where and when an errand is served (TRANSCRIPTS, Placing): from the fewest institutions that can cover it; among
 * equals the one that can serve soonest within the wish, then the least loaded, then in the order of the directory. It
 * spends nothing: the places are taken when the legs are in the book.
 *
 * An errand without items is a `waitlist`: there is nothing to fetch.
 */
export function place(errand: Errand, world: World): Placement {
  const why = ruledOut(world, errand.street, errand.items)
  if (why !== null) return { kind: 'nowhere', why }
  const all = candidates(errand, world)
  const items = errand.items.filter((item) => all.some((candidate) => has(candidate, item)))
  if (items.length === 0) return { kind: 'waitlist' }

  const able = all.filter((candidate) => items.every((item) => has(candidate, item)))
  const one = preferred(errand, world, able, items)
  if (one !== null) return split(errand, [one], items)

  const pick = (set: readonly number[]) => set.flatMap((index) => all[index] ?? [])
  const set = fewest(
    items.map((item) => all.map((candidate) => has(candidate, item))),
    all.length,
    (a, b) => compare(pick(a), pick(b)),
  )
  return set === null ? { kind: 'waitlist' } : split(errand, pick(set), items)
}

/** Why one institution cannot take an errand. */
export type Refusal = 'not-serving' | 'prescription' | 'condition' | 'closed' | 'stock' | 'full'

/**
 * The same at one institution that a person has chosen: all of it there, or the reason why not. `keep` and `avoid` do
 * not count.
 */
export function placeAt(errand: Errand, world: World, pharmacy: Pharmacy): Placement | Refusal {
  if (!pharmacy.serves.includes(errand.street)) return 'not-serving'
  for (const item of errand.items) {
    const rule = barrier(pharmacy, item, world.catalogue)
    if (rule !== null) return rule
  }
  if (isPaused(world, pharmacy.id)) return 'closed'
  if (!errand.items.every((item) => canDispense(world, pharmacy, item, errand.appointment))) return 'stock'
  const chance = soonest(world, pharmacy, timingOf(errand, world))
  if (chance === null) return 'full'
  return split(errand, [{ ...chance, pharmacy, items: errand.items, load: 0 }], errand.items)
}
