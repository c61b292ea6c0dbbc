import type { Appointment } from '../../domain/appointment.ts'
import { accountKey, chatKey } from '../../domain/message.ts'
import { hailOf, labelInGroup } from '../../replies/audience.ts'
import { isUnspoken } from '../../replies/views.ts'
import { phrases, type Turn } from '../turn.ts'
import { appointmentView } from '../views.ts'
import { writersChat } from '../writer.ts'
import { toWriters } from '../writers.ts'

/** So many people are told one by one in a group, if each has a name of their own; more are told in one message. */
const mostApart = 2

/** Not to set out yet: what is fetched soon, and is not ready. */
export function tellNotReady(turn: Turn, orders: readonly Appointment[]): void {
  const apart: Appointment[] = []
  for (const alike of Map.groupBy(orders, (order) => wordingOf(turn, order)).values()) {
    const [first] = alike
    const people = new Set(alike.map(({ request }) => accountKey(request.writer)))
    const names = new Set(alike.map(({ request }) => hailOf(request.writer.name).name))
    const isClear = people.size <= mostApart && names.size === people.size
    if (first === undefined || isClear || !('group' in writersChat(turn, first))) apart.push(...alike)
    else tellAll(turn, first, alike)
  }
  toWriters(turn, apart, (view, say) => say.notReadyYet(view, turn.scene), 'urgent')
}

/** What may share a message: one chat, one language, and the same to be said. */
function wordingOf(turn: Turn, order: Appointment): string {
  const { fetching, ...view } = appointmentView(turn.world, order)
  const run = fetching.by === 'agent' ? `${fetching.agent} ${fetching.leaves}` : ''
  const { language } = order.request
  return [chatKey(writersChat(turn, order)), language, run, isUnspoken({ ...view, fetching })].join('|')
}

function tellAll(turn: Turn, first: Appointment, all: readonly Appointment[]): void {
  const { language } = first.request
  const entries = all.map((order) => ({
    label: labelInGroup(order.request.writer.name, order.request.patient.address),
    medicines: appointmentView(turn.world, order, 'group').medicines,
  }))
  const text = phrases(language).notReadyYetOf(entries, appointmentView(turn.world, first, 'group'))
  turn.tell(writersChat(turn, first), text, language, all, 'urgent')
}
