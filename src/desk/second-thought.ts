import type { Appointment } from '../domain/appointment.ts'
import { chatKey, chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { minutes } from '../domain/time.ts'
import { withoutMentions } from '../intake/mention.ts'
import { readSecondThought, type SecondThought } from '../intake/second-thought.ts'
import type { Understanding } from '../intake/understanding.ts'
import { pattern } from '../pattern/pattern.ts'
import { takeAnotherTime } from './changes.ts'
import { openOf } from './ledger.ts'
import { questionsFor } from './questions.ts'
import { siblingsOf } from './siblings.ts'
import { namesDrugOf } from './targets.ts'
import type { Turn } from './turn.ts'
import { takenBackBy } from './wanted-back.ts'
import { askWhichItem } from './which-item.ts'

/** So soon after their own word about an order somebody still speaks with the bot, mention or not. */
const stillTalking = minutes(5)
const ownWords: ReadonlySet<Appointment['history'][number]['what']> = new Set([
  'requested',
  'answered',
  'amended',
])

/** The orders that somebody has just spoken of here, the newest first. */
export function justOrdered(turn: Turn, message: IncomingMessage): readonly Appointment[] {
  const here = chatKey(chatOf(message))
  const spokenAt = ({ history, createdAt }: Appointment): number =>
    history.findLast(({ what }) => ownWords.has(what))?.at ?? createdAt
  return openOf(turn.book, senderOf(message)).filter(
    (order) => chatKey(order.chat) === here && turn.now - spokenAt(order) <= stillTalking,
  )
}

/**
 * 哎不对，是3盒; 刚才的不要了; 还有可定一盒; 不要络活喜了，要代文: said right after an order, it is about that order, and for the
 * bot as if it were mentioned.
 */
export function isSecondThought(turn: Turn, message: IncomingMessage, read: Understanding): boolean {
  if (read.thanksOnly || read.medicalQuestion || read.list !== null) return false
  if (isSaidAnew(turn, message, read)) return true
  const thought = readSecondThought(read.text.trim())
  if (thought === 'wanted-back') return hasJustTakenBack(turn, message)
  const orders = justOrdered(turn, message)
  return orders.length > 0 && isAbout(orders, read, thought)
}

/** 给我爸的, and nothing else. */
export const saysForWhom = ({ recipient, text }: Understanding): boolean =>
  recipient !== null && readSecondThought(withoutMentions(text).trim()) === 'for-whom'

const hasJustTakenBack = (turn: Turn, message: IncomingMessage): boolean =>
  takenBackBy(turn, senderOf(message)).some(
    ({ standing, chat }) =>
      standing.kind === 'closed' &&
      turn.now - standing.at <= stillTalking &&
      chatKey(chat) === chatKey(chatOf(message)),
  )

/** 我要配药, 络活喜两盒, right after the bot could make nothing of what they said to it, or was only called. */
function isSaidAnew(turn: Turn, message: IncomingMessage, read: Understanding): boolean {
  if (read.intent !== 'request' || !(namesSome(read) || asksForMedicine.test(read.text.trim()))) return false
  const since = turn.now - stillTalking
  return questionsFor(turn.book, senderOf(message), chatOf(message), since).some(
    ({ about }) => about.kind === 'invited' || (about.kind === 'unclear' && !about.isCalled),
  )
}
const asksForMedicine =
  /^(?:我|我们|帮我|给我|想|要|需要|来|去)*(?:配|买|约|开|拿|订)(?:点|些|个)?药(?:吧|了|啊|呀|的)*[。.!！]*$/u

/** 我要配点降压药 as well: which one is asked then. */
const namesSome = ({ items }: Understanding): boolean =>
  items.length > 0 &&
  items.every(
    ({ match, doubted }) => !doubted && (match.kind === 'class' || (match.kind === 'drug' && match.sure)),
  )

const wantsSome = ({ items }: Understanding): boolean =>
  items.length > 0 && items.every(({ match }) => match.kind === 'drug' && match.sure)

function isAbout(
  orders: readonly Appointment[],
  read: Understanding,
  thought: SecondThought | null,
): boolean {
  const { intent, mentions } = read
  if (thought === 'more') return wantsSome(read) && (intent === 'request' || intent === 'amend')
  // What is said of an order that waits for an answer is read as one.
  const settled = orders.filter(({ standing }) => standing.kind !== 'asking')
  if (settled.length === 0) return false
  if (thought === 'taken-back') return true
  if (thought === 'for-whom' || thought === 'as-well') return read.recipient !== null
  if (thought === 'another-amount') return mentions.length === 0 && read.answer.amount !== null
  if (isAmountOf(settled, read)) return true
  if (addsStrength(settled, read)) return true
  const isOfIt = settled.some((order) => namesDrugOf(order, read)) && mentions.some(({ refused }) => refused)
  return isOfIt && (intent === 'cancel' || (wantsSome(read) && (intent === 'amend' || intent === 'request')))
}

/** 阿司匹林一瓶吧, of what they have just ordered two of; not 阿司匹林2盒, which a list repeats. */
const isAmountOf = (
  orders: readonly Appointment[],
  { items, mentions: [mention, ...more], text }: Understanding,
): boolean => {
  const [item, ...others] = items
  if (item?.match.kind !== 'drug' || mention === undefined || others.length + more.length > 0) return false
  const [before = '', behind = ''] = text.split(mention.written)
  if (before.trim() !== '' || !countsAnew.test(behind)) return false
  const { match, quantity } = item
  const ordered = orders.flatMap(({ request }) => request.items).find(({ drug }) => drug === match.drug)
  return quantity !== null && ordered !== undefined && ordered.quantity !== quantity
}
const countsAnew = pattern(
  /^\s?(?:只|就|还是|改成?|应该|是)?(?:要|拿|来|配)?[\d一两二三四五六七八九十]{1,2}[盒瓶支板袋包](?:吧|就行|就好|就够了?|够了|好了)[。.!！~]*$/,
)

/** 优甲乐50微克的, behind 优甲乐一瓶: how strong it shall be was not said yet. */
function addsStrength(orders: readonly Appointment[], { items, mentions, text }: Understanding): boolean {
  const [said, ...others] = items
  if (said === undefined || others.length > 0 || mentions.length !== 1 || text.length > longestStrength)
    return false
  const { drug, strength, quantity, doubted } = said
  if (drug === null || strength === null || quantity !== null || doubted) return false
  return orders.some(({ request }) =>
    request.items.some((item) => item.drug === drug && item.strength === null),
  )
}
const longestStrength = 20

/** Tomorrow after 3pm pls; can we do Friday: a time, and what asks for it. */
const onlyTimeInEnglish =
  /^(?:(?:ok(?:ay)?|then|maybe|(?:how|what)\sabout|(?:can|could)\s(?:we|i)\s(?:do|come|get\sit|pick\sit\sup)|make\sit|change\s(?:it\s)?to|let['’]?s\s(?:do|say)|actually|sorry|no|i['’]?d\sprefer)[\s,.!?]+)*(?:(?:today|tonight|tomorrow|tmrw?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?|this|next|week|weekend|the|day|after|before|at|around|from|by|in|on|morning|afternoon|evening|noon|\d{1,2}(?::\d\d)?\s?(?:am|pm)?|am|pm|o['’]?clock|then|instead|please|pls|thanks|works|is\s(?:fine|ok|good|better))(?:[\s,.!?]+|$))+$/i

const longestTime = 80

/** Said to the bot and nothing else: the order shall be at another time. */
export const saysOnlyTimeInEnglish = ({ wish, items, mentions, text }: Understanding): boolean =>
  wish !== null &&
  items.length === 0 &&
  mentions.length === 0 &&
  text.length <= longestTime &&
  onlyTimeInEnglish.test(withoutMentions(text).trim())

/** 明天上午吧, and nothing else: anything more may be said to a neighbour. */
const onlyTime =
  /^[今明后大天早晚上下中午傍周礼拜星期一二三四五六七八九十日\d点半钟以前来取拿去吧好啊呀哈那就，,。!！~\s:：]{2,12}$/u

/**
 * 明天上午, without a mention, right after the order was complete: it is about that order. 不要了 may be, and is asked about.
 *
 * @returns null where it may be said to anybody else
 */
export function takeBareSecondThought(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
): Outcome | null {
  const [order] = justOrdered(turn, message)
  if (order === undefined) return null
  if (readSecondThought(read.text.trim()) === 'perhaps-taken-back') {
    const together = order.line === null ? siblingsOf(turn, order) : [order]
    const things = together.flatMap((each) => each.request.items.map((item) => ({ appointment: each, item })))
    return things.length === 0 ? null : askWhichItem(turn, message, read, things)
  }
  if (order.standing.kind !== 'placed' || order.request.wish !== null) return null
  return onlyTime.test(read.text.trim()) ? takeAnotherTime(turn, message, read) : null
}
