import { type Appointment, isPlaced, openLegs } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { Command } from '../../intake/understanding.ts'
import { agentOf, privateChat } from '../people.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere, rosterLine } from '../views.ts'
import { toWriter } from '../writer.ts'
import { standingLine } from './standings.ts'

type Pharmacist = Extract<Person, { role: 'pharmacist' }>

const say = phrases('zh')

/**
 * 0317-005 只配到1盒: the order stays as it is, and whoever waits for it hears what the counter has said. Which of several
 * medicines it is, is for the counter to say.
 */
export function tellPartOnly(
  turn: Turn,
  appointment: Appointment,
  part: Extract<Command, { readonly kind: 'part-only' }>,
  person: Pharmacist,
): string {
  const { code } = appointment
  const items = openLegs(appointment)
    .filter((leg) => isPlaced(leg) && leg.pharmacy === person.pharmacy)
    .flatMap((leg) => leg.items)
  const [only, ...more] = items
  if (only === undefined) return say.notTheirs(code)
  if (more.length > 0) return say.askWhichIsShort(code)
  if (only.quantity !== null && part.amount >= only.quantity) return standingLine(turn, person, appointment)
  toWriter(turn, appointment, (view, words) => words.partOnly(view, part))
  const agent = agentOf(turn.world.directory, appointment.request.patient.community)
  if (agent !== null) {
    const line = rosterLine(turn.world, appointment, 'agent')
    turn.tell(privateChat(agent), say.partOnlyToFetch(line, part), 'zh', [appointment])
  }
  return say.partOnlyTold(code, labelHere(turn, appointment), part)
}
