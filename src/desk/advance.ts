import { localMinute } from '../booking/calendar.ts'
import { streetOf } from '../dispatch/catchment.ts'
import { type Placement, place } from '../dispatch/place.ts'
import type { HistoryEntry } from '../domain/appointment.ts'
import {
  type Appointment,
  type DecisionReason,
  hasMilestone,
  isPlaced,
  type Leg,
  type LegMilestone,
  type Milestone,
  type Missing,
  type PlacedLeg,
  type Standing,
} from '../domain/appointment.ts'
import type { Item } from '../domain/request.ts'
import { isInDistress } from './alerts.ts'
import { wishedCounters } from './counter-wish.ts'
import { reasonToReview } from './limits.ts'
import { type Doubt, isUnknown, missingIn } from './missing.ts'
import { askQuestion, dropQuestionsAbout } from './questions.ts'
import { record } from './revise.ts'
import type { Turn } from './turn.ts'
import { writersChat } from './writer.ts'

export interface AdvanceOptions {
  /** Which items are still in doubt; by default those that the appointment's standing already asks about. */
  readonly doubts?: readonly Doubt[]
  /** Indexes of the items that may not be wanted at all; by default those that its standing already asks about. */
  readonly perhaps?: readonly number[]
  /** A pharmacist has decided that it is neither too much nor too soon, or nothing about the items has changed. */
  readonly cleared?: boolean
  /** Stay at this institution if it can still serve within the wish. */
  readonly keep?: string | null
  /** Only this institution will do (改派). */
  readonly only?: string | null
  readonly avoid?: readonly string[]
  readonly what?: HistoryEntry['what']
  /** The review holds although the legs are made anew (审核通过 on a pending one). */
  readonly reviewed?: boolean
}

/**
 * Takes an appointment as far as it can go now: asks what is missing, hands over what a person must decide, else
 * places it. One item that waits for an answer or a decision holds the whole appointment.
 */
export function advance(turn: Turn, appointment: Appointment, options: AdvanceOptions = {}): Appointment {
  const { catalogue } = turn.world
  const doubts = options.doubts ?? doubtsLeft(appointment)
  const perhaps = options.perhaps ?? perhapsLeft(appointment)
  const [first, ...rest] = missingIn(appointment.request, doubts, perhaps)
  if (first !== undefined) return ask(turn, appointment, [first, ...rest])
  dropQuestionsAbout(turn, appointment.id)
  const isDecided = options.cleared === true || options.only != null
  if (!isDecided && isInDistress(turn, appointment.request.writer))
    return handOver(turn, appointment, 'coordinator', 'danger')
  if (appointment.request.items.some((item) => isUnknown(item, catalogue)))
    return handOver(turn, appointment, 'coordinator', 'unknown-drug')
  const review =
    options.cleared === true
      ? null
      : reasonToReview(appointment.request, appointment.id, turn.book, catalogue, turn.now)
  if (review !== null) return handOver(turn, appointment, 'pharmacist', review)
  return settle(turn, appointment, options)
}

/** What its standing asks about already. */
export function doubtsLeft({ standing, request }: Appointment): readonly Doubt[] {
  if (standing.kind !== 'asking') return []
  return standing.missing.flatMap((missing): Doubt[] =>
    missing.kind === 'drug' && missing.item !== null && request.items[missing.item]?.drug === null
      ? [{ item: missing.item, choices: missing.choices }]
      : [],
  )
}

const perhapsLeft = ({ standing, request }: Appointment): readonly number[] =>
  standing.kind === 'asking'
    ? standing.missing.flatMap((missing) =>
        missing.kind === 'wanted' ? missing.items.filter((index) => index < request.items.length) : [],
      )
    : []

function ask(turn: Turn, appointment: Appointment, missing: readonly [Missing, ...Missing[]]): Appointment {
  const about = { kind: 'missing', appointment: appointment.id, missing: missing[0] } as const
  const asked = record(turn, appointment, 'answered', { standing: { kind: 'asking', missing }, legs: [] })
  askQuestion(turn, writersChat(turn, asked), asked.request.writer, about, asked)
  return asked
}

export function handOver(
  turn: Turn,
  appointment: Appointment,
  by: 'pharmacist' | 'coordinator',
  reason: DecisionReason,
): Appointment {
  const standing: Standing = { kind: 'deciding', by, reason }
  return record(turn, appointment, 'decided', { standing, legs: [] })
}

/** Finds institutions and slots for all of it, or puts it on the waitlist. */
export function settle(turn: Turn, appointment: Appointment, options: AdvanceOptions): Appointment {
  const { patient, items } = appointment.request
  const street = streetOf(turn.world.directory, patient.community)
  if (street === null) return handOver(turn, appointment, 'coordinator', 'no-institution')
  const placement = placementOf(turn, appointment, street, options)
  if (placement.kind === 'nowhere') return handOver(turn, appointment, 'coordinator', 'no-institution')
  const first = 1 + Math.max(0, ...appointment.legs.map((leg) => leg.id))
  if (placement.kind === 'waitlist') {
    const legs: Leg[] = [{ id: first, items, milestones: [], status: 'waitlist', pharmacy: null, slot: null }]
    return record(turn, appointment, options.what ?? 'waitlisted', { standing: { kind: 'placed' }, legs })
  }
  const legs = placement.parts.map((part, index): Leg => {
    const milestones = options.reviewed === true ? [reviewedNow(turn)] : stillHolding(appointment, part)
    return { id: first + index, status: 'booked', milestones, ...part }
  })
  if (placement.waiting.length > 0)
    legs.push({
      id: first + legs.length,
      items: placement.waiting,
      milestones: [],
      status: 'waitlist',
      pharmacy: null,
      slot: null,
    })
  return record(
    turn,
    appointment,
    options.what ?? 'placed',
    { standing: { kind: 'placed' }, legs },
    { old: describeLegs(turn, appointment.legs), new: describeLegs(turn, legs) },
  )
}

/** Where its writer would fetch it, where that serves; else where it can be had. */
function placementOf(
  turn: Turn,
  appointment: Appointment,
  street: string,
  { keep = null, only = null, avoid = [] }: AdvanceOptions,
): Placement {
  const { items, wish } = appointment.request
  const wished = wishedCounters(turn.world, appointment)
  const errand = {
    items,
    street,
    wish,
    since: turn.now,
    keep: keep ?? wished.at?.id ?? null,
    appointment: appointment.id,
    avoid: only === null ? avoid : othersThan(turn, only),
  }
  if (only === null && keep === null && wished.not.length > 0) {
    const elsewhere = place({ ...errand, avoid: [...avoid, ...wished.not] }, turn.world)
    if (elsewhere.kind === 'placed' && elsewhere.waiting.length === 0) return elsewhere
  }
  return place(errand, turn.world)
}

const othersThan = ({ world }: Turn, pharmacy: string): readonly string[] =>
  world.directory.pharmacies.map(({ id }) => id).filter((id) => id !== pharmacy)

const reviewedNow = (turn: Turn): Milestone<LegMilestone> => ({
  name: 'reviewed',
  at: turn.now,
  by: turn.cause.by,
  message: turn.messageKey,
})

/** A review holds for the same things at the same institution; another amount, drug or counter voids it. */
function stillHolding(
  appointment: Appointment,
  part: { readonly pharmacy: string; readonly items: readonly Item[] },
): readonly Milestone<LegMilestone>[] {
  const before = appointment.legs.find(
    (leg) => leg.pharmacy === part.pharmacy && sameItems(leg.items, part.items),
  )
  return before?.milestones ?? []
}

export const sameItems = (a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length &&
  a.every((item, index) => {
    const other = b[index]
    return (
      other !== undefined &&
      item.drug === other.drug &&
      item.written === other.written &&
      item.strength === other.strength &&
      item.quantity === other.quantity &&
      item.unit === other.unit
    )
  })

/** A line for the history: institution and slot, in the district's time. */
export function describeLegs(turn: Turn, legs: readonly Leg[]): string | null {
  if (legs.length === 0) return null
  return legs.map((leg) => (isPlaced(leg) ? describeLeg(turn, leg) : 'waitlist')).join('; ')
}

function describeLeg(turn: Turn, leg: PlacedLeg): string {
  const from = localMinute(leg.slot.from, turn.scene.timezone)
  return `${leg.pharmacy} ${from}${hasMilestone(leg, 'ready') ? ' ready' : ''}`
}
