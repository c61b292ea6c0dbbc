import { type Appointment, isOpen } from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import { chatKey, chatOf, type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { hours } from '../../domain/time.ts'
import { readShortCodes, withoutShortCodes } from '../../intake/codes.ts'
import { bareWords } from '../../intake/command.ts'
import { readRestoring } from '../../intake/restoring.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { endedBy } from '../../pickup/ended-by.ts'
import { sameAccount } from '../ledger.ts'
import { mayServe, personOf } from '../people.ts'
import { restore } from '../restore.ts'
import { namedAppointments, quotedBy } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere } from '../views.ts'
import { askWhichOfThese, isNamed } from './meant.ts'
import { inOffice } from './of-residents.ts'
import { standingLine } from './standings.ts'

const say = phrases('zh')

/** So long an office may bring back what was cancelled; later it is a new order. */
const mayReturn = hours(48)
/** 取消错了, without a code, is of what they have just cancelled. */
const justNow = hours(3)

/**
 * 取消错了，0316-011还要的: what was cancelled goes on as it was, and its resident hears so; nothing is ever cancelled by it.
 *
 * @returns null where nothing of that is said, or of nothing that was cancelled
 */
export function takeRestoring(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const how = readRestoring(read.text)
  const person = how === null ? null : officerIn(turn, message, read)
  // 恢复 0317-001 明天上午 brings it back for then; more than that is a change.
  if (person === null || (how === 'of-named' && read.mentions.length > 0)) return null
  const gone = cancelledOf(turn, person)
  const toRestore = goneAmong(turn, message, read, gone)
  if (toRestore.length > 0) return bringBack(turn, message, person, toRestore, read)
  const open = openNamed(turn, message, read, person)
  if (how === 'of-named')
    return isBareWord.test(read.text) && open.length > 0 ? tellStill(turn, person, open) : null
  const last = lastCancelled(turn, person, gone)
  if (last.length === 0 && open.length === 0) return askWhichWas(turn, read)
  if (last.length === 0) return tellStill(turn, person, open)
  if (last.length > 1) {
    askWhichOfThese(turn, person, last)
    return 'asked'
  }
  if (open.length > 0 && !slipped.test(read.text)) return tellStill(turn, person, open)
  // 张奶奶的取消错了, of somebody whose order was not cancelled: the last may be anybody's.
  if (open.length === 0 && namesMore(read.text)) return askAbout(turn, last)
  const outcome = bringBack(turn, message, person, last, read)
  for (const { code } of open) turn.addToAnswer(say.notCancelledYet(code))
  return outcome
}

/** 取消错了, and nothing was cancelled lately. */
function askWhichWas(turn: Turn, { text, codes }: Understanding): Outcome | null {
  if (codes.length > 0 || namesMore(text)) return null
  turn.answer(say.noSuchOrder(''), 'zh')
  return 'asked'
}

/** Whether a coordinator at work takes a cancellation back, and does not speak of a meeting. */
export function isRestoring(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Person,
): boolean {
  const how = person.role === 'coordinator' ? readRestoring(read.text) : null
  if (how === null) return false
  if (how === 'plain' && (!namesMore(read.text) || lastCancelled(turn, person).length > 0)) return true
  return goneAmong(turn, message, read, cancelledOf(turn, person)).length > 0
}

/** Where residents read along it is the code that tells that they speak in their office. */
function officerIn(turn: Turn, message: IncomingMessage, read: Understanding): Person | null {
  const person =
    read.codes.length > 0 ? personOf(turn.world.directory, senderOf(message)) : inOffice(turn, message)
  return person?.role === 'coordinator' || person?.role === 'agent' ? person : null
}

const isBareWord = /恢复|restore|reinstate/i
const slipped = /错|mistake/i
/** What may stand beside 取消错了 where nobody is named. */
const besides =
  /取消|[退撤删]错|错|[刚才那这前面上个条单下次]|不好意思|对不起|抱歉|哎呀?|不该|应该?|别|没|要|还|的|了|啦|我|啊|呀|吧|掉|搞|弄|点|按|说|恢复|撤销|撤回|收回|回来|一下|请|帮|[\s,，。!！]|不是?|是|by\s+mistake|cancel\w*|sorry|my|i|it|that|don'?t|un/gi
const namesMore = (text: string): boolean =>
  withoutShortCodes(bareWords(text)).replace(besides, '').trim() !== ''

const cancelledOf = (turn: Turn, person: Person): readonly Appointment[] =>
  [...turn.book.appointments.values()].filter((order) => {
    const ended = endedBy(order)
    return ended !== null && turn.now - ended.at <= mayReturn && mayServe(turn.world.directory, person, order)
  })

/** By code, quote, the end of a code, name or door. Yesterday's 008, cancelled, goes before today's, which stands. */
function goneAmong(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  gone: readonly Appointment[],
): readonly Appointment[] {
  const ends = readShortCodes(message.text)
  const named = [...namedAppointments(turn, message, read).found, ...quotedBy(turn, message)]
  const coded = gone.filter(
    (order) => named.includes(order) || ends.some((end) => order.code.endsWith(`-${end}`)),
  )
  if (coded.length > 0 || read.codes.length > 0) return coded
  return gone.filter((order) => isNamed(order, read))
}

function openNamed(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  person: Person,
): readonly Appointment[] {
  const { found } = namedAppointments(turn, message, read)
  const { directory } = turn.world
  const named =
    found.length > 0 || read.codes.length > 0
      ? found
      : turn.book.appointments.by('open', yes).filter((order) => isNamed(order, read))
  return named.filter((order) => isOpen(order) && mayServe(directory, person, order))
}

/** Their own last, of one message. */
export function lastCancelled(
  turn: Turn,
  person: Person,
  gone: readonly Appointment[] = cancelledOf(turn, person),
): readonly Appointment[] {
  const theirs = gone.flatMap((order) => {
    const ended = endedBy(order)
    const isTheirs = ended?.what === 'cancelled' && sameAccount(ended.by, person)
    return isTheirs && turn.now - ended.at <= justNow ? [{ order, at: ended.at }] : []
  })
  const newest = Math.max(...theirs.map(({ at }) => at))
  return theirs.filter(({ at }) => at === newest).map(({ order }) => order)
}

export const askLines = (turn: Turn, orders: readonly Appointment[]): readonly string[] =>
  orders.map((order) => say.askWhetherToRestore(order.code, labelHere(turn, order)))

function askAbout(turn: Turn, orders: readonly Appointment[]): Outcome {
  turn.answer(askLines(turn, orders).join('\n'), 'zh', orders)
  return 'asked'
}

function tellStill(turn: Turn, person: Person, orders: readonly Appointment[]): Outcome {
  for (const order of orders) turn.touch(order)
  const lines = orders.map(
    (order) => `${say.neverCancelled(order.code)}\n${standingLine(turn, person, order)}`,
  )
  turn.answer(lines.join('\n'), 'zh', orders)
  return 'done'
}

function bringBack(
  turn: Turn,
  message: IncomingMessage,
  person: Person,
  orders: readonly Appointment[],
  { wish }: Understanding,
): Outcome {
  const lines = orders.flatMap((order) => {
    const ended = endedBy(order)
    if (ended?.what === 'refused') return [say.refusedByPharmacist(order.code)]
    const now = restore(turn, order, wish)
    // Said in the resident's own chat, how it stands is the answer to both.
    return chatKey(now.chat) === chatKey(chatOf(message))
      ? []
      : [`${say.restored(now.code)}\n${standingLine(turn, person, now)}`]
  })
  if (lines.length > 0) turn.answer(lines.join('\n'), 'zh', orders)
  return 'done'
}
