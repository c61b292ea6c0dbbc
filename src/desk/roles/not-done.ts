import { type Appointment, hasMilestone, isOpen, isPlaced, openLegs } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import { hours } from '../../domain/time.ts'
import { readComesAgain, saysNobodyHome } from '../../intake/at-their-door.ts'
import { type NotDone, tellsWhy } from '../../intake/not-done.ts'
import { readLeftWith } from '../../intake/staff-word.ts'
import { pattern } from '../../pattern/pattern.ts'
import { cardFor, cardOf } from '../../pickup/cards.ts'
import { leftMark } from '../../pickup/left.ts'
import { dutyName } from '../../replies/audience.ts'
import { fromMessage, raiseAlert } from '../alerts.ts'
import { metNobody } from '../at-their-door.ts'
import { agentOf, personOf, pharmacyChat, privateChat } from '../people.ts'
import { reach, record } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere, rosterLine, rosterLineHere } from '../views.ts'
import { toWriters } from '../writers.ts'
import { standingLine } from './standings.ts'
import { type Undone, undo } from './undo.ts'

/** Who carries cards and medicines. */
export type Carrier = Extract<Person, { role: 'agent' | 'coordinator' }>

const say = phrases('zh')

/**
 * What somebody who carries cards and medicines says did not happen: what was noted of it is void, and whoever can put it
 * right hears of it. The contrary of what was said is never noted.
 *
 * @param words what of the message is said of these orders
 * @returns a line or two for each order
 */
export function noteNotDone(
  turn: Turn,
  message: IncomingMessage,
  words: string,
  step: NotDone,
  orders: readonly Appointment[],
  person: Carrier,
): readonly string[] {
  switch (step) {
    case 'card-collected':
      return orders.map((appointment) =>
        cardNotCollected(turn, appointment, person, fetchTheirOwn.test(words)),
      )
    case 'card-returned':
      return orders.map((appointment) => cardNotReturned(turn, appointment))
    case 'picked-up':
      return orders.map((appointment) => notPickedUp(turn, message, words, appointment, person))
    case 'delivered':
      return orders.map((appointment) => notDelivered(turn, words, appointment, person))
  }
}

/** 她自己去拿: nobody else needs the card. */
const fetchTheirOwn = pattern(
  /(?:自己|自家|本人|家里人?|家属|儿子|女儿|女婿|媳妇|老公|老伴)(?:会|要|说|现在|等下|下午|明天)*(?:去|来|过去)?(?:拿|取|领|跑)|\bthemsel(?:f|ves)\b|\bh(?:im|er)self\b/i,
)

function cardNotCollected(
  turn: Turn,
  appointment: Appointment,
  person: Carrier,
  fetchTheirs: boolean,
): string {
  if (cardOf(appointment) !== null) takeOffCard(turn, appointment)
  // What is fetched already needs no card any more.
  const isWanted =
    !fetchTheirs && openLegs(appointment).some((leg) => isPlaced(leg) && !hasMilestone(leg, 'picked-up'))
  const isWithUs = cardFor(turn.book, turn.book.appointments.get(appointment.id) ?? appointment) !== null
  if (isWanted && !isWithUs && !wasTold(turn, appointment)) {
    const now = turn.book.appointments.get(appointment.id) ?? appointment
    const told = record(turn, now, 'reminded', {}, { old: null, new: cardWanted })
    toWriters(turn, [told], (view, words) => words.cardWanted(view, dutyName(person.name)))
  }
  return say.cardNotCollected(appointment.code, labelHere(turn, appointment), isWanted && !isWithUs)
}

const cardWanted = 'card-wanted'
/** Said again within so long it is the same news. */
const stillTheSame = hours(2)

const wasTold = ({ now }: Turn, { history }: Appointment): boolean =>
  history.some(
    ({ what, new: mark, at }) => what === 'reminded' && mark === cardWanted && now - at < stillTheSame,
  )

/** Nobody has the card any more, or never had. */
export const takeOffCard = (turn: Turn, appointment: Appointment): Appointment =>
  record(
    turn,
    appointment,
    'milestone',
    { milestones: appointment.milestones.filter(({ name }) => name !== 'card-collected') },
    { old: 'card-collected', new: null },
  )

/** Noted as given back by a slip, it is with whoever says so. */
function cardNotReturned(turn: Turn, appointment: Appointment): string {
  const wasOut = appointment.history.some(({ old }) => old === 'card-collected')
  if (wasOut && cardOf(appointment) === null) reach(turn, appointment, 'card-collected')
  return say.cardStillOut(appointment.code, labelHere(turn, appointment))
}

function notPickedUp(
  turn: Turn,
  message: IncomingMessage,
  words: string,
  appointment: Appointment,
  person: Carrier,
): string {
  const now = takeBack(turn, appointment, 'picked-up', person)
  if (isOpen(now) && tellsWhy(words)) {
    callForIt(turn, message, words, now)
    return say.notFetched(rosterLineHere(turn, now, person.role), true)
  }
  if (isNews(now, appointment, person)) return say.notFetched(rosterLineHere(turn, now, person.role), false)
  return withTakenBack(turn, now, appointment, 'picked-up', standingLine(turn, person, now))
}

/** That it was noted comes first, and then how it stands now. */
const withTakenBack = (
  turn: Turn,
  now: Appointment,
  before: Appointment,
  step: 'picked-up' | 'delivered',
  standing: string,
): string =>
  now === before ? standing : `${say.takenBack(now.code, labelHere(turn, now), step)}\n${standing}`

/** What was noted by a slip is put right, and told as it stands. */
const isNews = (now: Appointment, before: Appointment, { role }: Carrier): boolean =>
  now === before && isOpen(now) && role === 'agent'

/** A counter that has not got it, or will not give it, is a matter for whoever is there and whoever may move it. */
export function callForIt(
  turn: Turn,
  message: IncomingMessage,
  words: string,
  appointment: Appointment,
): void {
  const { community } = appointment.request.patient
  raiseAlert(turn, { kind: 'not-fetched', ...fromMessage(message, community, appointment), text: words })
  for (const leg of openLegs(appointment)) {
    const chat = isPlaced(leg) ? pharmacyChat(turn.world.directory, leg.pharmacy) : null
    if (chat === null) continue
    const line = rosterLine(turn.world, appointment, 'pharmacist', leg.items)
    turn.tell(chat, say.notHandedOut(line, words), 'zh', [appointment], 'urgent')
  }
}

function notDelivered(turn: Turn, words: string, appointment: Appointment, person: Carrier): string {
  const place = readLeftWith(words)
  const isCarried = appointment.legs.some((leg) => hasMilestone(leg, 'picked-up'))
  if (place !== null && isCarried && isOpen(appointment)) return leftWith(turn, appointment, place)
  const now = takeBack(turn, appointment, 'delivered', person)
  tellNobodyMet(turn, words, now, person)
  if (!isNews(now, appointment, person))
    return withTakenBack(turn, now, appointment, 'delivered', standingLine(turn, person, now))
  const isFetched = now.legs.some((leg) => hasMilestone(leg, 'picked-up'))
  return say.notDelivered(rosterLineHere(turn, now, person.role), isFetched)
}

/** Whoever waits for it hears that somebody was there; said again within so long it is the same visit. */
function tellNobodyMet(turn: Turn, words: string, order: Appointment, person: Carrier): void {
  const isTold = order.history.some(
    ({ what, new: mark, at }) => what === 'reminded' && mark === metNobody && turn.now - at < stillTheSame,
  )
  if (person.role !== 'agent' || order.standing.kind !== 'placed' || isTold || !saysNobodyHome(words)) return
  const told = record(turn, order, 'reminded', {}, { old: null, new: metNobody })
  toWriters(turn, [told], (view, say) => say.metNobody(view, dutyName(person.name), readComesAgain(words)))
}

/** It is in nobody's hands yet: whoever ordered it hears where it lies, and says so when they have it. */
function leftWith(turn: Turn, appointment: Appointment, place: string): string {
  const told = record(turn, appointment, 'reminded', {}, leftMark(place))
  toWriters(turn, [told], (view, words) => words.leftWith(view, place))
  return say.leftNoted(appointment.code, labelHere(turn, appointment), place)
}

/** What a carrier notes as fetched its writer hears at once; what the counter hands out they have in their own hands. */
const wasToldFetched = (turn: Turn, { history }: Appointment): boolean => {
  const fetched = history.findLast(({ what, new: step }) => what === 'milestone' && step === 'picked-up')
  return fetched !== undefined && personOf(turn.world.directory, fetched.by)?.role !== 'pharmacist'
}

/** What a coordinator takes back, whoever carried it looks at again. */
export function takeBack(turn: Turn, appointment: Appointment, step: Undone, person: Carrier): Appointment {
  const now = undo(turn, appointment, step)
  if (now !== appointment && step === 'picked-up' && wasToldFetched(turn, appointment))
    toWriters(turn, [now], (view, words) => words.notFetchedAfterAll(view))
  const agent = agentOf(turn.world.directory, appointment.request.patient.community)
  if (now === appointment || step === 'ready' || person.role === 'agent' || agent === null) return now
  turn.tell(
    privateChat(agent),
    say.lookAgain(rosterLine(turn.world, now, 'agent'), step),
    'zh',
    [now],
    'urgent',
  )
  return now
}
