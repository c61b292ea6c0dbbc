import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Pharmacy } from '../domain/directory.ts'
import { needsPrescription, restrictedConditions } from '../domain/drug.ts'
import type { Item } from '../domain/request.ts'
import { serving } from './catchment.ts'
import { suffices } from './stock.ts'
import type { World } from './world.ts'

/** Why an institution may not dispense an item; these are rules, which time and stock do not change. */
export type Barrier = 'prescription' | 'condition'

/** A drug that the catalogue does not know is treated like one on prescription: no medicine rather than a wrong one. */
export function itemNeedsPrescription(item: Pick<Item, 'drug'>, catalogue: Catalogue): boolean {
  const drug = item.drug === null ? undefined : catalogue.drugs.get(item.drug)
  return drug === undefined || needsPrescription(drug)
}

/** 试纸, 口罩, 酒精棉: no medicine. */
export const isDevice = (item: Pick<Item, 'drug'>, catalogue: Catalogue): boolean =>
  item.drug !== null && catalogue.drugs.get(item.drug)?.supply === 'device'

/** The rule that keeps an institution from dispensing an item (TRANSCRIPTS, Placing); null where none does. */
export function barrier(pharmacy: Pharmacy, item: Pick<Item, 'drug'>, catalogue: Catalogue): Barrier | null {
  if (itemNeedsPrescription(item, catalogue) && !pharmacy.prescription) return 'prescription'
  const conditions = (item.drug === null ? undefined : catalogue.drugs.get(item.drug))?.marks.conditions ?? []
  const isMet = (condition: string): boolean =>
    !restrictedConditions.includes(condition) || pharmacy.conditions.includes(condition)
  return conditions.every(isMet) ? null : 'condition'
}

/** Whether it may dispense the item and, as far as is known, has it. */
export const canDispense = (
  world: World,
  pharmacy: Pharmacy,
  item: Item,
  appointment: string | null,
): boolean =>
  barrier(pharmacy, item, world.catalogue) === null && suffices(world, pharmacy.id, item, appointment)

/** Paused institutions take nothing new. One that is closed for a day only has other hours: `domain/directory-now`. */
export function isPaused({ book }: Pick<World, 'book'>, pharmacy: string): boolean {
  if (book.pauses.size === 0) return false
  for (const pause of book.pauses.values())
    if (pause.pharmacy === pharmacy && pause.day === undefined) return true
  return false
}

/**
 * Why no institution that serves the street may dispense all of this, in one place or several; null if some may. Pauses
 * and stock do not count here: they pass.
 */
export function ruledOut(
  { directory, catalogue }: Pick<World, 'directory' | 'catalogue'>,
  street: string,
  items: readonly Item[],
): 'street' | Barrier | null {
  const institutions = serving(directory, street)
  if (institutions.length === 0) return 'street'
  for (const item of items) {
    if (institutions.some((pharmacy) => barrier(pharmacy, item, catalogue) === null)) continue
    const barriers = institutions.map((pharmacy) => barrier(pharmacy, item, catalogue))
    return barriers.includes('condition') ? 'condition' : 'prescription'
  }
  return null
}
