import type { Question, QuestionAbout } from '../domain/book.ts'
import { chatKey, chatOf, type IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { carryOut } from './carry-out.ts'
import { sameAccount } from './ledger.ts'
import { askQuestion, dropQuestion } from './questions.ts'
import { questionText } from './standing-text.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, listenerIn, viewForSender } from './views.ts'

/** A change that came from another account than the one that made the order. */
export type ForOther = Extract<QuestionAbout, { kind: 'confirm-for-other' }>

/**
 * Does the change or leaves the order as it is, by a word of its owner or of somebody who may give it for them; whoever
 * asked for the change hears what became of it.
 *
 * @returns null where the order has left the book
 */
export function settleForOther(
  turn: Turn,
  message: IncomingMessage,
  question: Question,
  about: ForOther,
  isYes: boolean,
): Outcome | null {
  const appointment = turn.book.appointments.get(about.appointment)
  if (appointment === undefined) return null
  dropQuestion(turn, question)
  const { language, writer } = appointment.request
  const isOwner = sameAccount(writer, turn.cause.by)
  let outcome: Outcome = 'done'
  if (isYes) outcome = carryOut(turn, appointment, about.edit)
  else if (appointment.standing.kind === 'asking') {
    const { missing } = appointment.standing
    const asked = { kind: 'missing', appointment: appointment.id, missing: missing[0] } as const
    askQuestion(turn, appointment.chat, writer, asked, appointment)
    turn.answer(questionText(turn, appointment, missing, listenerIn(chatOf(message))), language, [
      appointment,
    ])
  } else if (isOwner) {
    turn.touch(appointment)
    const view = viewForSender(turn, message, appointment)
    turn.answer(phrases(language).status([view], turn.scene), language, [appointment])
  }
  const now = turn.book.appointments.get(about.appointment) ?? appointment
  // Where the owner is answered, whoever asked in the same chat has read it.
  const heard = [chatOf(message), ...(isYes ? [appointment.chat] : [])].map(chatKey)
  if (!heard.includes(chatKey(about.askerChat))) {
    const view = appointmentView(turn.world, now, listenerIn(about.askerChat))
    turn.tell(about.askerChat, phrases(language).status([view], turn.scene), language, [now])
  }
  return outcome
}
