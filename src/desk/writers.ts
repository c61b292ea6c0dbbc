import type { Appointment } from '../domain/appointment.ts'
import { accountKey, chatKey } from '../domain/message.ts'
import type { AppointmentView } from '../replies/phrases/appointment.ts'
import type { Phrases } from '../replies/phrases.ts'
import { asOneTrip } from '../replies/shares.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, listenerIn } from './views.ts'
import { toWriter, writersChat } from './writer.ts'

/**
 * Says the same of several orders: whoever wrote several of them hears it once, of all. Orders that must not be named
 * where they are told are told apart from the others.
 */
export function toWriters(
  turn: Turn,
  appointments: readonly Appointment[],
  wording: (view: AppointmentView, say: Phrases) => string,
  weight: 'urgent' | 'notice' = 'notice',
): void {
  for (const [first, ...others] of Map.groupBy(appointments, (each) => listenerKey(turn, each)).values()) {
    if (first === undefined) continue
    if (others.length === 0) toWriter(turn, first, wording, weight)
    else tellTogether(turn, [first, ...others], wording, weight)
  }
}

function listenerKey(turn: Turn, appointment: Appointment): string {
  const { writer, language, patient } = appointment.request
  const chat = writersChat(turn, appointment)
  const { medicines } = appointmentView(turn.world, appointment, listenerIn(chat))
  return [accountKey(writer), chatKey(chat), language, patient.community, medicines.kind].join('|')
}

function tellTogether(
  turn: Turn,
  all: readonly [Appointment, ...Appointment[]],
  wording: (view: AppointmentView, say: Phrases) => string,
  weight: 'urgent' | 'notice',
): void {
  const [first] = all
  const { language } = first.request
  const say = phrases(language)
  const chat = writersChat(turn, first)
  const shareOf = (appointment: Appointment) => ({
    ...appointmentView(turn.world, appointment, listenerIn(chat)),
    label: '',
    reason: null,
  })
  const [one, ...more] = all.map(shareOf)
  if (one === undefined) return
  const views = [one, ...more] as const
  const isOfSeveral =
    new Set(views.map(({ recipient, patientName }) => `${recipient}|${patientName}`)).size > 1
  const codes = views.map(({ code }) => code).join(language === 'zh' ? '、' : ', ')
  const trip = asOneTrip(
    views,
    codes,
    (item, view) => (isOfSeveral ? { ...item, written: say.shareWords(view, item.written) } : item),
    isOfSeveral,
  )
  turn.tell(chat, wording(trip, say), language, all, weight)
}
