import type { Appointment } from '../domain/appointment.ts'
import { inOrder } from '../domain/appointment.ts'
import type { Edit } from '../domain/edit.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { applyAmendment } from './amend.ts'
import { applyCancel } from './cancel.ts'
import { tellAmended, tellCancelled } from './carry-out.ts'
import { shareView } from './share-text.ts'
import { phrases, type Turn } from './turn.ts'

/** Does the same with several orders of one writer; told in one answer where all of them went the same way. */
export function carryOutTogether(
  turn: Turn,
  message: IncomingMessage,
  appointments: readonly Appointment[],
  edit: Edit,
): Outcome {
  const all = appointments.toSorted(inOrder)
  return edit.kind === 'cancel' ? cancelAll(turn, message, all, edit) : amendAll(turn, message, all, edit)
}

function cancelAll(
  turn: Turn,
  message: IncomingMessage,
  all: readonly Appointment[],
  { drugs, bereaved = false }: Extract<Edit, { kind: 'cancel' }>,
): Outcome {
  const done = all.map((appointment) => ({ appointment, done: applyCancel(turn, appointment, drugs) }))
  const gone = done.flatMap((one) => (one.done.kind === 'cancelled' ? [one.done.appointment] : []))
  const [first] = gone
  if (first === undefined || gone.length < all.length || all.length < 2)
    return firstOf(done.map((one) => tellCancelled(turn, one.appointment, one.done, bereaved)))
  const views = gone.map((appointment) => shareView(turn, message, appointment, gone))
  const { language } = first.request
  turn.answer(phrases(language).sharesCancelled(views, bereaved), language, gone)
  return 'done'
}

function amendAll(
  turn: Turn,
  message: IncomingMessage,
  all: readonly Appointment[],
  edit: Extract<Edit, { kind: 'amend' }>,
): Outcome {
  const done = all.map((appointment) => ({ appointment, done: applyAmendment(turn, appointment, edit) }))
  const now = done.flatMap((one) => (one.done.kind === 'amended' ? [one.done.appointment] : []))
  const [first] = now
  const arePlaced = now.every(
    ({ standing, legs }) => standing.kind === 'placed' && legs.every(({ status }) => status !== 'waitlist'),
  )
  if (first === undefined || !arePlaced || now.length < all.length || all.length < 2)
    return firstOf(done.map((one) => tellAmended(turn, one.appointment, one.done)))
  const views = now.map((appointment) => shareView(turn, message, appointment, now))
  const { language } = first.request
  turn.answer(phrases(language).sharesAmended(views, turn.scene), language, now)
  return 'booked'
}

const firstOf = (outcomes: readonly Outcome[]): Outcome => outcomes[0] ?? 'done'
