import { accountKey, type IncomingMessage, type Language, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { minutes } from '../../domain/time.ts'
import { codesIn, onlyCode } from '../../intake/office-word.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { hailOf } from '../../replies/audience.ts'
import { officeWords } from '../../replies/office.ts'
import { personOf } from '../people.ts'
import type { Turn } from '../turn.ts'
import { codeKey, enrol } from './enrolment.ts'
import { officeLabel } from './offices.ts'
import { tellCoordinators } from './tell-coordinators.ts'

/** So many wrong codes within so long, and no code of the account is looked at any more, right or wrong. */
const mostGuesses = 5
export const guessesCount = minutes(10)

const say = officeWords.zh

/**
 * A one-time code: in private it binds its sender to the role; where others read it, it is void. What merely looks like
 * one in a group gets no answer, but counts as a guess like everywhere.
 *
 * @returns null where the message is no code
 */
export function takeCode(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  return message.group === null ? takePrivately(turn, message, read) : takeOpenly(turn, message, read)
}

function takePrivately(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const code = onlyCode(read.text)
  if (code === null) return null
  const language = languageOf(turn, message)
  const words = officeWords[language]
  const hail = hailOf(message.sender.name)
  if (isLocked(turn, message)) {
    turn.answer(words.tooManyGuesses(hail), language)
    return 'declined'
  }
  const key = codeKey(code)
  const found = turn.book.enrolments.get(key)
  if (found === undefined || found.until <= turn.now) {
    guess(turn, message)
    turn.answer(words.wrongCode(hail), language)
    return 'declined'
  }
  const giver = personOf(turn.world.directory, found.by)?.name ?? '管理员'
  const person = enrol(turn, message, key, found)
  const label = officeLabel(turn.world.directory, person)
  turn.answer(words.enrolled(hailOf(person.name), label), language)
  tellCoordinators(
    turn,
    found.replaces.length > 0
      ? say.movedNote(person.name, label, giver)
      : say.enrolledNote(person.name, label, giver),
  )
  return 'done'
}

function takeOpenly(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const codes = codesIn(read.text)
  if (codes.length === 0 || isLocked(turn, message)) return null
  for (const code of codes) {
    const key = codeKey(code)
    const found = turn.book.enrolments.get(key)
    if (found === undefined || found.until <= turn.now) {
      guess(turn, message)
      continue
    }
    turn.put('enrolments', key, null)
    const language = languageOf(turn, message)
    turn.answer(officeWords[language].codeInGroup(hailOf(message.sender.name)), language)
    tellCoordinators(turn, say.codeWasInGroup(officeLabel(turn.world.directory, found.office)))
    return 'done'
  }
  return null
}

/** A code says nothing of its sender's language. */
const languageOf = (turn: Turn, message: IncomingMessage): Language =>
  turn.book.people.get(accountKey(senderOf(message)))?.language ?? 'zh'

const recentGuesses = (turn: Turn, message: IncomingMessage): readonly number[] =>
  (turn.book.guesses.get(accountKey(senderOf(message)))?.at ?? []).filter(
    (at) => turn.now - at < guessesCount,
  )

const isLocked = (turn: Turn, message: IncomingMessage): boolean =>
  recentGuesses(turn, message).length >= mostGuesses

function guess(turn: Turn, message: IncomingMessage): void {
  const account = senderOf(message)
  const at = [...recentGuesses(turn, message), turn.now]
  turn.put('guesses', accountKey(account), { account, at })
  if (at.length === mostGuesses) tellCoordinators(turn, say.guessing(message.sender.name))
}
