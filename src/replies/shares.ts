import type { ItemView, LegView, Medicines } from './phrases/appointment.ts'
import type { ShareView } from './phrases/shares.ts'
import { placedLegs, together } from './views.ts'

/** All of it has a place. */
export const isBooked = (view: ShareView): boolean =>
  view.legs.length > 0 && placedLegs(view).length === view.legs.length

/** A card that an agent keeps is not forgotten when its order ends: one word of it for all of them. */
export function aboutKeptCard(views: readonly ShareView[], say: (view: ShareView) => string): string {
  const kept = views.find(({ cardWithAgent }) => cardWithAgent !== null)
  return kept === undefined ? '' : say(kept)
}

/** Says in an item whose it is. */
export type Marking = (item: ItemView, view: ShareView) => ItemView

/**
 * Several orders as one trip, to be told like one order: what is fetched at the same time and place is one leg.
 *
 * @param code what is said for their codes
 * @param mark for what is fetched at several times or places
 * @param always whether it is marked as well where all of it is fetched together
 */
export function asOneTrip(
  views: readonly [ShareView, ...ShareView[]],
  code: string,
  mark: Marking,
  always = false,
): ShareView {
  const [first] = views
  const some = (test: (view: ShareView) => boolean): boolean => views.some(test)
  const isOnePatient = new Set(views.map((v) => `${v.recipient}|${v.patientName}`)).size === 1
  const isOnePlace = new Set(views.flatMap(placedLegs).map(placeOf)).size === 1
  const all = views.flatMap((view) =>
    placedLegs(view).map((leg) =>
      isOnePlace && !always ? leg : { ...leg, medicines: marked(leg.medicines, (item) => mark(item, view)) },
    ),
  )
  const legs = [...Map.groupBy(all, placeOf).values()].flatMap((same): LegView[] => {
    const [leg] = same
    if (leg === undefined) return []
    const waits = same.some(({ byPhone }) => byPhone === 'waiting')
    return [
      {
        ...leg,
        medicines: together(same),
        ready: same.every(({ ready }) => ready),
        reviewed: same.every(({ reviewed }) => reviewed),
        pickedUp: same.every(({ pickedUp }) => pickedUp),
        ...(waits ? { byPhone: 'waiting' } : {}),
      },
    ]
  })
  return {
    ...first,
    // Of several people nobody's card is the one to bring.
    recipient: isOnePatient ? first.recipient : null,
    patientName: isOnePatient ? (first.patientName ?? null) : null,
    code,
    people: new Set(views.map((view) => `${view.recipient}|${view.patientName}|${view.label}`)).size,
    legs,
    medicines: together(legs),
    needsPrescription: some((view) => view.needsPrescription),
    wishMissed: some((view) => view.wishMissed),
    anyTime: views.every((view) => view.anyTime === true),
    roomMissing: some((view) => view.roomMissing),
    urgent: some((view) => view.urgent),
    personCalled: some((view) => view.personCalled === true),
    cardMissing: some((view) => view.cardMissing === true),
    cardWithAgent: views.every((view) => view.cardWithAgent !== null) ? first.cardWithAgent : null,
  }
}

const marked = (medicines: Medicines, mark: (item: ItemView) => ItemView): Medicines =>
  medicines.kind === 'private' ? medicines : { ...medicines, items: medicines.items.map(mark) }

const placeOf = ({ at }: ReturnType<typeof placedLegs>[number]): string =>
  `${at.pharmacy.name}|${at.slot.from}`
