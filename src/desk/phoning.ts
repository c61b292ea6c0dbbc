import type { Appointment } from '../domain/appointment.ts'
import { withoutMentions } from '../intake/mention.ts'
import type { RosterLine } from '../replies/phrases/roster.ts'
import { fromOrder, raiseAlert } from './alerts.ts'
import { wordsOf } from './announce.ts'
import { agentOf, privateChat } from './people.ts'
import { phrases, type Turn } from './turn.ts'
import { isPrivate, rosterLine } from './views.ts'

/** One post for each agent; without one the coordinators see it, and they see at once what is urgent. */
export function askToPhone(turn: Turn, appointments: readonly Appointment[]): void {
  const { directory } = turn.world
  const byAgent = Map.groupBy(appointments, ({ request }) => agentOf(directory, request.patient.community))
  for (const [agent, theirs] of byAgent) {
    if (agent === null) {
      for (const appointment of theirs) alertUnanswered(turn, appointment)
      continue
    }
    const urgent = theirs.filter(({ request }) => request.urgent)
    for (const appointment of urgent) alertUnanswered(turn, appointment)
    const lines = theirs.map((appointment) => withWords(turn, appointment))
    turn.tell(
      privateChat(agent),
      phrases('zh').phonePlease(lines),
      'zh',
      theirs,
      urgent.length > 0 ? 'urgent' : 'notice',
    )
  }
}

function alertUnanswered(turn: Turn, appointment: Appointment): void {
  const alert = { kind: 'unanswered', text: wordsOf(turn, appointment), ...fromOrder(appointment) } as const
  raiseAlert(turn, alert, appointment.request.urgent ? 'urgent' : 'notice')
}

/** Of what nobody knows yet there are only their own words to go by. */
function withWords({ world }: Turn, appointment: Appointment): RosterLine {
  const line = rosterLine(world, appointment, 'agent')
  const said = appointment.history.find(({ said: words }) => words !== undefined)?.said
  const isUnknown = appointment.request.items.length === 0 && !isPrivate(world, appointment)
  return isUnknown && said !== undefined
    ? { ...line, notes: [withoutMentions(said).trim(), ...line.notes] }
    : line
}
