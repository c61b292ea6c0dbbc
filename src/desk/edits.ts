import { type Appointment, isOpen } from '../domain/appointment.ts'
import { chatOf, type IncomingMessage, referenceKey, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Understanding } from '../intake/understanding.ts'
import { carryOut } from './carry-out.ts'
import { takeSharesAnew } from './edited-shares.ts'
import { sameAccount } from './ledger.ts'
import { editFrom } from './reading.ts'
import { askStillWanted } from './recalls.ts'
import { changeOf, revise, revisionOf } from './restated.ts'
import type { Turn } from './turn.ts'
import { toWriter } from './writer.ts'

/**
 * A message that its writer has changed, if something came of it before: the difference is applied and answered once;
 * a slip that changes nothing that matters is nobody's business.
 *
 * @returns null where nothing came of it yet: then it is read as if it were new
 */
export function takeEdit(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  edits: string,
): Outcome | null {
  // A 接龙 finds its own lines again, whoever has changed them.
  if (read.list !== null) return null
  const key = referenceKey(chatOf(message), edits)
  const orders = turn.book.appointments
    .by('message', key)
    .filter(({ request }) => sameAccount(request.writer, senderOf(message)))
  const [appointment, ...others] = orders
  if (others.length > 0 && orders.every(({ from, line }) => from === key && line === null))
    return takeSharesAnew(turn, message, read, orders)
  if (appointment === undefined || others.length > 0) return null
  return appointment.from === key
    ? takeRequestAnew(turn, message, read, appointment, key)
    : takeChangeAnew(turn, read, appointment)
}

/** The words of the request itself: as they now stand, so shall the order. */
function takeRequestAnew(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  appointment: Appointment,
  key: string,
): Outcome {
  if (read.intent === 'cancel')
    return isOpen(appointment) ? carryOut(turn, appointment, editFrom(read)) : 'silent'
  const revision = revisionOf(appointment, read, drugsElsewhere(turn, appointment, key))
  if (revision !== null)
    return isOpen(appointment) ? revise(turn, appointment, revision) : tell(turn, appointment)
  const namesNothing = read.items.length === 0 && read.mentions.length === 0 && !read.sameAsLast
  const isEmptied = namesNothing && appointment.request.items.length > 0
  return isEmptied ? askStillWanted(turn, message, [appointment]) : 'silent'
}

/** The words of an answer or a change. What was to be added cannot be told from what was added already. */
function takeChangeAnew(turn: Turn, read: Understanding, appointment: Appointment): Outcome {
  if (!isOpen(appointment)) return 'silent'
  if (read.intent === 'cancel') return carryOut(turn, appointment, editFrom(read))
  const revision = changeOf(appointment, read)
  if (revision === null) return 'silent'
  return revision.edit.mode === 'add' ? tell(turn, appointment) : revise(turn, appointment, revision)
}

/** How it stands, to somebody who can say themselves what is wrong with it. */
function tell(turn: Turn, appointment: Appointment): Outcome {
  turn.touch(appointment)
  toWriter(turn, appointment, (view, say) => say.status([view], turn.scene))
  return 'done'
}

/** What the same message found on its way already stays where it is. */
function drugsElsewhere(turn: Turn, { id, request }: Appointment, key: string): readonly string[] {
  const spoken = turn.book.references.get(key)?.appointments ?? []
  return spoken
    .filter((other) => other !== id)
    .flatMap((other) => turn.book.appointments.get(other)?.request.items ?? [])
    .flatMap(({ drug }) => (drug === null || request.items.some((own) => own.drug === drug) ? [] : [drug]))
}
