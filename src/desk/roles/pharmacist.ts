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
import type { Item } from '../../domain/request.ts'
import type { Command, Mention, Understanding } from '../../intake/understanding.ts'
import { advance } from '../advance.ts'
import { announce } from '../announce.ts'
import { mayServe } from '../people.ts'
import { needsReview } from '../reviews.ts'
import { close, reachOnLegs } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'
import { appointmentView, labelHere, labelled, pharmacyView } from '../views.ts'
import { toWriters } from '../writers.ts'
import { closeDays, closePart, isShut, listDay, openAgain, openDays } from './counter-days.ts'
import { askWhether, whyDoubted } from './doubted.ts'
import type { Meant } from './meaning.ts'
import { askWhichOfThese, leftOut, meantBy, noneOf, whichOfThese } from './meant.ts'
import { tellPartOnly } from './part-only.ts'
import { refuse, tellClosed } from './refusal.ts'
import { inStock, listShelf, notYetOnShelf, outOfStock, outOfStockThere, strengthOnShelf } from './shelf.ts'
import { wasHere } from './spoken-names.ts'
import { askWhetherWrong, isHere, notedInstead, notedLast, takeBackLast, takeBackStep } from './take-back.ts'

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
      return closeDays(turn, person, command.days, command.instead)
    case 'open-day':
      return openDays(turn, person, command.days)
    case 'open-again':
      return openAgain(turn, person)
    case 'close-part':
      // 关门了 in the evening is what they say every day.
      if (command.time === null && !read.addressed && !message.mentionsBot && isShut(turn, person))
        return 'silent'
      return closePart(turn, person, command)
    case 'day-list':
      return listDay(turn, person, command)
    case 'shelf':
      return listShelf(turn, person)
    case 'undone':
      return each((appointment) => takeBackStep(turn, message, appointment, person, command.step))
    case 'take-back': {
      const takesBack = (meant: Meant): Outcome =>
        forEach(turn, person, meant, (appointment) => takeBackLast(turn, message, appointment, person))
      if (command.of !== undefined) {
        const wrong = notedInstead(turn, message, read, person, command.of)
        return wrong.found.length + wrong.among.length > 0 ? takesBack(wrong) : 'done'
      }
      return command.asks === true
        ? askWhetherWrong(turn, person)
        : takesBack(notedLast(turn, message, read, person))
    }
    case 'out-of-stock-there':
      return outOfStockThere(turn, message, read, command.mentions, person)
    case 'out-of-stock':
      return outOfStock(turn, command.mentions, person, command.returns)
    case 'shelf-later':
      return notYetOnShelf(turn, command.mentions)
    case 'in-stock':
      return inStock(turn, command, person)
    case 'shelf-strength':
      return strengthOnShelf(turn, command.mentions, person)
    case 'part-only':
      return each((appointment) => tellPartOnly(turn, appointment, command, person))
    case 'approve': {
      const meant = meantBy(turn, message, read, person, command)
      const isOfAll = read.answer.all && meant.found.length + meant.unknown.length === 0
      return isOfAll && meant.among.length > 1
        ? askOneByOne(turn, person, meant)
        : forEach(turn, person, meant, (appointment) => approve(turn, appointment, person))
    }
    case 'reject':
      return each((appointment) => refuse(turn, appointment, person, command.reason))
    case 'ready':
      return setAllReady(turn, meantBy(turn, message, read, person, command), person, read.mentions)
    case 'picked-up': {
      const meant = meantBy(turn, message, read, person, command)
      return forEach(turn, person, meant, (appointment) =>
        setPickedUp(turn, appointment, person, meant.byName === true),
      )
    }
    case 'no-show':
      return each((appointment) => setNoShow(turn, appointment))
    default:
      return 'silent'
  }
}

const say = phrases('zh')

/** Does it for each order that is meant, and answers with a line for each, or afterwards with one for several. */
function forEach(
  turn: Turn,
  person: Pharmacist,
  { found, unknown, among, left = [], strangers = [] }: Meant,
  act: (appointment: Appointment) => string | null,
  afterwards: () => readonly string[] = () => [],
): Outcome {
  if (found.length === 0 && unknown.length === 0) {
    if (left.length > 0) turn.answer(leftOut(left, true).join('\n'), 'zh', left)
    else askWhichOfThese(turn, person, among, strangers)
    return among.length > 0 ? 'asked' : 'declined'
  }
  const theirs = found.filter((appointment) => mayServe(turn.world.directory, person, appointment))
  const each = found.map((appointment) => {
    turn.touch(appointment)
    return theirs.includes(appointment) ? act(appointment) : notHere(turn, appointment, person)
  })
  const lines = [
    ...afterwards(),
    ...each.filter((line) => line !== null),
    ...unknown.map((code) => say.noSuchOrder(code)),
    ...noneOf(strangers),
    ...leftOut(left),
    ...(among.length > 0 ? [whichOfThese(turn, person, among)] : []),
  ]
  turn.answer(lines.join('\n'), 'zh', [...found, ...among])
  return theirs.length > 0 ? 'done' : 'declined'
}

/** 都审好了: each review is of its own, so that what came in a moment ago is not passed unread; the words are given. */
function askOneByOne(turn: Turn, person: Pharmacist, { among, strangers = [] }: Meant): Outcome {
  const codes = among.map(({ code }) => code)
  askWhichOfThese(turn, person, among, strangers, [say.howToApproveAll(codes)])
  return 'asked'
}

/** What was moved to another counter: where it lies now. */
function notHere(turn: Turn, appointment: Appointment, person: Pharmacist): string {
  const [elsewhere] = openLegs(appointment).filter(isPlaced)
  return elsewhere === undefined || !wasHere(turn, person, appointment)
    ? say.notTheirs(appointment.code)
    : say.elsewhereNow(
        appointment.code,
        labelHere(turn, appointment),
        pharmacyView(turn.world, elsewhere.pharmacy).name,
      )
}

const legsHere = (appointment: Appointment, person: Pharmacist): readonly PlacedLeg[] =>
  openLegs(appointment).filter(isPlaced).filter(isHere(person))

function approve(turn: Turn, appointment: Appointment, person: Pharmacist): string {
  const { standing, code } = appointment
  if (standing.kind === 'closed') return tellClosed(turn, appointment)
  if (standing.kind === 'asking') return say.stillAsking(code, labelHere(turn, appointment))
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
  if (here.length === 0) return say.stillAsking(code, labelHere(turn, appointment))
  if (here.every((leg) => hasMilestone(leg, 'reviewed')))
    return say.alreadyNoted(code, labelHere(turn, appointment))
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

/** @param named the medicines of which it is said; none where it is said of the order */
function setAllReady(turn: Turn, meant: Meant, person: Pharmacist, named: readonly Mention[]): Outcome {
  const ready: Appointment[] = []
  return forEach(
    turn,
    person,
    meant,
    (appointment) =>
      ofPartOnly(turn, appointment, person, named) ?? setReady(turn, appointment, person, ready),
    () => {
      toWriters(turn, ready, (view, words) => words.ready(view, turn.scene))
      const orders = ready.map((appointment) => labelled(turn, appointment))
      return orders.length > mostAlone
        ? [say.readyNoted(orders)]
        : orders.map((order) => say.readyNoted([order]))
    },
  )
}

/** More than these are noted in one line. */
const mostAlone = 3

/** 0317-004 阿司匹林好了, where there is more in it: the order is ready when all of it is. */
function ofPartOnly(
  turn: Turn,
  appointment: Appointment,
  person: Pharmacist,
  named: readonly Mention[],
): string | null {
  const items = legsHere(appointment, person).flatMap((leg) => leg.items)
  const isNamed = ({ drug }: Item): boolean =>
    named.some(
      ({ match }) => match.kind === 'drug' && (match.drug === drug || match.near.includes(drug ?? '')),
    )
  const rest = items.filter((item) => !isNamed(item))
  if (rest.length === 0 || rest.length === items.length) return null
  turn.touch(appointment)
  return say.restNotReady(
    appointment.code,
    labelHere(turn, appointment),
    rest.map(({ written }) => written),
  )
}

/** @param made gets what is ready now */
function setReady(
  turn: Turn,
  appointment: Appointment,
  person: Pharmacist,
  made: Appointment[],
): string | null {
  const { standing, code } = appointment
  if (standing.kind === 'asking') return say.stillAsking(code, labelHere(turn, appointment))
  if (standing.kind === 'deciding')
    return standing.by === 'coordinator' ? say.coordinatorDecides(code) : say.notReviewedYet(code)
  const here = legsHere(appointment, person)
  if (standing.kind === 'placed' && here.length === 0)
    return say.stillAsking(code, labelHere(turn, appointment))
  if (standing.kind === 'closed' && standing.status === 'cancelled') return tellClosed(turn, appointment)
  if (standing.kind === 'closed' || here.every((leg) => hasMilestone(leg, 'ready')))
    return say.alreadyNoted(code, labelHere(turn, appointment))
  if (here.some((leg) => needsReview(leg, turn.world.catalogue))) return say.notReviewedYet(code)
  made.push(reachOnLegs(turn, appointment, 'ready', isHere(person)))
  return null
}

/** @param byName whoever is named may have another order that is not ready: that is not the one they carried home */
function setPickedUp(turn: Turn, appointment: Appointment, person: Pharmacist, byName: boolean): string {
  const here = legsHere(appointment, person)
  if (appointment.standing.kind !== 'placed' || here.every((leg) => hasMilestone(leg, 'picked-up')))
    return say.alreadyNoted(appointment.code, labelHere(turn, appointment))
  // What they have in their hands is ready, whatever has been noted; what nobody has reviewed is asked about once.
  const said = { concerns: isHere(person) }
  if (whyDoubted(turn, appointment, said) === 'not-reviewed')
    return askWhether(turn, [appointment], 'picked-up', said).join('\n')
  if (byName && !here.every((leg) => hasMilestone(leg, 'ready')))
    return say.reallyFetched([appointment.code], 'picked-up', 'not-ready', null, turn.scene)
  reachOnLegs(turn, appointment, 'picked-up', isHere(person))
  return say.pickedUpNoted([labelled(turn, appointment)])
}

/** Nobody came: said by the counter or the agent, never concluded from the clock. */
export function setNoShow(turn: Turn, appointment: Appointment): string {
  if (appointment.standing.kind !== 'placed')
    return say.alreadyNoted(appointment.code, labelHere(turn, appointment))
  close(turn, appointment, 'noshow', null)
  return say.noShowNoted(appointment.code, labelHere(turn, appointment))
}
