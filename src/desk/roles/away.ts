import { type Appointment, hasMilestone, inOrder, isPlaced, openLegs } from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { readCannotCome } from '../../intake/cannot-come.ts'
import { readReplaced } from '../../intake/staff-word.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { pattern } from '../../pattern/pattern.ts'
import { cardFor } from '../../pickup/cards.ts'
import { fetchWishOf, isStillThere } from '../../pickup/fetch-wish.ts'
import { addToCall, fromMessage, raiseAlert } from '../alerts.ts'
import { openOf, sameAccount } from '../ledger.ts'
import { personOf } from '../people.ts'
import { reply } from '../replying.ts'
import type { Turn } from '../turn.ts'
import { appointmentView } from '../views.ts'

type Agent = Extract<Person, { role: 'agent' }>

/**
 * 我发烧了 明天来不了, 下午我有事 小李替我, of an agent with nothing of their own on its way: somebody else must go, and whoever
 * finds them reads for which orders.
 */
export function takeAway(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = personOf(turn.world.directory, senderOf(message))
  if (person?.role !== 'agent' || read.items.length > 0 || openOf(turn.book, person).length > 0) return null
  const { text } = read
  if (!readCannotCome(text) && !cannotGo.test(text) && !readReplaced(text)) return null
  const codes = heldBy(turn, person).map(({ code }) => code)
  reply(turn, 'zh', (say, hail) => say.agentAway(hail, codes))
  const held = codes.length === 0 ? '' : `（手上：${codes.join('、')}）`
  if (addToCall(turn, message)) return 'handed'
  raiseAlert(turn, {
    kind: 'help',
    ...fromMessage(message, person.communities[0] ?? null, null),
    text: `${message.text}${held}`,
  })
  return 'handed'
}

const cannotGo = pattern(
  /(?:去|跑|送|取|出)不(?:了|成|动)|没法(?:去|跑|送|取)|病(?:了|倒)|请假|\bcan(?:'?t|not)\s+(?:go|make\s+it|come)\b/i,
)

/** What an agent has fetched and not brought, has a card of, or is to fetch. */
const heldBy = (turn: Turn, person: Agent): readonly Appointment[] =>
  turn.book.appointments
    .by('open', yes)
    .filter(
      (order) =>
        person.communities.includes(order.request.patient.community ?? '') && holds(turn, person, order),
    )
    .toSorted(inOrder)

function holds({ world }: Turn, person: Agent, order: Appointment): boolean {
  const card = cardFor(world.book, order)
  if (card !== null && sameAccount(card.holder, person)) return true
  const isFetched = openLegs(order).some((leg) => isPlaced(leg) && hasMilestone(leg, 'picked-up'))
  const isToFetch = fetchWishOf(order) === 'agreed' || appointmentView(world, order).fetching.by === 'agent'
  return isFetched || (isToFetch && isStillThere(order))
}
