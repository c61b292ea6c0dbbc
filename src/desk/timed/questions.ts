import { type Appointment, isOpen } from '../../domain/appointment.ts'
import { minutes } from '../../domain/time.ts'
import { hailOf } from '../../replies/audience.ts'
import { raiseAlert } from '../alerts.ts'
import { wordsOf } from '../announce.ts'
import { agentOf, privateChat } from '../people.ts'
import { answerWindow } from '../questions.ts'
import { phrases, type Turn } from '../turn.ts'
import { rosterLine } from '../views.ts'

const reminderAfter = minutes(20)

/**
 * An open question is reminded of once after 20 minutes; after 30 the agent sees it and is asked to phone (DESIGN §5,
 * Missing answers).
 */
export function followQuestions(turn: Turn): void {
  const toPhone: Appointment[] = []
  for (const [key, question] of turn.book.questions) {
    if (question.about.kind !== 'missing') continue
    const appointment = turn.book.appointments.get(question.about.appointment)
    if (appointment === undefined || !isOpen(appointment)) {
      turn.put('questions', key, null)
      continue
    }
    const waited = turn.now - question.askedAt
    const { language, writer } = appointment.request
    if (waited >= answerWindow && question.escalatedAt === null) {
      turn.put('questions', key, { ...question, escalatedAt: turn.now })
      toPhone.push(appointment)
    } else if (waited >= reminderAfter && waited < answerWindow && question.remindedAt === null) {
      turn.put('questions', key, { ...question, remindedAt: turn.now })
      turn.tell(question.chat, phrases(language).remindQuestion(hailOf(writer.name)), language, [appointment])
    }
  }
  askToPhone(turn, toPhone)
}

/** One post for each agent; without one the coordinators see it. */
function askToPhone(turn: Turn, appointments: readonly Appointment[]): void {
  const { directory } = turn.world
  const byAgent = Map.groupBy(appointments, ({ request }) => agentOf(directory, request.patient.community))
  for (const [agent, theirs] of byAgent) {
    if (agent === null) {
      for (const appointment of theirs) alertUnanswered(turn, appointment)
      continue
    }
    const lines = theirs.map((appointment) => rosterLine(turn.world, appointment, 'agent'))
    turn.tell(privateChat(agent), phrases('zh').phonePlease(lines), 'zh', theirs)
  }
}

function alertUnanswered(turn: Turn, appointment: Appointment): void {
  const { writer, patient } = appointment.request
  const account = { platform: writer.platform, id: writer.id }
  const alert = { kind: 'unanswered', text: wordsOf(turn, appointment), chat: appointment.chat } as const
  const whose = { account, name: writer.name, community: patient.community, appointment }
  raiseAlert(turn, { ...alert, ...whose }, 'notice')
}
