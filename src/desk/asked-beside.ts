import { type IncomingMessage, senderOf } from '../domain/message.ts'
import { withoutRefusedCounters } from '../intake/counter-wish.ts'
import { type Everyday, readEveryday } from '../intake/everyday.ts'
import { readFetchForMe } from '../intake/fetch-for-me.ts'
import { withoutMentions } from '../intake/mention.ts'
import type { Intent, Understanding } from '../intake/understanding.ts'
import { everydayAnswer } from './everyday.ts'
import { askWhoFetches } from './fetch-for-me.ts'
import { phrases, type Turn } from './turn.ts'

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
  const isToFetch = readFetchForMe(withoutMentions(withoutRefusedCounters(read.text)))
  const isSaid = asked === 'to-the-door' && isToFetch
  if (asked !== null && unsaid.has(asked) && !isSaid)
    turn.addToAnswer(everydayAnswer(turn, message, read, asked))
  const line = isToFetch ? askWhoFetches(turn, message, read, theirs) : null
  if (line !== null) turn.addToAnswer(line)
}
