import type { Account, Chat } from './message.ts'
import type { Item, Request } from './request.ts'
import type { Instant, Interval } from './time.ts'

/** FHIR R5 Appointment.status, the eight of them that we use. */
export const appointmentStatuses = [
  'proposed',
  'pending',
  'waitlist',
  'booked',
  'arrived',
  'fulfilled',
  'cancelled',
  'noshow',
] as const
export type AppointmentStatus = (typeof appointmentStatuses)[number]

export type ClosedStatus = 'fulfilled' | 'cancelled' | 'noshow'
export type LegStatus = 'waitlist' | 'booked' | 'arrived' | ClosedStatus

export type Slot = Interval

export const milestoneNames = ['card-collected', 'reviewed', 'ready', 'picked-up', 'delivered'] as const
export type MilestoneName = (typeof milestoneNames)[number]
/** Review, ready and picked-up belong to a leg; the card and the handing over to the appointment. */
export type LegMilestone = 'reviewed' | 'ready' | 'picked-up'
export type AppointmentMilestone = 'card-collected' | 'delivered'

/** Who did it, when, and on whose word. FHIR Provenance. */
export interface Milestone<Name extends MilestoneName = MilestoneName> {
  readonly name: Name
  readonly at: Instant
  readonly by: Account
  /** Key of the message that said so. */
  readonly message: string | null
}

/** The part of an appointment at one institution. A waitlist leg has neither institution nor slot. */
export type Leg = {
  readonly id: number
  readonly items: readonly Item[]
  readonly milestones: readonly Milestone<LegMilestone>[]
} & (
  | { readonly status: 'waitlist'; readonly pharmacy: null; readonly slot: null }
  | { readonly status: 'booked' | 'arrived' | ClosedStatus; readonly pharmacy: string; readonly slot: Slot }
)
export type PlacedLeg = Exclude<Leg, { status: 'waitlist' }>

/** What the bot has asked and still needs before it can place anything. */
export type Missing =
  | { readonly kind: 'drug'; readonly item: number | null; readonly choices: readonly string[] }
  /** Whether these are wanted at all: the words may only have spoken of them. */
  | { readonly kind: 'wanted'; readonly items: readonly number[] }
  | { readonly kind: 'amount'; readonly item: number }
  | { readonly kind: 'address' }
  | { readonly kind: 'community' }

/** Why a person must decide. */
export type DecisionReason =
  | 'unknown-drug'
  | 'danger'
  /** The emergency is settled, and nobody has said what becomes of the medicines. */
  | 'after-danger'
  | 'too-much'
  | 'too-soon'
  | 'no-institution'
  | 'wrong-medicine'
  | 'unanswered'

/** Where an appointment stands before, during and after its legs. Its FHIR status is derived: see `statusOf`. */
export type Standing =
  | { readonly kind: 'asking'; readonly missing: readonly [Missing, ...Missing[]] }
  | { readonly kind: 'deciding'; readonly by: 'pharmacist' | 'coordinator'; readonly reason: DecisionReason }
  | { readonly kind: 'placed' }
  | {
      readonly kind: 'closed'
      readonly status: ClosedStatus
      readonly at: Instant
      readonly reason: string | null
    }

/** Every change of an appointment: who, when, by which message, old and new. */
export interface HistoryEntry {
  readonly at: Instant
  readonly by: Account
  /** Key of the message that caused it; null for timed work. */
  readonly message: string | null
  /** The first words of that message, so that whoever decides need not look for it; absent where nobody said anything. */
  readonly said?: string
  /** Who brought that message along from a chat without the bot, and answers for it. */
  readonly through?: Account
  readonly what:
    | 'requested'
    | 'answered'
    | 'amended'
    | 'placed'
    | 'moved'
    | 'waitlisted'
    | 'decided'
    | 'refused'
    | 'cancelled'
    | 'milestone'
    | 'voided'
    | 'closed'
    | 'reopened'
    | 'repeated'
    | 'reminded'
  readonly old: string | null
  readonly new: string | null
}

/** A request on its way, from the first answer to the resident's hands. */
export interface Appointment {
  /** `2026-0317-005`: the year and the code. */
  readonly id: string
  /** `0317-005`: what people say on the phone. No right follows from it. */
  readonly code: string
  readonly createdAt: Instant
  /** Key of the message that began it. */
  readonly from: string
  /** The line of a 接龙 that it came from, counted from 0; null otherwise. */
  readonly line: number | null
  /** Where the writer is answered. */
  readonly chat: Chat
  readonly request: Request
  readonly standing: Standing
  readonly legs: readonly Leg[]
  readonly milestones: readonly Milestone<AppointmentMilestone>[]
  readonly history: readonly HistoryEntry[]
}

export const isOpen = (appointment: Appointment): boolean => appointment.standing.kind !== 'closed'

/** Who asked first. */
export const inOrder = (a: Appointment, b: Appointment): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)

export const isPlaced = (leg: Leg): leg is PlacedLeg => leg.status !== 'waitlist'

const advance: Record<LegStatus, number> = {
  waitlist: 0,
  booked: 1,
  arrived: 2,
  fulfilled: 3,
  noshow: 4,
  cancelled: 5,
}

/** The FHIR status: of the standing, or of the least advanced open leg. */
export function statusOf(appointment: Appointment): AppointmentStatus {
  const { standing } = appointment
  switch (standing.kind) {
    case 'asking':
      return 'proposed'
    case 'deciding':
      return 'pending'
    case 'closed':
      return standing.status
    case 'placed': {
      const open = appointment.legs.filter((leg) => leg.status !== 'cancelled')
      const first = [...open].sort((a, b) => advance[a.status] - advance[b.status])[0]
      return first?.status ?? 'waitlist'
    }
  }
}

export const openLegs = (appointment: Appointment): readonly Leg[] =>
  isOpen(appointment) ? appointment.legs.filter((leg) => leg.status !== 'cancelled') : []

export const hasMilestone = (leg: Leg, name: LegMilestone): boolean =>
  leg.milestones.some((milestone) => milestone.name === name)

/** Milestones that still hold: of a leg's, only what all present legs have. */
export function milestonesOf(appointment: Appointment): readonly MilestoneName[] {
  const legs = appointment.legs.filter((leg) => leg.status !== 'cancelled' || !isOpen(appointment))
  return milestoneNames.filter((name) =>
    name === 'card-collected' || name === 'delivered'
      ? appointment.milestones.some((milestone) => milestone.name === name)
      : legs.length > 0 && legs.every((leg) => hasMilestone(leg, name)),
  )
}
