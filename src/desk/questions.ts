import type { Appointment } from '../domain/appointment.ts'
import type { Book, Question, QuestionAbout } from '../domain/book.ts'
import { type Account, accountKey, type Chat, chatKey } from '../domain/message.ts'
import { type Instant, minutes } from '../domain/time.ts'
import type { Turn } from './turn.ts'

/** Under which name what somebody asked the stock of is remembered: the last one counts. */
export const notOrdered = { id: 'not ordered' }

/** Under which name it is remembered that somebody was not understood. */
export const notUnderstood = { id: 'not understood' }

/** Under which name it is remembered that somebody has only called. */
export const called = { id: 'called' }

/** How long an answer counts without a mention. A reminder prolongs nothing. */
export const answerWindow = minutes(30)

const questionKey = (chat: Chat, account: Account, appointment: string): string =>
  `${chatKey(chat)}|${accountKey(account)}|${appointment}`

/** Remembers that somebody was asked something in a chat. A later question about the same appointment takes its place. */
export function askQuestion(
  turn: Turn,
  chat: Chat,
  { platform, id }: Account,
  about: QuestionAbout,
  appointment: Pick<Appointment, 'id'>,
): void {
  const account = { platform, id }
  turn.put('questions', questionKey(chat, account, appointment.id), {
    chat,
    account,
    askedAt: turn.now,
    remindedAt: null,
    escalatedAt: null,
    about,
  })
}

export function dropQuestion(turn: Turn, question: Question): void {
  const { questions } = turn.book
  for (const key of questions.notes('account', accountKey(question.account)))
    if (questions.get(key) === question) turn.put('questions', key, null)
}

/** What was asked about an appointment before is settled or out of date. */
export function dropQuestionsAbout(turn: Turn, appointment: string): void {
  for (const key of turn.book.questions.notes('appointment', appointment)) turn.put('questions', key, null)
}

/** Ids of the appointments that a question is about. */
export function appointmentsIn(book: Book, about: QuestionAbout): readonly string[] {
  if ('appointment' in about) return [about.appointment]
  if ('appointments' in about) return about.appointments
  if (about.kind === 'wanted' || about.kind === 'unclear' || about.kind === 'invited') return []
  const offer = book.offers.get(about.offer)
  return offer === undefined ? [] : [offer.appointment]
}

/**
 * What an account was asked and has not answered, the newest first.
 *
 * @param chat the chat that the answer comes from; in private an answer counts for whatever group it was asked in
 * @param since questions asked before it no longer count (for an answer without a mention)
 */
export function questionsFor(book: Book, account: Account, chat: Chat, since: Instant): readonly Question[] {
  const here = chatKey(chat)
  return book.questions
    .by('account', accountKey(account))
    .filter((question) => question.askedAt >= since)
    .filter((question) => chatKey(question.chat) === here || 'account' in chat)
    .sort((a, b) => b.askedAt - a.askedAt)
}
