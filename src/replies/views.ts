import { dutyName } from './audience.ts'
import type { AppointmentView, Fetching, InstitutionView, LegView, Medicines } from './phrases.ts'

/** A leg that has an institution and a slot. */
export type PlacedView = LegView & { readonly at: NonNullable<LegView['at']> }

export const placedLegs = (view: AppointmentView): readonly PlacedView[] =>
  view.legs.flatMap((leg) => (leg.at === null ? [] : [{ ...leg, at: leg.at }]))

export const waitingLegs = (view: AppointmentView): readonly LegView[] =>
  view.legs.filter((leg) => leg.at === null)

/** The medicines of several legs as one; one private leg hides all. */
export function together(legs: readonly LegView[]): Medicines {
  const all = legs.map((leg) => leg.medicines)
  const count = all.reduce((sum, one) => sum + (one.kind === 'named' ? one.items.length : one.count), 0)
  return all.some((one) => one.kind === 'private')
    ? { kind: 'private', count }
    : { kind: 'named', items: all.flatMap((one) => (one.kind === 'named' ? one.items : [])) }
}

/** Names without repeats, in their order. */
export const pharmacyNames = (legs: readonly PlacedView[]): readonly string[] => [
  ...new Set(legs.map((leg) => leg.at.pharmacy.name)),
]

/** The only drug of an appointment by the words for it; null where there are several or it is private. */
export function onlyDrug(medicines: Medicines): string | null {
  if (medicines.kind === 'private' || medicines.items.length !== 1) return null
  return medicines.items[0]?.written ?? null
}

/** The agent who goes, as neighbours say it. */
export const runner = (fetching: Extract<Fetching, { by: 'agent' }>): string => dutyName(fetching.agent)

/** Which of them opens first from now on. */
export const earliest = (at: readonly InstitutionView[]): InstitutionView | null =>
  at.filter(({ next }) => next !== null).toSorted((a, b) => (a.next ?? 0) - (b.next ?? 0))[0] ?? null
