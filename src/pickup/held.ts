import type { Appointment } from '../domain/appointment.ts'

/** In the history: its writer was told that the counter is closed, and that it is open again. */
export const notToGo = 'not to go'
export const mayGo = 'may go'

/** Told not to go, and not yet that they may. */
export const isHeld = ({ history }: Appointment): boolean =>
  history.findLast(({ what, new: mark }) => what === 'reminded' && (mark === notToGo || mark === mayGo))
    ?.new === notToGo
