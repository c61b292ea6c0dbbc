import { type Appointment, isOpen } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import { days } from '../../domain/time.ts'
import { hailOf } from '../../replies/audience.ts'
import { mayServe } from '../people.ts'
import type { Turn } from '../turn.ts'

type Pharmacist = Extract<Person, { role: 'pharmacist' }>

/** What lay at a counter so long ago nobody behind it speaks of by a name alone. */
export const spokenOfWithin = days(7)

/** How somebody is called whose order it is: the patient by name, or the writer. */
export const namesOf = ({ request: { patient, writer } }: Appointment): readonly string[] =>
  [patient.name, hailOf(writer.name).name].flatMap((name) => (name === null || name.length < 2 ? [] : [name]))

/** 李奶奶取了: the names in a text of a counter under which there are orders there, the longest first. */
export function namesSpoken(turn: Turn, person: Pharmacist, text: string): readonly string[] {
  const names = [...turn.book.appointments.values()]
    .filter((order) => turn.now - order.createdAt <= spokenOfWithin || isOpen(order))
    .flatMap((order) => {
      const spoken = namesOf(order).filter((name) => text.includes(name))
      return spoken.length > 0 && wasHere(turn, person, order) ? spoken : []
    })
  return [...new Set(names)].toSorted((a, b) => b.length - a.length)
}

/** The orders under a name that are or were at their counter; what is open goes before what is over, of which the last is meant. */
export function ordersUnder(turn: Turn, person: Pharmacist, name: string): readonly Appointment[] {
  const theirs = [...turn.book.appointments.values()].filter(
    (order) =>
      namesOf(order).includes(name) &&
      (turn.now - order.createdAt <= spokenOfWithin || isOpen(order)) &&
      wasHere(turn, person, order),
  )
  const open = theirs.filter(isOpen)
  return open.length > 0 ? open : theirs.toSorted((a, b) => b.createdAt - a.createdAt).slice(0, 1)
}

/** Also what was moved away: whoever comes for it stands at this counter all the same. */
export const wasHere = (turn: Turn, person: Pharmacist, order: Appointment): boolean =>
  mayServe(turn.world.directory, person, order) ||
  order.history.some(
    ({ old }) => old?.split('; ').some((leg) => leg.startsWith(`${person.pharmacy} `)) ?? false,
  )
