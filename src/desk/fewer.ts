import type { Edit } from '../domain/edit.ts'
import type { Item, Request } from '../domain/request.ts'
import type { Understanding } from '../intake/understanding.ts'
import { isSame } from './amend.ts'
import { bareAmendment, itemOf } from './reading.ts'

/**
 * "一盒不要了" of three boxes leaves two: what is taken back by amount is a change, unless it comes to all that was
 * asked for.
 */
export function fewerOf(edit: Edit, { items }: Request, read: Understanding): Edit {
  if (edit.kind !== 'cancel' || read.answer.all) return edit
  const [only, ...others] = items
  const { amount } = read.answer
  const bare = only === undefined || others.length > 0 || amount === null ? [] : [{ ...only, ...amount }]
  const gone = read.items.length > 0 ? read.items.map(itemOf) : bare
  const left = gone.map((less) => leftOf(items, less))
  return left.length === 0 || left.includes(null)
    ? edit
    : { ...bareAmendment, items: left.filter((item) => item !== null) }
}

/** What is left of an item; null where nothing is, or the amounts cannot be compared. */
function leftOf(items: readonly Item[], { quantity, unit, ...less }: Item): Item | null {
  const old = items.find((item) => isSame(item, { ...less, quantity, unit }))
  if (old?.quantity == null || quantity === null || quantity >= old.quantity) return null
  const isCounted = unit === null || unit === '个' || unit === old.unit
  return isCounted ? { ...old, quantity: old.quantity - quantity } : null
}
