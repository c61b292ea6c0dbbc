import { mayServe, personOf } from '../desk/people.ts'
import { streetOf } from '../dispatch/catchment.ts'
import type { World } from '../dispatch/world.ts'
import type { Appointment } from '../domain/appointment.ts'
import type { Alert } from '../domain/book.ts'
import type { Directory, Person, Pharmacy } from '../domain/directory.ts'
import { accountKey } from '../domain/message.ts'
import type { Listener } from '../replies/audience.ts'

/** Who looks at the board. What they may see is decided here and in `replies/audience`, never by a page. */
export type Viewer =
  /** Whoever started the program on this machine. */
  { readonly kind: 'owner' } | { readonly kind: 'role'; readonly person: Person }

/** Who signed in, as a session and a link carry it: `owner`, or the key of an account. */
export type Who = string

export const owner: Who = 'owner'

/** The viewer as the directory has them now; null for somebody who has lost the role since they signed in. */
export function viewerOf(directory: Directory, who: Who): Viewer | null {
  if (who === owner) return { kind: 'owner' }
  const known = directory.people.find((person) => accountKey(person) === who)
  const person = known === undefined ? null : personOf(directory, known)
  return person === null ? null : { kind: 'role', person }
}

export const whoOf = (viewer: Viewer): Who => (viewer.kind === 'owner' ? owner : accountKey(viewer.person))

/** As whom `replies/audience` knows the viewer. An operator, and the owner, see what a coordinator sees. */
export function listenerOf(viewer: Viewer): Exclude<Listener, 'group' | 'self'> {
  if (viewer.kind === 'owner' || viewer.person.role === 'operator') return 'coordinator'
  return viewer.person.role
}

/** Coordinators see their streets, agents their communities, pharmacists what is or must be decided at their counter. */
export function maySee(viewer: Viewer, { directory }: Pick<World, 'directory'>, one: Appointment): boolean {
  return viewer.kind === 'owner' || mayServe(directory, viewer.person, one)
}

/** An alert shows what somebody wrote, so it is for those who answer for the street. */
export function maySeeAlert(viewer: Viewer, alert: Alert): boolean {
  if (viewer.kind === 'owner') return true
  const { person } = viewer
  if (person.role === 'operator') return true
  return person.role === 'coordinator' && (alert.street === null || person.streets.includes(alert.street))
}

/** Whoever scans a login code with another account makes that account the bot: only for those who answer for it. */
export const isForNetworks = (viewer: Viewer): boolean =>
  viewer.kind === 'owner' || viewer.person.role === 'coordinator'

/** The streets that the viewer answers for; all of them for the owner and the hotline. */
export function streetsOf(viewer: Viewer, { streets }: Directory): readonly string[] {
  const isForAll = viewer.kind === 'owner' || viewer.person.role === 'operator'
  if (isForAll) return streets.map(({ code }) => code)
  return viewer.person.role === 'coordinator' ? viewer.person.streets : []
}

/** The institutions whose day the viewer follows, in the order of the directory. */
export function institutionsOf(viewer: Viewer, directory: Directory): readonly Pharmacy[] {
  if (viewer.kind === 'owner') return directory.pharmacies
  const { person } = viewer
  switch (person.role) {
    case 'operator':
      return directory.pharmacies
    case 'pharmacist':
      return directory.pharmacies.filter(({ id }) => id === person.pharmacy)
    case 'coordinator':
      return servingAny(directory, person.streets)
    case 'agent':
      return servingAny(
        directory,
        person.communities.flatMap((community) => streetOf(directory, community) ?? []),
      )
  }
}

const servingAny = (directory: Directory, streets: readonly string[]): readonly Pharmacy[] =>
  directory.pharmacies.filter(({ serves }) => serves.some((street) => streets.includes(street)))
