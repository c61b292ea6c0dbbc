import type { Appointment } from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { readCodes, readShortCodes, withoutShortCodes } from '../../intake/codes.ts'
import { bareWords } from '../../intake/command.ts'
import { readFetchAnswer } from '../../intake/fetch-for-me.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { fetchMark, fetchWishOf, isStillThere, isToBeFetched } from '../../pickup/fetch-wish.ts'
import { dutyName, hailOf } from '../../replies/audience.ts'
import { fromMessage, raiseAlert } from '../alerts.ts'
import { openOf } from '../ledger.ts'
import { mayServe, personOf } from '../people.ts'
import { record } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere } from '../views.ts'
import { toWriters } from '../writers.ts'
import { askWhichOfThese } from './meant.ts'
import { ordersNamed } from './of-residents.ts'
import { onlyStrangers } from './spoken-of.ts'

type Agent = Extract<Person, { role: 'agent' }>

const say = phrases('zh')

/**
 * 可以，我去; 008 010我去拿; 003去不了: an agent's answer to who was asked for. Whoever wished it hears of it.
 *
 * @returns null where nothing of the kind is said, or of nothing that is to be fetched
 */
export function takeFetchAnswer(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = personOf(turn.world.directory, senderOf(message))
  if (person?.role !== 'agent' || message.group !== null) return null
  const answers = partsOf(read).map((part) => answerIn(turn, message, part, person))
  if (answers.includes(null)) return null
  return turn.asOneAnswer(() => answers.flatMap((answer) => answer?.() ?? []))[0] ?? null
}

/** 003我去，007去不了: each of its own. */
function partsOf(read: Understanding): readonly Understanding[] {
  const pieces = read.text.split(/[,，;；。]/).filter((piece) => piece.trim() !== '')
  const isEachCoded = pieces.every((piece) => readCodes(piece).length + readShortCodes(piece).length > 0)
  if (pieces.length < 2 || !isEachCoded) return [read]
  return pieces.map((piece) => ({ ...read, text: piece.trim(), codes: readCodes(piece) }))
}

/** What is to be done about it; null where it is no answer. */
function answerIn(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Agent,
): (() => Outcome) | null {
  const { found } = ordersNamed(turn, message, read, person)
  const open = found.filter(isStillThere)
  if (found.length > 0 && open.length === 0) return null
  if (found.length === 0 && onlyStrangers(turn, read, person).length > 0) return null
  const answer = readFetchAnswer(withoutNames(open, withoutShortCodes(bareWords(read.text))))
  if (answer === null) return null
  const asked = turn.book.appointments
    .by('open', yes)
    .filter((order) => isToBeFetched(order) && mayServe(turn.world.directory, person, order))
  const waiting = asked.filter((order) => fetchWishOf(order) === 'asked')
  // 可以, of somebody whom nobody has asked, and 好的 about an order of their own.
  const isOwn = openOf(turn.book, senderOf(message)).length > 0
  const unnamed = isOwn ? [] : answer.says === 'yes' || waiting.length > 0 ? waiting : asked
  // No to what nobody asked of them is said of something else.
  const named = answer.says === 'yes' ? open : open.filter((order) => asked.includes(order))
  const meant = open.length > 0 ? named : unnamed
  if (meant.length === 0) return null
  if (open.length === 0 && meant.length > 1 && !answer.ofAll)
    return () => {
      askWhichOfThese(turn, person, meant)
      return 'asked'
    }
  return () => note(turn, message, meant, answer.says, person)
}

/** 王阿姨的我去: whose it is was read already. */
function withoutNames(orders: readonly Appointment[], said: string): string {
  const names = orders.flatMap(({ request: { patient, writer } }) => [patient.name, hailOf(writer.name).name])
  return names.reduce<string>((rest, name) => (name === null ? rest : rest.replaceAll(name, '')), said)
}

function note(
  turn: Turn,
  message: IncomingMessage,
  orders: readonly Appointment[],
  says: 'yes' | 'no',
  person: Agent,
): Outcome {
  const noted = orders.map((order) =>
    record(turn, order, 'reminded', {}, fetchMark(says === 'yes' ? 'agreed' : 'declined')),
  )
  const [first] = noted
  if (says === 'no' && first !== undefined) {
    const { community } = first.request.patient
    raiseAlert(turn, { kind: 'help', ...fromMessage(message, community, first) }, 'notice')
  }
  toWriters(turn, noted, (view, words) =>
    (says === 'yes' ? words.agentFetches : words.agentCannotFetch)(view, dutyName(person.name)),
  )
  const lines = noted.map((order) => `${order.code} ${labelHere(turn, order)}`.trim())
  turn.answer(say.fetchingNoted(lines, says === 'yes'), 'zh', noted)
  return 'done'
}
