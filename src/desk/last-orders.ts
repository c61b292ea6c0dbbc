import { type Appointment, inOrder, statusOf } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import { hasBuilding, type Request } from '../domain/request.ts'
import type { Understanding } from '../intake/understanding.ts'
import { closedOf, openOf } from './ledger.ts'
import { forWhom } from './targets.ts'
import type { Turn } from './turn.ts'

/**
 * What 照旧 means: the last order of the writer, or the last for whoever is named; where its message asked for several
 * people, what it asked for each of them. Empty where nothing was ordered before.
 */
export function lastOrders(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
): readonly Appointment[] {
  const account = senderOf(message)
  const all = [...openOf(turn.book, account), ...closedOf(turn.book, account)].filter(
    (appointment) => appointment.request.items.length > 0 && !wasRefused(appointment),
  )
  const named = forWhom(all, read)
  const orders = named.length > 0 ? named : all
  // Who takes an order back is told that 照旧 brings it again; one that was carried through goes before it.
  const isKept = (appointment: Appointment): boolean => statusOf(appointment) !== 'cancelled'
  const last = orders.find(isKept) ?? orders[0]
  if (last === undefined) return []
  if (named.length > 0 || last.line !== null) return [last]
  return all
    .filter(({ from, line }) => from === last.from && line === null)
    .filter((appointment) => isKept(appointment) === isKept(last))
    .toSorted(inOrder)
}

export const wasRefused = ({ history }: Appointment): boolean =>
  history.some(({ what }) => what === 'refused')

/** The same again, at the address that is named now, if one is. */
export function asBefore(request: Request, last: Appointment): Request {
  const patient = hasBuilding(request.patient.address)
    ? { ...last.request.patient, address: request.patient.address }
    : last.request.patient
  return { ...request, items: last.request.items, patient }
}
