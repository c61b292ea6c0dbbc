import type { Book } from './book.ts'
import type { Directory, Group, Person } from './directory.ts'
import { accountKey, type Platform } from './message.ts'

type Notes = Pick<Book, 'roles' | 'groups'>

/** The last one made of each directory: tables are shared while nothing in them changes, so nearly every call ends here. */
const made = new WeakMap<Directory, Notes & { readonly now: Directory }>()

/**
 * The directory as it stands: with who was enrolled, without who was stopped, and with the groups that coordinators
 * assigned since it was written. What the book says of an account or a group goes before what is written.
 */
export function directoryNow(directory: Directory, { roles, groups }: Notes): Directory {
  if (roles.size === 0 && groups.size === 0) return directory
  const last = made.get(directory)
  if (last !== undefined && last.roles === roles && last.groups === groups) return last.now
  const now = {
    ...directory,
    people: peopleNow(directory.people, roles),
    groups: groupsNow(directory.groups, groups),
  }
  made.set(directory, { roles, groups, now })
  return now
}

function peopleNow(written: readonly Person[], roles: Book['roles']): readonly Person[] {
  const kept = written.filter((person) => !roles.has(accountKey(person)))
  return [...kept, ...[...roles.values()].flatMap(({ person }) => person ?? [])]
}

function groupsNow(written: readonly Group[], notes: Book['groups']): readonly Group[] {
  const assigned = [...notes].filter(([, { group }]) => group !== null)
  const keys = new Set(assigned.map(([key]) => key))
  return [
    ...written.filter((group) => !keys.has(groupKey(group))),
    ...assigned.flatMap(([, { group }]) => group ?? []),
  ]
}

/** The key of a group among the book's notes. */
export const groupKey = ({ platform, id }: { readonly platform: Platform; readonly id: string }): string =>
  `${platform}:${id}`
