import { type Appointment, hasMilestone, isPlaced } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { days } from '../../domain/time.ts'
import { withoutShortCodes } from '../../intake/codes.ts'
import { bareWords } from '../../intake/command.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { readWrongHandedOut, saysWrongIsOut } from '../../intake/wrong-handed-out.ts'
import { fromMessage, fromOrder, raiseAlert } from '../alerts.ts'
import { isLookedAtAsWrong, recallWrong } from '../complaints.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere } from '../views.ts'
import { atWork } from './at-work.ts'
import { isNamed, whichOfThese } from './meant.ts'
import { ordersNamed } from './of-residents.ts'
import { isHere } from './take-back.ts'

type Pharmacist = Extract<Person, { role: 'pharmacist' }>

const say = phrases('zh')

/**
 * 甲阿姨那份给成了比索洛尔，叫她别吃: of what has been handed out by this counter, whoever has it hears at once not to take it,
 * and the coordinators hear why. Said again it is the same alarm, and takes nothing back. Of what still lies at the counter it
 * is another matter: that is only not ready.
 *
 * @returns null where nothing of the kind is said, or of nothing that is out
 */
export function takeWrongHandedOut(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
): Outcome | null {
  const person = atWork(turn, message)
  if (person?.role !== 'pharmacist') return null
  const said = withoutShortCodes(bareWords(read.text))
  if (readWrongHandedOut(said) === null) return null
  const orders = ordersOut(turn, message, read, person)
  if (orders.length === 0)
    return saysWrongIsOut(said) && namesNobody(read) ? askWhose(turn, message, person) : null
  for (const order of orders) {
    turn.touch(order)
    if (isLookedAtAsWrong(order))
      raiseAlert(turn, { kind: 'wrong-medicine', text: message.text, ...fromOrder(order) })
    else recallWrong(turn, message, order)
  }
  turn.answer(
    orders.map((order) => say.wrongHandedOut(order.code, labelHere(turn, order))).join('\n'),
    'zh',
    orders,
  )
  return 'handed'
}

/** Whether a counter says so, who need not call the bot for it in their own group. */
export function speaksOfWrongHandedOut(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Person,
): boolean {
  if (person.role !== 'pharmacist') return false
  const said = withoutShortCodes(bareWords(read.text))
  if (readWrongHandedOut(said) === null) return false
  return saysWrongIsOut(said) || ordersOut(turn, message, read, person).length > 0
}

const namesNobody = ({ codes, patients = [] }: Understanding): boolean => codes.length + patients.length === 0

/** Handed out by this counter, within the days in which it may still be lying about. */
const isOut =
  ({ now }: Turn, person: Pharmacist) =>
  ({ standing, legs }: Appointment): boolean =>
    (standing.kind !== 'closed' || (standing.status === 'fulfilled' && now - standing.at <= days(7))) &&
    legs
      .filter(isPlaced)
      .some((leg) => isHere(person)(leg) && (leg.status === 'fulfilled' || hasMilestone(leg, 'picked-up')))

/** By code, quote, name or door; 甲阿姨爸爸那份 is not her own, where there are both. */
function ordersOut(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Pharmacist,
): readonly Appointment[] {
  const { found, isCoded } = ordersNamed(turn, message, read, person)
  const isOutNow = isOut(turn, person)
  const named = isCoded
    ? found
    : [...turn.book.appointments.values()].filter((order) => isOutNow(order) && isNamed(order, read))
  const out = named.filter(isOutNow)
  const theirs = out.filter(({ request }) => request.patient.recipient === read.recipient)
  return theirs.length > 0 ? theirs : out
}

/** Whoever has it must be found: what has gone out last is named, and a person hears of it. */
function askWhose(turn: Turn, message: IncomingMessage, person: Pharmacist): Outcome {
  const out = [...turn.book.appointments.values()].filter(isOut(turn, person))
  raiseAlert(turn, { kind: 'help', ...fromMessage(message, null, null) })
  turn.answer(
    [say.whichWentAstray(), whichOfThese(turn, person, out.slice(-mostAsked))].join('\n'),
    'zh',
    out,
  )
  return 'asked'
}

const mostAsked = 4
