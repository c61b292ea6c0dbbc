import type { Book } from './book.ts'
import type { Directory, Group, Person, Pharmacy } from './directory.ts'
import { accountKey } from './message.ts'
import { onceFor } from './remembered.ts'

type Notes = Pick<Book, 'roles' | 'groups' | 'pauses'>

/** The last one made of each directory: tables are shared while nothing in them changes, so nearly every call ends here. */
const made = new WeakMap<Directory, Notes & { readonly now: Directory }>()

/**
 * The directory as it stands: with who was enrolled, without who was stopped, with the groups that coordinators
 * assigned and the days that pharmacies closed since it was written. What the book says goes before what is written.
 */
export function directoryNow(directory: Directory, { roles, groups, pauses }: Notes): Directory {
  if (roles.size === 0 && groups.size === 0 && pauses.size === 0) return directory
  const last = made.get(directory)
  if (last !== undefined && last.roles === roles && last.groups === groups && last.pauses === pauses)
    return last.now
  const now = {
    ...directory,
    people: peopleNow(directory.people, roles),
    groups: groupsNow(directory.groups, groups),
    pharmacies: pharmaciesNow(directory.pharmacies, pauses),
  }
  made.set(directory, { roles, groups, pauses, now })
  return now
}

function peopleNow(written: readonly Person[], roles: Book['roles']): readonly Person[] {
  const kept = written.filter((person) => !roles.has(accountKey(person)))
  return [...kept, ...[...roles.values()].flatMap(({ person }) => person ?? [])]
}

/** Nobody has new hours while no day is closed: what was worked out of them still holds. */
function pharmaciesNow(written: readonly Pharmacy[], pauses: Book['pauses']): readonly Pharmacy[] {
  const closed = Map.groupBy(
    [...pauses.values()].filter(({ day }) => day !== undefined),
    ({ pharmacy }) => pharmacy,
  )
  if (closed.size === 0) return written
  return written.map((pharmacy) => {
    const theirs = closed.get(pharmacy.id)
    if (theirs === undefined) return pharmacy
    const days = theirs.flatMap(({ day, part }) => (part === undefined ? (day ?? []) : []))
    return {
      ...pharmacy,
      closed: [...pharmacy.closed, ...days],
      shut: theirs.flatMap(({ part }) => part ?? []),
    }
  })
}

function groupsNow(written: readonly Group[], notes: Book['groups']): readonly Group[] {
  const assigned = [...notes].filter(([, { group }]) => group !== null)
  const keys = new Set(assigned.map(([key]) => key))
  // What was assigned later goes first: the group of an institution is where it is now.
  return [
    ...assigned.flatMap(([, { group }]) => group ?? []),
    ...written.filter((group) => !keys.has(groupKey(group))),
  ]
}

/** Where a network knows a group. */
type GroupPlace = Pick<Group, 'platform' | 'id'>

/** The key of a group among the book's notes. */
export const groupKey = ({ platform, id }: GroupPlace): string => `${platform}:${id}`

/** Lists of groups are made anew when one of them changes: each is gone through once, and asked at every message. */
const groupsByKey = onceFor(
  (groups: Directory['groups']): ReadonlyMap<string, Group> =>
    new Map(groups.toReversed().map((group) => [groupKey(group), group])),
)

/** The group that a network knows under an id; null where the directory has none. Of two the first. */
export const groupAt = ({ groups }: Directory, place: GroupPlace): Group | null =>
  groupsByKey(groups).get(groupKey(place)) ?? null
