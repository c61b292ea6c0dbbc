import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Understanding } from '../intake/understanding.ts'
import { isThere } from './inquiries.ts'
import { openOf } from './ledger.ts'
import { namedAmong } from './named-items.ts'
import { forWhom } from './targets.ts'
import type { Turn } from './turn.ts'
import { askWhichItem } from './which-item.ts'

/** It has come another way, is not taken any more, or is no hurry. */
const notNeeded =
  /(?:买到|买好|买过|买了|配到|配好|配过|拿到过)(?:了|咯|啦)?|(?:已经|家里|屋里|药店|医院|还|又)(?:里)?(?:都)?(?:有了|有的|翻出|找到)|自己去(?:药店|医院|外面)?(?:买|配)|(?:给|送|带|匀)了我?|不(?:再)?(?:吃|用|打)了|停(?:了|掉|药)|(?:先)?(?:放一放|缓一缓|等一等|不急)|\b(?:already\s(?:have|got|bought)|found\s(?:some|one)|stopped\staking|not\staking)\b/i
const longest = 40
const mayMean: ReadonlySet<Understanding['intent']> = new Set([
  'request',
  'other',
  'status',
  'amend',
  'wrong',
  'received',
])
const isOpenEnded = /[?？]|吗|伐$|么$|还要|再[加要来]|[改换]|没|想要/

/**
 * 达喜我自己买到了; 我爸说他的胃药不吃了: of something that they have ordered. It may be meant as a refusal, so it is asked, and
 * nothing goes before the answer.
 *
 * @returns null where it names nothing of theirs, or says more
 */
export function takeNotNeeded(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const { text, items, mentions, intent, wish } = read
  const said = text.replace(/@\S+/g, '').trim()
  if (!mayMean.has(intent) || said.length > longest || wish !== null) return null
  if (!notNeeded.test(said) || isOpenEnded.test(said)) return null
  if (items.some(({ quantity }) => quantity !== null) || read.answer.amount !== null) return null
  const open = openOf(turn.book, senderOf(message))
  const theirs = forWhom(open, read)
  const ordered = (theirs.length > 0 ? theirs : open).flatMap((appointment) =>
    appointment.request.items.map((item) => ({ appointment, item })),
  )
  const { things } = namedAmong(ordered, text, mentions, turn.world.catalogue)
  const [first] = ordered
  const isOfOne = mentions.length === 0 && ordered.every((each) => each.appointment === first?.appointment)
  // 我自己去药店买好了, of somebody with one order.
  if (things.length === 0 && isOfOne && first !== undefined && intent !== 'received')
    return askWhichItem(turn, message, read, ordered)
  // 达喜已经有了 of what lies ready at the counter says that it was fetched.
  const mayBeThere = intent === 'received' && things.some(({ appointment }) => isThere(appointment))
  return things.length === 0 || mayBeThere ? null : askWhichItem(turn, message, read, things)
}
