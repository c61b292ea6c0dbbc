import type { Appointment } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hours } from '../domain/time.ts'
import type { Understanding } from '../intake/understanding.ts'
import { orderAgain } from './changes.ts'
import { closedOf, openOf, sameAccount } from './ledger.ts'
import { forWhom, namesDrugOf } from './targets.ts'
import type { Turn } from './turn.ts'

/** So long after they took it back people still change their mind about it. */
const mayReturn = hours(24)
const longest = 30
const wantsBack =
  /还(?:是)?(?:要|得要|需要)(?:的|吧|了)?|别(?:给我)?(?:取消|退)|不(?:要)?(?:取消|退)了|(?:没|冇)(?:说|讲|要)(?:要)?(?:取消|不要|退)|(?:[搞弄说讲点按发取]错|误会|后悔|恢复)|\b(?:do\s?n['’]?t\scancel|want\s(?:it|them)\s(?:back|after\sall)|still\s(?:want|need)|undo)\b/i
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
  if (said.length > longest || !wantsBack.test(said) || saysMore.test(said) || codes.length > 0) return null
  const account = senderOf(message)
  const gone = closedOf(turn.book, account).filter((order) => isTakenBack(turn, order))
  const theirs = forWhom(gone, read)
  const named = (theirs.length > 0 ? theirs : gone).filter((order) => namesDrugOf(order, read))
  const [last] = named.length > 0 ? named : theirs.length > 0 ? theirs : gone
  if (last === undefined || (items.length > 0 && named.length === 0)) return null
  // 还是要的, of somebody who has another order: only what they say it of.
  const isClear = named.length > 0 || theirs.length > 0 || openOf(turn.book, account).length === 0
  return isClear ? orderAgain(turn, message, last) : null
}

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
