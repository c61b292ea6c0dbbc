import { serving, streetOf } from '../dispatch/catchment.ts'
import { placeAt, type Refusal } from '../dispatch/place.ts'
import { errandFor } from '../dispatch/relegging.ts'
import type { World } from '../dispatch/world.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import type { Pharmacy } from '../domain/directory.ts'
import { type CounterWish, readCounterWishes } from '../intake/counter-wish.ts'
import type { Understanding } from '../intake/understanding.ts'
import { sameAccount } from './ledger.ts'
import { phrases, type Turn } from './turn.ts'

export interface WishedCounters {
  /** Where it shall be fetched; null where that is left open, or more than one is meant. */
  readonly at: Pharmacy | null
  /** Institutions where it shall not. */
  readonly not: readonly string[]
}

/** Where the writer of an order has said that they would fetch it, and where not: the last word counts. */
export function wishedCounters(
  { directory }: World,
  { history, line, request }: Appointment,
): WishedCounters {
  const street = streetOf(directory, request.patient.community)
  // The words of a 接龙 are everybody's.
  if (street === null || line !== null) return anywhere
  const near = serving(directory, street)
  const wishes = history.flatMap(({ said, by }) =>
    said === undefined || !sameAccount(by, request.writer) ? [] : readCounterWishes(said),
  )
  const [at = null] = wishes
    .filter(({ wants }) => wants)
    .map((wish) => onlyOne(called(near, wish)) ?? onlyOne(called(directory.pharmacies, wish)))
    .filter((pharmacy) => pharmacy !== null)
    .toReversed()
  const not = wishes
    .filter(({ wants }) => !wants)
    .flatMap((wish) => called(near, wish))
    .filter(({ id }) => id !== at?.id)
  return { at, not: not.length === near.length ? [] : not.map(({ id }) => id) }
}

const anywhere: WishedCounters = { at: null, not: [] }

/** 惠民, 康乐药房, 赤峰医院, or only 医院: which of these are called so. */
function called(all: readonly Pharmacy[], { words }: CounterWish): readonly Pharmacy[] {
  const kind = /医院|中心|hospital|clinic/i.test(words)
    ? 'hospital'
    : /药|pharmacy|chemist/i.test(words)
      ? 'retail'
      : null
  const alike = kind === null ? all : all.filter((pharmacy) => pharmacy.kind === kind)
  const own = words.replace(
    /(?:the|社区|卫生|服务|中心|医院|大?药[房店]|hospital|clinic|pharmacy|chemist|\s)+/gi,
    '',
  )
  if (own === '') return kind === null ? [] : alike
  return own.length < shortestName ? [] : alike.filter(({ name }) => name.includes(own))
}
const shortestName = 2

const onlyOne = (found: readonly Pharmacy[]): Pharmacy | null =>
  found.length === 1 ? (found[0] ?? null) : null

/** Behind what became of an order that has just got a place: that it is not where its writer wanted it, and why. */
export function tellWhyElsewhere(turn: Turn, { language }: Understanding): void {
  for (const { old, now: order } of turn.changedAppointments()) {
    if (order === undefined || !sameAccount(order.request.writer, turn.cause.by)) continue
    const held = openLegs(order).filter(isPlaced)
    if (held.length === 0 || (old !== undefined && openLegs(old).some(isPlaced))) continue
    const { at, not } = wishedCounters(turn.world, order)
    const say = phrases(language)
    if (at !== null && held.some(({ pharmacy }) => pharmacy !== at.id))
      turn.addToAnswer(say.notAtCounter(at.name, whyNot(turn, order, at)))
    else if (at === null && held.some(({ pharmacy }) => not.includes(pharmacy)))
      turn.addToAnswer(say.notAtCounter(null, 'full'))
  }
}

function whyNot({ world, now }: Turn, order: Appointment, pharmacy: Pharmacy): Refusal {
  const errand = errandFor(world, order, order.request.items, now)
  const placement = placeAt(errand, world, pharmacy)
  return typeof placement === 'string' ? placement : 'full'
}
