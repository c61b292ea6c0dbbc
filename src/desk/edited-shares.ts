import { type Appointment, isOpen } from '../domain/appointment.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { ListLine, Understanding } from '../intake/understanding.ts'
import { editFrom } from './reading.ts'
import { askStillWanted } from './recalls.ts'
import { revise, revisionOf } from './restated.ts'
import { takeShares } from './shares.ts'
import { carryOutTogether } from './together.ts'
import type { Turn } from './turn.ts'

/**
 * A message for several people that now reads otherwise: each order becomes what is now said for its patient, whoever is
 * new gets one, and of whoever is no longer named it is asked whether theirs is still wanted.
 */
export function takeSharesAnew(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  orders: readonly Appointment[],
): Outcome {
  const open = orders.filter(isOpen)
  if (read.intent === 'cancel') return carryOutTogether(turn, message, open, editFrom(read))
  const shares = read.shares.length > 0 ? read.shares : onlyShare(read)
  const fresh = shares.filter((share) => !orders.some((order) => isTheirs(order, share)))
  const outcomes = open.map((order): Outcome => {
    const share = shares.find((each) => isTheirs(order, each))
    if (share === undefined) return askStillWanted(turn, message, [order])
    const revision = revisionOf(order, asOwn(read, share), [])
    return revision === null ? 'silent' : revise(turn, order, revision)
  })
  if (fresh.length > 0) outcomes.push(takeShares(turn, message, read, fresh))
  return outcomes.find((outcome) => outcome !== 'silent') ?? 'silent'
}

const isTheirs = ({ request: { patient } }: Appointment, { recipient, name }: ListLine): boolean =>
  patient.recipient === recipient && (name === null || patient.name === null || patient.name === name)

/** What is left where it is all for one now. */
function onlyShare(read: Understanding): readonly ListLine[] {
  const { text, patientName: name, address, phone, recipient, wish, urgent, notes, items } = read
  if (items.length === 0) return []
  return [{ text, name, address, phone, recipient, wish, urgent, notes, items, declined: false }]
}

/** The message as if it were for one of them only. */
const asOwn = (read: Understanding, share: ListLine): Understanding => {
  const { items, address, recipient, name, wish, notes } = share
  return { ...read, items, address, recipient, patientName: name, wish, notes, shares: [] }
}
