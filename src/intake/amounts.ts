import { among } from '../pattern/among.ts'
import { inOrder } from '../pattern/in-order.ts'
import { pattern } from '../pattern/pattern.ts'
import type { Amount, Counted } from './amounts/amount.ts'
import { isPast, isTotal } from './amounts/beside.ts'
import { changed, changedInChinese, madeIt, remade } from './amounts/changed.ts'
import { candidateOf, doubts } from './amounts/doubts.ts'
import type { Form, Scene } from './amounts/form.ts'
import { supply, supplyInEnglish } from './amounts/supply.ts'
import { around, counted, countedInEnglish, dozens, misheard, multiplied } from './amounts/with-unit.ts'
import {
  eachOne,
  forAnother,
  ofPacks,
  pair,
  politely,
  portions,
  prefixed,
  single,
  trio,
} from './amounts/without-unit.ts'

export type { Amount } from './amounts/amount.ts'
export { isEnglishUnit } from './amounts/units.ts'

/** In this order: what one of them has read, no later one reads again. */
export const forms: readonly Form[] = [
  supply,
  supplyInEnglish,
  counted,
  misheard,
  countedInEnglish,
  around,
  dozens,
  multiplied,
  ofPacks,
  changed,
  remade,
  madeIt,
  politely,
  changedInChinese,
  prefixed,
  forAnother,
  portions,
  single,
  eachOne,
  pair,
  trio,
]

const formsIn = among(forms, ({ words }) => [words])

/** 买两盒送一盒, buy one get one free: how a shop sells it. */
const offered = pattern(
  /买[一二两三四五六\d]+[盒瓶支袋包]?[^,，。;；\s]{0,4}[送赠][一二两三四五六\d]+[盒瓶支袋包]?|\bbuy\s(?:one|two|\d)\s(?:box\w*\s)?get\s(?:one|two|\d|another)\b/i,
)

/** More of anything nobody asks for. */
const most = 1000

/**
 * All amounts of a text in order, without doses, prices, what is left over and what was corrected at once.
 * @param text normalised; codes, phones, addresses and strengths should be blanked
 * @param begins whether a medicine begins at an index: "两个体温计" is an amount, "两个人" is none
 * @param things where what is no medicine begins: a thermometer is one piece
 */
export function readAmounts(
  text: string,
  begins: (index: number) => boolean = () => false,
  things: ReadonlySet<number> = new Set(),
): readonly Amount[] {
  const scene: Scene = { text, begins, things }
  const taken = new Set<number>()
  const take = (start: number, end: number): void => {
    for (let index = start; index < end; index += 1) taken.add(index)
  }
  for (const { index, 0: words } of offered.all(text)) take(index, index + words.length)
  const found: Amount[] = []
  for (const { words, read } of formsIn(text))
    for (const match of words.all(text)) {
      const one = read(match, scene, found)
      if (one === null || one.quantity <= 0 || one.quantity > most) continue
      if (taken.has(one.start) || taken.has(one.end - 1)) continue
      const amount = weigh(one, scene)
      if (amount === null) continue
      found.push(amount)
      take(one.start, one.end)
    }
  return inOrder(found)
}

/** Null where nobody asks for so many. */
function weigh(one: Counted, scene: Scene): Amount | null {
  const candidate = candidateOf(one, scene)
  if (doubts.some(({ when }) => when(candidate))) return null
  const { start, end, quantity, unit, before, after, each } = candidate
  const [total, past] = [isTotal(before, after, scene.text), isPast(before, scene.text)]
  return { start, end, quantity, unit, each, total, past }
}
