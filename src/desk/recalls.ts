import { type Appointment, hasMilestone, isOpen, openLegs } from '../domain/appointment.ts'
import { chatOf, type IncomingMessage, referenceKey, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Understanding } from '../intake/understanding.ts'
import { carryOut } from './carry-out.ts'
import { sameAccount } from './ledger.ts'
import { personOf } from './people.ts'
import { askQuestion, dropQuestionsAbout } from './questions.ts'
import { tellRepeated } from './repeats.ts'
import { revise, revisionOf } from './restated.ts'
import { takeBackRecalled } from './roles/take-back.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, listenerIn } from './views.ts'

/**
 * A message that its writer took back. People do so to correct a slip as often as to give something up: nothing is
 * cancelled, they are asked. A recalled 接龙 is only a posting: its lines belong to others.
 */
export function takeRecall(turn: Turn, message: IncomingMessage, recalls: string): Outcome {
  const from = referenceKey(chatOf(message), recalls)
  const person = personOf(turn.world.directory, senderOf(message))
  if (person?.role === 'pharmacist') return takeBackRecalled(turn, message, from, person)
  const made = turn.book.appointments
    .by('message', from)
    .filter(
      (appointment) =>
        appointment.from === from &&
        appointment.line === null &&
        sameAccount(appointment.request.writer, senderOf(message)),
    )
  return askStillWanted(turn, message, made)
}

/** Asks the writer whether their orders are still wanted, all in one; silent where there is nothing left to cancel. */
export function askStillWanted(
  turn: Turn,
  message: IncomingMessage,
  orders: readonly Appointment[],
): Outcome {
  const left = orders.filter(
    (order) => isOpen(order) && !openLegs(order).some((leg) => hasMilestone(leg, 'picked-up')),
  )
  const [first] = left
  if (first === undefined) return 'silent'
  const chat = chatOf(message)
  const { language, writer } = first.request
  for (const order of left) {
    askQuestion(turn, chat, writer, { kind: 'recalled', appointment: order.id }, order)
    turn.touch(order)
  }
  const views = left.map((order) => appointmentView(turn.world, order, listenerIn(chat)))
  const text = phrases(language).askStillWanted(views)
  // A message that is no longer there cannot be quoted, so this answers none; at night it is as good as an answer.
  if (message.recalls != null) turn.tell(chat, text, language, left, 'answer')
  else turn.answer(text, language, left)
  return 'asked'
}

/** No longer wanted, as its writer has said when asked. */
export const giveUp = (turn: Turn, appointment: Appointment): Outcome =>
  carryOut(turn, appointment, { kind: 'cancel', drugs: [] })

/**
 * Taken back to be written anew: the new words take the place of the old ones, without a question whether to add.
 *
 * @returns null where they name other medicines and so may be a need of their own
 */
export function takeAnew(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  appointment: Appointment,
): Outcome | null {
  const isSame = read.items.some(({ match }) =>
    appointment.request.items.some(({ drug }) => match.kind === 'drug' && match.drug === drug),
  )
  if (read.intent !== 'request' || !isSame) return null
  dropQuestionsAbout(turn, appointment.id)
  const revision = revisionOf(appointment, read, [])
  return revision === null ? tellRepeated(turn, message, [appointment]) : revise(turn, appointment, revision)
}
