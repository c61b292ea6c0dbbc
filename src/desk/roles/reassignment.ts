import { pharmacyOf } from '../../dispatch/catchment.ts'
import { reassign as reassignTo } from '../../dispatch/move.ts'
import {
  type Appointment,
  hasMilestone,
  inOrder,
  isPlaced,
  type Leg,
  openLegs,
} from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Pharmacy } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Wish } from '../../domain/time.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import { rearranged, tellMoved } from '../moves.ts'
import { record, withRequest } from '../revise.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { appointmentView, labelHere } from '../views.ts'
import {
  type Coordinator,
  isOnTheirStreets,
  isTalk,
  pharmacyFor,
  pharmacyNamed,
  unknownCounter,
  withPharmacy,
} from './their-counters.ts'

const say = phrases('zh')

/** 改派 0317-005 到 惠民药房: each of the orders that are named. */
export function reassignAll(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  words: string,
  person: Coordinator,
): Outcome {
  const { found, unknown } = namedAppointments(turn, message, read)
  return reassignEach(turn, read, found, unknown, words, person)
}

/** @param words how the counter is called; among those that serve an order's street a short name will do */
export function reassignEach(
  turn: Turn,
  read: Understanding,
  found: readonly Appointment[],
  unknown: readonly string[],
  words: string,
  person: Coordinator,
): Outcome {
  const lines = unknown.map((code) => say.noSuchOrder(code))
  if (found.length === 0 && unknown.length === 0) lines.push(say.noSuchOrder(''))
  let isMoved = false
  for (const appointment of found) {
    turn.touch(appointment)
    const pharmacy = pharmacyFor(turn, person, appointment, words)
    if (!isOnTheirStreets(turn, appointment, person)) lines.push(say.notTheirs(appointment.code))
    else if (pharmacy === null) lines.push(unknownCounter(turn, person, words))
    else {
      lines.push(reassign(turn, appointment, pharmacy, wishIn(read)))
      isMoved = true
    }
  }
  turn.answer([...new Set(lines)].join('\n'), 'zh', found)
  return isMoved ? 'done' : 'declined'
}

/**
 * Moves an order to an institution by a coordinator's word; the rules of catchment and prescription hold for them too.
 * One that waited for their decision is placed by it.
 */
export function reassign(
  turn: Turn,
  appointment: Appointment,
  pharmacy: Pharmacy,
  wish: Wish | null = null,
  why: 'reassigned' | 'returned' = 'reassigned',
): string {
  const { code, standing } = appointment
  if (standing.kind === 'asking') return say.stillAsking(code, labelHere(turn, appointment))
  const decided = standing.kind === 'deciding' ? awaiting(appointment) : appointment
  const ready = wish === null ? decided : { ...decided, request: withRequest(decided, { wish }) }
  const done = reassignTo(turn.world, ready, pharmacy, turn.now, wish !== null)
  if (done.kind === 'refused') {
    return done.why === 'already-there'
      ? say.alreadyThere(code, pharmacy.name)
      : say.cannotReassign(code, pharmacy.name, done.why)
  }
  const from = openLegs(appointment).find(isPlaced)?.pharmacy ?? null
  if (ready !== appointment) turn.putAppointment(decided)
  if (wish !== null) record(turn, decided, 'amended', { request: ready.request }, { old: null, new: null })
  const moved = rearranged(turn, done, 'moved')
  tellMoved(
    turn,
    moved,
    from === pharmacy.id ? 'retimed' : why,
    from === null ? null : (pharmacyOf(turn.world.directory, from)?.name ?? null),
  )
  return say.reassigned(code, appointmentView(turn.world, moved, 'coordinator'), turn.scene)
}

/** 挪到惠民药房后天下午: the time that is said there takes the place of the resident's wish. */
const wishIn = ({ time, days }: Understanding): Wish | null => time ?? days

/** All that is booked at one institution and not ready goes to another; what cannot stays, and is named. */
export function moveAll(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  words: Extract<Command, { readonly kind: 'reassign-all' }>,
  person: Coordinator,
): Outcome {
  if (isTalk(turn, message, read, words.from)) return 'silent'
  return withPharmacy(turn, person, words.from, (_, from) => {
    const to = pharmacyNamed(turn, person, words.pharmacy)
    if (to === null) return unknownCounter(turn, person, words.pharmacy)
    const isThere = (leg: Leg): boolean =>
      isPlaced(leg) &&
      leg.pharmacy === from.id &&
      !hasMilestone(leg, 'picked-up') &&
      (read.days === null || (leg.slot.from >= read.days.from && leg.slot.from < read.days.to))
    const theirs = turn.book.appointments
      .by('open', yes)
      .toSorted(inOrder)
      .filter((each) => isOnTheirStreets(turn, each, person) && openLegs(each).some(isThere))
    const left = theirs.filter((appointment) => {
      reassign(turn, appointment, to)
      const now = turn.book.appointments.get(appointment.id) ?? appointment
      return openLegs(now).some((leg) => leg.pharmacy === from.id)
    })
    const codes = left.map(({ code }) => code)
    return say.movedAll(from.name, to.name, theirs.length - left.length, codes)
  })
}

/** What waited for a decision, as one leg that waits for its place. */
const awaiting = (appointment: Appointment): Appointment => ({
  ...appointment,
  standing: { kind: 'placed' },
  legs: [
    {
      id: 1,
      items: appointment.request.items,
      milestones: [],
      status: 'waitlist',
      pharmacy: null,
      slot: null,
    },
  ],
})
