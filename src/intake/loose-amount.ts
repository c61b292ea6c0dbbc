import { pattern } from '../pattern/pattern.ts'
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

/** 2盒，再加达喜1盒: the words in front of those that go on to something else. */
const inFront = pattern(
  /^(?:(?:ok(?:ay)?|yes|好的?|那就?|行|嗯)[\s,，]*)?([^\s,，。;；]{1,10}?|\d{1,2} \w{3,7})(?:\sthen)?[\s,，。;；]*(?:(?:然后|那|请|麻烦|帮我|给我)*(?:再|还(?:要|有)|另外|顺便|顺带|加)|\b(?:and|plus|also)\b)/i,
)

/** How much is said before it goes on to another medicine: an answer to how many, with something more behind it. */
export function readAmountInFront(written: string): Loose['amount'] {
  const said = inFront.exec(withoutMentions(normalise(written).text).trim())?.[1]
  return said === undefined ? null : readLooseAmount(said)
}
