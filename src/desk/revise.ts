import type {
  Appointment,
  AppointmentMilestone,
  ClosedStatus,
  HistoryEntry,
  Leg,
  LegMilestone,
  LegStatus,
  Milestone,
  PlacedLeg,
  Standing,
} from '../domain/appointment.ts'
import { hasMilestone, isPlaced, statusOf } from '../domain/appointment.ts'
import type { Request } from '../domain/request.ts'
import { assertTransition } from '../domain/transitions.ts'
import { dropQuestionsAbout } from './questions.ts'
import type { Turn } from './turn.ts'

/** Every change of an appointment goes through here, and leaves a line in its history. */
export function record(
  turn: Turn,
  appointment: Appointment,
  what: HistoryEntry['what'],
  change: Partial<Pick<Appointment, 'request' | 'standing' | 'legs' | 'milestones' | 'chat'>>,
  values: { old?: string | null; new?: string | null } = {},
): Appointment {
  const next = { ...appointment, ...change }
  const entry: HistoryEntry = {
    at: turn.now,
    by: turn.cause.by,
    message: turn.messageKey,
    ...said(turn),
    what,
    old: values.old === undefined ? statusOf(appointment) : values.old,
    new: values.new === undefined ? statusOf(next) : values.new,
  }
  return turn.putAppointment({ ...next, history: [...appointment.history, entry] })
}

/** A pasted list can be long, and each of its lines keeps the words that it came with. */
const keptWords = 500

function said({ cause }: Turn): Pick<HistoryEntry, 'said' | 'through'> {
  const text = cause.message?.text ?? ''
  const through = cause.message?.carriedBy ?? null
  return {
    ...(text === '' ? {} : { said: text.slice(0, keptWords) }),
    ...(through === null ? {} : { through }),
  }
}

export const withRequest = (appointment: Appointment, change: Partial<Request>): Request => ({
  ...appointment.request,
  ...change,
})

const milestone = <Name extends Milestone['name']>(turn: Turn, name: Name): Milestone<Name> => ({
  name,
  at: turn.now,
  by: turn.cause.by,
  message: turn.messageKey,
})

/** Sets a milestone on the legs chosen; one that has it already keeps the first. */
export function reachOnLegs(
  turn: Turn,
  appointment: Appointment,
  name: LegMilestone,
  chosen: (leg: PlacedLeg) => boolean,
): Appointment {
  const legs = appointment.legs.map((leg): Leg => {
    if (!isPlaced(leg) || leg.status === 'cancelled' || !chosen(leg) || hasMilestone(leg, name)) return leg
    return { ...leg, milestones: [...leg.milestones, milestone(turn, name)] }
  })
  return record(turn, appointment, 'milestone', { legs }, { old: null, new: name })
}

export function reach(turn: Turn, appointment: Appointment, name: AppointmentMilestone): Appointment {
  if (appointment.milestones.some((m) => m.name === name)) return appointment
  const milestones = [...appointment.milestones, milestone(turn, name)]
  return record(turn, appointment, 'milestone', { milestones }, { old: null, new: name })
}

/** A leg with another status, as the table of transitions allows it. */
export function turnLeg(leg: PlacedLeg, status: Exclude<LegStatus, 'waitlist'>): PlacedLeg {
  assertTransition(leg.status, status)
  return { ...leg, status }
}

/** Nothing more becomes of it: what was handed over stays so, whatever happens to the rest. */
const isOver = ({ status }: PlacedLeg): boolean =>
  status === 'cancelled' || status === 'fulfilled' || status === 'noshow'

/** Ends an appointment: all legs that are still open end with it. */
export function close(
  turn: Turn,
  appointment: Appointment,
  status: ClosedStatus,
  reason: string | null,
  what: HistoryEntry['what'] = 'closed',
): Appointment {
  const legs = appointment.legs.flatMap((leg): Leg[] => {
    if (!isPlaced(leg)) return []
    return isOver(leg) ? [leg] : [turnLeg(leg, status)]
  })
  const standing: Standing = { kind: 'closed', status, at: turn.now, reason }
  dropQuestionsAbout(turn, appointment.id)
  return record(turn, appointment, what, { standing, legs })
}
