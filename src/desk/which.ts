import type { Appointment } from '../domain/appointment.ts'
import type { Edit } from '../domain/edit.ts'
import { chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { askQuestion } from './questions.ts'
import { phrases, type Turn } from './turn.ts'
import { listenerIn, orderView, viewForSender } from './views.ts'

/** Which of several orders is meant? What was said is done to the one that is chosen. */
export function askWhich(
  turn: Turn,
  message: IncomingMessage,
  appointments: readonly Appointment[],
  edit: Edit,
): Outcome {
  const [newest] = appointments
  if (newest === undefined) return 'declined'
  const chosen = appointments.slice(0, 9)
  const about = { kind: 'which', appointments: chosen.map((a) => a.id), edit } as const
  askQuestion(turn, chatOf(message), senderOf(message), about, newest)
  const { language } = newest.request
  const { hail } = viewForSender(turn, message, newest)
  const listener = listenerIn(chatOf(message))
  const choices = chosen.map((a) => orderView(turn.world, a, listener))
  for (const appointment of chosen) turn.touch(appointment)
  turn.answer(phrases(language).askWhich(hail, choices, turn.scene), language, chosen)
  return 'asked'
}
