import { meets } from '../dispatch/soonest.ts'
import { type Appointment, hasMilestone, isPlaced, openLegs } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readCount } from '../intake/counts.ts'
import type { Answer, Understanding } from '../intake/understanding.ts'
import { carryOut } from './carry-out.ts'
import { takeChange } from './changes.ts'
import { fewerOf } from './fewer.ts'
import { openOf } from './ledger.ts'
import { namedAmong } from './named-items.ts'
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
