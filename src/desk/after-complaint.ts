import type { Alert } from '../domain/book.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { days, hours, type Instant } from '../domain/time.ts'
import { question } from '../intake/command.ts'
import { withoutMentions } from '../intake/mention.ts'
import { readSettled } from '../intake/settled.ts'
import { readTalk } from '../intake/talk.ts'
import type { Intent, Understanding } from '../intake/understanding.ts'
import { alertLine } from './alerts.ts'
import { openOf, sameAccount } from './ledger.ts'
import { coordinatorsChat, personOf } from './people.ts'
import { reply } from './replying.ts'
import { phrases, type Turn } from './turn.ts'

/** So long what somebody adds goes on with their complaint; that it is settled is said later as well. */
const goesOn = hours(2)
const remembered = days(7)
const longest = 400

/**
 * 是小陈给我的，到期2025年, 昨天的事弄好了: behind a complaint of theirs that a person looks into. It is added to what they read.
 *
 * @returns null where nothing of theirs is looked into, or something is asked or wanted
 */
export function takeAfterComplaint(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
): Outcome | null {
  const said = withoutMentions(read.text).trim()
  if (!mayFollow.has(read.intent) || read.medicalQuestion || read.wantsPerson || read.grievance) return null
  if (read.codes.length > 0 || question.test(said) || read.items.some(({ quantity }) => quantity !== null))
    return null
  const account = senderOf(message)
  if (personOf(turn.world.directory, account) !== null) return null
  const isSettled = readSettled(said)
  const [key, alert] = complaintOf(turn, message, isSettled ? remembered : goesOn) ?? []
  if (key === undefined || alert === undefined) return null
  // What is said of an order that is on its way is no word of the complaint.
  const others = openOf(turn.book, account).filter(({ id }) => id !== alert.appointment)
  if (!isSettled && (others.length > 0 || readTalk(read.text))) return null
  const added: Alert = { ...alert, text: `${alert.text}；${said}`.slice(0, longest) }
  turn.put('alerts', key, added)
  const chat = coordinatorsChat(turn.world.directory, alert.street)
  if (chat !== null) turn.tell(chat, phrases('zh').alert(alertLine(turn, added), turn.scene), 'zh')
  reply(turn, read.language, (say, hail) =>
    isSettled ? say.gladItIsSettled(hail) : say.addedToComplaint(hail),
  )
  return 'handed'
}

const mayFollow: ReadonlySet<Intent> = new Set<Intent>(['other', 'status', 'received'])
const complaints: ReadonlySet<Alert['kind']> = new Set<Alert['kind']>(['wrong-medicine', 'not-received'])
/** Of what nobody knows an order of; 找人 is no complaint. */
const complains =
  /过期|[拿给发送配装]错|不对|坏了?|破|碎|漏|霉|变质|少了|缺|没收到|没拿到|没送|\b(?:expired|wrong|broken|missing)\b/i

/** Their last complaint that nobody has closed yet. */
function complaintOf(
  { book, now }: Turn,
  message: IncomingMessage,
  within: Instant,
): readonly [key: string, alert: Alert] | undefined {
  return [...book.alerts].findLast(
    ([, { kind, closedAt, at, account, text }]) =>
      (complaints.has(kind) || (kind === 'help' && complains.test(text))) &&
      closedAt === null &&
      now - at <= within &&
      sameAccount(account, senderOf(message)),
  )
}
