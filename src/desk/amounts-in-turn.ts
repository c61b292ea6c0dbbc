import type { Item } from '../domain/request.ts'
import { type AmountInTurn, readAmountsInTurn } from '../intake/amounts-in-turn.ts'
import type { Understanding } from '../intake/understanding.ts'
import { namedInPart } from './named-in-part.ts'

/**
 * 2盒，1盒, to “how many of each?”: the first of the first and the second of the second; 试纸1盒 of the test strips. What cannot
 * be told apart is still missing afterwards: one amount is never given to all where two were said.
 *
 * @returns null where the answer says no two amounts, or no two are missing
 */
export function fillInTurn(
  items: readonly Item[],
  { text, mentions }: Understanding,
): readonly Item[] | null {
  const missing = items.filter(({ quantity }) => quantity === null)
  const isOfElse = mentions.some(
    ({ match }) => match.kind === 'drug' && !items.some(({ drug }) => drug === match.drug),
  )
  if (missing.length < 2 || isOfElse) return null
  const said = readAmountsInTurn(text)
  if (said.length < 2) return null
  const meant = new Map<Item, AmountInTurn['amount']>()
  const open = (): readonly Item[] => missing.filter((item) => !meant.has(item))
  const unnamed: AmountInTurn[] = []
  for (const one of said) {
    const theirs = itemsMeant(one, missing)
    if (theirs.length === 0) unnamed.push(one)
    for (const item of theirs) if (!meant.has(item)) meant.set(item, one.amount)
  }
  const left = open()
  const others = unnamed.filter(({ ranks }) => ranks === null)
  for (const { ranks, amount } of unnamed)
    if (ranks === 'rest') for (const item of left) meant.set(item, amount)
  if (others.length === left.length)
    for (const [at, { amount }] of others.entries()) {
      const item = left[at]
      if (item !== undefined) meant.set(item, amount)
    }
  return items.map((item) => {
    const amount = meant.get(item)
    return amount === undefined
      ? item
      : { ...item, quantity: amount.quantity, unit: amount.unit ?? item.unit ?? '盒' }
  })
}

function itemsMeant({ words, ranks }: AmountInTurn, missing: readonly Item[]): readonly Item[] {
  const named = namedInPart(missing, words)
  if (named !== null) return [named]
  const at = (index: number): readonly Item[] => missing.slice(index, index + 1)
  if (ranks === 'first') return at(0)
  if (ranks === 'last') return at(missing.length - 1)
  return ranks === null || ranks === 'rest' ? [] : ranks.flatMap(at)
}
