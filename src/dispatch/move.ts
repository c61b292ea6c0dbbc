import { closesAt } from '../booking/calendar.ts'
import type { Appointment, Leg, PlacedLeg } from '../domain/appointment.ts'
import type { StockNote } from '../domain/book.ts'
import { yes } from '../domain/book-indexes.ts'
import type { Pharmacy } from '../domain/directory.ts'
import type { Instant } from '../domain/time.ts'
import { pharmacyOf } from './catchment.ts'
import { placeAt, type Refusal } from './place.ts'
import {
  byTurn,
  errandFor,
  isMovable,
  placeAnew,
  placeWhole,
  type Relegging,
  unservedLegs,
  withLegs,
} from './relegging.ts'
import { concerns } from './stock.ts'
import type { World } from './world.ts'

/** Why legs must leave an institution. */
export type MoveCause =
  /** It said that a substance, or only a brand of it, is out. */
  | ({
      readonly kind: 'out-of-stock'
      /** What else it said is out in the same breath. */
      readonly also?: readonly Pick<StockNote, 'drug' | 'brand'>[]
    } & Pick<StockNote, 'pharmacy' | 'drug' | 'brand'>)
  /** It takes nothing for now. */
  | { readonly kind: 'paused'; readonly pharmacy: string }
  /** Its hours have changed, and the slot does not lie within them any more. */
  | { readonly kind: 'hours'; readonly pharmacy: string }

export interface Move extends Relegging {
  /** The institution that was left. */
  readonly from: string
}

/** Which items of a leg must leave; none where the cause does not concern it. */
function leaving({ directory }: World, leg: PlacedLeg, cause: MoveCause): Leg['items'] {
  if (leg.pharmacy !== cause.pharmacy) return []
  if (cause.kind === 'out-of-stock') {
    const out = [cause, ...(cause.also ?? [])]
    return leg.items.filter((item) => out.some((each) => concerns(each, item)))
  }
  if (cause.kind === 'paused') return leg.items
  const pharmacy = pharmacyOf(directory, leg.pharmacy)
  const open = pharmacy !== null && closesAt(pharmacy, directory.district.timezone, leg.slot) !== null
  return open ? [] : leg.items
}

/**
 * What becomes of a leg when its institution is out of something, is paused, or is closed at its time (DESIGN §5, Legs).
 * The whole leg goes where one institution can take all of it, else only what must; what nobody has waits, the rest
 * stays booked, with its review. What moved starts at least 30 minutes after `now` and is to be reviewed anew.
 *
 * The world may already know of the cause (a note, a pause) or not.
 *
 * @returns null where the leg stays: it is ready, or the cause does not concern it
 */
export function moveLeg(
  world: World,
  appointment: Appointment,
  leg: Leg,
  cause: MoveCause,
  now: Instant,
): Move | null {
  if (!unservedLegs(appointment).includes(leg) || !isMovable(leg)) return null
  const out = leaving(world, leg, cause)
  if (out.length === 0) return null
  const from = leg.pharmacy
  // At other hours the same institution will do.
  const avoid = cause.kind === 'hours' ? [] : [from]
  const others = appointment.legs.filter((each) => each !== leg)
  const all = { items: leg.items, since: now, avoid, leaving: leg }
  const whole = placeWhole(world, appointment, others, all)
  if (whole !== null) return { ...whole, from }
  if (out.length === leg.items.length) return { ...placeAnew(world, appointment, others, all), from }
  const rest: Leg = { ...leg, items: leg.items.filter((item) => !out.includes(item)) }
  const staying = appointment.legs.map((each) => (each === leg ? rest : each))
  return { ...placeAnew(world, appointment, staying, { items: out, since: now, avoid }), from }
}

/**
 * Everything that a cause moves, one after the other, so that each sees the places that the ones before it took: the
 * urgent first, then who asked first.
 */
export function moveAll(world: World, cause: MoveCause, now: Instant): readonly Move[] {
  const moves: Move[] = []
  let current = world
  for (const appointment of world.book.appointments.by('open', yes).toSorted(byTurn))
    for (const leg of unservedLegs(appointment)) {
      const before = current.book.appointments.get(appointment.id) ?? appointment
      const same = before.legs.find((each) => each.id === leg.id)
      const move = same === undefined ? null : moveLeg(current, before, same, cause, now)
      if (move === null) continue
      moves.push(move)
      current = withLegs(current, before, move.legs)
    }
  return moves
}

export type Reassignment =
  | ({ readonly kind: 'moved' } & Relegging)
  | { readonly kind: 'refused'; readonly why: Refusal | 'too-late' | 'already-there' }

/**
 * Moves what is not ready yet, and what waits, to the one institution that a coordinator chose, or says why it cannot
 * be had there. It leaves the wish in place: the soonest slot within it, else after it.
 *
 * @param mayStay it may be there already, and only the time is another
 */
export function reassign(
  world: World,
  appointment: Appointment,
  pharmacy: Pharmacy,
  now: Instant,
  mayStay = false,
): Reassignment {
  const going = unservedLegs(appointment)
  const [first] = going
  if (first === undefined) return { kind: 'refused', why: 'too-late' }
  const isSame = going.length === 1 && first.pharmacy === pharmacy.id
  if (!mayStay && isSame) return { kind: 'refused', why: 'already-there' }
  const items = going.flatMap((leg) => leg.items)
  const placement = placeAt(errandFor(world, appointment, items, now), world, pharmacy)
  if (typeof placement === 'string') return { kind: 'refused', why: placement }
  if (placement.kind !== 'placed') return { kind: 'refused', why: 'full' }
  const { slot } = placement.parts[0]
  // At another time of the same counter its review holds.
  const milestones = isSame ? first.milestones : []
  const leg: Leg = { id: first.id, items, milestones, status: 'booked', pharmacy: pharmacy.id, slot }
  const legs = [...appointment.legs.filter((each) => !going.includes(each)), leg]
  const { wishMissed } = placement
  return { kind: 'moved', appointment, legs, changed: [leg], waiting: [], wishMissed }
}
