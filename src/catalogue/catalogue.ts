import type { Drug, DrugClass } from '../domain/drug.ts'

/** The drugs of a district: the starter list, the district's own import, or both merged. Frozen once made. */
export interface Catalogue {
  /** By generic name, in the order of the lists. */
  readonly drugs: ReadonlyMap<string, Drug>
  readonly classes: readonly DrugClass[]
  /** Names that coordinators have taught, over those of the drugs: see `catalogueNow`. */
  readonly taught?: readonly TaughtName[]
}

export interface TaughtName {
  readonly name: string
  /** Generic name. */
  readonly drug: string
  readonly brand: string | null
}

/** All names of a drug, the generic first, without repeats. */
export function namesOf(drug: Drug): readonly string[] {
  return [
    ...new Set([drug.generic, ...drug.brands.map((brand) => brand.name), ...drug.aliases, ...drug.english]),
  ]
}
