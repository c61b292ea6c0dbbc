import type { Appointment } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import { type Everyday, readEveryday } from '../intake/everyday.ts'
import { readFetchForMe } from '../intake/fetch-for-me.ts'
import { withoutMentions } from '../intake/mention.ts'
import type { Intent, Understanding } from '../intake/understanding.ts'
import { dutyName } from '../replies/audience.ts'
import { fromMessage, raiseAlert } from './alerts.ts'
import { everydayAnswer } from './everyday.ts'
import { agentOf, privateChat } from './people.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, rosterLine } from './views.ts'

const ofOrders: ReadonlySet<Intent> = new Set<Intent>(['request', 'amend'])
/** What an answer about an order says nothing of. */
const unsaid: ReadonlySet<Everyday> = new Set<Everyday>(['to-the-door', 'price', 'hours'])

/**
 * 络活喜两盒，能送上门吗; 二甲双胍3盒，一天吃几片: what was asked beside an order is answered behind what became of it. It is
 * called when that is said already.
 */
export function answerAskedBeside(turn: Turn, message: IncomingMessage, read: Understanding): void {
  if (!ofOrders.has(read.intent) || read.list !== null || read.shares.length > 1) return
  const { platform, id } = senderOf(message)
  const theirs = turn
    .changedAppointments()
    .flatMap(({ now }) =>
      now?.request.writer.platform === platform && now.request.writer.id === id ? [now] : [],
    )
  if (theirs.length === 0) return
  if (read.medicalQuestion) turn.addToAnswer(phrases(read.language).medicalQuestionAsWell())
  const asked = readEveryday(read.text)
  if (asked !== null && unsaid.has(asked)) turn.addToAnswer(everydayAnswer(turn, message, read, asked))
  if (readFetchForMe(withoutMentions(read.text))) askWhoFetches(turn, message, read, theirs)
}

/** Where no run of the agent takes it along anyway, the agent is asked, or whoever may know somebody. */
function askWhoFetches(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  orders: readonly Appointment[],
): void {
  const [order] = orders.filter(
    (one) => one.standing.kind === 'placed' && appointmentView(turn.world, one).fetching.by === 'self',
  )
  if (order === undefined) return
  const { community } = order.request.patient
  const agent = agentOf(turn.world.directory, community)
  turn.addToAnswer(phrases(read.language).askingWhoFetches(agent === null ? null : dutyName(agent.name)))
  if (agent === null) raiseAlert(turn, { kind: 'help', ...fromMessage(message, community, order) }, 'notice')
  else {
    const line = rosterLine(turn.world, order, 'agent')
    turn.tell(privateChat(agent), phrases('zh').fetchPlease(line), 'zh', [order])
  }
}
