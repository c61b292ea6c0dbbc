import type { Appointment } from '../domain/appointment.ts'
import type { Book } from '../domain/book.ts'
import { roomKey } from '../domain/book-indexes.ts'
import { type Account, accountKey } from '../domain/message.ts'
import type { Patient } from '../domain/request.ts'
import type { Instant } from '../domain/time.ts'

/** An insurance card that is not at its owner's. */
export interface CardCustody {
  readonly patient: Patient
  /** Who said 医保卡收了 last. */
  readonly holder: Account
  readonly since: Instant
  /** What it was handed over for; two orders of one patient are one card. */
  readonly appointments: readonly Appointment[]
}

/**
 * Who has the card that was handed over for an appointment, since when; null if nobody, or it went back with the
 * medicines. A cancellation brings no card back: it stays with the agent, and on the list, until it is said to be back.
 */
export function cardOf(
  appointment: Appointment,
): { readonly holder: Account; readonly since: Instant } | null {
  const collected = appointment.milestones.findLast(({ name }) => name === 'card-collected')
  const { standing, milestones } = appointment
  if (collected === undefined) return null
  if (standing.kind === 'closed' && standing.status === 'fulfilled') return null
  const back = milestones.some(({ name, at }) => name === 'delivered' && at >= collected.at)
  return back ? null : { holder: collected.by, since: collected.at }
}

/** The same, or who has it from another open order of that patient: two orders of one patient are one card. */
export function cardFor(book: Pick<Book, 'appointments'>, appointment: Appointment) {
  const own = cardOf(appointment)
  if (own !== null) return own
  const owner = ownerOf(appointment)
  const { patient, writer } = appointment.request
  const room = roomKey(patient.community, patient.address)
  const near =
    room === null ? book.appointments.by('writer', accountKey(writer)) : book.appointments.by('room', room)
  return (
    near
      .filter((other) => ownerOf(other) === owner)
      .map(cardOf)
      .find((card) => card !== null) ?? null
  )
}

/** Whose card it is: an address with the recipient or name; without a room the account tells neighbours apart. */
function ownerOf({ request: { patient, writer } }: Appointment): string {
  const { lane, building, unit, room } = patient.address
  const who = patient.name ?? patient.recipient
  return JSON.stringify([
    patient.community,
    lane,
    building,
    unit,
    room,
    who,
    room === null ? accountKey(writer) : null,
  ])
}

/** Which cards are with whom, derived from the milestones, those out longest first. */
export function cardLedger({ appointments }: Pick<Book, 'appointments'>): readonly CardCustody[] {
  const cards = new Map<string, CardCustody>()
  for (const appointment of appointments.values()) {
    const card = cardOf(appointment)
    if (card === null) continue
    const owner = ownerOf(appointment)
    const known = cards.get(owner)
    const latest = known !== undefined && known.since > card.since ? known : card
    cards.set(owner, {
      patient: appointment.request.patient,
      holder: latest.holder,
      since: latest.since,
      appointments: [...(known?.appointments ?? []), appointment],
    })
  }
  return [...cards.values()].sort((a, b) => a.since - b.since)
}

/** The cards that one agent has to give back. */
export const cardsWith = (book: Pick<Book, 'appointments'>, agent: Account): readonly CardCustody[] =>
  cardLedger(book).filter(({ holder }) => accountKey(holder) === accountKey(agent))
