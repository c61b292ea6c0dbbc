import { type Appointment, hasMilestone, isOpen, openLegs, statusOf } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import { chatKey, type IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Command, Understanding } from '../../intake/understanding.ts'
import { labelForRole } from '../../replies/audience.ts'
import { toWriter } from '../announce.ts'
import { fulfil } from '../inquiries.ts'
import { mayServe } from '../people.ts'
import { reach, reachOnLegs } from '../revise.ts'
import { pickUpListFor } from '../rosters.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { appointmentView } from '../views.ts'
import { setNoShow } from './pharmacist.ts'

type Agent = Extract<Person, { role: 'agent' }>

const say = phrases('zh')

/** An agent's word about the orders of their communities. */
export function obeyAgent(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  command: Command,
  person: Agent,
): Outcome {
  if (command.kind === 'pick-up-list') {
    turn.answer(pickUpListFor(turn, person, message.group === null), 'zh')
    return 'done'
  }
  const { found, unknown } = namedAppointments(turn, message, read)
  const hail = { name: null, elder: false }
  const mine = found.filter((appointment) => mayServe(turn.world.directory, person, appointment))
  const lines = unknown.map((code) => say.unknownCode(hail, code))
  if (mine.length < found.length) lines.push(say.notYours(hail))
  if (mine.length > 0) lines.unshift(...note(turn, command.kind, mine))
  if (lines.length === 0) lines.push(say.unknownCode(hail, ''))
  for (const appointment of mine) turn.touch(appointment)
  turn.answer(lines.join('\n'), 'zh', mine)
  return mine.length > 0 ? 'done' : 'declined'
}

function note(turn: Turn, kind: Command['kind'], appointments: readonly Appointment[]): readonly string[] {
  const open = appointments.filter(isOpen)
  const closed = appointments.filter((appointment) => !isOpen(appointment))
  const already = closed.map(({ code }) => say.alreadyNoted(code))
  switch (kind) {
    case 'card-collected':
      return [...open.map((appointment) => collectCard(turn, appointment)), ...already]
    case 'picked-up':
      return [...noteEach(open, (a) => setPickedUp(turn, a), say.pickedUpNoted), ...already]
    case 'delivered':
      return [...noteEach(open, (a) => fulfil(turn, a), say.deliveredNoted), ...already]
    case 'no-show':
      return [...open.map((appointment) => setNoShow(turn, appointment)), ...already]
    default:
      return already
  }
}

/** One line for all that it was done for, and one for each that is not on its way yet. */
function noteEach(
  appointments: readonly Appointment[],
  act: (appointment: Appointment) => void,
  line: (codes: readonly string[]) => string,
): readonly string[] {
  const onTheirWay = appointments.filter((appointment) => statusOf(appointment) === 'booked')
  const others = appointments.filter((appointment) => !onTheirWay.includes(appointment))
  for (const appointment of onTheirWay) act(appointment)
  const codes = onTheirWay.map(({ code }) => code)
  return [...(codes.length > 0 ? [line(codes)] : []), ...others.map(({ code }) => say.stillAsking(code))]
}

function collectCard(turn: Turn, appointment: Appointment): string {
  reach(turn, appointment, 'card-collected')
  return say.cardNoted(appointment.code, labelForRole(appointment.request))
}

function setPickedUp(turn: Turn, appointment: Appointment): void {
  if (openLegs(appointment).every((leg) => hasMilestone(leg, 'picked-up'))) return
  const now = reachOnLegs(turn, appointment, 'picked-up', () => true)
  // The group in which the agent says it has heard it already.
  if (turn.chat !== null && chatKey(turn.chat) === chatKey(now.chat)) return
  const view = appointmentView(turn.world, now)
  toWriter(turn, now, phrases(now.request.language).pickedUp(view, turn.scene))
}
