import type { Appointment } from '../domain/appointment.ts'
import { accountKey, type Chat, type Choice, chatKey, chatOf, type DigestEntry } from '../domain/message.ts'
import type { Listener } from '../replies/audience.ts'
import type { AppointmentView } from '../replies/phrases/appointment.ts'
import type { Phrases } from '../replies/phrases.ts'
import { sameAccount } from './ledger.ts'
import { privateChat } from './people.ts'
import { reply } from './replying.ts'
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
  if (!isAnswer) turn.tell(chat, text, language, [appointment], weight, entry)
  else if (listener === 'self' && turn.cause.message?.group !== null) {
    reply(turn, language, (say, hail) => say.answeredInPrivate(hail))
    turn.tell(chat, text, language, [appointment], 'answer')
  } else turn.answer(text, language, [appointment], entry, choices)
}

/** Where the writer hears of an appointment in this turn. */
export function writersChat(turn: Turn, appointment: Appointment): Chat {
  const { message } = turn.cause
  const chat = message !== null && answersWriter(turn, appointment) ? chatOf(message) : appointment.chat
  return 'group' in chat && wantsPrivateWord(turn, appointment)
    ? privateChat(appointment.request.writer)
    : chat
}

/** 私下回我: nothing of it is said in the group, but what must be asked there, where it will be answered. */
function wantsPrivateWord({ book }: Turn, { request, standing }: Appointment): boolean {
  const isAsked = request.notes.some(({ kind, text }) => kind === 'privacy' && inPrivate.test(text))
  if (!isAsked || standing.kind === 'asking') return false
  return book.people.get(accountKey(request.writer))?.reachable !== false
}
const inPrivate =
  /(?:私下|私聊|私信|悄悄|单独)(?:里|地)?(?:跟|和|给|来|再)?(?:我)?(?:回|说|讲|告诉|发|联系|我)|(?:回|发|说|联系)我?(?:私信|私聊)|\b(?:dm|pm)\s+me\b|\b(?:reply|answer|tell|message|write)\b[^.!?]{0,12}\bprivate/i

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
