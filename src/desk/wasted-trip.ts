import { type Appointment, hasMilestone, isPlaced, openLegs } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { withoutMentions } from '../intake/mention.ts'
import type { Intent, Understanding } from '../intake/understanding.ts'
import { readWastedTrip } from '../intake/wasted-trip.ts'
import { addToCall, fromMessage, raiseAlert } from './alerts.ts'
import { callPerson } from './help.ts'
import { openOf } from './ledger.ts'
import { personOf, pharmacyChat } from './people.ts'
import { namesDrugOf, quotedBy } from './targets.ts'
import { phrases, type Turn } from './turn.ts'
import { rosterLine, viewForSender } from './views.ts'

/**
 * 白跑一趟, 药房说没有我的单子: who comes back without it is told that we are sorry, and the counter and the coordinators look
 * for it at once.
 *
 * @returns null where nothing of the kind is said, or more is wanted
 */
export function takeWastedTrip(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (!mayTell.has(read.intent) || read.items.some(({ quantity }) => quantity !== null)) return null
  if (!readWastedTrip(withoutMentions(read.text).trim())) return null
  const account = senderOf(message)
  if (personOf(turn.world.directory, account) !== null) return null
  const there = openOf(turn.book, account).filter(isAtCounter)
  const quoted = quotedBy(turn, message)
  const order =
    there.find((each) => quoted.includes(each)) ?? there.find((each) => namesDrugOf(each, read)) ?? there[0]
  if (order === undefined) return callPerson(turn, message, read, true)
  const view = viewForSender(turn, message, order)
  turn.answer(phrases(read.language).wastedTrip(view, turn.scene), read.language, [order])
  if (addToCall(turn, message)) return 'handed'
  raiseAlert(turn, { kind: 'help', ...fromMessage(message, order.request.patient.community, order) })
  for (const leg of openLegs(order)) {
    const chat = isPlaced(leg) ? pharmacyChat(turn.world.directory, leg.pharmacy) : null
    if (chat === null) continue
    const line = rosterLine(turn.world, order, 'pharmacist', leg.items)
    const words = withoutMentions(message.text).trim()
    turn.tell(chat, phrases('zh').notGivenOut(line, words), 'zh', [order], 'urgent')
  }
  return 'handed'
}

const mayTell: ReadonlySet<Intent> = new Set<Intent>([
  'other',
  'status',
  'wrong',
  'received',
  'stock',
  'request',
])

const isAtCounter = (order: Appointment): boolean =>
  openLegs(order).some((leg) => isPlaced(leg) && !hasMilestone(leg, 'picked-up'))
