import { type Appointment, statusOf } from '../domain/appointment.ts'
import { type Account, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { withoutMentions } from '../intake/mention.ts'
import { readShortOf } from '../intake/short-of.ts'
import type { Understanding } from '../intake/understanding.ts'
import { fromMessage, fromOrder, raiseAlert } from './alerts.ts'
import { isThere, tellStatus } from './inquiries.ts'
import { openOf, recentlyClosedOf } from './ledger.ts'
import { pharmacyChat } from './people.ts'
import { patientFrom } from './reading.ts'
import { reply } from './replying.ts'
import { record } from './revise.ts'
import { namesDrugOf } from './targets.ts'
import { phrases, type Turn } from './turn.ts'
import { rosterLine, viewForSender } from './views.ts'
import { toWriter } from './writer.ts'

/** What somebody could complain of: ready or fetched, or closed within seven days. */
function inTheirHands(turn: Turn, account: Account): readonly Appointment[] {
  const closed = recentlyClosedOf(turn.book, account, turn.now).filter((a) => statusOf(a) === 'fulfilled')
  return [...openOf(turn.book, account).filter(isThere), ...closed]
}

export const hasInHands = (turn: Turn, account: Account): boolean => inTheirHands(turn, account).length > 0

const complains = /少|缺|漏|错|坏|破|碎|过期|不对|没|假|wrong|missing|broken|expired|short/i

/** 两瓶吧, from somebody who has nothing in their hands yet: an alarm over what is only being ordered frightens people. */
export const cannotBeComplaint = (turn: Turn, message: IncomingMessage, { text }: Understanding): boolean =>
  !complains.test(text) && !hasInHands(turn, senderOf(message))

/** 不对，是我岳母的: of an order that nobody has in their hands, it says for whom it is. */
export const isCorrection = (turn: Turn, message: IncomingMessage, read: Understanding): boolean =>
  read.recipient !== null &&
  corrects.test(read.text) &&
  openOf(turn.book, senderOf(message)).length > 0 &&
  !hasInHands(turn, senderOf(message))

const corrects = /(?:不对|错了?|不是)[^。;；]{0,8}是(?:我|给|帮)|\b(?:sorry|no|wrong)\b[^.]{0,12}\bfor\smy\b/i

/**
 * Something is wrong after delivery: for seven days it reopens the order, and a person decides. Where it may be the
 * wrong medicine, the answer says not to take it.
 */
export function takeComplaint(turn: Turn, message: IncomingMessage, read: Understanding): Outcome {
  const account = senderOf(message)
  const open = openOf(turn.book, account)
  const there = inTheirHands(turn, account)
  const appointment = there.find((each) => namesDrugOf(each, read)) ?? there[0]
  // "还没收到" of what is not ready yet asks how it stands.
  const isHad = hasIt.test(read.text)
  if (appointment === undefined && open.length > 0 && !read.mayHarm && !isHad)
    return tellStatus(turn, message, read)
  if (appointment === undefined) {
    const { community } = patientFrom(read, message, turn.book, turn.world.directory)
    reply(turn, read.language, (say, hail) =>
      read.mayHarm ? say.wrongMedicine(null, true, hail) : say.personCalled(hail),
    )
    raiseAlert(turn, { kind: 'help', ...fromMessage(message, community, null) })
    return 'handed'
  }
  const reopened = reopenAsWrong(turn, appointment)
  const view = viewForSender(turn, message, reopened)
  turn.answer(phrases(read.language).wrongMedicine(view, read.mayHarm, view.hail), read.language, [reopened])
  const { community } = appointment.request.patient
  raiseAlert(turn, { kind: 'wrong-medicine', ...fromMessage(message, community, reopened) })
  tellDispensers(turn, reopened)
  return 'handed'
}

/**
 * 定了两盒只给我一盒: of what they have in their hands it takes nothing back and changes no amount.
 *
 * @returns null where nothing is missing, or nothing of theirs has come
 */
export function takeShortage(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (!shortage.has(read.intent) || !readShortOf(withoutMentions(read.text).trim())) return null
  if (!hasInHands(turn, senderOf(message))) return null
  return takeComplaint(turn, message, { ...read, mayHarm: false })
}

/** A new need may say why. */
const shortage: ReadonlySet<Understanding['intent']> = new Set([
  'other',
  'status',
  'amend',
  'cancel',
  'wrong',
  'received',
])

/** 收到了，少了一盒: counters do not note every step. */
const hasIt = /(?<![没未冇]|没有)(?:收到|拿到|取到|领到|拿回来)(?:了|啦|的)/

/** 药拿错了, and nobody has said yet what came of it. */
export const isLookedAtAsWrong = ({ standing }: Appointment): boolean =>
  standing.kind === 'deciding' && standing.reason === 'wrong-medicine'

export const reopenAsWrong = (turn: Turn, appointment: Appointment): Appointment =>
  record(turn, appointment, 'reopened', {
    standing: { kind: 'deciding', by: 'coordinator', reason: 'wrong-medicine' },
    milestones: appointment.milestones.filter(({ name }) => name !== 'delivered'),
  })

/** 备错了, of what has been handed out already: the resident is told at once, and a person decides. */
export function recallWrong(turn: Turn, message: IncomingMessage, appointment: Appointment): void {
  const reopened = reopenAsWrong(turn, appointment)
  toWriter(turn, reopened, (view, say) => say.wrongMedicine(view, true, view.hail), 'urgent')
  raiseAlert(turn, { kind: 'wrong-medicine', text: message.text, ...fromOrder(reopened) })
}

/** Whoever handed it out looks at once what it was. */
export function tellDispensers(turn: Turn, appointment: Appointment): void {
  for (const leg of appointment.legs) {
    const chat = leg.pharmacy === null ? null : pharmacyChat(turn.world.directory, leg.pharmacy)
    if (chat === null) continue
    const { code, label, medicines } = rosterLine(turn.world, appointment, 'pharmacist', leg.items)
    const text = phrases('zh').reviewWanted(code, label, medicines, 'wrong-medicine')
    turn.tell(chat, text, 'zh', [appointment], 'urgent')
  }
}
