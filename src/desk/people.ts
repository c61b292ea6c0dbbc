import { pharmacyOf, streetOf } from '../dispatch/catchment.ts'
import type { World } from '../dispatch/world.ts'
import type { Appointment } from '../domain/appointment.ts'
import type { KnownPerson } from '../domain/book.ts'
import type { Community, Directory, Group, Person, Pharmacy, Role } from '../domain/directory.ts'
import { groupAt } from '../domain/directory-now.ts'
import { type Account, accountKey, type Chat, type IncomingMessage } from '../domain/message.ts'
import { onceFor } from '../domain/remembered.ts'
import type { Instant } from '../domain/time.ts'
import { dutyName } from '../replies/audience.ts'
import type { Duty } from '../replies/phrases/danger.ts'

const peopleByAccount = onceFor(
  (people: Directory['people']): ReadonlyMap<string, Person> =>
    new Map(people.toReversed().map((person) => [accountKey(person), person])),
)

/** The role of an account, by its platform id: a display name gives nobody a right. */
export const personOf = ({ people }: Directory, account: Account): Person | null =>
  peopleByAccount(people).get(accountKey(account)) ?? null

/** By what name residents know an account with a role, also one that was stopped since; null where nobody knows it. */
export function dutyNameOf({ directory, book }: World, account: Account): string | null {
  const key = accountKey(account)
  const person = personOf(directory, account) ?? book.roles.get(key)?.was ?? book.people.get(key) ?? null
  return person === null ? null : dutyName(person.name)
}

/** Somebody of whom nothing is known yet. */
export const newcomer = (account: Account, name: string, now: Instant): KnownPerson => ({
  account,
  name,
  patient: null,
  lastAppointment: null,
  language: 'zh',
  private: false,
  reachable: null,
  seenAt: now,
})

export const roleOf = (person: Person | null): Role => person?.role ?? 'resident'

export function groupOf(directory: Directory, message: IncomingMessage): Group | null {
  const { platform, group: id } = message
  if (id === null) return null
  if (platform === 'paste') return pastedGroup(directory, id)
  return groupAt(directory, { platform, id })
}

/**
 * The group that a stretch of chat was copied from: one that the directory knows on its own network, or, where no bot
 * lives, the community by its code.
 */
function pastedGroup(directory: Directory, id: string): Group | null {
  const known = directory.groups.find((g) => g.id === id && g.role === 'community')
  if (known !== undefined) return known
  const community = communityOf(directory, id)
  return community === null
    ? null
    : { platform: 'paste', id, name: community.name, role: 'community', community: id }
}

const communitiesByCode = onceFor(
  (streets: Directory['streets']): ReadonlyMap<string, Community> =>
    new Map(
      streets
        .flatMap(({ communities }) => communities)
        .toReversed()
        .map((community) => [community.code, community]),
    ),
)

export const communityOf = ({ streets }: Directory, code: string | null): Community | null =>
  code === null ? null : (communitiesByCode(streets).get(code) ?? null)

/** Whether somebody may act on an appointment in their role: pharmacists at their institution, agents in their communities, coordinators on their streets. */
export function mayServe(directory: Directory, person: Person, appointment: Appointment): boolean {
  const { community } = appointment.request.patient
  const street = streetOf(directory, community)
  switch (person.role) {
    case 'agent':
      return community !== null && person.communities.includes(community)
    case 'coordinator':
      return street === null || person.streets.includes(street)
    case 'pharmacist': {
      if (appointment.legs.some((leg) => leg.pharmacy === person.pharmacy)) return true
      const pharmacy = pharmacyOf(directory, person.pharmacy)
      return (
        appointment.standing.kind === 'deciding' &&
        street !== null &&
        (pharmacy?.serves.includes(street) ?? false)
      )
    }
    case 'operator':
      return true
  }
}

type Agent = Extract<Person, { role: 'agent' }>

const agentsByCommunity = onceFor(
  (people: Directory['people']): ReadonlyMap<string, Agent> =>
    new Map(
      people
        .flatMap((person) =>
          person.role === 'agent' ? person.communities.map((code) => [code, person] as const) : [],
        )
        .toReversed(),
    ),
)

export const agentOf = ({ people }: Directory, community: string | null): Agent | null =>
  community === null ? null : (agentsByCommunity(people).get(community) ?? null)

export function coordinatorOf(
  directory: Directory,
  street: string | null,
): Extract<Person, { role: 'coordinator' }> | null {
  let first: Extract<Person, { role: 'coordinator' }> | null = null
  for (const person of directory.people) {
    if (person.role !== 'coordinator') continue
    if (street !== null && person.streets.includes(street)) return person
    first ??= person
  }
  return street === null ? first : null
}

/** The coordinator on duty for a street, as a group may hear of them. */
export function dutyOf(directory: Directory, street: string | null): Duty | null {
  const duty = coordinatorOf(directory, street)
  return duty === null ? null : { name: dutyName(duty.name), phone: duty.phone }
}

export const privateChat = (person: Account): Chat => ({ platform: person.platform, account: person.id })

/** Where coordinators are told something: their platform group, else the coordinator of the street in private. */
export function coordinatorsChat(directory: Directory, street: string | null): Chat | null {
  const group = directory.groups.find((g) => g.role === 'platform')
  if (group !== undefined) return { platform: group.platform, group: group.id }
  const coordinator = coordinatorOf(directory, street)
  return coordinator === null ? null : privateChat(coordinator)
}

const groupsOfPharmacies = onceFor(
  (groups: Directory['groups']): ReadonlyMap<string, Group> =>
    new Map(
      groups
        .flatMap((group) => (group.role === 'pharmacy' ? [[group.pharmacy, group] as const] : []))
        .toReversed(),
    ),
)

/** Where an institution is told something: its own group, else its pharmacist in private. */
export function pharmacyChat(directory: Directory, pharmacy: string): Chat | null {
  const group = groupsOfPharmacies(directory.groups).get(pharmacy)
  if (group !== undefined) return { platform: group.platform, group: group.id }
  const person = directory.people.find((p) => p.role === 'pharmacist' && p.pharmacy === pharmacy)
  return person === undefined ? null : privateChat(person)
}

/** An institution as people name it: its whole name, or a part that only one of them has. */
export function findPharmacy(directory: Directory, words: string): Pharmacy | null {
  const wanted = words.trim()
  if (wanted === '') return null
  const exact = directory.pharmacies.find(
    (p) => p.name === wanted || p.id.toLowerCase() === wanted.toLowerCase(),
  )
  if (exact !== undefined) return exact
  const partly = directory.pharmacies.filter((p) => p.name.includes(wanted) || wanted.includes(p.name))
  return partly.length === 1 ? (partly[0] ?? null) : null
}
