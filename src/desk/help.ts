import { type Appointment, openLegs } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { days } from '../domain/time.ts'
import type { Understanding } from '../intake/understanding.ts'
import { addToCall, fromMessage, helpLine, raiseAlert } from './alerts.ts'
import { openOf } from './ledger.ts'
import { agentOf, privateChat } from './people.ts'
import { patientFrom } from './reading.ts'
import { reply } from './replying.ts'
import { targetOf } from './targets.ts'
import { phrases, type Turn } from './turn.ts'

/** 找人, or 不行 to an order that was moved: a person is called, and the order is named to them. */
export function takeCallForHelp(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  // "走不开，要络活喜2盒" is a request first of all.
  const wantsPerson = read.wantsPerson && !read.items.some(({ match }) => match.kind === 'drug')
  const isAngry = isAboutService(read)
  const calls = wantsPerson || isAngry || asksToLook(turn, message, read) || isInHurry(turn, message, read)
  if (!calls && !isNoToMove(turn, message, read)) return null
  return callPerson(turn, message, read, isAngry)
}

/**
 * Says that a person is called, and calls the coordinators and the agent of the community.
 *
 * @param isAngry somebody to whom the service gave reason to complain
 */
export function callPerson(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  isAngry = false,
): Outcome {
  const target = targetOf(turn, message, read)
  const appointment = target.kind === 'one' ? target.appointment : null
  const { community } = patientFrom(read, message, turn.book, turn.world.directory)
  reply(turn, read.language, (say, hail) => say.personCalled(hail, isAngry))
  if (addToCall(turn, message)) return 'handed'
  raiseAlert(turn, { kind: 'help', ...fromMessage(message, community, appointment) })
  const agent = agentOf(turn.world.directory, community)
  if (agent !== null) {
    const line = helpLine(turn, message, appointment)
    const about = appointment === null ? [] : [appointment]
    turn.tell(privateChat(agent), phrases('zh').alert(line, turn.scene), 'zh', about, 'urgent')
  }
  return 'handed'
}

/** 白色的小圆片 降糖的 帮我看: the bot's own word for whoever cannot say what it is, with nothing of theirs asked about. */
const asksToLook = (turn: Turn, message: IncomingMessage, { text, items }: Understanding): boolean =>
  look.test(text) &&
  items.every(({ quantity }) => quantity === null) &&
  openOf(turn.book, senderOf(message)).length === 0
const look = /帮(?:我|忙|阿拉)看(?:看|一?下|一看)?(?:吧|呀|好伐|谢谢)?[\s,，。.!！]*$/

/** 等了三天了, and nothing that is asked or ordered beside it. */
const isAboutService = ({ grievance, items, intent, list, text }: Understanding): boolean =>
  grievance &&
  items.every(({ quantity }) => quantity === null) &&
  list === null &&
  (intent === 'other' || intent === 'wrong' || speaksUp.test(text))
/** Whoever says so complains, whatever else it sounds like. */
const speaksUp = /火大|气[死煞人]|怎么搞|搞什么|不负责|差劲|投诉|提.{0,2}意见|反映|\bcomplain/i

/** 能快点吗，急: of what is on its way already; somebody goes after it. */
function isInHurry(turn: Turn, message: IncomingMessage, read: Understanding): boolean {
  const isBare = read.items.length === 0 && read.wish === null && mayHurry.has(read.intent)
  return isBare && hurries.test(read.text) && openOf(turn.book, senderOf(message)).length > 0
}
const mayHurry: ReadonlySet<Understanding['intent']> = new Set(['other', 'status'])
const hurries =
  /(?:能|可以|可不可以|麻烦|请)[^,，。]{0,3}快(?:一)?点|(?<![不着])急(?:用|死|得|着|$|[\s,，。!！])|等不(?:及|了)|催(?:一)?(?:下|催)|\b(?:hurry|faster|asap|urgent)\b/i

/** "不方便就@我说“不行”": so ends every word that an order was moved. */
function isNoToMove(turn: Turn, message: IncomingMessage, read: Understanding): boolean {
  if (!read.answer.no || read.intent !== 'other') return false
  return openOf(turn.book, senderOf(message)).some((appointment) => wasMoved(turn, appointment))
}

const wasMoved = ({ now }: Turn, appointment: Appointment): boolean =>
  openLegs(appointment).length > 0 &&
  appointment.history.some(
    ({ what, at }) =>
      (what === 'moved' || what === 'waitlisted') && now - at <= days(1) && at > appointment.createdAt,
  )
