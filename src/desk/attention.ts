import type { Question } from '../domain/book.ts'
import { chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import { readLessonWord } from '../intake/lesson-word.ts'
import type { Understanding } from '../intake/understanding.ts'
import { speaksOfOrderHere, speaksOfWork } from '../intake/work-talk.ts'
import { chosenBy } from './choices.ts'
import { speaksOfLessons } from './lessons.ts'
import { findKnownList } from './lists.ts'
import { isOfficeWord } from './office/office.ts'
import { answerWindow, appointmentsIn, questionsFor } from './questions.ts'
import { atWork, toBeDone } from './roles/at-work.ts'
import { stepsFrom } from './roles/commands.ts'
import { speaksOfOrders } from './roles/of-residents.ts'
import { isRestoring } from './roles/restored.ts'
import { speaksOfCounter } from './roles/their-counters.ts'
import { speaksOfWrongHandedOut } from './roles/wrong-handed-out.ts'
import { isSecondThought } from './second-thought.ts'
import { referenceOf } from './targets.ts'
import type { Turn } from './turn.ts'

export interface Attention {
  /** The message is for the bot whatever it says. */
  readonly addressed: boolean
  /** What its sender was asked and may be answering. */
  readonly questions: readonly Question[]
}

/**
 * Whether a message is for the bot (TRANSCRIPTS, "What each side says"): it mentions the bot, quotes it, is private, is
 * a known 接龙 posted again, or is a role's word in its own group. An answer counts for 30 minutes without any of these.
 */
export function attentionTo(turn: Turn, message: IncomingMessage, read: Understanding): Attention {
  const addressed =
    message.mentionsBot ||
    read.addressed ||
    message.group === null ||
    (referenceOf(turn, message)?.fromBot ?? false) ||
    isKnownList(turn, message, read) ||
    isRolesWord(turn, message, read) ||
    isSecondThought(turn, message, read)
  const since = addressed ? 0 : turn.now - answerWindow
  const questions = questionsFor(turn.book, senderOf(message), chatOf(message), since)
  const inTurn = quotedFirst(turn, message, read, questions)
  const { pressed } = message
  return { addressed, questions: pressed === undefined ? inTurn : chosenBy(turn.world, pressed, inTurn) }
}

/**
 * Under a quoted post, as under a pressed button, the question of that post is answered before newer ones. A bare number
 * chose among what that post offered: pressed twice, it does not answer what was asked next.
 */
function quotedFirst(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  questions: readonly Question[],
): readonly Question[] {
  const quoted = referenceOf(turn, message)
  if (quoted === null || !quoted.fromBot) return questions
  const isMeant = ({ about }: Question): boolean =>
    appointmentsIn(turn.book, about).some((id) => quoted.appointments.includes(id))
  const isNumber = /^(?:@\S+\s*)?\d{1,2}$/.test(read.text.trim())
  const open = isNumber ? questions.filter(({ askedAt }) => askedAt <= quoted.at) : questions
  return [...open.filter(isMeant), ...open.filter((question) => !isMeant(question))]
}

const isKnownList = (turn: Turn, message: IncomingMessage, read: Understanding): boolean =>
  read.list !== null && findKnownList(turn, message, read.list) !== null

/** In a pharmacy's or the platform's own group, a word of somebody with the role needs no mention. */
function isRolesWord(turn: Turn, message: IncomingMessage, read: Understanding): boolean {
  const person = atWork(turn, message)
  return (
    person !== null &&
    (read.codes.length > 0 ||
      // 我下班了 is said to colleagues first of all.
      stepsFrom(read, person).some(({ command }) => command?.kind !== 'where') ||
      (person.role === 'pharmacist' && (speaksOfWork(read) || speaksOfOrderHere(read))) ||
      speaksOfWrongHandedOut(turn, message, read, person) ||
      toBeDone(turn, person, read).length > 0 ||
      isRestoring(turn, message, read, person) ||
      speaksOfOrders(turn, message, read) ||
      speaksOfCounter(turn, person, read.text) !== null ||
      speaksOfLessons(turn, person, read.text) ||
      isOfficeWord(turn, message, person, read.text) ||
      readLessonWord(read.text) !== null)
  )
}
