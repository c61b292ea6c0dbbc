import { type Appointment, inOrder } from '../domain/appointment.ts'
import { chatOf, type IncomingMessage } from '../domain/message.ts'
import { hasBuilding } from '../domain/request.ts'
import { hailOf, type Listener, labelInList, wordsFor } from '../replies/audience.ts'
import type { ShareView } from '../replies/phrases/shares.ts'
import { askQuestion } from './questions.ts'
import { questionText, withOthers } from './standing-text.ts'
import { phrases, type Turn } from './turn.ts'
import { isPrivate, listenerIn, viewForSender } from './views.ts'

/** An order as one of several of a message, as whoever sent that message may hear of it. */
export function shareView(
  turn: Turn,
  message: IncomingMessage,
  appointment: Appointment,
  all: readonly Appointment[],
): ShareView {
  const { standing, request } = appointment
  const { patient } = request
  const isAlike = all.filter((other) => other.request.patient.recipient === patient.recipient).length > 1
  const isHousehold = patient.recipient === null && patient.name === null && isAlike
  return {
    ...viewForSender(turn, message, appointment),
    label: isHousehold ? labelInList(message.text, patient.address) : '',
    reason: standing.kind === 'deciding' ? standing.reason : null,
  }
}

/**
 * Tells in one answer what became of each, and asks for what is missing first.
 *
 * @param before orders that were on their way already
 */
export function tellShares(
  turn: Turn,
  message: IncomingMessage,
  taken: readonly Appointment[],
  before: readonly Appointment[],
): void {
  const all = [...taken, ...before].toSorted(inOrder)
  const [first] = all
  if (first === undefined) return
  const { language } = first.request
  const say = phrases(language)
  const viewOf = (appointment: Appointment): ShareView => shareView(turn, message, appointment, all)
  const asked = taken.filter(({ standing }) => standing.kind === 'asking')
  for (const appointment of all) turn.touch(appointment)
  const text = say.sharesTaken(
    taken.map(viewOf),
    before.map(viewOf),
    askedText(turn, message, asked, taken.length > asked.length || before.length > 0),
    turn.scene,
  )
  turn.answer(text, language, all)
  for (const appointment of taken) askRoom(turn, message, appointment)
}

/** The answer has asked for it in passing; a bare "1102" is understood for a while. */
function askRoom(turn: Turn, message: IncomingMessage, appointment: Appointment): void {
  const { patient, writer } = appointment.request
  if (
    appointment.standing.kind !== 'placed' ||
    !hasBuilding(patient.address) ||
    patient.address.room !== null
  )
    return
  askQuestion(turn, chatOf(message), writer, { kind: 'room', appointment: appointment.id }, appointment)
}

/** Which medicine is meant goes before all else, one at a time; else it is the first of them that is asked about. */
export const askedFirst = (asked: readonly Appointment[]): Appointment | undefined =>
  asked.find(({ standing }) => standing.kind === 'asking' && standing.missing[0].kind === 'drug') ?? asked[0]

/**
 * The question for what is missing first: the amounts of all who lack one together, anything else of one at a time.
 *
 * @param isBeside something else was said before it, so that nobody is called by their name again
 */
function askedText(
  turn: Turn,
  message: IncomingMessage,
  asked: readonly Appointment[],
  isBeside: boolean,
): string | null {
  const first = askedFirst(asked)
  if (first === undefined || first.standing.kind !== 'asking') return null
  const { standing, request } = first
  const listener = listenerIn(chatOf(message))
  const say = phrases(request.language)
  const hail = { ...hailOf(message.sender.name), ...(isBeside ? { name: null } : {}) }
  const named = (appointment: Appointment, index: number): string => {
    const words = itemWords(turn, appointment, index, listener)
    return words === '' ? '' : say.shareWords(shareView(turn, message, appointment, asked), words)
  }
  const [missing] = standing.missing
  switch (missing.kind) {
    case 'amount': {
      const words = asked.flatMap((each) =>
        each.standing.kind === 'asking' && each.standing.missing[0].kind === 'amount'
          ? each.standing.missing.flatMap((one) => (one.kind === 'amount' ? [named(each, one.item)] : []))
          : [],
      )
      return isBeside ? say.askAmountAsWell(hail, words) : say.askAmount(hail, words)
    }
    case 'drug': {
      if (missing.item === null) return say.askWhat(hail)
      const words = named(first, missing.item)
      const { choices } = missing
      const text = choices.length > 0 ? say.askDrug(hail, words, choices) : say.askBox(hail, words)
      return withOthers(first, standing.missing, text)
    }
    case 'wanted':
    case 'community':
    case 'address':
      return questionText(turn, first, standing.missing, listener)
  }
}

function itemWords(turn: Turn, appointment: Appointment, index: number, listener: Listener): string {
  const item = appointment.request.items[index]
  if (item === undefined) return ''
  return wordsFor(listener, item, turn.world.catalogue, isPrivate(turn.world, appointment)) ?? ''
}
