import { streetOf } from '../../dispatch/catchment.ts'
import {
  type Appointment,
  type HistoryEntry,
  hasMilestone,
  isPlaced,
  type Leg,
  type PlacedLeg,
} from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import { chatOf, type IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { hours, minutes } from '../../domain/time.ts'
import type { NotDone } from '../../intake/not-done.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import { endedBy } from '../../pickup/ended-by.ts'
import { isLookedAtAsWrong, recallWrong } from '../complaints.ts'
import { sameAccount } from '../ledger.ts'
import { agentOf, coordinatorsChat, privateChat } from '../people.ts'
import { restore } from '../restore.ts'
import { record } from '../revise.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere, rosterLine } from '../views.ts'
import { toWriter } from '../writer.ts'
import type { Meant } from './meaning.ts'
import { isNamed } from './meant.ts'
import { onlyStrangers } from './spoken-of.ts'
import { standingLine } from './standings.ts'
import { undo } from './undo.ts'

type Pharmacist = Extract<Person, { role: 'pharmacist' }>

const say = phrases('zh')

export const isHere =
  (person: Pharmacist) =>
  (leg: PlacedLeg): boolean =>
    leg.pharmacy === person.pharmacy

/** What a counter can note of an order. */
type Noted = 'ready' | 'picked-up' | 'reviewed' | 'closed'

/** 刚才那个 is of this hour; an order named by its code may have been noted any time today. */
const justNow = minutes(60)
const today = hours(14)

/** The newest of what they have noted of an order themselves; null where there is nothing so new. */
function lastBy(
  { now }: Turn,
  { history }: Appointment,
  person: Pharmacist,
  within: number,
): { readonly entry: HistoryEntry; readonly noted: Noted } | null {
  for (const entry of history.toReversed()) {
    const noted = notedIn(entry)
    if (now - entry.at > within) return null
    if (noted !== null && sameAccount(entry.by, person)) return { entry, noted }
  }
  return null
}

function notedIn({ what, new: now, old }: HistoryEntry): Noted | null {
  if (what === 'refused' || (what === 'closed' && now === 'noshow')) return 'closed'
  if (what === 'decided') return 'closed'
  if (what !== 'milestone' || old !== null) return null
  return now === 'ready' || now === 'picked-up' || now === 'reviewed' ? now : null
}

/** The orders that are to be as they were: named or quoted, else those of the last word that noted anything. */
export function notedLast(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Pharmacist,
): Meant {
  const { found, unknown } = namedAppointments(turn, message, read)
  if (read.codes.length > 0) return { found, unknown, among: [] }
  const notes = [...turn.book.appointments.values()].flatMap((appointment) => {
    const last = lastBy(turn, appointment, person, justNow)
    return last === null ? [] : [{ appointment, entry: last.entry }]
  })
  const strangers = found.length > 0 ? [] : onlyStrangers(turn, read, person)
  if (strangers.length > 0)
    return { found: [], unknown: [], among: notes.map(({ appointment }) => appointment), strangers }
  const newest = Math.max(...notes.map(({ entry }) => entry.at))
  const last = notes.filter(({ entry }) => entry.at === newest).map(({ appointment }) => appointment)
  const named = notes.map(({ appointment }) => appointment).filter((each) => isNamed(each, read))
  // 全部收回, and there is more than the last: how far back, nobody can say.
  const isMore = read.answer.all && last.length === 1 && notes.length > 1
  const meant = found.length > 0 ? found : named.length > 0 ? named : last
  if (isMore && meant === last)
    return { found: [], unknown: [], among: notes.map(({ appointment }) => appointment) }
  // Of several that were noted together nobody can say which one it is.
  const isPlain = meant.length === 1 || read.answer.all || ofSeveral.test(read.text)
  return isPlain ? { found: meant, unknown: [], among: [] } : { found: [], unknown: [], among: meant }
}

/** What a step leaves in the book. */
const leaves: Partial<Record<Command['kind'], Noted>> = {
  approve: 'reviewed',
  reject: 'closed',
  ready: 'ready',
  'picked-up': 'picked-up',
  'no-show': 'closed',
}

/** 打错了，是0317-003不通过: the same word, said just before of another order, does not count. */
export function notedInstead(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Pharmacist,
  step: Command['kind'],
): Meant {
  const right = new Set(namedAppointments(turn, message, read).found)
  const notes = [...turn.book.appointments.values()].flatMap((appointment) => {
    const last = right.has(appointment) ? null : lastBy(turn, appointment, person, minutes(15))
    return last === null ? [] : [{ appointment, at: last.entry.at, noted: last.noted }]
  })
  const newest = Math.max(...notes.map(({ at }) => at))
  const newestNotes = notes.filter(({ at }) => at === newest)
  // What they noted last is another thing.
  const isSame = newestNotes.every(({ noted }) => noted === leaves[step])
  const wrong = isSame ? newestNotes.map(({ appointment }) => appointment) : []
  return wrong.length === 1
    ? { found: wrong, unknown: [], among: [] }
    : { found: [], unknown: [], among: wrong }
}

const ofSeveral = /[那这]些|[那这]几|[两三]个都|几个都/

/** 我看错了 may be of anything: what was noted last is named, and how it is taken back. */
export function askWhetherWrong(turn: Turn, person: Pharmacist): Outcome {
  const last = [...turn.book.appointments.values()]
    .flatMap((appointment) => {
      const noted = lastBy(turn, appointment, person, minutes(10))
      return noted === null ? [] : [{ code: appointment.code, at: noted.entry.at }]
    })
    .toSorted((a, b) => b.at - a.at)
  const [newest] = last
  if (newest === undefined) return 'silent'
  turn.answer(say.askWhetherWrong(newest.code), 'zh')
  return 'asked'
}

/** The message that noted it is no longer there: what it said last of an order does not count any more. */
export function takeBackRecalled(
  turn: Turn,
  message: IncomingMessage,
  recalled: string,
  person: Pharmacist,
): Outcome {
  const orders = [...turn.book.appointments.values()].filter(
    (appointment) => lastBy(turn, appointment, person, today)?.entry.message === recalled,
  )
  if (orders.length === 0) return 'silent'
  for (const appointment of orders) turn.touch(appointment)
  const lines = orders.map((appointment) => takeBackLast(turn, message, appointment, person))
  // A message that is no longer there cannot be quoted.
  turn.tell(chatOf(message), lines.join('\n'), 'zh', orders, 'answer')
  return 'done'
}

/** Whatever it is that they have noted last of it. */
export function takeBackLast(
  turn: Turn,
  message: IncomingMessage,
  appointment: Appointment,
  person: Pharmacist,
): string {
  const last = lastBy(turn, appointment, person, today)
  switch (last?.noted) {
    case 'ready':
    case 'picked-up':
      return takeBackStep(turn, message, appointment, person, last.noted)
    case 'reviewed':
      return takeBackReview(turn, appointment, person)
    case 'closed':
      if (last.entry.what !== 'refused' || endedBy(appointment) === null)
        return say.cannotTakeBack(appointment.code)
      tellRefusalWrong(turn, restore(turn, appointment, null))
      return say.refusalTakenBack(appointment.code, labelHere(turn, appointment))
    case undefined:
      return `${standingLine(turn, person, appointment)}\n${say.nothingToTakeBack()}`
  }
}

/** Who was asked to tell the resident why hears that it does not count. */
function tellRefusalWrong(turn: Turn, appointment: Appointment): void {
  const { directory } = turn.world
  const { community } = appointment.request.patient
  const agent = agentOf(directory, community)
  if (agent !== null)
    turn.tell(privateChat(agent), say.refusalWasWrong(rosterLine(turn.world, appointment, 'agent')), 'zh', [
      appointment,
    ])
  const chat = coordinatorsChat(directory, streetOf(directory, community))
  if (chat !== null)
    turn.tell(chat, say.refusalWasWrong(rosterLine(turn.world, appointment, 'coordinator')), 'zh', [
      appointment,
    ])
}

export function takeBackStep(
  turn: Turn,
  message: IncomingMessage,
  appointment: Appointment,
  person: Pharmacist,
  step: NotDone | 'ready',
): string {
  if (step !== 'picked-up') return takeBackReady(turn, message, appointment, person)
  const now = undo(turn, appointment, 'picked-up', isHere(person))
  return now === appointment
    ? standingLine(turn, person, appointment)
    : say.pickedUpTakenBack(now.code, labelHere(turn, now))
}

/** What has been made ready since, or placed by the review, was done on its word and stays. */
function takeBackReview(turn: Turn, appointment: Appointment, person: Pharmacist): string {
  const { code } = appointment
  const isDone = (leg: Leg): boolean => hasMilestone(leg, 'ready') || hasMilestone(leg, 'picked-up')
  const isReviewedHere = (leg: Leg): boolean =>
    isPlaced(leg) && isHere(person)(leg) && hasMilestone(leg, 'reviewed') && !isDone(leg)
  if (!appointment.legs.some(isReviewedHere)) return say.cannotTakeBack(code)
  const legs = appointment.legs.map(
    (leg): Leg =>
      isReviewedHere(leg)
        ? { ...leg, milestones: leg.milestones.filter(({ name }) => name !== 'reviewed') }
        : leg,
  )
  const now = record(turn, appointment, 'milestone', { legs }, { old: 'reviewed', new: null })
  return say.reviewTakenBack(code, labelHere(turn, now))
}

/** 备错了，先别来: whoever would go for it hears so at once. What has been handed out must not be taken. */
function takeBackReady(
  turn: Turn,
  message: IncomingMessage,
  appointment: Appointment,
  person: Pharmacist,
): string {
  const { code } = appointment
  const isGone = (leg: PlacedLeg): boolean =>
    isHere(person)(leg) && (leg.status === 'fulfilled' || hasMilestone(leg, 'picked-up'))
  const isOut = appointment.legs.filter(isPlaced).some(isGone)
  if (isOut && (appointment.standing.kind !== 'deciding' || isLookedAtAsWrong(appointment))) {
    if (!isLookedAtAsWrong(appointment)) recallWrong(turn, message, appointment)
    return say.wrongHandedOut(code, labelHere(turn, appointment))
  }
  const now = undo(turn, appointment, 'ready', isHere(person))
  if (now === appointment) return standingLine(turn, person, appointment)
  toWriter(turn, now, (view, words) => words.notReadyAfterAll(view, turn.scene), 'urgent')
  const agent = agentOf(turn.world.directory, now.request.patient.community)
  const line = agent === null ? null : rosterLine(turn.world, now, 'agent')
  if (agent !== null && line !== null)
    turn.tell(privateChat(agent), say.notToFetch(line), 'zh', [now], 'urgent')
  return say.readyTakenBack(code, labelHere(turn, now))
}
