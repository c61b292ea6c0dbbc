import { dutyName } from './audience.ts'
import { localTime } from './day.ts'
import type { AppointmentView, Fetching, LegView, Medicines } from './phrases/appointment.ts'
import type { InstitutionView } from './phrases/everyday.ts'
import type { RosterLine } from './phrases/roster.ts'
import type { Scene } from './phrases/scene.ts'

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

/** From then on nobody expects to have it today. */
const evening = 19

/** No time was asked for, and none is left today, though it is early or urgent enough to hope for it. */
export function isNotToday(
  { anyTime, urgent }: AppointmentView,
  legs: readonly PlacedView[],
  scene: Scene,
): boolean {
  if (!urgent && localTime(scene.now, scene).hour >= evening) return false
  const [first] = legs.map(({ at }) => at.slot.from).toSorted((a, b) => a - b)
  return anyTime === true && first !== undefined && localTime(first, scene).daysAhead > 0
}

/** What was said of the time when it was booked is not said again. */
export const asToldBefore = (view: AppointmentView): AppointmentView => ({
  ...view,
  wishMissed: false,
  anyTime: false,
})

/** More than these are not named again and again. */
const namedAgain = 3

/** The medicines as something that was told before: the first of many stands for all. */
export function briefly(medicines: Medicines): { readonly shown: Medicines; readonly count: number | null } {
  if (medicines.kind === 'private' || medicines.items.length <= namedAgain)
    return { shown: medicines, count: null }
  return { shown: { kind: 'named', items: medicines.items.slice(0, 1) }, count: medicines.items.length }
}

/** A counter of it has still to be phoned: what the bot knows of is the place, not that they will have it. */
export const isUnspoken = (view: AppointmentView): boolean =>
  view.legs.some(({ at, byPhone }) => at !== null && byPhone === 'waiting')

/** The agent who goes, as neighbours say it. */
export const runner = (fetching: Extract<Fetching, { by: 'agent' }>): string => dutyName(fetching.agent)

/** Which of them opens first from now on. */
export const earliest = (at: readonly InstitutionView[]): InstitutionView | null =>
  at.filter(({ next }) => next !== null).toSorted((a, b) => (a.next ?? 0) - (b.next ?? 0))[0] ?? null

/** The time has gone by and the counter has not said that it is ready, nor agreed on the phone. */
export function isLate(view: AppointmentView, { now }: Scene): boolean {
  const left = placedLegs(view).filter((leg) => !leg.pickedUp)
  return (
    view.status === 'booked' &&
    left.length > 0 &&
    left.every(({ at, ready, byPhone }) => at.slot.to < now && !ready && byPhone !== 'agreed')
  )
}

/** The time has gone by, and nobody has said that it was fetched. */
export function isOver(view: AppointmentView, { now }: Scene): boolean {
  const left = placedLegs(view).filter((leg) => !leg.pickedUp)
  const isTheirs = view.status === 'booked' && view.fetching.by !== 'agent'
  return isTheirs && left.length > 0 && left.every(({ at }) => at.slot.to < now)
}

/** Of a role's list, what is urgent first. */
export const byUrgency = (all: readonly RosterLine[]): readonly RosterLine[] =>
  all.toSorted((a, b) => Number(b.urgent) - Number(a.urgent))

export const isReady = (line: RosterLine): boolean => line.milestones.includes('ready')
