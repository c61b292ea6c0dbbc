import { type Appointment, statusOf } from '../domain/appointment.ts'
import type { Outcome } from '../domain/ports.ts'

/** How a received request ended, by how its appointment stands. */
export function outcomeOf(appointment: Appointment): Outcome {
  switch (statusOf(appointment)) {
    case 'proposed':
      return 'asked'
    case 'pending':
      return appointment.standing.kind === 'deciding' && appointment.standing.by === 'coordinator'
        ? 'handed'
        : 'waiting'
    case 'waitlist':
      return 'waiting'
    case 'booked':
      return 'booked'
    case 'arrived':
    case 'fulfilled':
    case 'cancelled':
    case 'noshow':
      return 'done'
  }
}
