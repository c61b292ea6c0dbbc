import { serving, streetOf } from '../dispatch/catchment.ts'
import { type Appointment, isOpen, isPlaced } from '../domain/appointment.ts'
import type { Chat } from '../domain/message.ts'
import { personOf, pharmacyChat } from './people.ts'
import { phrases, type Turn } from './turn.ts'
import { rosterLine } from './views.ts'

interface Reviewers {
  readonly pharmacy: string
  readonly chat: Chat
}

/** Any pharmacist who serves the street may decide; the first institution of the street that dispenses on prescription and reads along is asked. */
export function reviewersOf(turn: Turn, appointment: Appointment): Reviewers | null {
  const street = streetOf(turn.world.directory, appointment.request.patient.community)
  if (street === null) return null
  const { directory } = turn.world
  for (const pharmacy of serving(directory, street)) {
    const chat = pharmacy.prescription ? pharmacyChat(directory, pharmacy.id) : null
    if (chat !== null) return { pharmacy: pharmacy.id, chat }
  }
  return null
}

/** Who was asked to decide hears when there is nothing left to decide, unless a pharmacist has just done it. */
export function tellNothingToDecide(turn: Turn): void {
  const person = turn.chat === null ? null : personOf(turn.world.directory, turn.cause.by)
  if (person?.role === 'pharmacist') return
  for (const { old, now } of turn.changedAppointments()) {
    if (old === undefined || now === undefined || !awaitsPharmacist(old) || awaitsPharmacist(now)) continue
    const asked = reviewersOf(turn, old)
    // Booked at their own counter, it is told there as a new one.
    if (asked === null || now.legs.some((leg) => isPlaced(leg) && leg.pharmacy === asked.pharmacy)) continue
    const line = rosterLine(turn.world, now, 'pharmacist')
    turn.tell(
      asked.chat,
      phrases('zh').goneFromPharmacy([line], isOpen(now) ? 'settled' : 'withdrawn'),
      'zh',
      [now],
    )
  }
}

const awaitsPharmacist = ({ standing }: Appointment): boolean =>
  standing.kind === 'deciding' && standing.by === 'pharmacist'
