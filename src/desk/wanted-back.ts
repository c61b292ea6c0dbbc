import type { Appointment } from '../domain/appointment.ts'
import { type Account, chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Item } from '../domain/request.ts'
import { hours } from '../domain/time.ts'
import type { Understanding } from '../intake/understanding.ts'
import { wordsFor } from '../replies/audience.ts'
import { orderAgain, takeChange } from './changes.ts'
import { closedOf, openOf, sameAccount } from './ledger.ts'
import { askQuestion, notOrdered } from './questions.ts'
import { reply } from './replying.ts'
import { forWhom, namesDrugOf, quotedBy } from './targets.ts'
import type { Turn } from './turn.ts'
import { listenerIn } from './views.ts'

/** So long after they took it back people still change their mind about it. */
const mayReturn = hours(24)
const longest = 30
const wantsBack =
  /还(?:是)?(?:要|得要|需要)(?:的|吧|了)?|别(?:给我)?(?:取消|退)|不(?:要)?(?:取消|退)了|(?:没|冇)(?:说|讲|要)(?:要)?(?:取消|不要|退)|(?:[搞弄说讲点按发取]错|误会|后悔|恢复)|又(?:说|讲)?(?:还)?要(?:了|的)?|也(?:还)?要(?:的|吧|了)?$|\b(?:do\s?n['’]?t\scancel|want\s(?:it|them)\s(?:back|after\sall)|still\s(?:want|need)|undo)\b/i
/** 还要2盒络活喜, 还要多久: something else is wanted, or asked. */
const saysMore = /[\d一二两三四五六七八九十]\s?[盒瓶支板袋包]|多久|几天|[?？吗伐]|再加|另外/

/**
 * 哎呀别取消，还要的: what its writer has just taken back is ordered again, as it was.
 *
 * @returns null where nothing was taken back lately, or something else is said
 */
export function takeWantedBack(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const { text, codes, items } = read
  const said = text.replace(/@\S+/g, '').trim()
  const kept =
    said.length > longestAfterAll || codes.length > 0 ? null : takeSoManyAfterAll(turn, message, read)
  if (kept !== null) return kept
  if (said.length > longest || !wantsBack.test(said) || saysMore.test(said) || codes.length > 0) return null
  const account = senderOf(message)
  const taken = takenOff(turn, message, read)
  if (taken !== null) return askHowMany(turn, message, read, taken)
  const gone = takenBackBy(turn, account)
  const quoted = quotedBy(turn, message)
  const theirs = quoted.length > 0 ? gone.filter((order) => quoted.includes(order)) : forWhom(gone, read)
  const named = (theirs.length > 0 ? theirs : gone).filter((order) => namesDrugOf(order, read))
  const [last] = named.length > 0 ? named : theirs.length > 0 ? theirs : gone
  if (last === undefined || (items.length > 0 && named.length === 0)) return null
  // 还是要的, of somebody who has another order: only what they say it of.
  const isClear = named.length > 0 || theirs.length > 0 || openOf(turn.book, account).length === 0
  return isClear ? orderAgain(turn, message, last) : null
}

const longestAfterAll = 60
/** 还是要吧, 还是要2盒; 还要2盒 asks for more. */
const afterAll =
  /(?:还是|仍旧?)(?:要|得要|需要|来|配|拿)(?!减|少|加|多|问|看|找|去)|\b(?:still\s+(?:want|need)|after\s+all)\b/i

/**
 * 不要了，还是要吧，1盒: so many of what they have, or had and took back, at the time that is said with it.
 *
 * @returns null where no amount is said, something else is named, or nobody can say of what
 */
function takeSoManyAfterAll(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const counted = read.items.filter(({ quantity }) => quantity !== null)
  const amount = read.answer.amount ?? (counted.length === 1 ? counted[0] : null) ?? null
  if (amount === null || !afterAll.test(read.text)) return null
  const account = senderOf(message)
  const isMeant = (order: Appointment): boolean => read.mentions.length === 0 || namesDrugOf(order, read)
  const among = (orders: readonly Appointment[]): readonly Appointment[] => {
    const theirs = forWhom(orders, read)
    return (theirs.length > 0 ? theirs : orders).filter(isMeant)
  }
  const [open, ...others] = among(openOf(turn.book, account))
  if (open !== undefined)
    return others.length > 0
      ? null
      : takeChange(turn, message, { ...read, intent: 'amend', amend: 'set', parts: [], kept: [] })
  const [last] = among(takenBackBy(turn, account))
  if (last === undefined) return null
  const { request } = last
  const [only, ...more] = request.items
  if (only === undefined) return null
  const { quantity, unit } = amount
  // 2盒 of an order of several: of which, the answer tells.
  const items =
    more.length === 0
      ? [{ ...only, quantity, unit: unit ?? only.unit }]
      : request.items.map((item) => ({ ...item, quantity: null, unit: null }))
  return orderAgain(turn, message, {
    ...last,
    request: { ...request, items, wish: read.wish ?? request.wish },
  })
}

/** What its writer has taken back as a whole and may still want, the newest first. */
export const takenBackBy = (turn: Turn, account: Account): readonly Appointment[] =>
  closedOf(turn.book, account).filter((order) => isTakenBack(turn, order))

const isTakenBack = ({ now }: Turn, { standing, history, request }: Appointment): boolean => {
  const by = history.findLast(({ what }) => what === 'cancelled')?.by
  return (
    standing.kind === 'closed' &&
    standing.status === 'cancelled' &&
    now - standing.at <= mayReturn &&
    by !== undefined &&
    sameAccount(by, request.writer)
  )
}

/** 针头还是要的: a medicine that was taken off an order which is open; null where none is named. */
function takenOff(turn: Turn, message: IncomingMessage, { mentions }: Understanding): Item | null {
  const [named, ...others] = mentions.flatMap(({ match, written }): readonly Item[] =>
    match.kind === 'drug' ? [{ ...nothing, written, drug: match.drug, brand: match.brand }] : [],
  )
  if (named === undefined || others.length > 0) return null
  const isOff = ({ history, request }: Appointment): boolean =>
    !request.items.some(({ drug }) => drug === named.drug) &&
    history.some(
      ({ what, old, new: words, at }) =>
        what === 'amended' &&
        old === null &&
        turn.now - at <= mayReturn &&
        (words?.includes(named.written) ?? false),
    )
  return openOf(turn.book, senderOf(message)).some(isOff) ? named : null
}

const nothing = { form: null, release: null, strength: null, pack: null, quantity: null, unit: null } as const

/** How many it were the book does not keep; the answer orders it, like a medicine that was asked about. */
export function askHowMany(
  turn: Turn,
  message: IncomingMessage,
  { language }: Understanding,
  item: Item,
): Outcome {
  askQuestion(turn, chatOf(message), senderOf(message), { kind: 'wanted', items: [item] }, notOrdered)
  const words = wordsFor(listenerIn(chatOf(message)), item, turn.world.catalogue, false) ?? ''
  reply(turn, language, (say, hail) => say.askAmount(hail, [words]))
  return 'asked'
}
