import { type Appointment, inOrder, openLegs } from '../domain/appointment.ts'
import type { Edit } from '../domain/edit.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { type Amended, applyAmendment } from './amend.ts'
import { tellDeciders } from './announce.ts'
import { applyCancel, type Cancelled } from './cancel.ts'
import { carryOut, tellAmended, tellCancelled } from './carry-out.ts'
import { shareView } from './share-text.ts'
import { phrases, type Turn } from './turn.ts'

/** What is to be done with an order. */
export interface Change {
  readonly appointment: Appointment
  readonly edit: Edit
}

/** Does the same with several orders of one writer. */
export const carryOutTogether = (
  turn: Turn,
  message: IncomingMessage,
  appointments: readonly Appointment[],
  edit: Edit,
): Outcome =>
  carryOutChanges(
    turn,
    message,
    appointments.map((appointment) => ({ appointment, edit })),
  )

/** Does something with each of several orders of one writer; told in one answer where all of them went the same way. */
export function carryOutChanges(turn: Turn, message: IncomingMessage, changes: readonly Change[]): Outcome {
  const [first, ...others] = changes.toSorted((a, b) => inOrder(a.appointment, b.appointment))
  if (first === undefined) return 'done'
  if (others.length === 0) return carryOut(turn, first.appointment, first.edit)
  const done = [first, ...others].map((change) => carriedOut(turn, change))
  const now = done.flatMap(({ result }) => ('appointment' in result ? [result.appointment] : []))
  const views = now.map((appointment) => shareView(turn, message, appointment, now))
  const { language } = first.appointment.request
  if (done.every(({ result }) => result.kind === 'cancelled')) {
    const grief = done.some(({ edit }) => edit.kind === 'cancel' && edit.bereaved === true)
    turn.answer(phrases(language).sharesCancelled(views, grief), language, now)
    return 'done'
  }
  if (done.every(({ result }) => result.kind === 'amended') && now.every(hasPlace)) {
    turn.answer(phrases(language).sharesAmended(views, turn.scene), language, now)
    for (const appointment of now) tellDeciders(turn, appointment)
    return 'booked'
  }
  const outcomes = done.map((one) => tellDone(turn, one))
  return outcomes.find((outcome) => outcome === 'asked') ?? outcomes[0] ?? 'done'
}

interface Done extends Change {
  readonly result: Cancelled | Amended
}

const carriedOut = (turn: Turn, { appointment, edit }: Change): Done => ({
  appointment,
  edit,
  result:
    edit.kind === 'cancel'
      ? applyCancel(turn, appointment, edit.drugs)
      : applyAmendment(turn, appointment, edit),
})

/** Too late for one of them, a question about another: each is told by itself. */
function tellDone(turn: Turn, { appointment, edit, result }: Done): Outcome {
  switch (result.kind) {
    case 'cancelled':
    case 'partly':
      return tellCancelled(turn, appointment, result, edit.kind === 'cancel' && edit.bereaved === true)
    case 'too-late':
    case 'unclear':
    case 'no-such-time':
    case 'nothing':
    case 'amended':
      return tellAmended(turn, appointment, result)
  }
}

const hasPlace = (appointment: Appointment): boolean =>
  appointment.standing.kind === 'placed' && openLegs(appointment).every(({ status }) => status !== 'waitlist')
