import {
  type Appointment,
  hasMilestone,
  isPlaced,
  openLegs,
  type PlacedLeg,
} from '../../domain/appointment.ts'
import { hours, minutes } from '../../domain/time.ts'
import { toWriter } from '../announce.ts'
import { agentOf, pharmacyChat, privateChat } from '../people.ts'
import { record } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'
import { appointmentView, rosterLine } from '../views.ts'

/** What is said once about a leg, and remembered in the history under this word. */
type Notice = 'slot-reminder' | 'not-ready' | 'nudge' | 'slot-passed'

const reminderBefore = hours(1)
const nudgeBefore = hours(1)
const stayHomeBefore = minutes(15)
const askAfter = minutes(30)
/** What was missed for longer than this is history, and nobody is told of it (the bot was down). */
const forgetAfter = hours(12)

/** The hour before a slot and what is left over after it (DESIGN §5, "Not ready in time"). */
export function followSlots(turn: Turn): void {
  for (const { id } of turn.book.appointments.values()) {
    const appointment = turn.book.appointments.get(id)
    if (appointment?.standing.kind !== 'placed') continue
    for (const leg of openLegs(appointment))
      if (isPlaced(leg) && leg.status === 'booked') follow(turn, id, leg)
  }
}

function follow(turn: Turn, id: string, leg: PlacedLeg): void {
  if (hasMilestone(leg, 'picked-up')) return
  const { now } = turn
  const { from, to } = leg.slot
  const ready = hasMilestone(leg, 'ready')
  if (now >= to + askAfter && now < to + forgetAfter) once(turn, id, leg, 'slot-passed', askWhoFetched)
  if (now >= from) return
  // Booked within the last hour: the answer itself was the reminder.
  if (ready && now >= from - reminderBefore && bookedBefore(turn, id, from - reminderBefore))
    once(turn, id, leg, 'slot-reminder', remind)
  if (!ready && now >= from - nudgeBefore) once(turn, id, leg, 'nudge', nudge)
  if (!ready && now >= from - stayHomeBefore) once(turn, id, leg, 'not-ready', stayHome)
}

function once(
  turn: Turn,
  id: string,
  leg: PlacedLeg,
  notice: Notice,
  act: (turn: Turn, appointment: Appointment, leg: PlacedLeg) => void,
): void {
  const mark = `${notice} ${leg.id} ${leg.slot.from}`
  const appointment = turn.book.appointments.get(id)
  if (appointment === undefined) return
  if (appointment.history.some((entry) => entry.what === 'reminded' && entry.new === mark)) return
  act(turn, record(turn, appointment, 'reminded', {}, { old: null, new: mark }), leg)
}

const bookedBefore = (turn: Turn, id: string, at: number): boolean => {
  const history = turn.book.appointments.get(id)?.history ?? []
  return history.some(({ what, at: when }) => what !== 'reminded' && what !== 'milestone' && when < at)
}

function remind(turn: Turn, appointment: Appointment): void {
  const view = appointmentView(turn.world, appointment)
  toWriter(turn, appointment, phrases(appointment.request.language).remindSlot(view, turn.scene))
}

function nudge(turn: Turn, appointment: Appointment, leg: PlacedLeg): void {
  const chat = pharmacyChat(turn.world.directory, leg.pharmacy)
  if (chat === null) return
  turn.tell(chat, phrases('zh').nudgeReady([appointment.code], leg.slot, turn.scene), 'zh', [appointment])
}

function stayHome(turn: Turn, appointment: Appointment): void {
  const view = appointmentView(turn.world, appointment)
  const text = phrases(appointment.request.language).notReadyYet(view, turn.scene)
  toWriter(turn, appointment, text, 'urgent')
}

/** A passed slot alone is no `noshow`: the agent, else the pharmacist, is asked, not the resident. */
function askWhoFetched(turn: Turn, appointment: Appointment, leg: PlacedLeg): void {
  const agent = agentOf(turn.world.directory, appointment.request.patient.community)
  const chat = agent === null ? pharmacyChat(turn.world.directory, leg.pharmacy) : privateChat(agent)
  if (chat === null) return
  const line = rosterLine(turn.world, appointment, agent === null ? 'pharmacist' : 'agent', leg.items)
  turn.tell(chat, phrases('zh').slotPassed([line], leg.slot, turn.scene), 'zh', [appointment])
}
