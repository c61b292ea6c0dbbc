import { type Amount, readAmounts } from './amounts.ts'
import { withoutMentions } from './mention.ts'
import { normalise } from './normalise.ts'
import type { Loose } from './pairing.ts'
import { settledAmount } from './settled-amount.ts'
import { toldAmounts } from './told-amounts.ts'

/** Of what is counted without a medicine beside it, how much is wanted: of 两盒吧，家里还有一盒 the two. */
export const looseAmount = (
  text: string,
  amounts: readonly Amount[],
  told: readonly Amount[],
): Loose['amount'] => {
  const settled = settledAmount(
    text,
    amounts.filter((amount) => !told.includes(amount)),
  )
  return settled === null ? null : { quantity: settled.quantity, unit: settled.unit }
}

/** The same of words that somebody has written before, which name no medicine. */
export function readLooseAmount(written: string): Loose['amount'] {
  const text = withoutMentions(normalise(written).text)
  const amounts = readAmounts(text)
  return looseAmount(text, amounts, toldAmounts(text, amounts))
}
