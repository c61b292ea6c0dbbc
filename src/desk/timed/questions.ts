import { type Appointment, isOpen } from '../../domain/appointment.ts'
import { minutes } from '../../domain/time.ts'
import { hailOf } from '../../replies/audience.ts'
import { isInDanger } from '../alerts.ts'
import { askToPhone } from '../phoning.ts'
import { answerWindow } from '../questions.ts'
import { phrases, type Turn } from '../turn.ts'

const reminderAfter = minutes(20)

/**
 * An open question is reminded of once after 20 minutes; after 30 the agent sees it and is asked to phone (DESIGN §5,
 * Missing answers).
 */
export function followQuestions(turn: Turn): void {
  const toPhone: Appointment[] = []
  for (const [key, question] of turn.book.questions) {
    if (question.about.kind !== 'missing' && question.about.kind !== 'confirm-for-other') continue
    const appointment = turn.book.appointments.get(question.about.appointment)
    // 是你的意思吗 takes the place of what was asked of an order that still lacks something.
    if (question.about.kind === 'confirm-for-other' && appointment?.standing.kind !== 'asking') continue
    // Who was handed to a person is asked by that person.
    if (appointment === undefined || !isOpen(appointment) || appointment.standing.kind !== 'asking') {
      turn.put('questions', key, null)
      continue
    }
    const waited = turn.now - question.askedAt
    const { language, writer } = appointment.request
    if (isInDanger(turn, writer)) continue
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
