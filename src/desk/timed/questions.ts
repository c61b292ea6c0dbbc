import { isOpen } from '../../domain/appointment.ts'
import { minutes } from '../../domain/time.ts'
import { hailOf } from '../../replies/audience.ts'
import { raiseAlert } from '../announce.ts'
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
      escalate(turn, appointment)
    } else if (waited >= reminderAfter && waited < answerWindow && question.remindedAt === null) {
      turn.put('questions', key, { ...question, remindedAt: turn.now })
      turn.tell(question.chat, phrases(language).remindQuestion(hailOf(writer.name)), language, [appointment])
    }
  }
}

function escalate(turn: Turn, appointment: Parameters<typeof rosterLine>[1]): void {
  const { community } = appointment.request.patient
  const agent = agentOf(turn.world.directory, community)
  if (agent === null) {
    const { writer } = appointment.request
    const alert = {
      kind: 'unanswered',
      text: writer.name,
      chat: appointment.chat,
      account: writer,
      name: writer.name,
    } as const
    raiseAlert(turn, { ...alert, community, appointment }, 'notice')
    return
  }
  const text = phrases('zh').phonePlease([rosterLine(turn.world, appointment, 'agent')])
  turn.tell(privateChat(agent), text, 'zh', [appointment])
}
