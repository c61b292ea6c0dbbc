import {
  type Appointment,
  hasMilestone,
  isPlaced,
  openLegs,
  type PlacedLeg,
} from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import { advance } from '../advance.ts'
import { announce } from '../announce.ts'
import { recallWrong } from '../complaints.ts'
import { agentOf, mayServe, privateChat } from '../people.ts'
import { needsReview } from '../reviews.ts'
import { close, reachOnLegs } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'
import { appointmentView, labelHere, rosterLine } from '../views.ts'
import { toWriter } from '../writer.ts'
import { toWriters } from '../writers.ts'
import { closeDays, closePart, isShut, listDay, openDays } from './counter-days.ts'
import { askWhichOfThese, type Meant, meantBy } from './meant.ts'
import { refuse, tellClosed } from './refusal.ts'
import { inStock, listShelf, notYetOnShelf, outOfStock, outOfStockThere } from './shelf.ts'
import { standingLine } from './standings.ts'
import { undo } from './undo.ts'

type Pharmacist = Extract<Person, { role: 'pharmacist' }>

/** A pharmacist's word about orders at their own institution, or about its shelf. */
export function obeyPharmacist(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  command: Command,
  person: Pharmacist,
): Outcome {
  const each = (act: (appointment: Appointment) => string): Outcome =>
    forEach(turn, person, meantBy(turn, message, read, person, command), act)
  switch (command.kind) {
    case 'close-day':
      return closeDays(turn, person, command.days)
    case 'open-day':
      return openDays(turn, person, command.days)
    case 'close-part':
      // 关门了 in the evening is what they say every day.
      if (command.time === null && !read.addressed && !message.mentionsBot && isShut(turn, person))
        return 'silent'
      return closePart(turn, person, command)
    case 'day-list':
      return listDay(turn, person, command.days)
    case 'shelf':
      return listShelf(turn, person)
    case 'undone':
      return each((appointment) => takeBackReady(turn, message, appointment, person))
    case 'out-of-stock-there':
      return outOfStockThere(turn, message, read, command.mentions, person)
    case 'out-of-stock':
      return outOfStock(turn, command.mentions, person, command.returns)
    case 'shelf-later':
      return notYetOnShelf(turn, command.mentions)
    case 'in-stock':
      return inStock(turn, command.mentions, command.amount, person)
    case 'approve':
      return each((appointment) => approve(turn, appointment, person))
    case 'reject':
      return each((appointment) => refuse(turn, appointment, person, command.reason))
    case 'ready':
      return setAllReady(turn, meantBy(turn, message, read, person, command), person)
    case 'picked-up':
      return each((appointment) => setPickedUp(turn, appointment, person))
    case 'no-show':
      return each((appointment) => setNoShow(turn, appointment))
    default:
      return 'silent'
  }
}

const say = phrases('zh')

/** Does it for each order that is meant, and answers with a line for each. */
function forEach(
  turn: Turn,
  person: Pharmacist,
  { found, unknown, among }: Meant,
  act: (appointment: Appointment) => string,
  afterwards: () => void = () => {},
): Outcome {
  if (found.length === 0 && unknown.length === 0) {
    askWhichOfThese(turn, person, among)
    return among.length > 0 ? 'asked' : 'declined'
  }
  const theirs = found.filter((appointment) => mayServe(turn.world.directory, person, appointment))
  const lines = [
    ...found.map((appointment) => {
      turn.touch(appointment)
      return theirs.includes(appointment) ? act(appointment) : say.notTheirs(appointment.code)
    }),
    ...unknown.map((code) => say.noSuchOrder(code)),
  ]
  afterwards()
  turn.answer(lines.join('\n'), 'zh', found)
  return theirs.length > 0 ? 'done' : 'declined'
}

const isHere =
  (person: Pharmacist) =>
  (leg: PlacedLeg): boolean =>
    leg.pharmacy === person.pharmacy

const legsHere = (appointment: Appointment, person: Pharmacist): readonly PlacedLeg[] =>
  openLegs(appointment).filter(isPlaced).filter(isHere(person))

function approve(turn: Turn, appointment: Appointment, person: Pharmacist): string {
  const { standing, code } = appointment
  if (standing.kind === 'closed') return tellClosed(turn, appointment)
  if (standing.kind === 'asking') return say.stillAsking(code)
  if (standing.kind === 'deciding') {
    if (standing.by === 'coordinator') return say.coordinatorDecides(code)
    const placed = advance(turn, appointment, { cleared: true, reviewed: true, what: 'decided' })
    announce(turn, placed)
    return say.reviewed(
      code,
      labelHere(turn, placed),
      appointmentView(turn.world, placed, 'pharmacist'),
      turn.scene,
    )
  }
  const here = legsHere(appointment, person)
  if (here.length === 0) return say.stillAsking(code)
  if (here.every((leg) => hasMilestone(leg, 'reviewed'))) return say.alreadyNoted(code)
  const reviewed = reachOnLegs(turn, appointment, 'reviewed', isHere(person))
  const view = appointmentView(turn.world, reviewed, 'pharmacist')
  const unsaid = strictWithoutStrength(turn, reviewed)
  const text = say.reviewed(code, labelHere(turn, reviewed), view, turn.scene)
  return unsaid === null ? text : `${text}\n${say.strengthNeeded(code, unsaid)}`
}

/** 左甲状腺素, 华法林 …: the review must name the strength where the resident did not. */
function strictWithoutStrength(turn: Turn, appointment: Appointment): string | null {
  const item = appointment.request.items.find(
    ({ drug, strength }) =>
      strength === null && drug !== null && (turn.world.catalogue.drugs.get(drug)?.marks.strict ?? false),
  )
  return item?.written ?? null
}

function setAllReady(turn: Turn, meant: Meant, person: Pharmacist): Outcome {
  const ready: Appointment[] = []
  return forEach(
    turn,
    person,
    meant,
    (appointment) => setReady(turn, appointment, person, ready),
    () => toWriters(turn, ready, (view, words) => words.ready(view, turn.scene)),
  )
}

/** @param made gets what is ready now */
function setReady(turn: Turn, appointment: Appointment, person: Pharmacist, made: Appointment[]): string {
  const { standing, code } = appointment
  if (standing.kind === 'asking') return say.stillAsking(code)
  if (standing.kind === 'deciding')
    return standing.by === 'coordinator' ? say.coordinatorDecides(code) : say.notReviewedYet(code)
  const here = legsHere(appointment, person)
  if (standing.kind === 'placed' && here.length === 0) return say.stillAsking(code)
  if (standing.kind === 'closed' && standing.status === 'cancelled') return tellClosed(turn, appointment)
  if (standing.kind === 'closed' || here.every((leg) => hasMilestone(leg, 'ready')))
    return say.alreadyNoted(code)
  if (here.some((leg) => needsReview(leg, turn.world.catalogue))) return say.notReviewedYet(code)
  const ready = reachOnLegs(turn, appointment, 'ready', isHere(person))
  made.push(ready)
  return say.readyNoted(code, labelHere(turn, ready))
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
  if (appointment.standing.kind !== 'deciding' && appointment.legs.filter(isPlaced).some(isGone)) {
    recallWrong(turn, message, appointment)
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

function setPickedUp(turn: Turn, appointment: Appointment, person: Pharmacist): string {
  const here = legsHere(appointment, person)
  if (appointment.standing.kind !== 'placed' || here.every((leg) => hasMilestone(leg, 'picked-up')))
    return say.alreadyNoted(appointment.code)
  reachOnLegs(turn, appointment, 'picked-up', isHere(person))
  return say.pickedUpNoted([appointment.code])
}

/** Nobody came: said by the counter or the agent, never concluded from the clock. */
export function setNoShow(turn: Turn, appointment: Appointment): string {
  if (appointment.standing.kind !== 'placed') return say.alreadyNoted(appointment.code)
  close(turn, appointment, 'noshow', null)
  return say.noShowNoted(appointment.code)
}
