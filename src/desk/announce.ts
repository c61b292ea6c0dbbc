import { streetOf } from '../dispatch/catchment.ts'
import type { Appointment, DecisionReason } from '../domain/appointment.ts'
import type { DigestEntry } from '../domain/message.ts'
import { hasBuilding } from '../domain/request.ts'
import { type Listener, labelInGroup } from '../replies/audience.ts'
import { digestEntryOf } from '../replies/digest.ts'
import type { AppointmentView } from '../replies/phrases/appointment.ts'
import type { ToDoLine } from '../replies/phrases/coordinator.ts'
import { item } from '../replies/zh/words.ts'
import { fromOrder, raiseAlert } from './alerts.ts'
import { askAboutOtherBrand } from './other-brand.ts'
import { coordinatorsChat } from './people.ts'
import { askQuestion } from './questions.ts'
import { reviewersOf } from './reviewers.ts'
import { isUrgentAndAskedAtNight, isUrgentAndLate, standingText } from './standing-text.ts'
import { phrases, type Turn } from './turn.ts'
import { medicinesOf, rosterLine, urgentAlertOf } from './views.ts'
import { toWriter, writersChat } from './writer.ts'

/** Tells the writer how the appointment stands after what was just done, and the people who must act on it. */
export function announce(turn: Turn, appointment: Appointment): void {
  const chat = writersChat(turn, appointment)
  // First: what the writer hears says who has been called.
  tellDeciders(turn, appointment)
  toWriter(
    turn,
    appointment,
    (view, _, listener) => standingText(turn, appointment, view, listener),
    appointment.request.urgent ? 'urgent' : 'notice',
    (view, listener) => digestOf(appointment, view, listener),
  )
  askAboutOtherBrand(turn, appointment, chat)
  const { address } = appointment.request.patient
  // The answer has asked for it in passing; a bare "1102" is understood for a while.
  if (appointment.standing.kind === 'placed' && hasBuilding(address) && address.room === null)
    askQuestion(
      turn,
      chat,
      appointment.request.writer,
      { kind: 'room', appointment: appointment.id },
      appointment,
    )
}

/** What the booking contributes when the group gets a digest; a private chat gets none. */
function digestOf(
  { request, standing }: Appointment,
  view: AppointmentView,
  listener: Listener,
): DigestEntry | null {
  if (listener !== 'group' || standing.kind !== 'placed') return null
  const label = labelInGroup(request.writer.name, request.patient.address)
  return digestEntryOf(view, label, 'booked', request.language)
}

/** What a person must decide reaches that person; what is urgent and cannot be had today, the coordinators. */
export function tellDeciders(turn: Turn, appointment: Appointment): void {
  const { standing } = appointment
  const isLate = standing.kind === 'placed' && isUrgentAndLate(turn, appointment)
  if (isLate || isUrgentAndAskedAtNight(turn, appointment)) alertUrgent(turn, appointment)
  if (standing.kind !== 'deciding') return
  const asked = standing.by === 'coordinator' ? null : reviewersOf(turn, appointment)
  if (asked === null) {
    tellCoordinators(turn, appointment, standing.reason)
    return
  }
  const line = rosterLine(turn.world, appointment, 'pharmacist')
  const text = phrases('zh').reviewWanted(line.code, line.label, line.medicines, standing.reason)
  turn.tell(asked.chat, text, 'zh', [appointment])
}

function alertUrgent(turn: Turn, appointment: Appointment): void {
  if (urgentAlertOf(turn.book, appointment) !== null) return
  raiseAlert(turn, { kind: 'urgent', text: wordsOf(turn, appointment), ...fromOrder(appointment) })
}

function tellCoordinators(turn: Turn, appointment: Appointment, reason: DecisionReason): void {
  const line: ToDoLine = {
    code: appointment.code,
    label: rosterLine(turn.world, appointment, 'coordinator').label,
    what: reason,
    words: wordsOf(turn, appointment),
    at: turn.now,
  }
  const street = streetOf(turn.world.directory, appointment.request.patient.community)
  const chat = coordinatorsChat(turn.world.directory, street)
  const weight = reason === 'danger' || appointment.request.urgent ? 'urgent' : 'notice'
  if (chat !== null) turn.tell(chat, phrases('zh').alert(line, turn.scene), 'zh', [appointment], weight)
}

/** What the resident wrote for, in a coordinator's list. */
export function wordsOf(turn: Turn, appointment: Appointment): string {
  const medicines = medicinesOf(turn.world, appointment, 'coordinator')
  if (medicines.kind === 'private') return ''
  return medicines.items.map(item).join('、')
}
