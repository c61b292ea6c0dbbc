import type { Appointment } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readFetchForMe } from '../intake/fetch-for-me.ts'
import { withoutMentions } from '../intake/mention.ts'
import type { Intent, Understanding } from '../intake/understanding.ts'
import { fetchMark, isStillThere, isToBeFetched } from '../pickup/fetch-wish.ts'
import { dutyName } from '../replies/audience.ts'
import { takeNote } from './added-notes.ts'
import { fromMessage, raiseAlert } from './alerts.ts'
import { openOf } from './ledger.ts'
import { agentOf, personOf, privateChat } from './people.ts'
import { record } from './revise.ts'
import { forWhom, quotedBy } from './targets.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, rosterLine } from './views.ts'

const mayWish: ReadonlySet<Intent> = new Set<Intent>(['other', 'status', 'request', 'amend', 'cancel'])
/** Whoever says so wants to be called, or has no more use for it. */
const saysOther =
  /找(?:个|一下)?人|人工|电话|[真活]人|投诉|记录|资料|不要|取消|退|不用|换|\bcall\b|\bcancel\b/i

/**
 * 我走不动，谁帮我拿一下, said after the order: the agent is asked, and what else is said for whoever carries it goes with it.
 *
 * @returns null where a medicine is named, something else is wanted as well, or nothing of theirs is to be fetched by themselves
 */
export function takeFetchWish(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const { items, intent, text } = read
  if (items.length > 0 || !mayWish.has(intent) || saysOther.test(text)) return null
  if (!readFetchForMe(withoutMentions(text)) || personOf(turn.world.directory, senderOf(message)) !== null)
    return null
  const open = openOf(turn.book, senderOf(message))
  const quoted = quotedBy(turn, message).filter((order) => open.includes(order))
  const meant = quoted.length > 0 ? quoted : forWhom(open, read)
  const orders = meant.length > 0 ? meant : open
  if (!orders.some((order) => isByThemselves(turn, order))) return null
  const noted = takeNote(turn, message, read)
  const now = orders.map((order) => turn.book.appointments.get(order.id) ?? order)
  const line = askWhoFetches(turn, message, read, now) ?? askingLine(turn, read, now[0])
  // Whoever wants somebody to be found for it is not left to one agent alone.
  if (read.wantsPerson && agentFor(turn, now[0]) !== null)
    raiseAlert(
      turn,
      { kind: 'help', ...fromMessage(message, now[0]?.request.patient.community ?? null, now[0] ?? null) },
      'notice',
    )
  if (noted === null) turn.answer(line, read.language, now)
  else turn.addToAnswer(line)
  return 'handed'
}

const isByThemselves = ({ world }: Turn, order: Appointment): boolean =>
  isStillThere(order) && appointmentView(world, order).fetching.by === 'self'

const agentFor = ({ world: { directory } }: Turn, order: Appointment | undefined) =>
  order === undefined ? null : agentOf(directory, order.request.patient.community)

function askingLine(turn: Turn, { language }: Understanding, order: Appointment | undefined): string {
  const agent = agentFor(turn, order)
  return phrases(language).askingWhoFetches(agent === null ? null : dutyName(agent.name))
}

/**
 * Where no run of the agent takes it along anyway, the agent is asked, or whoever may know somebody.
 *
 * @returns what its writer hears of that; null where nothing is to be asked any more
 */
export function askWhoFetches(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  orders: readonly Appointment[],
): string | null {
  const wanted = orders.filter((order) => isByThemselves(turn, order) && !isToBeFetched(order))
  const [first] = wanted
  if (first === undefined) return null
  const agent = agentFor(turn, first)
  for (const order of wanted) {
    const asked = record(turn, order, 'reminded', {}, fetchMark('asked'))
    if (agent !== null)
      turn.tell(privateChat(agent), phrases('zh').fetchPlease(rosterLine(turn.world, asked, 'agent')), 'zh', [
        asked,
      ])
  }
  if (agent === null)
    raiseAlert(
      turn,
      { kind: 'help', ...fromMessage(message, first.request.patient.community, first) },
      'notice',
    )
  return askingLine(turn, read, first)
}
