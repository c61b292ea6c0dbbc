import { pharmacyOf } from '../dispatch/catchment.ts'
import { type MoveCause, moveAll } from '../dispatch/move.ts'
import type { Relegging } from '../dispatch/relegging.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import type { MoveReason } from '../replies/phrases/outcome.ts'
import { describeLegs } from './advance.ts'
import { tellDeciders } from './announce.ts'
import { askAboutOtherBrand } from './other-brand.ts'
import { record } from './revise.ts'
import { standingText } from './standing-text.ts'
import type { Turn } from './turn.ts'
import { toWriter, writersChat } from './writer.ts'
import { toWriters } from './writers.ts'

/** Moves all that a cause concerns away from an institution, and tells everybody whose order it was. */
export function moveAway(
  turn: Turn,
  cause: MoveCause,
): { readonly moved: number; readonly waiting: number; readonly codes: readonly string[] } {
  const codes: string[] = []
  const reason: MoveReason = cause.kind === 'hours' ? 'paused' : cause.kind
  const from = pharmacyOf(turn.world.directory, cause.pharmacy)?.name ?? null
  let moved = 0
  let waiting = 0
  const placed: Appointment[] = []
  for (const move of moveAll(turn.world, cause, turn.now)) {
    const appointment = rearranged(turn, move, move.waiting.length > 0 ? 'waitlisted' : 'moved')
    codes.push(appointment.code)
    if (move.waiting.length > 0) waiting += 1
    else moved += 1
    if (isNowhere(appointment)) tellMoved(turn, appointment, reason, from)
    else placed.push(appointment)
  }
  for (const appointment of placed) tellDeciders(turn, appointment)
  toWriters(turn, placed, (view, say) => say.moved(view, reason, from, turn.scene))
  return { moved, waiting, codes }
}

/** Puts the legs that dispatch has worked out into the book. */
export function rearranged(
  turn: Turn,
  rearrangement: Relegging,
  what: 'moved' | 'waitlisted' | 'placed',
): Appointment {
  const { legs } = rearrangement
  // Another leg of the same order may have changed in this turn: the book has the newest.
  const current = turn.book.appointments.get(rearrangement.appointment.id) ?? rearrangement.appointment
  const values = { old: describeLegs(turn, current.legs), new: describeLegs(turn, legs) }
  return record(turn, current, what, { legs }, values)
}

const isNowhere = (appointment: Appointment): boolean => openLegs(appointment).every((leg) => !isPlaced(leg))

export function tellMoved(
  turn: Turn,
  appointment: Appointment,
  reason: MoveReason,
  from: string | null,
): void {
  const chat = writersChat(turn, appointment)
  tellDeciders(turn, appointment)
  toWriter(turn, appointment, (view, say, listener) =>
    isNowhere(appointment)
      ? standingText(turn, appointment, view, listener)
      : say.moved(view, reason, from, turn.scene),
  )
  if (isNowhere(appointment)) askAboutOtherBrand(turn, appointment, chat)
}
