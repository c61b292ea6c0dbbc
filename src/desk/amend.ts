import { streetOf } from '../dispatch/catchment.ts'
import { place } from '../dispatch/place.ts'
import { type Appointment, hasMilestone, isPlaced, openLegs } from '../domain/appointment.ts'
import type { Amendment } from '../domain/edit.ts'
import type { Address, Item, Request } from '../domain/request.ts'
import { hasBuilding } from '../domain/request.ts'
import type { Wish } from '../domain/time.ts'
import { advance, doubtsLeft, sameItems } from './advance.ts'
import type { Doubt } from './missing.ts'
import { atOwnTime, onOwnDay } from './own-day.ts'
import { record, withRequest } from './revise.ts'
import type { Turn } from './turn.ts'

export type Amended =
  | { readonly kind: 'amended'; readonly appointment: Appointment }
  /** It has left the counter already. */
  | { readonly kind: 'too-late' }
  /** An amount without a drug, and several drugs that it could mean. */
  | { readonly kind: 'unclear' }
  /** Nothing is free at the time that is asked for: who has a time keeps it. */
  | { readonly kind: 'no-such-time'; readonly wish: Wish }
  | { readonly kind: 'nothing' }

/** What an order was written again as, where the change is not one word of it but all of them. */
export interface Restated {
  /** As they shall stand; null where nobody can say which one is meant. */
  readonly items: readonly Item[] | null
  /** Which of them must be asked about; null where none was named anew, so that what was asked is still to be answered. */
  readonly doubts: readonly Doubt[] | null
  /** Which of them may only be spoken of in the new words, and nobody has said yet; counts only beside `doubts`. */
  readonly perhaps: readonly number[]
}

/**
 * Carries out a change. What is placed stays at its institution if that can still serve within the wish.
 *
 * @param restated in the place of the items that the edit names
 */
export function applyAmendment(
  turn: Turn,
  appointment: Appointment,
  said: Amendment,
  restated?: Restated,
): Amended {
  const edit = atFittingTime(turn, appointment, onOwnDay(turn, appointment, said))
  const legs = openLegs(appointment)
  if (legs.some((leg) => hasMilestone(leg, 'picked-up'))) return { kind: 'too-late' }
  const items = restated === undefined ? amendItems(appointment.request.items, edit) : restated.items
  if (items === null) return { kind: 'unclear' }
  const request = withRequest(appointment, { items, ...amendRest(appointment.request, edit) })
  const itemsChanged = !sameItems(items, appointment.request.items)
  const moves = itemsChanged || edit.wish !== null
  const isNowUrgent = edit.urgent === true && !appointment.request.urgent
  const saysMore =
    isNowUrgent ||
    edit.address !== null ||
    edit.recipient !== null ||
    edit.phone !== null ||
    edit.notes.length > 0
  if (!moves && !saysMore) return { kind: 'nothing' }
  const { wish } = edit
  if (
    wish !== null &&
    !itemsChanged &&
    !saysMore &&
    holdsPlace(appointment) &&
    !fits(turn, appointment, wish)
  )
    return { kind: 'no-such-time', wish }
  const changed = record(
    turn,
    appointment,
    'amended',
    { request },
    { old: describe(appointment.request), new: describe(request) },
  )
  if (!moves && appointment.standing.kind !== 'asking') return { kind: 'amended', appointment: changed }
  const keep = legs.find(isPlaced)?.pharmacy ?? null
  const cleared = !itemsChanged && appointment.standing.kind === 'placed'
  const doubts =
    restated?.doubts == null
      ? { doubts: doubtsIn(changed, edit) }
      : { doubts: restated.doubts, perhaps: restated.perhaps }
  return { kind: 'amended', appointment: advance(turn, changed, { keep, cleared, ...doubts }) }
}

/** What is asked about already, and what the change names without saying which it is. */
function doubtsIn(appointment: Appointment, { items, doubts = [] }: Amendment): readonly Doubt[] {
  const known = doubtsLeft(appointment)
  const named = doubts.flatMap(({ item, choices }): readonly Doubt[] => {
    const wanted = items[item]
    const at = appointment.request.items.findIndex(
      ({ drug, written }) => drug === null && written === wanted?.written,
    )
    return at < 0 || known.some((doubt) => doubt.item === at) ? [] : [{ item: at, choices }]
  })
  return [...known, ...named]
}

const holdsPlace = (appointment: Appointment): boolean =>
  appointment.standing.kind === 'placed' && openLegs(appointment).some(isPlaced)

/** The part of the day that was wanted before, where the new day has it free. */
function atFittingTime(turn: Turn, appointment: Appointment, edit: Amendment): Amendment {
  const wish = atOwnTime(turn, appointment, edit.wish)
  return wish !== null && fits(turn, appointment, wish) ? { ...edit, wish } : edit
}

/** Whether all of it can be had within the wish. */
function fits(turn: Turn, { id, request }: Appointment, wish: Amendment['wish']): boolean {
  const { items, patient } = request
  const street = streetOf(turn.world.directory, patient.community)
  if (street === null) return true
  const errand = { items, street, wish, since: turn.now, keep: null, appointment: id, avoid: [] }
  const placement = place(errand, turn.world)
  return placement.kind === 'placed' && !placement.wishMissed
}

/** The items as they stand after the change; null where nobody can say which one is meant. */
export function amendItems(items: readonly Item[], edit: Amendment): readonly Item[] | null {
  if (edit.items.length === 0) return amendBare(items, edit)
  const next = [...items]
  for (const wanted of edit.items) {
    const at = indexOfSame(next, wanted, edit.mode)
    const old = next[at]
    if (old !== undefined) {
      const isInstead = wanted.drug !== null && edit.refused.includes(wanted.drug)
      const isMore = edit.mode === 'add' && !(wanted.drug !== null && edit.restated?.includes(wanted.drug))
      next[at] = isMore ? added(old, wanted) : corrected(old, wanted, isInstead)
      continue
    }
    const instead = replacedBy(next, edit)
    const gone = next[instead]
    if (gone === undefined) next.push(wanted)
    else next[instead] = { ...wanted, ...amountOf(wanted, gone) }
  }
  // 达喜不要了，络活喜改3盒: 达喜 goes, and nothing takes its place.
  return next.filter(({ drug }) => drug === null || !isGone(drug, edit))
}

const isGone = (drug: string, { declined, items }: Amendment): boolean =>
  declined?.includes(drug) === true && !items.some((wanted) => wanted.drug === drug)

export const isSame = (a: Item, b: Item): boolean =>
  a.drug === null || b.drug === null ? a.written === b.written : a.drug === b.drug

/** Of one substance the brand that is named, else any: but what is added of another brand is another thing to fetch. */
function indexOfSame(items: readonly Item[], wanted: Item, mode: Amendment['mode']): number {
  const named = items.findIndex((item) => isSame(item, wanted) && !isOtherBrand(item, wanted))
  return named >= 0 || mode === 'add' ? named : items.findIndex((item) => isSame(item, wanted))
}

export const isOtherBrand = (a: Item, b: Item): boolean =>
  a.brand !== null && b.brand !== null && a.brand !== b.brand

/** Which item makes room: one that was refused, or the only one there is. −1 where the new one comes on top. */
function replacedBy(items: readonly Item[], edit: Amendment): number {
  const refused = items.findIndex((item) => item.drug !== null && edit.refused.includes(item.drug))
  if (refused >= 0) return refused
  // 拜新同改1盒，加达喜1盒: what is named itself makes no room for another.
  const isNamed = (item: Item): boolean => edit.items.some((wanted) => isSame(item, wanted))
  const unknown = items.findIndex((item) => item.drug === null && !isNamed(item))
  if (unknown >= 0 && edit.mode !== 'add') return unknown
  const [only, ...others] = items
  const isOnly = only !== undefined && others.length === 0 && !isNamed(only)
  return edit.mode !== 'add' && isOnly ? 0 : -1
}

function amendBare(items: readonly Item[], { amount, strength, mode }: Amendment): readonly Item[] | null {
  if (amount === null && strength === null) return items
  const [only, ...others] = items
  if (only === undefined || others.length > 0) return null
  const wanted = { ...only, strength, quantity: amount?.quantity ?? null, unit: amount?.unit ?? null }
  return [mode === 'add' ? added(only, wanted) : corrected(only, wanted)]
}

/**
 * What was not said again stays; another brand of the same substance is another thing to fetch.
 *
 * @param isInstead the old one was refused in the same breath: "not Lantus, I meant Toujeo"
 */
export const corrected = (old: Item, wanted: Item, isInstead = false): Item => ({
  ...old,
  ...(isInstead || isOtherBrand(old, wanted) ? { written: wanted.written, brand: wanted.brand } : {}),
  form: wanted.form ?? old.form,
  release: wanted.release ?? old.release,
  strength: wanted.strength ?? old.strength,
  pack: wanted.pack ?? old.pack,
  ...amountOf(wanted, old),
})

const added = (old: Item, more: Item): Item => ({
  ...old,
  strength: more.strength ?? old.strength,
  quantity: (old.quantity ?? 0) + (more.quantity ?? 1),
  unit: old.unit ?? more.unit,
})

export const amountOf = (wanted: Item, old: Item): Pick<Item, 'quantity' | 'unit'> =>
  wanted.quantity === null
    ? { quantity: old.quantity, unit: old.unit }
    : { quantity: wanted.quantity, unit: wanted.unit ?? old.unit }

export function amendRest(request: Request, edit: Amendment): Partial<Request> {
  const { patient } = request
  const address =
    edit.address === null
      ? patient.address
      : hasBuilding(edit.address)
        ? inTheirRoom(patient, edit.address)
        : { ...patient.address, unit: edit.address.unit ?? patient.address.unit, room: edit.address.room }
  return {
    wish: edit.wish ?? request.wish,
    urgent: request.urgent || edit.urgent === true,
    phone: edit.phone ?? request.phone,
    patient: { ...patient, address, recipient: edit.recipient ?? patient.recipient },
    notes: [...request.notes, ...edit.notes],
  }
}

/** 隔壁102要…, 您住几号楼, 5号楼502: the neighbour lives in 102 of that house all the same. */
const inTheirRoom = ({ address, recipient }: Request['patient'], house: Address): Address =>
  recipient === '邻居' && !hasBuilding(address) && address.room !== null
    ? { ...house, room: address.room }
    : house

const describe = (request: Request): string =>
  request.items
    .map((item) =>
      [item.written, item.strength, `${item.quantity ?? ''}${item.unit ?? ''}`].filter(Boolean).join(' '),
    )
    .join('、')
