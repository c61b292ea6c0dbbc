import type { Appointment, HistoryEntry } from '../domain/appointment.ts'

/** By which word it ended as cancelled; null where it ended otherwise or stands. */
export const endedBy = ({ standing, history }: Appointment): HistoryEntry | null =>
  standing.kind === 'closed' && standing.status === 'cancelled'
    ? (history.findLast(({ what }) => what === 'cancelled' || what === 'refused' || what === 'closed') ??
      null)
    : null
