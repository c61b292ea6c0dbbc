import { localDay } from '../../booking/calendar.ts'
import {
  type Appointment,
  hasMilestone,
  inOrder,
  isPlaced,
  type Leg,
  openLegs,
} from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { withoutShortCodes } from '../../intake/codes.ts'
import { bareWords, question } from '../../intake/command.ts'
import type { Intent, Understanding } from '../../intake/understanding.ts'
import { speaksOfOpening } from '../../intake/work-talk.ts'
import { groupOf, personOf } from '../people.ts'
import { reply } from '../replying.ts'
import type { Turn } from '../turn.ts'
import { speaksOfCounter } from './their-counters.ts'

/** Who speaks in the group of their own office; null for everybody else, and wherever they live as anybody does. */
export function atWork(turn: Turn, message: IncomingMessage): Person | null {
  const { directory } = turn.world
  const person = personOf(directory, senderOf(message))
  const group = groupOf(directory, message)?.role
  const isTheirs =
    (group === 'pharmacy' && person?.role === 'pharmacist') ||
    (group === 'platform' && person?.role === 'coordinator')
  return isTheirs ? person : null
}

/**
 * What a pharmacist or a coordinator says at work is no order of their own: they hear that nothing was noted.
 *
 * @returns null where they are not at work, ask where something can be had, or a coordinator speaks for a resident
 */
export function takeWorkTalk(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = atWork(turn, message)
  if (person === null || read.thanksOnly || read.medicalQuestion) return null
  if (read.intent === 'stock' && question.test(read.text)) return null
  if (person.role === 'coordinator' && speaksForResident(message, read)) return null
  // 达美康一盒32块5, said to a colleague, orders nothing.
  const isTold = person.role !== 'pharmacist' || message.mentionsBot || read.addressed
  const orders = isTold && read.intent === 'request' && read.items.length > 0 && read.codes.length === 0
  if (person.role === 'pharmacist' && speaksOfOpening(read)) {
    reply(turn, read.language, (say) => say.askClosingTime())
    return 'asked'
  }
  const counter = speaksOfCounter(turn, person, read.text)
  if (counter !== null) {
    reply(turn, read.language, (say) => say.askPauseTime(counter.name))
    return 'asked'
  }
  reply(turn, read.language, (say) => (orders ? say.notHere() : say.notUnderstood()))
  return 'declined'
}

/** 好了, and nothing else, from behind a counter: what of today waits for it. Which of it is meant, it is asked. */
export function toBeDone(turn: Turn, person: Person | null, { text }: Understanding): readonly Appointment[] {
  if (person?.role !== 'pharmacist' || !bareDone.test(bareWords(text))) return []
  const { timezone } = turn.scene
  const today = localDay(turn.now, timezone)
  const waits = (leg: Leg): boolean =>
    isPlaced(leg) &&
    leg.pharmacy === person.pharmacy &&
    leg.status === 'booked' &&
    !hasMilestone(leg, 'ready') &&
    localDay(leg.slot.from, timezone) <= today
  return turn.book.appointments
    .by('open', yes)
    .filter((order) => openLegs(order).some(waits))
    .toSorted(inOrder)
}

const bareDone = /^(?:弄|搞|做)?好(?:了|啦)$/

/** They name whose order it is that they change, or at whose door it shall be. */
const speaksForResident = (message: IncomingMessage, { intent, codes, address }: Understanding): boolean =>
  intent === 'request'
    ? address.building !== null
    : ofOrder.has(intent) && (codes.length > 0 || message.quotes !== null)

const ofOrder: ReadonlySet<Intent> = new Set(['amend', 'cancel', 'received', 'wrong'])

/** Whether somebody says something of an order, and does not only ask how it stands. */
export const saysOfOrder = (person: Person, { text, intent }: Understanding): boolean =>
  (person.role === 'pharmacist' || intent !== 'status') &&
  withoutShortCodes(bareWords(text)).trim() !== '' &&
  !question.test(text)
