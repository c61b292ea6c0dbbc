import type { Directory } from '../../src/domain/directory.ts'

/** A group from which chats are pasted. */
export interface Place {
  /** The directory's id of the group, or the code of a community that has none there. */
  readonly id: string
  readonly name: string
  readonly community: string
}

/** The community groups that the directory knows, then the communities without one. */
export function placesIn(directory: Directory): readonly Place[] {
  const groups = directory.groups.flatMap((group): readonly Place[] =>
    group.role === 'community' ? [{ id: group.id, name: group.name, community: group.community }] : [],
  )
  const known = new Set(groups.map(({ community }) => community))
  const others = directory.streets
    .flatMap(({ communities }) => communities)
    .filter(({ code }) => !known.has(code))
    .map(({ code, name }): Place => ({ id: code, name, community: code }))
  return [...groups, ...others]
}

/** The places that the words may mean: by id, by the whole name, else by a part of the name. */
export function placesNamed(places: readonly Place[], words: string): readonly Place[] {
  const wanted = words.trim()
  if (wanted === '') return []
  const exact = places.filter(({ id, name, community }) => [id, name, community].includes(wanted))
  if (exact.length > 0) return exact
  const begins = places.filter(({ name }) => name.startsWith(wanted))
  return begins.length > 0 ? begins : places.filter(({ name }) => name.includes(wanted))
}
