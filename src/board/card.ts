import { isUnknown } from '../desk/missing.ts'
import { communityOf } from '../desk/people.ts'
import { isPrivate } from '../desk/views.ts'
import { streetOf } from '../dispatch/catchment.ts'
import type { World } from '../dispatch/world.ts'
import {
  type Appointment,
  hasMilestone,
  isOpen,
  isPlaced,
  type Leg,
  type MilestoneName,
  milestonesOf,
  type Slot,
  statusOf,
} from '../domain/appointment.ts'
import type { Note } from '../domain/request.ts'
import type { Instant } from '../domain/time.ts'
import { type Lateness, latenessOf, leastOf, type Stage, stageOf } from '../pickup/stages.ts'
import { labelForRole, medicinesFor, notesFor, phoneFor } from '../replies/audience.ts'
import type { Medicines } from '../replies/phrases/appointment.ts'
import { listenerOf, type Viewer } from './viewer.ts'

/** A part of an appointment at one institution, as a viewer may see it. */
export interface LegCard {
  /** Null on the waitlist. */
  readonly at: { readonly pharmacy: string; readonly name: string; readonly slot: Slot } | null
  readonly medicines: Medicines
  readonly stage: Stage
  readonly reviewed: boolean
  readonly ready: boolean
  readonly pickedUp: boolean
  readonly cancelled: boolean
}

/** An appointment as a viewer may see it: everything else has been left out here, so that no page can show it. */
export interface Card {
  readonly id: string
  readonly code: string
  /** That of its least advanced part, of those that the viewer may see. */
  readonly stage: Stage
  readonly label: string
  readonly community: string | null
  readonly street: string | null
  readonly phone: string | null
  readonly medicines: Medicines
  /** What of it nobody has recognised, as written; nothing where the medicines are private. */
  readonly unnamed: readonly string[]
  readonly notes: readonly Note[]
  readonly urgent: boolean
  readonly legs: readonly LegCard[]
  readonly milestones: readonly MilestoneName[]
  readonly createdAt: number
}

export function cardOf(world: World, viewer: Viewer, appointment: Appointment): Card {
  const { directory } = world
  const { request } = appointment
  const listener = listenerOf(viewer)
  const community = communityOf(directory, request.patient.community)?.name ?? null
  const legs = legsFor(viewer, appointment)
  const items = legs.length < appointment.legs.length ? legs.flatMap((leg) => leg.items) : request.items
  const named = (of: Leg['items']): Medicines =>
    medicinesFor(listener, of, world.catalogue, isPrivate(world, appointment))
  return {
    id: appointment.id,
    code: appointment.code,
    stage: stageFor(appointment, legs),
    label: labelForRole(request, null),
    community,
    street: streetOf(directory, request.patient.community),
    phone: phoneFor(listener, request.phone),
    medicines: named(items),
    unnamed:
      named(items).kind === 'private'
        ? []
        : items.filter((one) => isUnknown(one, world.catalogue)).map(({ written }) => written),
    notes: notesFor(listener, request.notes),
    urgent: request.urgent && isOpen(appointment),
    legs: legs.map((leg) => ({
      at: isPlaced(leg)
        ? { pharmacy: leg.pharmacy, name: pharmacyName(world, leg.pharmacy), slot: leg.slot }
        : null,
      medicines: named(leg.items),
      stage: isDoubted(appointment) ? 'pending' : stageOf(leg),
      reviewed: hasMilestone(leg, 'reviewed'),
      ready: hasMilestone(leg, 'ready'),
      pickedUp: hasMilestone(leg, 'picked-up'),
      cancelled: leg.status === 'cancelled',
    })),
    milestones: milestonesOf(appointment),
    createdAt: appointment.createdAt,
  }
}

/** 送错了: what was handed over is in the right hands no more, and a person decides. */
const isDoubted = ({ standing }: Appointment): boolean =>
  standing.kind === 'deciding' && standing.reason === 'wrong-medicine'

function stageFor(appointment: Appointment, legs: readonly Leg[]): Stage {
  const status = statusOf(appointment)
  if (status !== 'booked' && status !== 'arrived') return status
  return leastOf(legs.filter((leg) => leg.status !== 'cancelled').map(stageOf)) ?? status
}

/** What of it should have happened by now; null where nothing should. */
export const lateOf = ({ at, stage }: LegCard, now: Instant): Lateness | null =>
  at === null ? null : latenessOf(stage, at.slot, now)

export const pharmacyName = ({ directory }: Pick<World, 'directory'>, id: string): string =>
  directory.pharmacies.find((pharmacy) => pharmacy.id === id)?.name ?? id

/** A pharmacist is shown what is fetched at their counter, and nothing of what is fetched elsewhere. */
function legsFor(viewer: Viewer, { legs }: Appointment): readonly Leg[] {
  if (viewer.kind === 'owner' || viewer.person.role !== 'pharmacist') return legs
  const { pharmacy } = viewer.person
  return legs.filter((leg) => leg.pharmacy === pharmacy)
}
