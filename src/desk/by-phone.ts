import { streetOf } from '../dispatch/catchment.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import { agreementMark, agreementOf } from './agreement.ts'
import { fromOrder, noteAlert } from './alerts.ts'
import { wordsOf } from './announce.ts'
import { coordinatorsChat } from './people.ts'
import { record } from './revise.ts'
import { phrases, type Turn } from './turn.ts'
import { pharmacyView } from './views.ts'
import { toWriter } from './writer.ts'

/** Asks the coordinators to phone, and keeps it among what waits for them until they say that it is done. */
export function askToTell(
  turn: Turn,
  pharmacy: string,
  words: string,
  appointments: readonly Appointment[],
  isOver: boolean,
): void {
  const [first] = appointments
  const { directory } = turn.world
  if (first === undefined) return
  const street = streetOf(directory, first.request.patient.community)
  const chat = coordinatorsChat(directory, street)
  for (const { id } of appointments) settle(turn, id)
  const keys = isOver ? [] : appointments.map((appointment) => noteTask(turn, appointment))
  if (chat === null) return
  const text = phrases('zh').tellThem(pharmacyView(turn.world, pharmacy), words, isOver ? null : first.code)
  turn.tell(chat, text, 'zh', [...keys.map((id) => ({ id })), ...appointments], 'urgent')
}

const noteTask = (turn: Turn, appointment: Appointment): string =>
  noteAlert(turn, { kind: 'by-phone', text: wordsOf(turn, appointment), ...fromOrder(appointment) })

/** What is told anew, or need not be told any more. */
function settle(turn: Turn, appointment: string): void {
  for (const [key, alert] of turn.book.alerts)
    if (alert.kind === 'by-phone' && alert.appointment === appointment && alert.closedAt === null)
      turn.put('alerts', key, { ...alert, closedAt: turn.now })
}

/**
 * A coordinator has spoken with the counter: its resident hears that they may come.
 *
 * @returns false where no counter of it had to be phoned, or it was said before
 */
export function agree(turn: Turn, appointment: Appointment): boolean {
  const { directory } = turn.world
  const legs = openLegs(appointment)
    .filter(isPlaced)
    .filter((leg) => agreementOf(directory, appointment, leg) === 'waiting')
  if (appointment.standing.kind !== 'placed' || legs.length === 0) return false
  settle(turn, appointment.id)
  const agreed = legs.reduce(
    (now, leg) =>
      record(turn, now, 'decided', {}, { old: null, new: agreementMark(leg, directory.district.timezone) }),
    appointment,
  )
  toWriter(turn, agreed, (view, say) => say.agreed(view, turn.scene))
  return true
}
