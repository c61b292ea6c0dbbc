import {
  type Appointment,
  hasMilestone,
  inOrder,
  type Leg,
  openLegs,
  type PlacedLeg,
} from '../domain/appointment.ts'
import { applyChanges } from '../domain/book.ts'
import type { Item } from '../domain/request.ts'
import type { Instant } from '../domain/time.ts'
import { pharmacyOf, streetOf } from './catchment.ts'
import { canDispense, isPaused } from './eligible.ts'
import { type Errand, type Placement, place } from './place.ts'
import { lead, meets } from './soonest.ts'
import type { World } from './world.ts'

/** Relegging: the legs of an appointment cut anew, because some of its items leave an institution or can be had at last. */
export interface Relegging {
  readonly appointment: Appointment
  /** All legs as they shall stand, cancelled ones included. */
  readonly legs: readonly Leg[]
  /** Those of them that are new or were changed. */
  readonly changed: readonly Leg[]
  /** Items that nobody has now, or for which nobody has a place. */
  readonly waiting: readonly Item[]
  /** A new slot starts outside the wish. */
  readonly wishMissed: boolean
}

/** A bag that is ready is fetched where it is; so is one that somebody already stands at the counter for. */
export const isMovable = (leg: Leg): leg is PlacedLeg =>
  leg.status === 'booked' && !hasMilestone(leg, 'ready') && !hasMilestone(leg, 'picked-up')

/** Who goes first where there is not enough for all: the urgent, then who asked first. */
export const byTurn = (a: Appointment, b: Appointment): number =>
  Number(b.request.urgent) - Number(a.request.urgent) || inOrder(a, b)

/** The errand of fetching some of an appointment's items. */
export function errandFor(
  { directory }: World,
  { id, request, legs }: Appointment,
  items: readonly Item[],
  since: Instant,
  avoid: readonly string[] = [],
): Errand {
  const street = streetOf(directory, request.patient.community) ?? streetServed(directory, legs)
  return { items, street: street ?? '', wish: request.wish, since, keep: null, appointment: id, avoid }
}

/** Where the community is not known (any more): the street of an institution that it has been placed at. */
function streetServed(directory: World['directory'], legs: readonly Leg[]): string | null {
  const placed = legs.find((leg) => leg.pharmacy !== null)
  return placed === undefined ? null : (pharmacyOf(directory, placed.pharmacy ?? '')?.serves[0] ?? null)
}

/** The world after the legs of an appointment have become others. */
export function withLegs(world: World, appointment: Appointment, legs: readonly Leg[]): World {
  const value = { ...appointment, legs }
  const book = applyChanges(world.book, [{ table: 'appointments', key: appointment.id, value }])
  return { ...world, book }
}

/** Another leg of the appointment that can take the items along, so that nobody goes anywhere twice. */
function company(
  world: World,
  appointment: Appointment,
  staying: readonly Leg[],
  errand: Errand,
): PlacedLeg | null {
  const able = staying.filter(isMovable).filter((leg) => {
    const pharmacy = pharmacyOf(world.directory, leg.pharmacy)
    return (
      pharmacy !== null &&
      !errand.avoid.includes(pharmacy.id) &&
      !isPaused(world, pharmacy.id) &&
      leg.slot.from >= errand.since + lead &&
      errand.items.every((item) => canDispense(world, pharmacy, item, appointment.id))
    )
  })
  return able.toSorted((a, b) => a.slot.from - b.slot.from)[0] ?? null
}

/** What is placed anew. */
export interface Anew {
  readonly items: readonly Item[]
  /** The message or moment that causes it; what is placed starts at least 30 minutes later. */
  readonly since: Instant
  readonly avoid?: readonly string[]
  /** The leg that leaves as a whole: the first new one takes over its id, and at the same counter its milestones. */
  readonly leaving?: Leg
}

/** The legs with more items on the waitlist, which has one leg at most. */
function enqueue(legs: readonly Leg[], items: readonly Item[], id: number) {
  const known = legs.find((leg) => leg.status === 'waitlist')
  const all = [...(known?.items ?? []), ...items]
  const leg: Leg = {
    id: known?.id ?? id,
    items: all,
    milestones: [],
    status: 'waitlist',
    pharmacy: null,
    slot: null,
  }
  return { legs: [...legs.filter((each) => each !== known), leg], leg }
}

/** A leg that gets company is another order at its counter, so its review is void. */
function join(
  appointment: Appointment,
  staying: readonly Leg[],
  host: PlacedLeg,
  items: readonly Item[],
): Relegging {
  const joined: Leg = { ...host, items: [...host.items, ...items], milestones: [] }
  return {
    appointment,
    legs: staying.map((leg) => (leg === host ? joined : leg)),
    changed: [joined],
    waiting: [],
    wishMissed: !meets(host.slot, appointment.request.wish),
  }
}

function arrange(
  appointment: Appointment,
  staying: readonly Leg[],
  placement: Placement,
  { items, leaving }: Anew,
): Relegging {
  const parts = placement.kind === 'placed' ? placement.parts : []
  const waiting = placement.kind === 'placed' ? placement.waiting : items
  const fresh = 1 + Math.max(0, ...appointment.legs.map((leg) => leg.id))
  const idOf = (index: number): number =>
    leaving === undefined ? fresh + index : index === 0 ? leaving.id : fresh + index - 1
  const booked = parts.map((part, index): Leg => {
    const sameOrder = part.pharmacy === leaving?.pharmacy && part.items.length === leaving.items.length
    return { id: idOf(index), status: 'booked', milestones: sameOrder ? leaving.milestones : [], ...part }
  })
  const legs = [...staying, ...booked]
  const wishMissed = placement.kind === 'placed' && placement.wishMissed
  if (waiting.length === 0) return { appointment, legs, changed: booked, waiting, wishMissed }
  const queued = enqueue(legs, waiting, idOf(booked.length))
  return { appointment, legs: queued.legs, changed: [...booked, queued.leg], waiting, wishMissed }
}

/**
 * Places items anew beside the legs that stay: with one of those where it can take them along, else at the fewest
 * institutions; what nobody has, or has a place for, waits.
 *
 * @param staying the legs of the appointment without those items
 */
export function placeAnew(
  world: World,
  appointment: Appointment,
  staying: readonly Leg[],
  anew: Anew,
): Relegging {
  const errand = errandFor(world, appointment, anew.items, anew.since, anew.avoid)
  const host = company(world, appointment, staying, errand)
  if (host !== null) return join(appointment, staying, host, anew.items)
  return arrange(appointment, staying, place(errand, world), anew)
}

/** The same, but only where one institution can take all of it; null where none can. */
export function placeWhole(
  world: World,
  appointment: Appointment,
  staying: readonly Leg[],
  anew: Anew,
): Relegging | null {
  const result = placeAnew(world, appointment, staying, anew)
  return result.changed.length === 1 && result.waiting.length === 0 ? result : null
}

/** Legs that are still to be served, waitlist included: what a change of institution can concern. */
export const unservedLegs = (appointment: Appointment): readonly Leg[] =>
  appointment.standing.kind === 'placed'
    ? openLegs(appointment).filter((leg) => leg.status === 'waitlist' || isMovable(leg))
    : []
