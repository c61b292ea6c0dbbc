import { type Amount, readAmounts } from './amounts.ts'
import { correction } from './corrections.ts'
import { withoutMentions } from './mention.ts'
import { toldAmounts } from './told-amounts.ts'

/** One of several amounts in an answer, with the words around it that may tell of what. */
export interface AmountInTurn {
  readonly amount: Pick<Amount, 'quantity' | 'unit'>
  readonly words: string
  /** Which of what was asked about, from 0 on, where it is counted off: 第二个; 前两样 are the first two. */
  readonly ranks: 'first' | 'last' | 'rest' | readonly number[] | null
}

const digits = '一二三四五六七八九'
const rank = new RegExp(`第?\\s?([1-9${digits}])\\s?(?:个|样|种|号)(?=的|是|要|[\\s:：,，]|$)`)
const firstFew = /前(?:面|头)?(?:的)?(?:那|这)?([两二三四五\d])\s?[个样种]/
const first = /前(?:面|头|一|边)|上面|头一|^\s*the\s+first|\bfirst\b|前者/i
const last = /后(?:面|头|一|边)|下面|最后|末尾|\b(?:second|last)\b|后者/i
const rest = /其[他它余]|别的|剩下|另(?:外|一)|\b(?:others?|rest)\b/i
/** 一个2盒一个1盒: counts off without a name. */
const numberOf = (said: string): number =>
  digits.indexOf(said) < 0 ? Number(said) : digits.indexOf(said) + 1

function ranksIn(words: string): AmountInTurn['ranks'] {
  const few = firstFew.exec(words)?.[1]
  if (few !== undefined) return Array.from({ length: numberOf(few === '两' ? '二' : few) }, (_, at) => at)
  if (rest.test(words)) return 'rest'
  if (last.test(words)) return 'last'
  if (first.test(words)) return 'first'
  const nth = rank.exec(words)?.[1]
  return nth === undefined || /^一[个样种]/.test(words.trim()) ? null : [numberOf(nth) - 1]
}

/**
 * 2盒，1盒; 前面的2盒后面的1盒; 2 pens and 1 box strips: an answer for several medicines at once.
 *
 * @param written as it was sent, or normalised
 * @returns empty where fewer than two amounts are said, or one takes the other back (2盒 不对 3盒)
 */
export function readAmountsInTurn(written: string): readonly AmountInTurn[] {
  const text = withoutMentions(written)
  if (correction.test(text)) return []
  const all = readAmounts(text)
  const told = toldAmounts(text, all)
  const amounts = all.filter((amount) => !told.includes(amount) && !amount.total)
  if (amounts.length < 2) return []
  // In English the name stands behind: 2 pens of Lantus, 1 box strips.
  const isBehind = /[a-z]{3}/i.test(text) && !/[\u3400-\u9fff]/.test(text)
  return amounts.map(({ start, end, quantity, unit }, at) => {
    const words = isBehind
      ? text.slice(end, amounts[at + 1]?.start)
      : text.slice(amounts[at - 1]?.end ?? 0, start)
    return { amount: { quantity, unit }, words, ranks: ranksIn(words) }
  })
}
