import type { Appointment } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { readCardMatter } from '../../intake/card-matters.ts'
import { withoutShortCodes } from '../../intake/codes.ts'
import { bareWords } from '../../intake/command.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { cardFor, cardsWith } from '../../pickup/cards.ts'
import { fromMessage, raiseAlert } from '../alerts.ts'
import { mayServe, personOf } from '../people.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere } from '../views.ts'
import { isOnePatient } from './meaning.ts'
import { askWhichOfThese, isNamed } from './meant.ts'
import { sideBySide } from './spoken-of.ts'

const say = phrases('zh')

/**
 * 甲阿姨的卡弄丢了, 1-102的卡我还给1-101了搞错了, 我手上几张卡, of an agent: a card that is not where it should be is a matter for a
 * person at once, no order is changed by it, and nobody reads of it in the group.
 *
 * @returns null where nothing of the kind is said, or by somebody else
 */
export function takeCardMatter(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (message.group !== null) return null
  const person = personOf(turn.world.directory, senderOf(message))
  const matter = person?.role === 'agent' ? readCardMatter(withoutShortCodes(bareWords(read.text))) : null
  if (person === null || matter === null) return null
  if (matter === 'held') return tellHeld(turn, message)
  const orders = ordersMeant(turn, message, read, person)
  // 卡找不到 of a card that nobody has handed over is what its owner says.
  if (matter === 'missing' && !orders.some((order) => cardFor(turn.book, order) !== null)) return null
  const [first] = orders
  const community =
    first?.request.patient.community ?? (person.role === 'agent' ? (person.communities[0] ?? null) : null)
  raiseAlert(turn, { kind: 'help', ...fromMessage(message, community, first ?? null) })
  if (first === undefined || !isOnePatient(orders)) {
    askWhichOfThese(turn, person, orders)
    turn.addToAnswer(say.passedOnToCoordinators())
    return 'asked'
  }
  turn.touch(first)
  turn.answer(
    say.cardAstray(first.code, labelHere(turn, first), matter === 'misgiven' ? 'misgiven' : 'lost'),
    'zh',
    [first],
  )
  return 'handed'
}

/** Those of whom a card is spoken of; of two doors the first is whose card it is. */
function ordersMeant(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Person,
): readonly Appointment[] {
  const { found } = namedAppointments(turn, message, read)
  if (found.length > 0) return found
  const theirs = [...turn.book.appointments.values()].filter(
    (order) => isNamed(order, read) && mayServe(turn.world.directory, person, order),
  )
  const held = theirs.filter((order) => cardFor(turn.book, order) !== null)
  const [first] = sideBySide(read, theirs)
  return held.length > 0 ? held : (first ?? theirs)
}

function tellHeld(turn: Turn, message: IncomingMessage): Outcome {
  const held = cardsWith(turn.book, senderOf(message))
  const orders = held.flatMap(({ appointments }) => appointments.slice(-1))
  for (const order of orders) turn.touch(order)
  turn.answer(say.cardsHeld(orders.map((order) => labelHere(turn, order))), 'zh', orders)
  return 'done'
}
