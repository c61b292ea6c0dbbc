import { type Appointment, hasMilestone, isOpen, isPlaced, openLegs } from '../../domain/appointment.ts'
import { chatKey, type IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Interval } from '../../domain/time.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import { cardOf } from '../../pickup/cards.ts'
import { fulfil } from '../inquiries.ts'
import { mayServe, pharmacyChat } from '../people.ts'
import { needsReview } from '../reviews.ts'
import { reach, reachOnLegs } from '../revise.ts'
import { pickUpListFor } from '../rosters.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere, labelled, rosterLine } from '../views.ts'
import { toWriters } from '../writers.ts'
import { askWhether, type Said, whyDoubted } from './doubted.ts'
import { askWhichOfThese, leftOut, meantBy, noneOf, whichOfThese } from './meant.ts'
import { type Carrier, noteNotDone, takeOffCard } from './not-done.ts'
import { setNoShow } from './pharmacist.ts'

const say = phrases('zh')

/**
 * An agent's word about the orders of their communities, or a coordinator's about those of their streets.
 *
 * @returns null where a word of every day means nothing there
 */
export function obeyAgent(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  command: Command,
  person: Carrier,
): Outcome | null {
  if (command.kind === 'pick-up-list') {
    if (person.role !== 'agent') return null
    turn.answer(pickUpListFor(turn, person, message.group === null, daysAhead(turn, read)), 'zh')
    return 'done'
  }
  const meant = meantBy(turn, message, read, person, command)
  const { found, unknown, among, left = [], strangers = [] } = meant
  if (found.length === 0 && unknown.length === 0) {
    // Agents live there too: 取到了 may be of their own medicine.
    if (among.length + left.length + strangers.length === 0 && read.command === null) return null
    if (left.length > 0) turn.answer(leftOut(left, true).join('\n'), 'zh', left)
    else askWhichOfThese(turn, person, among, strangers)
    return among.length > 0 ? 'asked' : 'declined'
  }
  const mine = found.filter((appointment) => mayServe(turn.world.directory, person, appointment))
  const lines = unknown.map((code) => say.noSuchOrder(code))
  for (const other of found) if (!mine.includes(other)) lines.push(say.notTheirs(other.code))
  if (mine.length > 0) lines.unshift(...noteWord(turn, message, read, command, mine, person, meant))
  lines.push(...noneOf(strangers), ...leftOut(left))
  if (found.length > 0 && among.length > 0) lines.push(whichOfThese(turn, person, among))
  for (const appointment of mine) turn.touch(appointment)
  turn.answer(lines.join('\n'), 'zh', mine)
  return mine.length > 0 ? 'done' : 'declined'
}

/** Another day than today: 今天的单子 is what comes next, whenever it is asked for. */
const daysAhead = ({ now }: Turn, { days }: Understanding): Interval | null =>
  days !== null && days.from > now ? days : null

function noteWord(
  turn: Turn,
  message: IncomingMessage,
  { text }: Understanding,
  command: Command,
  mine: readonly Appointment[],
  person: Carrier,
  said: Said,
): readonly string[] {
  if (command.kind !== 'undone') return note(turn, command.kind, mine, said)
  // Only a counter makes ready, and takes it back.
  return command.step === 'ready' ? [] : noteNotDone(turn, message, text, command.step, mine, person)
}

function note(
  turn: Turn,
  kind: Command['kind'],
  appointments: readonly Appointment[],
  said: Said,
): readonly string[] {
  const open = appointments.filter(isOpen)
  const closed = appointments.filter((appointment) => !isOpen(appointment))
  const already = closed.map((order) => say.alreadyNoted(order.code, labelHere(turn, order)))
  switch (kind) {
    case 'card-collected':
      return [...open.map((appointment) => collectCard(turn, appointment)), ...already]
    case 'card-returned':
      return appointments.map((appointment) => returnCard(turn, appointment))
    case 'picked-up': {
      const fetched: Appointment[] = []
      const lines = noteEach(turn, kind, open, said, isPickedUp, (a) => fetched.push(setPickedUp(turn, a)))
      tellFetched(turn, fetched)
      return [...lines, ...already]
    }
    case 'delivered':
      return [
        ...noteEach(
          turn,
          kind,
          open,
          said,
          () => false,
          (a) => fulfil(turn, a),
        ),
        ...already,
      ]
    case 'no-show':
      return [...open.map((appointment) => setNoShow(turn, appointment)), ...already]
    default:
      return already
  }
}

/** One line for all that it was done for, and one for each that was noted before or is not on its way yet. */
function noteEach(
  turn: Turn,
  step: 'picked-up' | 'delivered',
  appointments: readonly Appointment[],
  said: Said,
  isNoted: (appointment: Appointment) => boolean,
  act: (appointment: Appointment) => void,
): readonly string[] {
  const lines: string[] = []
  const done: Appointment[] = []
  const doubted: Appointment[] = []
  for (const appointment of appointments) {
    const { code } = appointment
    if (!isOnItsWay(appointment)) lines.push(say.stillAsking(code, labelHere(turn, appointment)))
    else if (isNoted(appointment)) lines.push(say.alreadyNoted(code, labelHere(turn, appointment)))
    else if (whyDoubted(turn, appointment, said) !== null) doubted.push(appointment)
    else {
      tellUnreviewed(turn, appointment)
      act(appointment)
      done.push(appointment)
    }
  }
  lines.push(...askWhether(turn, doubted, step, said))
  if (done.length === 0) return lines
  const orders = done.map((order) => labelled(turn, order))
  return [step === 'picked-up' ? say.pickedUpNoted(orders) : say.deliveredNoted(orders), ...lines]
}

/** What went out without a review the counter looks at, at once. */
function tellUnreviewed(turn: Turn, appointment: Appointment): void {
  const { directory, catalogue } = turn.world
  for (const leg of openLegs(appointment)) {
    const chat = isPlaced(leg) && needsReview(leg, catalogue) ? pharmacyChat(directory, leg.pharmacy) : null
    if (chat === null || hasMilestone(leg, 'picked-up')) continue
    const line = rosterLine(turn.world, appointment, 'pharmacist', leg.items)
    turn.tell(chat, say.fetchedUnreviewed(line), 'zh', [appointment], 'urgent')
  }
}

/** Some counter has a part of it, even if another part still waits. */
const isOnItsWay = (appointment: Appointment): boolean =>
  appointment.standing.kind === 'placed' && openLegs(appointment).some((leg) => leg.status === 'booked')

const isPickedUp = (appointment: Appointment): boolean =>
  openLegs(appointment).every((leg) => hasMilestone(leg, 'picked-up'))

function collectCard(turn: Turn, appointment: Appointment): string {
  if (cardOf(appointment) !== null) return say.alreadyNoted(appointment.code, labelHere(turn, appointment))
  reach(turn, appointment, 'card-collected')
  return say.cardNoted(appointment.code, labelHere(turn, appointment))
}

/** Also of an order that is closed: a cancellation brings no card back. */
function returnCard(turn: Turn, appointment: Appointment): string {
  if (cardOf(appointment) === null) return say.alreadyNoted(appointment.code, labelHere(turn, appointment))
  takeOffCard(turn, appointment)
  return say.cardReturned(appointment.code, labelHere(turn, appointment))
}

const setPickedUp = (turn: Turn, appointment: Appointment): Appointment =>
  reachOnLegs(turn, appointment, 'picked-up', () => true)

/** The group in which the agent says it has heard it already. */
function tellFetched(turn: Turn, fetched: readonly Appointment[]): void {
  const elsewhere = fetched.filter(({ chat }) => turn.chat === null || chatKey(turn.chat) !== chatKey(chat))
  toWriters(turn, elsewhere, (view, words) => words.pickedUp(view, turn.scene))
}
