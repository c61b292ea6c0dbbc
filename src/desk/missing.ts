import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Missing } from '../domain/appointment.ts'
import type { Item, Request } from '../domain/request.ts'
import { hasBuilding } from '../domain/request.ts'

/**
 * What must be asked before a request can be placed, in the order of asking. A missing strength holds nothing up.
 *
 * @param perhaps indexes of the items that may not be wanted at all; how many of them is asked in the same breath
 */
export function missingIn(
  request: Request,
  doubts: readonly Doubt[],
  perhaps: readonly number[] = [],
): readonly Missing[] {
  const missing: Missing[] = []
  if (request.items.length === 0) missing.push({ kind: 'drug', item: null, choices: [] })
  for (const doubt of doubts) missing.push({ kind: 'drug', item: doubt.item, choices: doubt.choices })
  if (perhaps.length > 0) missing.push({ kind: 'wanted', items: perhaps })
  request.items.forEach((item, index) => {
    if (item.quantity === null && !perhaps.includes(index)) missing.push({ kind: 'amount', item: index })
  })
  if (request.patient.community === null) missing.push({ kind: 'community' })
  if (!hasBuilding(request.patient.address)) missing.push({ kind: 'address' })
  return missing
}

/** An item of which nobody can say yet which drug it is; without choices the name on the box is asked for. */
export interface Doubt {
  readonly item: number
  readonly choices: readonly string[]
}

/** Items whose words fit nothing in the catalogue: a coordinator looks at them. */
export const isUnknown = (item: Item, catalogue: Catalogue): boolean =>
  item.drug === null || !catalogue.drugs.has(item.drug)
