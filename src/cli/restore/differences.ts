import { isDeepStrictEqual } from 'node:util'
import type { Appointment } from '../../domain/appointment.ts'
import type { Said } from '../../domain/said.ts'
import type { Inspected } from '../../store/inspect.ts'
import { allNew, asThen, messagesLost, nothingChanges, notInBackup, openAgain } from '../reports.ts'

/** So many codes are named; of more, how many. */
const mostNamed = 40

/**
 * What changes in a district when a backup takes the place of what is there: counts, codes and times, nothing personal.
 *
 * @param now null where there is no such district
 * @param madeAt when the backup was made, ISO 8601
 */
export function differences(now: Inspected | null, then: Inspected, madeAt: string): readonly Said[] {
  if (now === null) return [allNew]
  const later = [...now.book.appointments.values()].filter(({ id }) => !then.book.appointments.has(id))
  const back = [...then.book.appointments.values()].filter(({ id }) => !now.book.appointments.has(id))
  const other = [...then.book.appointments.values()].filter((appointment) => {
    const present = now.book.appointments.get(appointment.id)
    return present !== undefined && !isDeepStrictEqual(present, appointment)
  })
  const messages = now.received.filter(({ at }) => at > Date.parse(madeAt)).length
  const lines = [
    ...counted(later, notInBackup),
    ...counted(other, asThen),
    ...counted(back, openAgain),
    ...(messages === 0 ? [] : [messagesLost(messages, madeAt)]),
  ]
  return lines.length === 0 ? [nothingChanges] : lines
}

const counted = (
  appointments: readonly Appointment[],
  line: (count: number, codes: readonly string[]) => Said,
): readonly Said[] => {
  const codes = appointments.slice(0, mostNamed).map(({ code }) => code)
  return codes.length === 0 ? [] : [line(appointments.length, codes)]
}
