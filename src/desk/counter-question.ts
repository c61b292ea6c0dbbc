import type { Appointment, Missing } from '../domain/appointment.ts'
import type { Question } from '../domain/book.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { type CounterQuestion, readCounterQuestion } from '../intake/counter-question.ts'
import type { Understanding } from '../intake/understanding.ts'
import { hailOf } from '../replies/audience.ts'
import { everydayAnswer } from './everyday.ts'
import { reply } from './replying.ts'
import type { Turn } from './turn.ts'
import { askWhichItem } from './which-item.ts'

/** What may be said back to a question of each kind; anything else is said to somebody else. */
const mayBe: Readonly<Partial<Record<Missing['kind'], readonly CounterQuestion[]>>> = {
  drug: ['why', 'which-name', 'looks', 'price'],
  amount: ['why', 'pack', 'price', 'not-yet'],
  wanted: ['why', 'pack', 'price'],
}

/**
 * 什么叫名字, 一盒几片的, 家里还有先不急: asked or told back, where the bot waits for a name or an amount. It is answered in a
 * line, and the question stays open.
 *
 * @returns null where nothing of the kind was asked of them, or something else is said
 */
export function takeCounterQuestion(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  questions: readonly Question[],
): Outcome | null {
  const [question] = questions
  if (question?.about.kind !== 'missing' || read.items.some(({ quantity }) => quantity !== null)) return null
  const order = turn.book.appointments.get(question.about.appointment)
  if (order?.standing.kind !== 'asking') return null
  const [missing] = order.standing.missing
  const said = readCounterQuestion(read.text)
  if (said === null || mayBe[missing.kind]?.includes(said) !== true) return null
  return answer(turn, message, read, order, said)
}

function answer(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  order: Appointment,
  said: CounterQuestion,
): Outcome {
  if (said === 'not-yet')
    return askWhichItem(
      turn,
      message,
      read,
      order.request.items.map((item) => ({ appointment: order, item })),
    )
  if (said === 'price')
    turn.answer(everydayAnswer(turn, message, read, 'price', hailOf(message.sender.name)), read.language)
  else reply(turn, read.language, (say, hail) => say.counterQuestion(hail, said))
  turn.touch(order)
  return 'asked'
}
