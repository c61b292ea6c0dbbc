import { type Appointment, inOrder, isOpen, type Missing } from '../domain/appointment.ts'
import type { Question } from '../domain/book.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { noAddress } from '../domain/request.ts'
import { readAmounts } from '../intake/amounts.ts'
import { type AnsweredShare, readAnsweredShares } from '../intake/shares.ts'
import { readStillWanted } from '../intake/still-wanted.ts'
import type { Understanding } from '../intake/understanding.ts'
import { advance } from './advance.ts'
import { tellDeciders } from './announce.ts'
import { fill, restOf } from './fill.ts'
import { outcomeOf } from './outcome.ts'
import { dropQuestionsAbout } from './questions.ts'
import { bareAmendment, editFrom, roomIn } from './reading.ts'
import { remember } from './requests.ts'
import { record } from './revise.ts'
import { askedFirst, tellShares } from './share-text.ts'
import { tripOf } from './siblings.ts'
import { forWhom, namesDrugOf } from './targets.ts'
import { carryOutTogether } from './together.ts'
import type { Turn } from './turn.ts'

/**
 * An answer to what is missing in several orders that one message began: who is named gets what is said with the name, else
 * it is for all who were asked the same.
 *
 * @param questions what the sender was asked, the newest first
 * @returns null where only one order waits for an answer, or it says nothing of what is missing
 */
export function takeSharedAnswer(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  questions: readonly Question[],
): Outcome | null {
  const small = takeForAll(turn, message, read, questions)
  if (small !== null) return small
  const asked = askedTogether(turn, questions)
  const meant = meantBy(asked, read)
  if (asked.length < 2 || read.wantsPerson || read.answer.unsure) return null
  if (read.intent === 'cancel') return carryOutTogether(turn, message, meant, editFrom(read))
  const shares = readAnsweredShares(read.text, message.sender.name)
  if (shares.length === 0 && isOfSeveral(read)) {
    tellShares(turn, message, asked, [])
    return 'asked'
  }
  const now = (shares.length > 0 ? asked : meant).map((appointment) => {
    const own = shares.length === 0 ? read : ownAnswer(read, shares, appointment)
    return own === null ? null : answered(turn, message, own, appointment)
  })
  const taken = now.filter((appointment) => appointment !== null)
  if (taken.length === 0) return null
  const ids = new Set(taken.map(({ id }) => id))
  const left = asked.filter(({ id }) => !ids.has(id))
  tellShares(turn, message, [...taken, ...left].toSorted(inOrder), [])
  for (const appointment of taken) tellDeciders(turn, appointment)
  return left.length > 0 ? 'asked' : (taken.map(outcomeOf)[0] ?? 'done')
}

/** 1102, which is the room of a whole household; 不要了 behind words for several that were taken back. */
function takeForAll(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  questions: readonly Question[],
): Outcome | null {
  const homes = askedOf(turn, questions, 'room')
  const room = homes.length < 2 ? null : roomIn(read)
  if (room !== null) {
    const house = homes[0]?.request.patient.address.building
    const there = homes.filter(({ request }) => request.patient.address.building === house)
    for (const { id } of there) dropQuestionsAbout(turn, id)
    return carryOutTogether(turn, message, there, { ...bareAmendment, address: { ...noAddress, room } })
  }
  const recalled = askedOf(turn, questions, 'recalled')
  const isWanted = recalled.length < 2 ? null : readStillWanted(read.text)
  if (isWanted === null) return null
  for (const { id } of recalled) dropQuestionsAbout(turn, id)
  if (!isWanted) return carryOutTogether(turn, message, recalled, { kind: 'cancel', drugs: [] })
  tellShares(turn, message, [], recalled)
  return 'done'
}

/** The open orders of the newest message with several about which the same was asked. */
function askedOf(
  turn: Turn,
  questions: readonly Question[],
  kind: 'missing' | 'room' | 'recalled',
): readonly Appointment[] {
  const asked = questions.flatMap(({ about }) => {
    const appointment = about.kind === kind ? turn.book.appointments.get(about.appointment) : undefined
    return appointment !== undefined && appointment.line === null && isOpen(appointment) ? [appointment] : []
  })
  return asked.filter(({ from }) => from === asked[0]?.from).toSorted(inOrder)
}

const askedTogether = (turn: Turn, questions: readonly Question[]): readonly Appointment[] =>
  askedOf(turn, questions, 'missing').filter(({ standing }) => standing.kind === 'asking')

const firstMissing = ({ standing }: Appointment): Missing['kind'] | null =>
  standing.kind === 'asking' ? standing.missing[0].kind : null

/** Whoever is named, by relation or medicine; else all who lack the same as the first, one at a time for which drug it is. */
function meantBy(asked: readonly Appointment[], read: Understanding): readonly Appointment[] {
  const ofDrug = asked.filter((appointment) => namesDrugOf(appointment, read))
  const named = ofDrug.length > 0 ? ofDrug : forWhom(asked, read)
  if (named.length > 0) return named
  const first = askedFirst(asked)
  const kind = first === undefined ? null : firstMissing(first)
  return first !== undefined && kind === 'drug'
    ? [first]
    : asked.filter((appointment) => firstMissing(appointment) === kind)
}

/** 2盒，1盒: nobody says which is whose. */
const isOfSeveral = (read: Understanding): boolean =>
  read.items.length === 0 && readAmounts(read.text).filter(({ total }) => !total).length > 1

/** The answer as it is for one of them; null where they are not named in it. */
function ownAnswer(
  read: Understanding,
  shares: readonly AnsweredShare[],
  { request: { patient } }: Appointment,
): Understanding | null {
  const share =
    shares.find(({ word }) => word === patient.name) ??
    shares.find(({ recipient }) => recipient === patient.recipient)
  if (share === undefined) return null
  const { quantity, unit } = share
  return { ...read, items: [], answer: { ...read.answer, amount: { quantity, unit } } }
}

/** The order with what the answer says of it, as far as it goes now; null where that is nothing. */
function answered(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  appointment: Appointment,
): Appointment | null {
  const { standing, request } = appointment
  if (standing.kind !== 'asking') return null
  const filled = fill(request, standing.missing, read, turn.world.catalogue)
  if (filled === null) return null
  // Whom the answer names is known already, and nobody becomes somebody else by it.
  const rest = restOf(turn, appointment, filled.request, { ...read, recipient: null })
  const now = record(
    turn,
    appointment,
    'answered',
    { request: { ...filled.request, ...rest } },
    { old: standing.missing[0].kind, new: read.text.slice(0, 80) },
  )
  if (now.request.patient.recipient !== '邻居') remember(turn, message, now.request, now.id)
  return advance(turn, now, { doubts: filled.doubts, keep: tripOf(turn, now) })
}
