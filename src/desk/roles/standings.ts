import { type Appointment, hasMilestone, openLegs } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { Outcome } from '../../domain/ports.ts'
import { mayServe } from '../people.ts'
import { needsReview } from '../reviews.ts'
import { phrases, type Turn } from '../turn.ts'
import { appointmentView, rosterLineHere } from '../views.ts'

const say = phrases('zh')

/**
 * One line or two for each order that is theirs to serve.
 * @param unheard something was said of them that nobody understood: how it can be said
 */
export function tellStandings(
  turn: Turn,
  person: Person,
  found: readonly Appointment[],
  unknown: readonly string[],
  unheard = false,
): Outcome {
  const lines = found.map((appointment) => {
    turn.touch(appointment)
    if (!mayServe(turn.world.directory, person, appointment)) return say.notTheirs(appointment.code)
    return standingLine(turn, person, appointment)
  })
  const [theirs] = found.filter((appointment) => mayServe(turn.world.directory, person, appointment))
  const hint =
    unheard && theirs !== undefined
      ? [
          person.role === 'pharmacist'
            ? say.howToNote(theirs.code, waitsFor(turn, theirs))
            : say.howToSay(theirs.code, person.role),
        ]
      : []
  const missing = unknown.map((code) => say.noSuchOrder(code))
  turn.answer([...lines, ...missing, ...hint].join('\n'), 'zh', found)
  return found.length > 0 ? 'done' : 'declined'
}

function waitsFor({ world: { catalogue } }: Turn, appointment: Appointment): 'review' | 'ready' | 'pick-up' {
  const legs = openLegs(appointment)
  const isUnreviewed =
    appointment.standing.kind === 'deciding' || legs.some((leg) => needsReview(leg, catalogue))
  if (isUnreviewed) return 'review'
  return legs.every((leg) => hasMilestone(leg, 'ready')) ? 'pick-up' : 'ready'
}

export function standingLine(turn: Turn, { role }: Person, appointment: Appointment): string {
  const listener = role === 'operator' ? 'coordinator' : role
  const line = rosterLineHere(turn, appointment, listener)
  return say.standingForRole(line, appointmentView(turn.world, appointment, listener), turn.scene)
}
