import { serving, streetOf } from '../dispatch/catchment.ts'
import { barrier, isPaused } from '../dispatch/eligible.ts'
import { noteOn } from '../dispatch/stock.ts'
import {
  type Appointment,
  hasMilestone,
  inOrder,
  isPlaced,
  type Leg,
  openLegs,
  type PlacedLeg,
  statusOf,
} from '../domain/appointment.ts'
import { chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readEveryday } from '../intake/everyday.ts'
import { asksOfOwn } from '../intake/own-question.ts'
import type { Understanding } from '../intake/understanding.ts'
import { wordsFor } from '../replies/audience.ts'
import type { StockView } from '../replies/phrases/answer.ts'
import { describeLegs } from './advance.ts'
import { fromMessage, raiseAlert } from './alerts.ts'
import { openOf, recentlyClosedOf } from './ledger.ts'
import { supplied } from './limits.ts'
import { listedHere } from './listed.ts'
import { personOf } from './people.ts'
import { askQuestion, notOrdered } from './questions.ts'
import { itemOf, patientFrom } from './reading.ts'
import { reply } from './replying.ts'
import { close, reach, record, turnLeg } from './revise.ts'
import { shareView } from './share-text.ts'
import { closedNow, questionWithOthers } from './standing-text.ts'
import { namesDrugOf, targetOf } from './targets.ts'
import { chaseLate } from './timed/slots.ts'
import { phrases, type Turn } from './turn.ts'
import { listenerIn, medicinesOf, pharmacyView, viewForSender } from './views.ts'

/** 我的药到了吗: one's own orders; another's order is not for these ears. */
export function tellStatus(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  const target = targetOf(turn, message, read)
  if (target.kind === 'unknown-code') {
    reply(turn, read.language, (say, hail) => say.unknownCode(hail, target.code))
    return 'declined'
  }
  const listed = listedHere(turn, message)
  if (target.kind === 'other' && !listed.includes(target.appointment)) {
    reply(turn, read.language, (say, hail) => say.notYours(hail))
    return 'declined'
  }
  const open =
    target.kind === 'one' ? [target.appointment] : target.kind === 'several' ? target.appointments : listed
  const shown = open.length > 0 ? open : recentlyClosedOf(turn.book, senderOf(message), turn.now).slice(0, 1)
  if (shown.length === 0) {
    // 1-101送到了 of an agent is about somebody else's.
    const isStaff = read.intent !== 'status' && personOf(turn.world.directory, senderOf(message)) !== null
    reply(turn, read.language, (say, hail) => (isStaff ? say.notUnderstood() : say.nothingOpen(hail)))
    return 'declined'
  }
  for (const appointment of shown) turn.touch(appointment)
  const [only, ...others] = shown
  // What it waits for says more than that it waits.
  if (only?.standing.kind === 'asking' && others.length === 0) {
    const question = questionWithOthers(turn, only, only.standing.missing, listenerIn(chatOf(message)))
    turn.answer(question, read.language, shown)
    return 'done'
  }
  const views = shown.map((appointment) => {
    const chased = chaseLate(turn, appointment)
    if (chased === 'again') callForLate(turn, message, appointment)
    const view = viewForSender(turn, message, appointment)
    return chased === null ? view : { ...view, chased }
  })
  turn.answer(phrases(read.language).status(views, turn.scene), read.language, shown)
  return 'done'
}

/** Asked for again, and the counter has not said a word: somebody looks after it. */
function callForLate(turn: Turn, message: IncomingMessage, appointment: Appointment): void {
  const isCalled = turn.book.alerts
    .values()
    .some((alert) => alert.appointment === appointment.id && alert.kind === 'help' && alert.closedAt === null)
  if (isCalled) return
  const { community } = appointment.request.patient
  raiseAlert(turn, { kind: 'help', ...fromMessage(message, community, appointment) })
}

/** What may be a question of one's own order; 有货吗 and 收到了 are none. */
const mayAsk: ReadonlySet<Understanding['intent']> = new Set(['other', 'request', 'amend', 'status'])

/**
 * 我明天几点去, 带谁的卡: told as their order stands, whatever else it sounds like.
 *
 * @returns null where they have none, or ask for something
 */
export function takeOwnQuestion(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (!mayAsk.has(read.intent) || !asksOfOwn(read.text)) return null
  if (read.items.some(({ quantity }) => quantity !== null) || read.answer.amount !== null) return null
  const open = openOf(turn.book, senderOf(message))
  // 瑞舒伐他汀几点能拿 of somebody who has ordered none asks for something else.
  const named = read.mentions.filter(({ match }) => match.kind === 'drug')
  if (open.length === 0 || (named.length > 0 && !open.some((order) => namesDrugOf(order, read)))) return null
  return tellStatus(turn, message, { ...read, intent: 'status' })
}

/** The institutions stand in the answer beside it. */
const nothingKnown = { at: [], order: null, duty: null }

/** 有没有…: which institutions of the street may dispense it, and what they have said of their stock. Orders nothing. */
export function tellStock(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  const { community } = patientFrom(read, message, turn.book, turn.world.directory)
  const street = streetOf(turn.world.directory, community)
  const institutions =
    street === null ? turn.world.directory.pharmacies : serving(turn.world.directory, street)
  const views = read.items.map((item): StockView => {
    const wanted = { ...itemOf(item), quantity: null, unit: null }
    const allowed = institutions.filter(
      (p) => barrier(p, wanted, turn.world.catalogue) === null && !isPaused(turn.world, p.id),
    )
    const notes = allowed.map((p) => ({
      pharmacy: pharmacyView(turn.world, p.id),
      note: noteOn(turn.world, p.id, wanted),
    }))
    return {
      written: wordsFor(listenerIn(chatOf(message)), wanted, turn.world.catalogue, false) ?? '',
      at: notes.flatMap(({ pharmacy, note }) =>
        note !== null && note.amount !== 0 ? [{ pharmacy, amount: note.amount, saidAt: note.saidAt }] : [],
      ),
      unsaid: notes.flatMap(({ pharmacy, note }) => (note === null ? [pharmacy] : [])),
      out: notes.flatMap(({ pharmacy, note }) => (note?.amount === 0 ? [pharmacy] : [])),
    }
  })
  const items = read.items.map(itemOf).filter(({ drug }) => drug !== null)
  if (items.length > 0)
    askQuestion(turn, chatOf(message), senderOf(message), { kind: 'wanted', items }, notOrdered)
  const isOfPrice = readEveryday(read.text) === 'price'
  const closed = closedNow(turn, street, read.language)
  reply(turn, read.language, (say, hail) => {
    if (views.length === 0) return say.askWhat(hail)
    const where = say.stock(isOfPrice ? { ...hail, name: null } : hail, views, turn.scene)
    const price = isOfPrice ? say.everyday('price', hail, nothingKnown, turn.scene) : null
    return [price, where, closed].filter((part) => part !== null).join('\n')
  })
  return 'done'
}

/** 收到了: closes what is ready or later. Of an order that is not there yet it is told how it stands. */
export function takeReceived(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  const target = targetOf(turn, message, read)
  if (target.kind === 'other' || target.kind === 'unknown-code') return tellStatus(turn, message, read)
  const meant =
    target.kind === 'one' ? [target.appointment] : target.kind === 'several' ? target.appointments : []
  const there = meant.filter(isThere)
  if (there.length === 0) {
    const closed = recentlyClosedOf(turn.book, senderOf(message), turn.now).filter(
      (a) => statusOf(a) === 'fulfilled',
    )
    const [last] = closed.filter((a) => namesDrugOf(a, read)).concat(closed)
    if (meant.length > 0 || last === undefined) return tellStatus(turn, message, read)
    turn.touch(last)
    const view = viewForSender(turn, message, last)
    turn.answer(phrases(read.language).received(view, turn.scene), read.language, [last])
    return 'done'
  }
  const received = there.toSorted(inOrder).map((appointment) => {
    const items = openLegs(appointment)
      .filter(isInHand)
      .flatMap((leg) => leg.items)
    const done = fulfil(turn, appointment)
    return { done, medicines: medicinesOf(turn.world, done, listenerIn(chatOf(message)), items) }
  })
  const all = received.map(({ done }) => done)
  const views = received.map(({ done, medicines }) => ({ ...shareView(turn, message, done, all), medicines }))
  const [only, ...others] = views
  const say = phrases(read.language)
  if (only !== undefined)
    turn.answer(
      others.length === 0 ? say.received(only, turn.scene) : say.sharesReceived(views),
      read.language,
      all,
    )
  return 'done'
}

/** Something of it can be in the resident's hands. */
export const isThere = (appointment: Appointment): boolean => openLegs(appointment).some(isInHand)

/**
 * In the resident's hands: closed, and remembered as the last supply. What still waits, or is not ready at another
 * counter, goes on; where no step was noted at all, everything that has a place was handed over.
 */
export function fulfil(turn: Turn, appointment: Appointment): Appointment {
  const isNoted = openLegs(appointment).some(isInHand)
  const isNew = (leg: Leg): leg is PlacedLeg =>
    isPlaced(leg) && leg.status === 'booked' && (!isNoted || isInHand(leg))
  const items = appointment.legs.filter(isNew).flatMap((leg) => leg.items)
  for (const { key, until } of supplied(appointment, items, turn.world.catalogue, turn.now))
    turn.put('supplies', key, { at: turn.now, until, appointment: appointment.id })
  const legs = appointment.legs.map((leg) => (isNew(leg) ? turnLeg(leg, 'fulfilled') : leg))
  const isWhole = legs.every((leg) => leg.status === 'fulfilled' || leg.status === 'cancelled')
  if (isWhole) return close(turn, reach(turn, appointment, 'delivered'), 'fulfilled', null)
  return record(turn, appointment, 'closed', { legs }, { old: null, new: describeLegs(turn, legs) })
}

/** Ready or fetched, and not closed yet: it can be in the resident's hands by now. */
const isInHand = (leg: Leg): boolean =>
  leg.status === 'booked' && (hasMilestone(leg, 'ready') || hasMilestone(leg, 'picked-up'))
