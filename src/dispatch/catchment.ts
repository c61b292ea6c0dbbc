import type { Directory, Pharmacy } from '../domain/directory.ts'

/** The institutions that are designated for a street, in the order of the directory. Nothing is bought anywhere else. */
export const serving = (directory: Directory, street: string): readonly Pharmacy[] =>
  directory.pharmacies.filter((pharmacy) => pharmacy.serves.includes(street))

/** The code of the street that a community lies in; null for none or an unknown one. */
export function streetOf(directory: Directory, community: string | null): string | null {
  if (community === null) return null
  const street = directory.streets.find(({ communities }) =>
    communities.some(({ code }) => code === community),
  )
  return street?.code ?? null
}

export const pharmacyOf = (directory: Directory, id: string): Pharmacy | null =>
  directory.pharmacies.find((pharmacy) => pharmacy.id === id) ?? null
