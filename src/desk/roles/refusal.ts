import { streetOf } from '../../dispatch/catchment.ts'
import {
  type Appointment,
  hasMilestone,
  isPlaced,
  openLegs,
  type PlacedLeg,
} from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import { accountKey } from '../../domain/message.ts'
import type { Item } from '../../domain/request.ts'
import { dutyName, mayHearReason } from '../../replies/audience.ts'
import type { RefusalReason } from '../../replies/phrases/outcome.ts'
import { applyCancel } from '../cancel.ts'
import { wasRefused } from '../last-orders.ts'
import { openOf } from '../ledger.ts'
import { agentOf, coordinatorsChat, privateChat } from '../people.ts'
import { close, record } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'
import { appointmentView, labelHere, listenerIn, medicinesOf, rosterLine } from '../views.ts'
import { toWriter, writersChat } from '../writer.ts'

type Pharmacist = Extract<Person, { role: 'pharmacist' }>

const say = phrases('zh')

/**
 * A pharmacist refuses what they would dispense. The writer hears why where nobody else learns of their health by it.
 *
 * @returns what the pharmacist hears
 */
export function refuse(
  turn: Turn,
  appointment: Appointment,
  { pharmacy }: Pharmacist,
  reason: string | null,
): string {
  const { standing, code } = appointment
  const isHere = (leg: PlacedLeg): boolean => leg.pharmacy === pharmacy
  const here = openLegs(appointment).filter(isPlaced).filter(isHere)
  if (standing.kind === 'closed') return refuseAgain(turn, appointment, reason)
  if (here.some((leg) => hasMilestone(leg, 'picked-up')))
    return say.alreadyNoted(code, labelHere(turn, appointment))
  if (standing.kind === 'deciding' && standing.by === 'coordinator') return say.coordinatorDecides(code)
  const isPart = here.length > 0 && openLegs(appointment).some((leg) => leg.pharmacy !== pharmacy)
  const refused = isPart ? here.flatMap((leg) => leg.items) : appointment.request.items
  const now = isPart
    ? withoutRefused(turn, appointment, refused)
    : close(turn, appointment, 'cancelled', reason, 'refused')
  return tellRefused(turn, now, refused, reason)
}

/** The reason, sent after a refusal that gave none. */
function refuseAgain(turn: Turn, appointment: Appointment, reason: string | null): string {
  const { standing, code, request } = appointment
  if (standing.kind !== 'closed' || !wasRefused(appointment))
    return say.alreadyNoted(code, labelHere(turn, appointment))
  if (standing.reason !== null || reason === null) return say.alreadyNoted(code, labelHere(turn, appointment))
  const now = record(turn, appointment, 'refused', { standing: { ...standing, reason } })
  return tellRefused(turn, now, request.items, reason)
}

/** The part at another institution is that pharmacist's to decide. */
function withoutRefused(turn: Turn, appointment: Appointment, refused: readonly Item[]): Appointment {
  const done = applyCancel(
    turn,
    appointment,
    refused.map((item) => item.drug ?? item.written),
  )
  return done.kind === 'too-late' ? appointment : done.appointment
}

function tellRefused(
  turn: Turn,
  appointment: Appointment,
  refused: readonly Item[],
  words: string | null,
): string {
  const reason = words === null ? null : reasonFor(turn, appointment, refused, words)
  toWriter(turn, appointment, (view, phrasing, listener) => {
    const medicines = medicinesOf(turn.world, appointment, listener, refused)
    return phrasing.rejected({ ...view, medicines }, reason, turn.scene)
  })
  if (words !== null && reason !== null) passOn(turn, appointment, refused, words, reason)
  return say.rejectNoted(appointment.code, reason?.told ?? null)
}

/** Said in the group only if it tells nothing of anybody's health; else in private, if they have written there before. */
function reasonFor(
  turn: Turn,
  appointment: Appointment,
  refused: readonly Item[],
  words: string,
): RefusalReason {
  const { writer, patient } = appointment.request
  const listener = listenerIn(writersChat(turn, appointment))
  if (mayHearReason(listener, words, medicinesOf(turn.world, appointment, listener, refused)))
    return { told: 'here', words }
  if (turn.book.people.get(accountKey(writer))?.reachable === true) return { told: 'in-private' }
  const agent = agentOf(turn.world.directory, patient.community)
  return { told: 'by-person', name: agent === null ? null : dutyName(agent.name) }
}

function passOn(
  turn: Turn,
  appointment: Appointment,
  refused: readonly Item[],
  words: string,
  { told }: RefusalReason,
): void {
  const { directory } = turn.world
  const { writer, language, patient } = appointment.request
  if (told === 'in-private') {
    const medicines = medicinesOf(turn.world, appointment, 'self', refused)
    const view = { ...appointmentView(turn.world, appointment, 'self'), medicines }
    const text = phrases(language).rejected(view, { told: 'here', words }, turn.scene)
    turn.tell(privateChat(writer), text, language, [appointment])
  }
  if (told !== 'by-person') return
  const agent = agentOf(directory, patient.community)
  if (agent !== null) {
    const line = rosterLine(turn.world, appointment, 'agent', refused)
    turn.tell(privateChat(agent), say.tellThemWhy(line, words), 'zh', [appointment])
  }
  const chat = coordinatorsChat(directory, streetOf(directory, patient.community))
  const line = rosterLine(turn.world, appointment, 'coordinator', refused)
  if (chat !== null) turn.tell(chat, say.tellThemWhy(line, words), 'zh', [appointment])
}

const toldAgain = 'may-order-again'

/**
 * Approved or prepared, and closed: refused before, it comes back only as a new order, and its writer hears so; taken back,
 * nobody waits for it.
 *
 * @returns what the pharmacist hears
 */
export function tellClosed(turn: Turn, appointment: Appointment): string {
  const { code, request, standing } = appointment
  if (standing.kind !== 'closed' || standing.status !== 'cancelled')
    return say.alreadyNoted(code, labelHere(turn, appointment))
  if (!wasRefused(appointment)) return say.takenBackBefore(code)
  const drugs = request.items.map(({ drug }) => drug)
  const again = openOf(turn.book, request.writer).find((order) =>
    order.request.items.some(({ drug }) => drug !== null && drugs.includes(drug)),
  )
  const isTold = appointment.history.some(({ what, new: mark }) => what === 'reminded' && mark === toldAgain)
  if (again === undefined && !isTold) {
    const told = record(turn, appointment, 'reminded', {}, { old: null, new: toldAgain })
    toWriter(turn, told, (view, phrasing) => phrasing.mayOrderAgain(view))
  }
  return say.refusedBefore(code, again?.code ?? null)
}
