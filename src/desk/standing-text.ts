import { localDay } from '../booking/calendar.ts'
import { serviceFrom } from '../booking/quiet-hours.ts'
import { serving, streetOf } from '../dispatch/catchment.ts'
import { meets } from '../dispatch/soonest.ts'
import {
  type Appointment,
  type DecisionReason,
  isPlaced,
  type Missing,
  openLegs,
  statusOf,
} from '../domain/appointment.ts'
import type { Language } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'
import { hailOf, type Listener, medicinesFor, wordsFor } from '../replies/audience.ts'
import type { AppointmentView } from '../replies/phrases/appointment.ts'
import { isInDistress } from './alerts.ts'
import { otherBrands } from './other-brand.ts'
import { dutyOf } from './people.ts'
import { phrases, type Turn } from './turn.ts'
import { appointmentView, isPrivate } from './views.ts'

/** How it stands, as a whole message to the writer: booked, waiting, asked, or with a person; at night with who is on duty. */
export function standingText(
  turn: Turn,
  appointment: Appointment,
  view: AppointmentView,
  listener: Listener,
): string {
  const text = standingWords(turn, appointment, view, listener)
  const isCalled = isUrgentAndAskedAtNight(turn, appointment)
  const waitsForPeople =
    isCalled || appointment.standing.kind === 'deciding' || isUrgentAndLate(turn, appointment)
  const { patient, language } = appointment.request
  const closed = waitsForPeople
    ? closedNow(turn, streetOf(turn.world.directory, patient.community), language, isCalled)
    : null
  return closed === null ? text : `${text}\n${closed}`
}

/**
 * When the counters of a street are closed: until when, and who is on duty nevertheless.
 * @param isCalled whether the one on duty is told of it just now
 */
export function closedNow(
  turn: Turn,
  street: string | null,
  language: Language,
  isCalled = false,
): string | null {
  const until = closedUntil(turn, street)
  return until === null
    ? null
    : phrases(language).outsideHours(until, turn.scene, dutyOf(turn.world.directory, street), isCalled)
}

function closedUntil({ world: { directory }, scene, now }: Turn, street: string | null): Instant | null {
  return street === null ? null : serviceFrom(serving(directory, street), scene.timezone, now)
}

/** Who has none left at night may be asleep before they answer which one it is, and must not wait for the morning. */
export function isUrgentAndAskedAtNight(turn: Turn, { standing, request }: Appointment): boolean {
  if (standing.kind !== 'asking' || !request.urgent) return false
  return closedUntil(turn, streetOf(turn.world.directory, request.patient.community)) !== null
}

function standingWords(
  turn: Turn,
  appointment: Appointment,
  view: AppointmentView,
  listener: Listener,
): string {
  const say = phrases(appointment.request.language)
  const { standing } = appointment
  switch (standing.kind) {
    case 'asking':
      // Its being asked is an entry as well.
      return appointment.history.filter(({ what }) => what === 'answered').length > 1
        ? questionText(turn, appointment, standing.missing, listener)
        : questionWithOthers(turn, appointment, standing.missing, listener)
    case 'deciding':
      return standing.reason === 'no-institution'
        ? say.noInstitution(view, turn.scene)
        : say.pending(
            standing.reason === 'unknown-drug' ? unclearIn(turn, appointment, view, listener) : view,
            reasonToTell(turn, appointment, standing.reason),
            turn.scene,
          )
    case 'closed':
      return say.status([view], turn.scene)
    case 'placed':
      return statusOf(appointment) === 'waitlist' && openLegs(appointment).every((leg) => !isPlaced(leg))
        ? say.waitlisted(
            view,
            turn.scene,
            view.medicines.kind === 'named' ? otherBrands(turn, appointment) : [],
          )
        : say.booked(view, turn.scene)
  }
}

/** Who does not want to live is told quietly that somebody looks at it: the alarm has been given already. */
const reasonToTell = (turn: Turn, { request }: Appointment, reason: DecisionReason): DecisionReason =>
  reason === 'danger' && isInDistress(turn, request.writer) ? 'after-danger' : reason

/** What nobody could make out of it: whoever knows that the rest is understood need not say it again. */
function unclearIn(
  turn: Turn,
  appointment: Appointment,
  view: AppointmentView,
  listener: Listener,
): AppointmentView {
  const { items } = appointment.request
  const unclear = items.filter(({ drug }) => drug === null)
  if (unclear.length === 0 || unclear.length === items.length) return view
  const medicines = medicinesFor(listener, unclear, turn.world.catalogue, isPrivate(turn.world, appointment))
  return view.medicines.kind === 'private'
    ? view
    : { ...view, medicines, besides: items.length - unclear.length }
}

/** From so many others on it is said that they are understood. */
const manyOthers = 2

/** The question, and behind it how many others wait for its answer. */
export function questionWithOthers(
  turn: Turn,
  appointment: Appointment,
  missing: readonly [Missing, ...Missing[]],
  listener: Listener,
): string {
  return withOthers(appointment, missing, questionText(turn, appointment, missing, listener))
}

/** @param text the question */
export function withOthers(
  { request }: Appointment,
  missing: readonly [Missing, ...Missing[]],
  text: string,
): string {
  const [first] = missing
  const isOfOne = (first.kind === 'drug' && first.item !== null) || first.kind === 'amount'
  const asked = missing.flatMap((one): readonly (number | null)[] =>
    'item' in one ? [one.item] : 'items' in one ? one.items : [],
  )
  const others = request.items.length - new Set(asked).size
  if (!isOfOne || others < manyOthers) return text
  return `${text}\n${phrases(request.language).othersHeard(others)}`
}

/**
 * "今天断药" is never left waiting, for stock or for tomorrow, without a person being told (DESIGN §5, Urgent). Who asks
 * for tomorrow themselves gets it in time.
 */
export function isUrgentAndLate({ now, scene }: Turn, appointment: Appointment): boolean {
  const { urgent, wish } = appointment.request
  const dayOf = (at: Instant): string => localDay(at, scene.timezone)
  const isForLater = wish?.from != null && dayOf(wish.from) > dayOf(now)
  return (
    urgent &&
    openLegs(appointment).some(
      (leg) => !isPlaced(leg) || (isForLater ? !meets(leg.slot, wish) : dayOf(leg.slot.from) !== dayOf(now)),
    )
  )
}

/** The question for the first thing that is missing. A word that must not be repeated to the listener is left out. */
export function questionText(
  turn: Turn,
  appointment: Appointment,
  missing: readonly [Missing, ...Missing[]],
  listener: Listener,
): string {
  const { items, language, writer, patient } = appointment.request
  const say = phrases(language)
  const hail = hailOf(writer.name)
  const hidden = isPrivate(turn.world, appointment)
  // Of a 接龙 it is asked by the door that the list shows: its poster answers for many.
  const view = appointment.line === null ? null : appointmentView(turn.world, appointment, listener)
  const words = (index: number): string => {
    const item = items[index]
    const word = (item === undefined ? null : wordsFor(listener, item, turn.world.catalogue, hidden)) ?? ''
    return word === '' || view === null || view.patientName === null ? word : say.shareWords(view, word)
  }
  const [first] = missing
  switch (first.kind) {
    case 'drug':
      if (first.item === null) return say.askWhat(hail)
      return first.choices.length > 0
        ? say.askDrug(hail, words(first.item), first.choices)
        : say.askBox(hail, words(first.item))
    case 'wanted': {
      const asked = first.items.flatMap((index) => items[index] ?? [])
      const medicines = medicinesFor(listener, asked, turn.world.catalogue, hidden)
      return say.askWanted(hail, medicines, asked.length < items.length)
    }
    case 'amount': {
      const asked = missing.flatMap((m) => (m.kind === 'amount' ? [m.item] : []))
      // 0.5的, and no amount yet: what they have said is heard.
      const [only, ...others] = asked
      const strength = only === undefined || others.length > 0 ? null : items[only]?.strength
      return say.askAmount(
        hail,
        asked.map((index) => (words(index) === '' ? '' : `${words(index)}${strength ?? ''}`)),
      )
    }
    case 'community':
      return say.askCommunity(hail)
    case 'address':
      return say.askAddress(hail, patient.recipient === '邻居')
  }
}
