import type { Directory, Pharmacy } from '../domain/directory.ts'
import { onceFor } from '../domain/remembered.ts'

const byStreet = onceFor((pharmacies: Directory['pharmacies']): ReadonlyMap<string, readonly Pharmacy[]> => {
  const streets = new Set(pharmacies.flatMap(({ serves }) => serves))
  const servingStreet = (street: string) => pharmacies.filter(({ serves }) => serves.includes(street))
  return new Map(Array.from(streets, (street) => [street, servingStreet(street)]))
})

/** The institutions that are designated for a street, in the order of the directory. Nothing is bought anywhere else. */
export const serving = ({ pharmacies }: Directory, street: string): readonly Pharmacy[] =>
  byStreet(pharmacies).get(street) ?? []

const streetsByCommunity = onceFor(
  (streets: Directory['streets']): ReadonlyMap<string, string> =>
    new Map(
      streets
        .flatMap(({ code, communities }) => communities.map((community) => [community.code, code] as const))
        .toReversed(),
    ),
)

/** The code of the street that a community lies in; null for none or an unknown one. */
export const streetOf = ({ streets }: Directory, community: string | null): string | null =>
  community === null ? null : (streetsByCommunity(streets).get(community) ?? null)

export const pharmacyOf = (directory: Directory, id: string): Pharmacy | null =>
  directory.pharmacies.find((pharmacy) => pharmacy.id === id) ?? null
