import type { Appointment } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { days, hours } from '../../domain/time.ts'
import { bareWords } from '../../intake/command.ts'
import { readMisdelivery, saysOtherDoor, saysPutRight, speaksOfMoney } from '../../intake/misdelivery.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { fromMessage, raiseAlert } from '../alerts.ts'
import { isLookedAtAsWrong, recallWrong, reopenAsWrong, tellDispensers } from '../complaints.ts'
import { dutyOf, mayServe } from '../people.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere, labelled } from '../views.ts'
import { isOnePatient } from './meaning.ts'
import { isNamed, whichOfThese } from './meant.ts'
import { inOffice, ordersNamed } from './of-residents.ts'
import { namedInTurn } from './spoken-of.ts'
import { undo } from './undo.ts'

type Carrier = Extract<Person, { role: 'agent' | 'coordinator' }>

const say = phrases('zh')

/**
 * 0317-003 给错人了, of who carries medicines: as if the resident had said it, the order is open again, and counter and
 * coordinators look at once. Where the wrong medicine may be in the resident's own hands, they hear not to take it.
 *
 * @returns null where nothing of the kind is said, or by somebody else
 */
export function takeMisdelivery(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = inOffice(turn, message)
  const isCarrier = person?.role === 'agent' || person?.role === 'coordinator'
  const astray = isCarrier ? readMisdelivery(bareWords(read.text)) : null
  if (!isCarrier || astray === null) return null
  const meant = ordersMeant(turn, message, read, person)
  const areAllNamed = read.codes.length > 1 || (astray === 'swapped' && isOfTwo(meant))
  if (meant.length === 0 || (!isOnePatient(meant) && !areAllNamed)) {
    raiseAlert(turn, {
      kind: 'help',
      ...fromMessage(message, person.role === 'agent' ? (person.communities[0] ?? null) : null, null),
    })
    turn.answer(
      [say.whichWentAstray(), ...(meant.length > 0 ? [whichOfThese(turn, person, meant)] : [])].join('\n'),
      'zh',
      meant,
    )
    return 'asked'
  }
  for (const order of meant) {
    // Said again, it is the same news.
    if (isLookedAtAsWrong(order)) continue
    if (astray !== 'elsewhere') recallWrong(turn, message, order)
    else {
      const reopened = reopenAsWrong(turn, order)
      const { community } = order.request.patient
      raiseAlert(turn, { kind: 'wrong-medicine', ...fromMessage(message, community, reopened) })
    }
    tellDispensers(turn, turn.book.appointments.get(order.id) ?? order)
  }
  turn.answer(
    meant
      .map((order) =>
        say.wentAstray(order.code, labelHere(turn, order), astray === 'elsewhere' ? astray : 'wrong'),
      )
      .join('\n'),
    'zh',
    meant,
  )
  return 'handed'
}

const isOfTwo = (orders: readonly Appointment[]): boolean =>
  new Set(
    orders.map(({ request: { patient, writer } }) =>
      JSON.stringify([patient.address, patient.name ?? writer.name]),
    ),
  ).size === 2

/**
 * 搞错了 刚才1-102的是1-101: what they have just noted as delivered does not count. Whether it was only said wrongly or went to
 * the wrong door nobody can tell from it, so that it is asked, and a person hears of it meanwhile. 换回来了 is for that person, too.
 *
 * @returns null where nothing of the kind is said, or by somebody else
 */
export function takeOtherDoor(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = message.group === null ? inOffice(turn, message) : null
  if (person?.role !== 'agent' || read.codes.length > 0) return null
  const said = bareWords(read.text)
  const known = ordersMeant(turn, message, read, person).filter(isLookedAtAsWrong)
  const [wrong] = known
  if (wrong !== undefined && saysPutRight(said)) {
    raiseAlert(turn, { kind: 'help', ...fromMessage(message, wrong.request.patient.community, wrong) })
    turn.answer(say.putRightPassedOn(known.map(({ code }) => code)), 'zh', known)
    return 'handed'
  }
  const theirs = [...turn.book.appointments.values()].filter(
    (order) => isNamed(order, read) && mayServe(turn.world.directory, person, order),
  )
  const [noted, other] = namedInTurn(read, theirs)
  if (noted === undefined || other === undefined || !saysOtherDoor(said, said.slice(noted.end, other.start)))
    return null
  const delivered = noted.orders.find((order) => wasJustDelivered(turn, order))
  const [meant] = other.orders
  if (delivered === undefined || meant === undefined) return null
  const now = undo(turn, delivered, 'delivered')
  turn.touch(meant)
  raiseAlert(turn, { kind: 'help', ...fromMessage(message, now.request.patient.community, now) })
  turn.answer(say.otherDoor(labelled(turn, now), labelled(turn, meant)), 'zh', [now, meant])
  return 'asked'
}

const justNow = hours(3)

const wasJustDelivered = ({ now }: Turn, { standing, milestones }: Appointment): boolean =>
  standing.kind === 'closed' &&
  standing.status === 'fulfilled' &&
  milestones.some(({ name, at }) => name === 'delivered' && now - at <= justNow)

/** By code, else by name or door: also of what was delivered within the week. */
function ordersMeant(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Carrier,
): readonly Appointment[] {
  const { found, isCoded } = ordersNamed(turn, message, read, person)
  const canBe = (order: Appointment): boolean => {
    const { standing } = order
    return (
      standing.kind === 'placed' ||
      isLookedAtAsWrong(order) ||
      (standing.kind === 'closed' && standing.status === 'fulfilled' && turn.now - standing.at <= days(7))
    )
  }
  if (isCoded) return found.filter(canBe)
  const all = [...turn.book.appointments.values()].filter(
    (order) => canBe(order) && isNamed(order, read) && mayServe(turn.world.directory, person, order),
  )
  // What has been handed out can have gone astray; what lies at the counter cannot.
  const out = all.filter(
    ({ standing, legs }) =>
      standing.kind !== 'placed' ||
      legs.some(({ milestones }) => milestones.some(({ name }) => name === 'picked-up')),
  )
  return out.length > 0 ? out : all
}

/** 王阿姨给了我100块药钱: money is between the two, and nothing is noted of it. */
export function takeMoneyTalk(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = inOffice(turn, message)
  if (person?.role !== 'agent' || !speaksOfMoney(bareWords(read.text))) return null
  const street = turn.world.directory.streets.find(({ communities }) =>
    communities.some(({ code }) => person.communities.includes(code)),
  )
  turn.answer(say.moneyIsNotNoted(dutyOf(turn.world.directory, street?.code ?? null)), 'zh')
  return 'declined'
}
