import { streetOf } from '../dispatch/catchment.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { withoutMentions } from '../intake/mention.ts'
import { saysNobodyCame } from '../intake/nobody-came.ts'
import type { Intent, Understanding } from '../intake/understanding.ts'
import { dutyName } from '../replies/audience.ts'
import { fromMessage, helpLine, raiseAlert } from './alerts.ts'
import { callPerson } from './help.ts'
import { openOf } from './ledger.ts'
import { agentOf, dutyOf, privateChat } from './people.ts'
import { record, withRequest } from './revise.ts'
import { forWhom } from './targets.ts'
import { phrases, type Turn } from './turn.ts'
import { toWriter } from './writer.ts'

const mayTell: ReadonlySet<Intent> = new Set<Intent>(['request', 'status', 'other', 'wrong'])

/**
 * 小陈没来啊，我妈今晚的药没了, with nothing named: it is what they have ordered for her, and no new need. They hear how it
 * stands, and whoever carries it and the one on duty hear that it runs out.
 *
 * @returns null where a medicine or a time is named, nothing runs out, or nothing of theirs is booked for whoever is meant
 */
export function takeRunsOut(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const { intent, items, list, wish, urgent, mentions, sameAsLast } = read
  const isBare = items.length === 0 && mentions.length === 0 && list === null && !sameAsLast
  if (isBare && mayTell.has(intent) && fewDaysLeft.test(read.text) && waitsForGoods(turn, message))
    return callPerson(turn, message, read)
  if (!urgent || !isBare || !mayTell.has(intent)) return null
  const isOfCarrier = saysNobodyCame(withoutMentions(read.text))
  if (!isOfCarrier && (intent !== 'request' || wish !== null)) return null
  const order = orderMeant(turn, message, read)
  if (order === undefined) return null
  const now = order.request.urgent
    ? order
    : record(
        turn,
        order,
        'amended',
        { request: withRequest(order, { urgent: true }) },
        { old: 'not urgent', new: 'urgent' },
      )
  const { directory } = turn.world
  const { community } = now.request.patient
  const agent = agentOf(directory, community)
  const duty = dutyOf(directory, streetOf(directory, community))
  toWriter(turn, now, (view, say) => say.runsOut(view, agent === null ? null : dutyName(agent.name), duty))
  if (isKnown(turn, now)) return 'handed'
  raiseAlert(turn, { kind: 'runs-out', ...fromMessage(message, community, now) })
  if (agent !== null) {
    const line = { ...helpLine(turn, message, now), what: 'runs-out' } as const
    turn.tell(privateChat(agent), phrases('zh').alert(line, turn.scene), 'zh', [now], 'urgent')
  }
  return 'handed'
}

/** 只够吃2天了, 家里只剩两片: what whoever waits was asked to say. */
const fewDaysLeft =
  /(?:够(?:吃|用|打)|剩|还有|只有)(?:了|下|个)?\s?(?:[0-3]|半|[一两二三几])\s?(?:天|顿|片|粒|颗|支|针|次)|(?:不够|撑不了|熬不到)\s?(?:吃|用)?(?:[1-5一两三四五]\s?天|几天|周末|那天)|\b(?:only|just)\s(?:enough\sfor\s)?(?:one|two|three|[1-3]|a\scouple\sof)\s(?:more\s)?(?:days?|pills?|tablets?|doses?)\b/i

const waitsForGoods = (turn: Turn, message: IncomingMessage): boolean =>
  openOf(turn.book, senderOf(message)).some(
    (order) => order.standing.kind === 'placed' && openLegs(order).some((leg) => !isPlaced(leg)),
  )

/** Said again, nobody is called twice. */
const isKnown = ({ book }: Turn, { id }: Appointment): boolean =>
  [...book.alerts.values()].some(
    ({ kind, appointment, closedAt }) => kind === 'runs-out' && appointment === id && closedAt === null,
  )

/** Booked for whoever runs out; the only one there is where nobody is named. */
function orderMeant(turn: Turn, message: IncomingMessage, read: Understanding): Appointment | undefined {
  const booked = openOf(turn.book, senderOf(message)).filter(({ standing }) => standing.kind === 'placed')
  const theirs = forWhom(booked, read)
  if (theirs.length > 0) return theirs[0]
  return read.recipient === null && booked.length === 1 ? booked[0] : undefined
}
