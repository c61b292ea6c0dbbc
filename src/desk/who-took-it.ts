import {
  type Appointment,
  hasMilestone,
  isOpen,
  type Milestone,
  openLegs,
  statusOf,
} from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hours, type Instant } from '../domain/time.ts'
import { withoutMentions } from '../intake/mention.ts'
import type { Understanding } from '../intake/understanding.ts'
import { readNotInHand } from '../intake/who-took-it.ts'
import { leftWhere } from '../pickup/left.ts'
import { dutyName } from '../replies/audience.ts'
import { fromMessage, helpLine, raiseAlert } from './alerts.ts'
import { tellStatus } from './inquiries.ts'
import { byCode, openOf, recentlyClosedOf, sameAccount } from './ledger.ts'
import { agentOf, dutyNameOf, privateChat } from './people.ts'
import { undo } from './roles/undo.ts'
import { namesDrugOf, quotedBy } from './targets.ts'
import { phrases, type Turn } from './turn.ts'
import { rosterLine, viewForSender } from './views.ts'

/**
 * 谁拿走了我的药, 我没收到 of what was noted as handed out: a person looks into it at once, and the resident hears who is
 * known to have fetched it. What was noted as delivered by others is not in their hands any more.
 *
 * @returns null where nothing of theirs has left the counter
 */
export function takeWhoTookIt(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const says = read.items.some(({ quantity }) => quantity !== null) ? null : readNotInHand(read.text)
  if (says === null || !mayMean.has(read.intent)) return null
  const appointment = handedOutTo(turn, message, read)
  if (appointment === undefined) return null
  const by = fetchedBy(turn, appointment)
  // On its way to them it has not arrived yet: that is how it stands.
  const isOnItsWay = isOpen(appointment) && by !== null && turn.now - by.at < aRun
  if (says === 'not-had' && isOnItsWay) return tellOnItsWay(turn, message, read, appointment, by)
  const now = undo(turn, appointment, 'delivered')
  const { language } = read
  const view = viewForSender(turn, message, now)
  turn.answer(phrases(language).takenByOthers(view, by?.name ?? null, by?.at ?? null, turn.scene), language, [
    now,
  ])
  if (isLookedInto(turn, now)) return 'handed'
  const { community } = now.request.patient
  raiseAlert(turn, { kind: 'not-received', ...fromMessage(message, community, now) })
  const agent = agentOf(turn.world.directory, community)
  if (agent !== null) {
    const line = { ...helpLine(turn, message, now), what: 'not-received' } as const
    turn.tell(privateChat(agent), phrases('zh').alert(line, turn.scene), 'zh', [now], 'urgent')
  }
  return 'handed'
}

/** Who has it is said, and they hear that somebody waits. */
function tellOnItsWay(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  order: Appointment,
  by: { readonly name: string; readonly at: Instant },
): Outcome {
  const agent = agentOf(turn.world.directory, order.request.patient.community)
  const carrier = agent !== null && dutyName(agent.name) === by.name ? agent : null
  if (carrier === null) return tellStatus(turn, message, { ...read, intent: 'status' })
  const words = withoutMentions(read.text).trim()
  const line = rosterLine(turn.world, order, 'agent')
  turn.tell(privateChat(carrier), phrases('zh').residentIsHere(line, words), 'zh', [order])
  const view = viewForSender(turn, message, order)
  turn.answer(
    phrases(read.language).onItsWay(view, by.name, by.at, leftWhere(order), turn.scene),
    read.language,
    [order],
  )
  return 'done'
}

/** So long an agent may be on the way with it. */
const aRun = hours(2)

/** Asked again, nobody is called twice. */
const isLookedInto = ({ book }: Turn, { id }: Appointment): boolean =>
  [...book.alerts.values()].some(
    ({ kind, appointment, closedAt }) => kind === 'not-received' && appointment === id && closedAt === null,
  )

/** A request that counts something, or a change, is of what is still to come. */
const mayMean: ReadonlySet<Understanding['intent']> = new Set([
  'other',
  'status',
  'received',
  'wrong',
  'request',
])

/** What of theirs has left the counter: named, quoted, or the latest of it. */
function handedOutTo(turn: Turn, message: IncomingMessage, read: Understanding): Appointment | undefined {
  const account = senderOf(message)
  const closed = recentlyClosedOf(turn.book, account, turn.now).filter((a) => statusOf(a) === 'fulfilled')
  const out = [...openOf(turn.book, account).filter(isOut), ...closed]
  const meant = [...read.codes.map((code) => byCode(turn.book, code)), ...quotedBy(turn, message)]
  const own = meant.filter((each) => each !== null && sameAccount(each.request.writer, account))
  if (own.length > 0) return out.find((each) => own.includes(each))
  return out.find((each) => namesDrugOf(each, read)) ?? out[0]
}

const isOut = (appointment: Appointment): boolean =>
  openLegs(appointment).some((leg) => hasMilestone(leg, 'picked-up'))

/** Who said that it was fetched or delivered; not of use where the resident did. */
function fetchedBy(turn: Turn, { legs, milestones, request }: Appointment) {
  const steps: readonly Milestone[] = [...legs.flatMap((leg) => leg.milestones), ...milestones]
  const last =
    steps.findLast(({ name }) => name === 'picked-up') ?? steps.findLast(({ name }) => name === 'delivered')
  if (last === undefined || sameAccount(last.by, request.writer)) return null
  const name = dutyNameOf(turn.world, last.by)
  return name === null ? null : { name, at: last.at }
}
