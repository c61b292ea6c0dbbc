import type { Directory } from '../../src/domain/directory.ts'

/** A group from which chats are pasted. */
export interface Place {
  /** The directory's id of the group, or the code of a community that has none there. */
  readonly id: string
  readonly name: string
  readonly community: string
  /** Code of the community's street. */
  readonly street: string
}

/** The community groups that the directory knows, then the communities without one. */
export function placesIn(directory: Directory): readonly Place[] {
  const communities = directory.streets.flatMap((street) =>
    street.communities.map(
      ({ code, name }): Place => ({ id: code, name, community: code, street: street.code }),
    ),
  )
  const streets = new Map(communities.map(({ community, street }) => [community, street]))
  const groups = directory.groups.flatMap((group): readonly Place[] => {
    if (group.role !== 'community') return []
    const { id, name, community } = group
    return [{ id, name, community, street: streets.get(community) ?? '' }]
  })
  const known = new Set(groups.map(({ community }) => community))
  return [...groups, ...communities.filter(({ community }) => !known.has(community))]
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
