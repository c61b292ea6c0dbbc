import { meets } from '../dispatch/soonest.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import { chatOf, type IncomingMessage, referenceKey, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Request } from '../domain/request.ts'
import { sameAccount } from './ledger.ts'
import { askQuestion } from './questions.ts'
import { phrases, type Turn } from './turn.ts'
import { viewForSender } from './views.ts'

/** What sets the same drug asked for again apart from the order that is on its way. */
export type Difference = 'time' | 'person'

/** What differs between an order and the same drug asked for again by its writer; null where it is the same again. */
export function differenceOf(appointment: Appointment, request: Request): Difference | null {
  const before = appointment.request
  if (appointment.standing.kind !== 'placed' || !sameAccount(before.writer, request.writer)) return null
  // One telephone can stand for a whole family.
  const { recipient, name } = request.patient
  const isOther = recipient !== null && recipient !== before.patient.recipient
  if (isOther || (name !== null && name !== before.patient.name)) return 'person'
  const slots = openLegs(appointment).filter(isPlaced)
  const { wish } = request
  const isWished = wish === null || (wish.from === before.wish?.from && wish.to === before.wish.to)
  return isWished || slots.length === 0 || slots.some(({ slot }) => meets(slot, wish)) ? null : 'time'
}

/** The same drug for another time or another person: one more of it, or the one there is? */
export function askAnother(
  turn: Turn,
  message: IncomingMessage,
  appointment: Appointment,
  request: Request,
  difference: Difference,
): Outcome {
  const from = referenceKey(chatOf(message), message.id)
  const about = { kind: 'another', appointment: appointment.id, from, difference, request } as const
  askQuestion(turn, chatOf(message), senderOf(message), about, appointment)
  const view = viewForSender(turn, message, appointment)
  turn.touch(appointment)
  turn.answer(phrases(request.language).askAnother(view, difference, turn.scene), request.language, [
    appointment,
  ])
  return 'asked'
}
