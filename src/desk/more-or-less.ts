import { meets } from '../dispatch/soonest.ts'
import { type Appointment, hasMilestone, isPlaced, openLegs } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { minutes } from '../domain/time.ts'
import { readCount } from '../intake/counts.ts'
import { readOwn } from '../intake/own.ts'
import type { Answer, ReadItem, Understanding } from '../intake/understanding.ts'
import { carryOut } from './carry-out.ts'
import { takeChange } from './changes.ts'
import { fewerOf } from './fewer.ts'
import { openOf } from './ledger.ts'
import { namedAmong } from './named-items.ts'
import { takeRequest } from './requests.ts'
import { forWhom, namesDrugOf } from './targets.ts'
import type { Turn } from './turn.ts'

/**
 * 爷爷的再加拜唐苹1盒: added to the order of whoever is named, for the trip that is fixed already.
 *
 * @returns null where nobody is named, they have no order that it could go with, or another time or house is wanted
 */
export function takeAddition(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (read.amend !== 'add' || read.items.length === 0 || read.shares.length > 1) return null
  const open = openOf(turn.book, senderOf(message))
  const theirs = forWhom(open, read)
  // 多拿一盒达喜, of what is in an order of theirs: whose it is need not be said.
  const isMoreOfIt = theirs.length === 0 && more.test(read.text)
  const [order, ...others] = isMoreOfIt ? open.filter((each) => holdsAll(each, read)) : theirs
  if (order === undefined || others.length > 0 || !canGoWith(order, read)) return null
  // 怕漏了，我妈的络活喜2盒 says it again, and asks for no more of it.
  if (namesDrugOf(order, read) && !more.test(read.text)) return null
  return takeChange(turn, message, { ...read, intent: 'amend' })
}

/**
 * 再加我自己的钙尔奇1盒, of somebody who has ordered for others alone: no medicine of theirs goes on another's card.
 *
 * @returns null where they have an order of their own, or say nothing of themselves
 */
export function takeOwnAsWell(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const { amend, items, text, codes, shares } = read
  if (amend !== 'add' || items.length === 0 || codes.length > 0 || shares.length > 1) return null
  if (readOwn(text) !== 'surely' || message.quotes !== null) return null
  const open = openOf(turn.book, senderOf(message))
  const isForOthers = open.every(({ request: { patient } }) => patient.recipient !== null)
  return open.length > 0 && isForOthers ? takeRequest(turn, message, { ...read, intent: 'request' }) : null
}

/** 少拿, and not 少拿了, which complains. */
const less =
  /少(?:(?:拿|要|配|来|带|买)(?![了过的着给])|(?=[一两二三四五\d]\s?[盒瓶支板袋包]))|\bone\sless\b/i

/**
 * 达喜少拿一盒: so many of what is in an order of theirs are not needed.
 *
 * @returns null where nobody can say of what
 */
export function takeLess(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (!less.test(read.text) || read.intent === 'received') return null
  const open = openOf(turn.book, senderOf(message))
  if (read.items.length > 0) {
    const isNamed = read.items.every(({ quantity }) => quantity !== null)
    const isTheirs = isNamed && open.some((each) => holdsAll(each, read))
    return isTheirs ? takeChange(turn, message, { ...read, intent: 'cancel' }) : null
  }
  // 家里还有一盒缬沙坦，那少一盒: what is at home is named, and not wanted.
  const ordered = open.flatMap((appointment) =>
    appointment.request.items.map((item) => ({ appointment, item })),
  )
  const { things } = namedAmong(ordered, read.text, read.mentions, turn.world.catalogue)
  const [only, ...others] = things.length > 0 ? things : ordered
  const amount = read.answer.amount ?? countedLess(read.text)
  if (only === undefined || others.length > 0 || amount === null) return null
  const { written, drug, brand } = only.item
  const known = { kind: 'drug', drug: drug ?? written, brand, sure: true, near: [] } as const
  const gone = { ...only.item, ...amount, match: known, doubted: false }
  const { request } = only.appointment
  const edit = { kind: 'cancel', drugs: [written] } as const
  return carryOut(turn, only.appointment, fewerOf(edit, request, { ...read, items: [gone] }))
}

function countedLess(text: string): Answer['amount'] {
  const [, words = ''] = /少(?:拿|要|配|来|带|买)?([一两二三四五]|\d)\s?[盒瓶支板袋包]/.exec(text) ?? []
  const quantity = readCount(words)
  return quantity === null ? null : { quantity, unit: null }
}

/**
 * 再帮我妈也来一盒: the medicine that they have just ordered, for somebody for whom they have ordered nothing: an order of its
 * own, and what there is stays whose it is.
 *
 * @returns null where nothing is open, or a medicine is named
 */
export function takeSameForAnother(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
): Outcome | null {
  const { amount } = read.answer
  const isNamed = read.items.length > 0 || read.mentions.length > 0 || read.sameAsLast || read.list !== null
  if (isNamed || read.recipient === null || read.codes.length > 0 || !asWell.test(read.text)) return null
  if (read.intent !== 'request' && read.intent !== 'amend') return null
  const open = openOf(turn.book, senderOf(message))
  const [newest] = open
  if (newest === undefined || turn.now - newest.createdAt > stillSpeakingOfIt) return null
  const { items, patient } = newest.request
  if (patient.recipient === read.recipient || forWhom(open, read).length > 0) return null
  const wanted = items.flatMap((item): readonly ReadItem[] => {
    if (item.drug === null) return []
    const match = { kind: 'drug', drug: item.drug, brand: item.brand, sure: true, near: [] } as const
    return [{ ...item, ...(items.length === 1 && amount !== null ? amount : {}), match, doubted: false }]
  })
  return wanted.length < items.length
    ? null
    : takeRequest(turn, message, {
        ...read,
        intent: 'request',
        items: wanted,
        wish: read.wish ?? newest.request.wish,
      })
}

/**
 * 拜新同30mg的: the strength of what they have ordered without one.
 *
 * @returns null where something else is said, or it was ordered with a strength
 */
export function takeStrength(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const [named, ...more] = read.items
  if (named === undefined || more.length > 0 || named.strength === null || named.quantity !== null)
    return null
  const [order, ...others] = openOf(turn.book, senderOf(message)).filter((each) => holdsAll(each, read))
  if (order === undefined || others.length > 0 || read.wish !== null || read.recipient !== null) return null
  const item = order.request.items.find(
    ({ drug }) => named.match.kind === 'drug' && drug === named.match.drug,
  )
  return item?.strength === null
    ? takeChange(turn, message, { ...read, intent: 'amend', amend: 'set' })
    : null
}

/** So long after an order 也来一盒 is of the same. */
const stillSpeakingOfIt = minutes(30)
const asWell =
  /(?:再|另外)?(?:帮|给|替)[^,，。]{1,6}(?:也|再)(?:要|来|配|带|拿|约)|也(?:要|来|配|带|拿|约)(?:一|1|两|2)?(?:份|盒|瓶|支|样)|\bsame\sfor\smy\b|\bfor\smy\s\w+\s(?:too|as\swell)\b/i

const more = /再[加添补]|追加|加上|多加|多(?:拿|要|配|来|带|买)|各加|\badd\b/i

const holdsAll = ({ request }: Appointment, { items }: Understanding): boolean =>
  items.every(({ match }) => match.kind === 'drug' && request.items.some(({ drug }) => drug === match.drug))

function canGoWith(order: Appointment, { wish, address }: Understanding): boolean {
  const legs = openLegs(order)
  const { building, room } = order.request.patient.address
  const isThere =
    (address.building === null || address.building === building) &&
    (address.room === null || address.room === room)
  const isThen = wish === null || legs.some((leg) => isPlaced(leg) && meets(leg.slot, wish))
  return isThere && isThen && !legs.some((leg) => hasMilestone(leg, 'picked-up'))
}
