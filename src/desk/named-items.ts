import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Appointment } from '../domain/appointment.ts'
import type { Item } from '../domain/request.ts'
import { readCount } from '../intake/counts.ts'
import type { DrugMatch, Mention } from '../intake/understanding.ts'
import { saidOf } from './named-in-part.ts'
import { chosenItem } from './vague-word.ts'

/** An item of somebody's open order. */
export interface Ordered {
  readonly appointment: Appointment
  readonly item: Item
}

/** Which of the things ordered some words name. */
export interface Named {
  readonly things: readonly Ordered[]
  /** They say a whole name; a part of one, or a class, is as good only where it fits one thing. */
  readonly isExact: boolean
}

const none: Named = { things: [], isExact: false }

/**
 * The things that words name: by a name, a brand, a part of one (试纸 of 血糖试纸), what they are for (降压药) or what they
 * are (药膏). Among what somebody has ordered that is enough, among all medicines it would not be.
 *
 * @param mentions all that was seen in the message
 */
export function namedAmong(
  ordered: readonly Ordered[],
  words: string,
  mentions: readonly Mention[],
  catalogue: Catalogue,
): Named {
  const said = mentions.filter(({ written }) => words.toLowerCase().includes(written.toLowerCase()))
  const exact = new Set<Ordered>()
  let left = words
  for (const { match, written } of said) {
    if (match.kind !== 'drug') continue
    const meant = ofMatch(ordered, match, written)
    for (const thing of meant) exact.add(thing)
    // A part of 氨氯地平叶酸 is no 氨氯地平; of a guess it may be.
    if (meant.length > 0 || match.sure) left = left.replace(written, ' ')
  }
  for (const thing of ordered.filter(({ item }) => left.includes(item.written))) exact.add(thing)
  if (exact.size > 0) return { things: [...exact], isExact: true }
  const nth = nthOf(ordered, left)
  if (nth !== null) return { things: [nth], isExact: false }
  const parts = namedInPart(ordered, left, catalogue)
  if (parts.length > 0) return { things: parts, isExact: false }
  const ofKind = ordered.filter(({ item }) =>
    said.some(({ match, written }) => isOfClass(item, match, written, catalogue)),
  )
  if (ofKind.length > 0) return { things: ofKind, isExact: false }
  const ofForm = ordered.filter(({ item }) => isOfForm(item, left, catalogue))
  return ofForm.length > 0 ? { things: ofForm, isExact: false } : none
}

/** 第二样, of one order. */
function nthOf(ordered: readonly Ordered[], words: string): Ordered | null {
  const said = /第([一二两三四五六]|\d)(?:样|种)/.exec(words)?.[1]
  const [first] = ordered
  if (said === undefined || ordered.some(({ appointment }) => appointment !== first?.appointment)) return null
  return ordered[(readCount(said) ?? 0) - 1] ?? null
}

/** Of one substance under two brands the brand that is named. */
function ofMatch(
  ordered: readonly Ordered[],
  { drug, brand }: Extract<DrugMatch, { kind: 'drug' }>,
  written: string,
): readonly Ordered[] {
  const same = ordered.filter(({ item }) => item.drug === drug)
  const ofBrand = same.filter(
    ({ item }) => item.written === written || (brand !== null && item.brand === brand),
  )
  return ofBrand.length > 0 ? ofBrand : same
}

/** Those of whose names most is said. */
function namedInPart(ordered: readonly Ordered[], words: string, { drugs }: Catalogue): readonly Ordered[] {
  const latin = words.toLowerCase().match(/[a-z]{4,}/g) ?? []
  const said = ordered.map(({ item: { written, drug, brand } }) => {
    const english = drugs.get(drug ?? '')?.english.flatMap((name) => name.toLowerCase().split(/\s+/)) ?? []
    const whole = latin.filter((word) => english.includes(word)).map(({ length }) => length)
    return Math.max(...whole, ...[written, drug ?? '', brand ?? ''].map((name) => saidOf(name, words)))
  })
  const most = Math.max(0, ...said)
  return most === 0 ? [] : ordered.filter((_, index) => said[index] === most)
}

/** The illnesses of the 门诊慢特病 list, by the syllable that names them in the words of every day. */
const illnesses: readonly (readonly [RegExp, string])[] = [
  [/压|pressure/i, '高血压'],
  [/糖|diabet|sugar/i, '糖尿病'],
  [/心|heart/i, '冠心病'],
  [/帕金森|parkinson/i, '帕金森病'],
  [/风湿|arthritis/i, '类风湿关节炎'],
]

function isOfClass(item: Item, match: DrugMatch, written: string, catalogue: Catalogue): boolean {
  if (match.kind !== 'class' || item.drug === null) return false
  const { choices } = match.class
  if (choices.some((choice) => chosenItem(choice, catalogue)?.drug === item.drug)) return true
  const conditions = catalogue.drugs.get(item.drug)?.marks.conditions ?? []
  return illnesses.some(([sign, illness]) => sign.test(written) && conditions.includes(illness))
}

/** What a word says of how a medicine is made, and how its forms are called. */
const forms: readonly (readonly [RegExp, RegExp])[] = [
  [/药膏|软膏|乳膏|ointment|cream/i, /膏/],
  [/眼药水|滴眼|eye\s?drops/i, /滴眼/],
  [/糖浆|syrup/i, /糖浆/],
  [/喷雾|喷的|inhaler|spray/i, /喷|吸入|气雾/],
  [/膏药|贴的|patch/i, /贴/],
  [/针|笔芯|injection/i, /注射|笔芯/],
  [/冲剂|颗粒|sachet/i, /颗粒|冲剂|散/],
  [/药水|口服液/, /液|溶液|混悬/],
]

function isOfForm(item: Item, words: string, catalogue: Catalogue): boolean {
  const drug = item.drug === null ? undefined : catalogue.drugs.get(item.drug)
  const own = [item.form, item.written].filter((form) => form !== null)
  return forms.some(
    ([word, form]) =>
      word.test(words) &&
      (own.some((name) => form.test(name)) ||
        (drug !== undefined && drug.forms.length > 0 && drug.forms.every((name) => form.test(name)))),
  )
}

/** Whether words speak of some thing, known or not, and not of the order as a whole, a day or a person. */
export function speaksOfThing(words: string, mentions: readonly Mention[]): boolean {
  if (mentions.some(({ written }) => words.includes(written))) return true
  return thing.test(words.replace(/^(?:那|这|那个|这个|那些|这些)+/, ''))
}

/** 后面那样, 贵的那个, 2盒的那个: one of several, and only whoever said it knows which. */
const pointing =
  /(?:[后前上下]面|后头|前头|最后|[贵大小]的?|便宜的?|\d\s?[盒瓶支袋]的?|第[一二两三四五六\d])(?:那|这)?(?:一)?(?:样|种|个|盒|瓶|支|只)$/

/** Whether words single out one of several things without a name. */
export const pointsAtOne = (words: string): boolean => pointing.test(words)

const thing =
  /(?:[红白蓝绿黄粉紫黑橙灰棕][色]?的?(?:大|小)?(?:[盒瓶袋包片粒条]子?|药)|(?:大|小|圆|方|长)[盒瓶片粒]|[降治管吃抹擦涂喷贴滴止]\S{1,4}的|[^的这那些个点种配取拿买开]药|[药软乳]膏|膏药|药水|眼药|糖浆|胶囊|颗粒|冲剂|口服液|喷雾|针剂|药片|试纸|纸|维生素|钙片|\b(?:pills?|tablets?|drops|cream|syrup|strips|patch(?:es)?|inhaler)\b)(?:的|那个|那[盒瓶支])?$/i
