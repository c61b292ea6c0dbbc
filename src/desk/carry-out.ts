import type { Appointment, Slot } from '../domain/appointment.ts'
import type { Person } from '../domain/directory.ts'
import type { Edit } from '../domain/edit.ts'
import { chatKey, chatOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { hasBuilding } from '../domain/request.ts'
import type { Wish } from '../domain/time.ts'
import { endedBy } from '../pickup/ended-by.ts'
import { addressLabel, dutyName } from '../replies/audience.ts'
import { choiceWords, moveTo } from '../replies/choice-words.ts'
import type { NotChanged } from '../replies/phrases/staff.ts'
import { asToldBefore } from '../replies/views.ts'
import { sameItems } from './advance.ts'
import { type Amended, applyAmendment, type Restated } from './amend.ts'
import { tellDeciders } from './announce.ts'
import { applyCancel, type Cancelled } from './cancel.ts'
import { sameAccount } from './ledger.ts'
import { otherTimes } from './other-times.ts'
import { outcomeOf } from './outcome.ts'
import { personOf } from './people.ts'
import { standingLine } from './roles/standings.ts'
import { standingText } from './standing-text.ts'
import { phrases, type Turn } from './turn.ts'
import { labelHere, medicinesOf } from './views.ts'
import { toWriter, type Wording } from './writer.ts'

/** Does what was asked and says how it stands now. */
export function carryOut(turn: Turn, appointment: Appointment, edit: Edit): Outcome {
  return edit.kind === 'cancel'
    ? carryOutCancel(turn, appointment, edit)
    : carryOutAmend(turn, appointment, edit)
}

function carryOutCancel(
  turn: Turn,
  appointment: Appointment,
  { drugs, bereaved = false }: Extract<Edit, { kind: 'cancel' }>,
): Outcome {
  const { code } = appointment
  if (endedBy(appointment) !== null && officerFor(turn, appointment) !== null) {
    turn.answer(phrases('zh').cancelledBefore(code, labelHere(turn, appointment)), 'zh', [appointment])
    return 'done'
  }
  return tellCancelled(turn, appointment, applyCancel(turn, appointment, drugs), bereaved)
}

/** @param appointment as it was before */
export function tellCancelled(
  turn: Turn,
  appointment: Appointment,
  done: Cancelled,
  bereaved: boolean,
): Outcome {
  switch (done.kind) {
    case 'too-late':
      return tellTooLate(turn, appointment)
    case 'cancelled':
      tellDone(turn, done.appointment, (view, say) => say.cancelled(view, turn.scene, bereaved))
      return 'done'
    case 'partly':
      tellDone(turn, done.appointment, (view, say, listener) => {
        const gone = medicinesOf(turn.world, appointment, listener, done.gone)
        return say.itemsCancelled(view, gone, turn.scene)
      })
      return 'done'
  }
}

/** @param restated the items as they shall stand, in the place of those that the edit names */
export const carryOutAmend = (
  turn: Turn,
  appointment: Appointment,
  edit: Extract<Edit, { kind: 'amend' }>,
  restated?: Restated,
): Outcome => tellAmended(turn, appointment, applyAmendment(turn, appointment, edit, restated))

/** @param appointment as it was before */
export function tellAmended(turn: Turn, appointment: Appointment, done: Amended): Outcome {
  switch (done.kind) {
    case 'too-late':
      return tellTooLate(turn, appointment)
    case 'unclear':
      turn.touch(appointment)
      if (tellOfficer(turn, appointment, 'unclear')) return 'asked'
      toWriter(turn, appointment, ({ hail, medicines }, say) =>
        say.askOfWhich(hail, medicines.kind === 'named' ? (medicines.items[0]?.written ?? null) : null),
      )
      return 'asked'
    case 'no-such-time':
      turn.touch(appointment)
      if (tellOfficer(turn, appointment, 'no-such-time')) return 'declined'
      tellOtherTimes(turn, appointment, done.wish)
      return 'declined'
    case 'nothing':
      turn.touch(appointment)
      if (!tellOfficer(turn, appointment, 'nothing'))
        toWriter(turn, appointment, (view, say) => say.status([view], turn.scene))
      return 'done'
    case 'amended': {
      const now = done.appointment
      tellDeciders(turn, now)
      tellDone(turn, now, (view, say, listener) =>
        now.standing.kind !== 'placed'
          ? standingText(turn, now, view, listener)
          : isOnlyDoor(turn, appointment, now)
            ? say.doorNoted(view, addressLabel(now.request.patient.address))
            : say.amended(isSameWish(appointment, now) ? asToldBefore(view) : view, turn.scene),
      )
      return outcomeOf(now)
    }
  }
}

/** Nothing was said of the time: that it is not the one that was wished has been told before. */
const isSameWish = (
  { request: { wish: old } }: Appointment,
  { request: { wish: now } }: Appointment,
): boolean => old?.from === now?.from && old?.to === now?.to

/** Their own door, in the chat where they have just said it; from another it is nobody's to read out. */
function isOnlyDoor(turn: Turn, before: Appointment, { request, legs }: Appointment): boolean {
  const { patient, wish, items, writer } = request
  const was = before.request
  return (
    sameAccount(writer, turn.cause.by) &&
    patient.address !== was.patient.address &&
    hasBuilding(patient.address) &&
    legs === before.legs &&
    wish === was.wish &&
    sameItems(items, was.items)
  )
}

/** It stays as it is, and can be moved to another time with a word or a press. */
const tellOtherTimes = (turn: Turn, appointment: Appointment, wish: Wish): void =>
  offerTimes(turn, appointment, otherTimes(turn, appointment, wish), 'noSuchTime')

/** @param saying whether they asked for a time that cannot be had, or for none in particular */
export function offerTimes(
  turn: Turn,
  appointment: Appointment,
  slots: readonly Slot[],
  saying: 'noSuchTime' | 'whichTime',
): void {
  const { slot: label } = choiceWords[appointment.request.language]
  const choices = slots.map((slot) => ({
    label: label(slot, turn.scene),
    answer: moveTo(slot.from, turn.scene),
  }))
  const wording: Wording = (view, say) => say[saying](view, slots, turn.scene)
  toWriter(turn, appointment, wording, 'notice', undefined, choices)
}

function tellTooLate(turn: Turn, appointment: Appointment): Outcome {
  turn.touch(appointment)
  if (!tellOfficer(turn, appointment, 'too-late'))
    toWriter(turn, appointment, (view, say) => say.tooLate(view, turn.scene))
  return 'declined'
}

/** What somebody in an office has done for a resident is told as such: it was not they who asked for it. */
function tellDone(turn: Turn, appointment: Appointment, wording: Wording): void {
  const officer = officerFor(turn, appointment)
  toWriter(turn, appointment, (view, say, listener) => {
    const text = wording(view, say, listener)
    return officer === null ? text : `${say.doneFor(view.hail, dutyName(officer.name))}\n${text}`
  })
}

/** Of what did not go the resident, who never asked for it, hears nothing. @returns whether it is said to an officer */
function tellOfficer(turn: Turn, appointment: Appointment, why: NotChanged): boolean {
  const officer = officerFor(turn, appointment)
  if (officer === null) return false
  const line = standingLine(turn, officer, appointment)
  turn.answer(`${phrases('zh').notChangedFor(appointment.code, why)}\n${line}`, 'zh', [appointment])
  return true
}

/** Who acts in their office on somebody else's order, in another chat than where its writer reads along. */
function officerFor({ world, cause }: Turn, { request, chat }: Appointment): Person | null {
  const { message, by } = cause
  if (message === null || sameAccount(by, request.writer) || chatKey(chatOf(message)) === chatKey(chat))
    return null
  return personOf(world.directory, by)
}
