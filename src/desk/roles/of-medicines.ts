import { type Appointment, isOpen } from '../../domain/appointment.ts'
import type { Mention, Understanding } from '../../intake/understanding.ts'
import { namesDrugOf } from '../targets.ts'
import { isOnePatient, type Meant, only } from './meaning.ts'
import type { SpokenOf } from './spoken-of.ts'

/** 老范的送到了, whose order waits for something else: how it stands is said, and of several it is asked which. */
export function asTheyStand(orders: readonly Appointment[]): Meant {
  const open = orders.filter(isOpen)
  const meant = open.length > 0 ? open : orders.slice(-1)
  return isOnePatient(meant) ? only(meant) : { found: [], unknown: [], among: meant }
}

/** 代文好了, 孟阿姨的代文和络活喜好了: of each medicine the order that waits for it, where there is only one. */
export function ofMedicines(
  { answer }: Understanding,
  { theirs, ofThem, medicines, strangers }: SpokenOf,
  candidates: readonly Appointment[],
): Meant {
  const isOfThem = (order: Appointment): boolean => ofThem?.includes(order) ?? true
  const each = medicines.map((mention) => {
    const here = withMedicine(candidates.filter(isOfThem), mention)
    return { mention, here, elsewhere: here.length > 0 ? [] : withMedicine(theirs.filter(isOfThem), mention) }
  })
  const nowhere = each.filter(({ here, elsewhere }) => here.length + elsewhere.length === 0)
  const isPlain = (orders: readonly Appointment[]): boolean => orders.length === 1 || answer.all
  const found = [
    ...each.flatMap(({ here }) => (isPlain(here) ? here : [])),
    ...each.flatMap(({ elsewhere }) => (elsewhere.length > 0 ? asTheyStand(elsewhere).found : [])),
  ]
  const unsure = each.flatMap(({ here }) => (isPlain(here) ? [] : here))
  const isNone = found.length + unsure.length === 0
  return {
    found: [...new Set(found)],
    unknown: [],
    among: [...new Set(isNone ? candidates.filter((order) => ofThem === null || isOfThem(order)) : unsure)],
    strangers: [...strangers, ...nowhere.map(({ mention }) => mention.written)],
  }
}

/** Those who wrote just that name go before those who wrote another of the same drug. */
function withMedicine(orders: readonly Appointment[], mention: Mention): readonly Appointment[] {
  const same = orders.filter((order) => namesDrugOf(order, { mentions: [mention] }))
  const exact = same.filter(({ request: { items } }) =>
    items.some(
      ({ written, brand }) =>
        written === mention.written ||
        (mention.match.kind === 'drug' && brand !== null && brand === mention.match.brand),
    ),
  )
  return exact.length > 0 ? exact : same
}
