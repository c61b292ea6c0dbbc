import { z } from 'zod'
import type { Directory, Group, Person } from '../../src/domain/directory.ts'
import { platforms } from '../../src/domain/message.ts'

/** A chat as the console passes it about: of a group, or of one account with the bot. */
export const chatShape = z.union([
  z.object({ platform: z.enum(platforms), group: z.string().max(200) }),
  z.object({ platform: z.enum(platforms), account: z.string().max(200) }),
])

const placeShape = z.object({
  platform: z.enum(platforms),
  id: z.string(),
  name: z.string(),
  role: z.enum(['platform', 'community', 'pharmacy']),
  /** Codes of the streets that it has to do with; none for the whole district's own group. */
  streets: z.array(z.string()),
})

const castShape = z.object({
  platform: z.enum(platforms),
  id: z.string(),
  name: z.string(),
  role: z.enum(['agent', 'pharmacist', 'coordinator', 'operator']),
  streets: z.array(z.string()),
  /** The group where they work; null where the directory has none on their network. */
  at: chatShape.nullable(),
})

export const settingShape = z.object({
  district: z.string(),
  /** The invented district that is there before anybody has made one. */
  sample: z.boolean(),
  groups: z.array(placeShape),
  people: z.array(castShape),
})

/** What a terminal must know of a district: where one can talk, and whom one can play. */
export type Setting = z.infer<typeof settingShape>
export type Place = z.infer<typeof placeShape>
export type CastMember = z.infer<typeof castShape>

export function settingOf(directory: Directory, sample: boolean): Setting {
  const streetOf = new Map(
    directory.streets.flatMap((street) => street.communities.map(({ code }) => [code, street.code] as const)),
  )
  const serves = new Map(directory.pharmacies.map((pharmacy) => [pharmacy.id, pharmacy.serves]))
  const streetsOfCommunities = (codes: readonly string[]): string[] => [
    ...new Set(codes.flatMap((code) => streetOf.get(code) ?? [])),
  ]

  const streetsOfGroup = (group: Group): string[] => {
    if (group.role === 'community') return streetsOfCommunities([group.community])
    return group.role === 'pharmacy' ? [...(serves.get(group.pharmacy) ?? [])] : []
  }
  const streetsOfPerson = (person: Person): string[] => {
    switch (person.role) {
      case 'agent':
        return streetsOfCommunities(person.communities)
      case 'pharmacist':
        return [...(serves.get(person.pharmacy) ?? [])]
      case 'coordinator':
        return [...person.streets]
      case 'operator':
        return []
    }
  }
  const worksIn = (person: Person, group: Group): boolean => {
    if (group.platform !== person.platform) return false
    switch (person.role) {
      case 'agent':
        return group.role === 'community' && person.communities.includes(group.community)
      case 'pharmacist':
        return group.role === 'pharmacy' && group.pharmacy === person.pharmacy
      default:
        return group.role === 'platform'
    }
  }

  return {
    district: directory.district.name,
    sample,
    groups: directory.groups.map((group) => ({
      platform: group.platform,
      id: group.id,
      name: group.name,
      role: group.role,
      streets: streetsOfGroup(group),
    })),
    people: directory.people.map((person) => {
      const group = directory.groups.find((candidate) => worksIn(person, candidate))
      return {
        platform: person.platform,
        id: person.id,
        name: person.name,
        role: person.role,
        streets: streetsOfPerson(person),
        at: group === undefined ? null : { platform: group.platform, group: group.id },
      }
    }),
  }
}
