import { type Appointment, isOpen } from '../../domain/appointment.ts'
import type { Question } from '../../domain/book.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import { chatKey, chatOf, type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { readOwn } from '../../intake/own.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { readVouching } from '../../intake/vouching.ts'
import { type ForOther, settleForOther } from '../for-other.ts'
import { mayServe, personOf } from '../people.ts'
import { quotedBy } from '../targets.ts'
import type { Turn } from '../turn.ts'
import { askWhichOfThese, isNamed } from './meant.ts'
import { tellStandings } from './standings.ts'

/** A change that waits for a yes. */
interface Waiting {
  readonly question: Question
  readonly about: ForOther
  readonly appointment: Appointment
}

/**
 * An agent or a coordinator answers for a resident whose order another account wants changed (TRANSCRIPTS, Who is who):
 * in their own words while one such change waits, by code, name or quote where several do.
 *
 * @returns null where they speak of something else
 */
export function takeVouching(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  asked: readonly Question[],
): Outcome | null {
  const person = personOf(turn.world.directory, senderOf(message))
  if (person?.role !== 'agent' && person?.role !== 'coordinator') return null
  const waiting = waitingFor(turn, person)
  if (waiting.length === 0 || read.items.length > 0) return null
  const meant = pointedAt(turn, message, read, waiting)
  const word = wordOf(read, meant.length > 0)
  if (word === null || (meant.length === 0 && (asked.length > 0 || isOfAnother(turn, person, read))))
    return null
  const here = waiting.filter(({ about, appointment }) =>
    [about.askerChat, appointment.chat].some((chat) => chatKey(chat) === chatKey(chatOf(message))),
  )
  const [only, ...others] = meant.length > 0 ? meant : here.length > 0 ? here : waiting
  if (only === undefined) return null
  if (others.length > 0) {
    askWhichOfThese(
      turn,
      person,
      [only, ...others].map(({ appointment }) => appointment),
    )
    return 'asked'
  }
  const outcome = settleForOther(turn, message, only.question, only.about, word === 'confirms')
  const now = turn.book.appointments.get(only.appointment.id)
  if (!turn.hasAnswered && now !== undefined) tellStandings(turn, person, [now], [])
  return outcome
}

const waitingFor = (turn: Turn, person: Person): readonly Waiting[] =>
  turn.book.questions.by('for-other', yes).flatMap((question): readonly Waiting[] => {
    const { about } = question
    if (about.kind !== 'confirm-for-other') return []
    const appointment = turn.book.appointments.get(about.appointment)
    if (appointment === undefined || !isOpen(appointment)) return []
    return mayServe(turn.world.directory, person, appointment) ? [{ question, about, appointment }] : []
  })

/** By code, by name, or in the post that is quoted. */
function pointedAt(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  waiting: readonly Waiting[],
): readonly Waiting[] {
  const quoted = quotedBy(turn, message)
  return waiting.filter(
    ({ appointment }) =>
      read.codes.includes(appointment.code) || quoted.includes(appointment) || isNamed(appointment, read),
  )
}

/** A plain 取消 says it, too, where it is clear of whom; alone it may be of anything. */
function wordOf(read: Understanding, isPointed: boolean) {
  const word = readVouching(read.text)
  const { yes, no } = read.answer
  if (word !== null || yes !== no) return word ?? (yes ? 'confirms' : 'denies')
  return isPointed && (read.intent === 'cancel' || read.intent === 'amend') ? 'confirms' : null
}

/** 我自己的取消, 王阿姨的取消: neither is of the order that waits. */
function isOfAnother(turn: Turn, person: Person, read: Understanding): boolean {
  if (read.codes.length > 0 || readOwn(read.text) !== null) return true
  return turn.book.appointments
    .by('open', yes)
    .some((order) => mayServe(turn.world.directory, person, order) && isNamed(order, read))
}
