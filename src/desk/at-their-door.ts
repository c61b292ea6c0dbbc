import { type Appointment, hasMilestone, openLegs } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hours } from '../domain/time.ts'
import { saysIsHere } from '../intake/at-their-door.ts'
import { question } from '../intake/command.ts'
import { withoutMentions } from '../intake/mention.ts'
import type { Understanding } from '../intake/understanding.ts'
import { dutyName } from '../replies/audience.ts'
import { openOf } from './ledger.ts'
import { agentOf, privateChat } from './people.ts'
import { phrases, type Turn } from './turn.ts'
import { rosterLine } from './views.ts'
import { toWriter } from './writer.ts'

/** The line of the history that keeps that an agent has met nobody. */
export const metNobody = 'met nobody'

/**
 * 我在楼下，马上上来, from somebody whose medicine is being brought, or at whose door nobody was met: whoever stands there hears
 * it at once.
 *
 * @returns null where more is said, or nobody is on the way to them
 */
export function takeIsHere(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const said = withoutMentions(read.text).trim()
  const isBare = read.items.length === 0 && read.mentions.length === 0 && read.list === null
  if (!isBare || !saysIsHere(said) || question.test(said)) return null
  const order = openOf(turn.book, senderOf(message)).find((each) => isOnTheWay(turn, each))
  const agent = order === undefined ? null : agentOf(turn.world.directory, order.request.patient.community)
  if (order === undefined || agent === null) return null
  turn.tell(
    privateChat(agent),
    phrases('zh').residentIsHere(rosterLine(turn.world, order, 'agent'), said),
    'zh',
    [order],
    'urgent',
  )
  toWriter(turn, order, (view, say) => say.agentIsTold(view, dutyName(agent.name)))
  return 'done'
}

/** Fetched and not delivered, or somebody was there in vain a short while ago. */
const isOnTheWay = ({ now }: Turn, order: Appointment): boolean =>
  openLegs(order).some((leg) => hasMilestone(leg, 'picked-up')) ||
  order.history.some(
    ({ what, new: mark, at }) => what === 'reminded' && mark === metNobody && now - at <= aVisit,
  )

const aVisit = hours(12)
