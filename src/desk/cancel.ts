import {
  type Appointment,
  hasMilestone,
  type Leg,
  type Missing,
  openLegs,
  type Standing,
  statusOf,
} from '../domain/appointment.ts'
import type { Item } from '../domain/request.ts'
import { advance } from './advance.ts'
import { close, record, withRequest } from './revise.ts'
import type { Turn } from './turn.ts'

export type Cancelled =
  | { readonly kind: 'cancelled'; readonly appointment: Appointment }
  /** Some drugs were taken back, the rest stands. */
  | { readonly kind: 'partly'; readonly appointment: Appointment; readonly gone: readonly Item[] }
  | { readonly kind: 'too-late' }

/** @param drugs what is taken back; empty for all of it */
export function applyCancel(turn: Turn, appointment: Appointment, drugs: readonly string[]): Cancelled {
  const hasLeft = openLegs(appointment).some((leg) => hasMilestone(leg, 'picked-up'))
  if (hasLeft || statusOf(appointment) === 'fulfilled') return { kind: 'too-late' }
  const { items } = appointment.request
  const isGone = (item: Item): boolean =>
    drugs.includes(item.written) || (item.drug !== null && drugs.includes(item.drug))
  const gone = items.filter(isGone)
  if (gone.length === 0 || gone.length === items.length)
    return { kind: 'cancelled', appointment: close(turn, appointment, 'cancelled', null, 'cancelled') }
  const request = withRequest(appointment, { items: items.filter((item) => !isGone(item)) })
  const standing = askedWithout(appointment.standing, items, isGone)
  const change = { request, standing, legs: withoutItems(appointment.legs, isGone) }
  const less = record(turn, appointment, 'amended', change, {
    old: null,
    new: gone.map((i) => i.written).join('、'),
  })
  // Fewer drugs may answer what was asked, or end what a pharmacist should have decided.
  const rest = appointment.standing.kind === 'placed' ? less : advance(turn, less)
  return { kind: 'partly', appointment: rest, gone }
}

/** What is asked about is known by its place among the items, which changes where one in front of it goes. */
function askedWithout(standing: Standing, items: readonly Item[], isGone: (item: Item) => boolean): Standing {
  if (standing.kind !== 'asking') return standing
  const left = items.flatMap((item, index) => (isGone(item) ? [] : [index]))
  const [first, ...others] = standing.missing.flatMap((missing): readonly Missing[] => {
    if (missing.kind === 'wanted') {
      const still = missing.items.map((index) => left.indexOf(index)).filter((index) => index >= 0)
      return still.length === 0 ? [] : [{ ...missing, items: still }]
    }
    if (!('item' in missing) || missing.item === null) return [missing]
    const item = left.indexOf(missing.item)
    return item < 0 ? [] : [{ ...missing, item }]
  })
  return first === undefined ? { kind: 'placed' } : { kind: 'asking', missing: [first, ...others] }
}

/** A leg without items gives its place back; what is left of the others is as it was, reviewed or not. */
function withoutItems(legs: readonly Leg[], isGone: (item: Item) => boolean): readonly Leg[] {
  return legs.flatMap((leg): Leg[] => {
    const items = leg.items.filter((item) => !isGone(item))
    return items.length === 0 ? [] : [{ ...leg, items }]
  })
}
