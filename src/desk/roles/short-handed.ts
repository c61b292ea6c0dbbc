import type { Appointment } from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { withoutMentions } from '../../intake/mention.ts'
import { readShortOf } from '../../intake/short-of.ts'
import { speaksOfOwnHome } from '../../intake/staff-word.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { isStillThere } from '../../pickup/fetch-wish.ts'
import { isThere } from '../inquiries.ts'
import { mayServe, personOf } from '../people.ts'
import { namesDrugOf } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { labelHere } from '../views.ts'
import { isOnePatient } from './meaning.ts'
import { askWhichOfThese } from './meant.ts'
import { callForIt } from './not-done.ts'
import { inOffice, ordersNamed } from './of-residents.ts'
import { onlyStrangers } from './spoken-of.ts'

const say = phrases('zh')

/**
 * 药房只给了1盒, of an agent: it is no medicine of their own. Whoever can put it right hears of it, and no step is noted.
 *
 * @returns null where nothing is short, or it may be of their own home
 */
export function takeShortHanded(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = inOffice(turn, message) ?? personOf(turn.world.directory, senderOf(message))
  if (person?.role !== 'agent' || speaksOfOwnHome(read.text)) return null
  if (!readShortOf(withoutMentions(read.text).trim())) return null
  const { found } = ordersNamed(turn, message, read, person)
  const theirs = (order: Appointment): boolean =>
    isThere(order) && mayServe(turn.world.directory, person, order)
  const strangers = found.length > 0 ? [] : onlyStrangers(turn, read, person)
  if (strangers.length > 0) {
    askWhichOfThese(turn, person, [], strangers)
    return 'asked'
  }
  // In the group of their own house they may speak of their own.
  if (found.length === 0 && message.group !== null) return null
  const there = turn.book.appointments.by('open', yes).filter(theirs)
  const named = found.length > 0 ? found.filter(isThere) : there.filter((order) => namesDrugOf(order, read))
  // What still lies at the counter is what they have just been given.
  const fresh = named.filter(isStillThere)
  const meant = fresh.length > 0 ? fresh : named
  if (meant.length === 0 || !isOnePatient(meant)) {
    const among = meant.length > 0 ? meant : there
    if (among.length === 0) return null
    askWhichOfThese(turn, person, among)
    return 'asked'
  }
  for (const order of meant) callForIt(turn, message, read.text, order)
  turn.answer(
    meant.map((order) => say.shortHanded(order.code, labelHere(turn, order), isStillThere(order))).join('\n'),
    'zh',
    meant,
  )
  return 'handed'
}
