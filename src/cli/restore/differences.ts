import { isDeepStrictEqual } from 'node:util'
import type { Appointment } from '../../domain/appointment.ts'
import type { Inspected } from '../../store/inspect.ts'

/** So many codes are named; of more, how many. */
const mostNamed = 40

/**
 * What changes in a district when a backup takes the place of what is there: counts, codes and times, nothing personal.
 *
 * @param now null where there is no such district
 * @param madeAt when the backup was made, ISO 8601
 */
export function differences(now: Inspected | null, then: Inspected, madeAt: string): readonly string[] {
  if (now === null) return ['  all of it is new here']
  const later = [...now.book.appointments.values()].filter(({ id }) => !then.book.appointments.has(id))
  const back = [...then.book.appointments.values()].filter(({ id }) => !now.book.appointments.has(id))
  const other = [...then.book.appointments.values()].filter((appointment) => {
    const present = now.book.appointments.get(appointment.id)
    return present !== undefined && !isDeepStrictEqual(present, appointment)
  })
  const messages = now.received.filter(({ at }) => at > Date.parse(madeAt)).length
  const lines = [
    ...counted(later, 'are not in it: tell whoever was given one'),
    ...counted(other, 'are again as they were then'),
    ...counted(back, 'are open again'),
    ...(messages === 0
      ? []
      : [`  ${messages} messages of the last day were taken after ${madeAt} and are not in it`]),
  ]
  return lines.length === 0 ? ['  nothing changes'] : lines
}

function counted(appointments: readonly Appointment[], what: string): readonly string[] {
  if (appointments.length === 0) return []
  const named = appointments.slice(0, mostNamed).map(({ code }) => code)
  const more = appointments.length - named.length
  return [
    `  ${appointments.length} appointments ${what}: ${named.join(' ')}${more > 0 ? ` and ${more} more` : ''}`,
  ]
}
