import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { question } from '../intake/command.ts'
import type { Understanding } from '../intake/understanding.ts'
import { pattern } from '../pattern/pattern.ts'
import { cardOf } from '../pickup/cards.ts'
import { openOf } from './ledger.ts'
import { record, withRequest } from './revise.ts'
import { forWhom, quotedBy } from './targets.ts'
import type { Turn } from './turn.ts'
import { toWriters } from './writers.ts'

/** However such a message is read, it is no wish, no change and no complaint. */
const mayTell: ReadonlySet<Understanding['intent']> = new Set(['other', 'status', 'request', 'received'])

/**
 * 卡不在身边, and nothing else, from somebody with an order: it is noted, and they hear what can be done without it. So is
 * that it has been found.
 *
 * @returns null where more is said, or the card is no news for any order of theirs
 */
export function takeCardWord(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const given = takeCardGiven(turn, message, read)
  if (given !== null) return given
  const { card, mentions, items, codes, wish, answer } = read
  const saysMore = mentions.length > 0 || items.length > 0 || wish !== null || answer.amount !== null
  if (card === null || saysMore || !mayTell.has(read.intent)) return null
  const open = openOf(turn.book, senderOf(message))
  const pointed = codes.length > 0 ? open.filter(({ code }) => codes.includes(code)) : quotedBy(turn, message)
  const meant = pointed.length > 0 ? open.filter((order) => pointed.includes(order)) : forWhom(open, read)
  const news = (meant.length > 0 ? meant : open).filter(
    (order) => cardOf(order) === null && (card ? order.request.card === false : order.request.card !== false),
  )
  if (news.length === 0) return null
  const noted = news.map((order) =>
    record(
      turn,
      order,
      'amended',
      { request: withRequest(order, { card }) },
      { old: String(order.request.card), new: String(card) },
    ),
  )
  toWriters(turn, noted, (view, say) => say.cardHeard(view, turn.scene))
  return 'done'
}

const gave = pattern(
  /卡[^,，。]{0,8}(?:给|交给|交到|放(?:在|到)?|送(?:给|到)|带给)(?:了|过)?(?:小\p{Script=Han}|志愿者?|代办|你们|他们?|她们?|居委)|\bgave\b[^.,]{0,20}\bcard\b/iu,
)

/** 我的卡给小陈了: whoever has it notes it themselves; what is noted is told. */
function takeCardGiven(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const asks = question.test(read.text) || read.mentions.length > 0 || read.items.length > 0
  if (asks || !mayTell.has(read.intent) || !gave.test(read.text)) return null
  const [order] = openOf(turn.book, senderOf(message))
  if (order === undefined) return null
  turn.touch(order)
  toWriters(turn, [order], (view, say) => say.cardGiven(view))
  return 'done'
}
