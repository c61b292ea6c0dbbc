import type { Appointment } from '../domain/appointment.ts'
import { type Chat, type Choice, chatKey, chatOf, type DigestEntry } from '../domain/message.ts'
import type { Listener } from '../replies/audience.ts'
import type { AppointmentView } from '../replies/phrases/appointment.ts'
import type { Phrases } from '../replies/phrases.ts'
import { sameAccount } from './ledger.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, listenerIn } from './views.ts'

/** Puts something about an appointment into words, for whoever hears it. */
export type Wording = (view: AppointmentView, say: Phrases, listener: Listener) => string

/**
 * Says something about an appointment to its writer: as the answer where they just spoke, else as a notice in their
 * chat. What may be said depends on that chat, so the words are made here, not before.
 *
 * @param choices buttons under an answer; what they say must be understood without a question
 */
export function toWriter(
  turn: Turn,
  appointment: Appointment,
  wording: Wording,
  weight: 'urgent' | 'notice' = 'notice',
  digest: (view: AppointmentView, listener: Listener) => DigestEntry | null = () => null,
  choices: readonly Choice[] = [],
): void {
  const { language } = appointment.request
  const isAnswer = answersWriter(turn, appointment)
  const chat = writersChat(turn, appointment)
  const listener = listenerIn(chat)
  const view = appointmentView(turn.world, appointment, listener)
  const text = wording(view, phrases(language), listener)
  const entry = digest(view, listener)
  if (isAnswer) turn.answer(text, language, [appointment], entry, choices)
  else turn.tell(chat, text, language, [appointment], weight, entry)
}

/** Where the writer hears of an appointment in this turn. */
export const writersChat = (turn: Turn, appointment: Appointment): Chat =>
  turn.cause.message !== null && answersWriter(turn, appointment)
    ? chatOf(turn.cause.message)
    : appointment.chat

/** Whether what is said to the writer now answers the message that caused the turn. */
function answersWriter(
  { cause: { message, by }, hasAnswered }: Turn,
  { chat, request }: Appointment,
): boolean {
  if (message === null) return false
  const isHere = chatKey(chatOf(message)) === chatKey(chat)
  const isTheirs = sameAccount(by, request.writer)
  // Somebody's role may act on another's order: said in the same chat, it is the answer to both.
  return (isHere && isTheirs) || ((isHere || isTheirs) && !hasAnswered)
}
