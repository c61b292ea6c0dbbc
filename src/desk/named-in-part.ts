import type { Edit } from '../domain/edit.ts'
import type { Item } from '../domain/request.ts'

const shortest = 2
/** "it" is part of Lipitor. */
const shortestLatin = 4
/** A form, a kind or a pack is part of many names. */
const general = /^(?:片剂?|胶囊|颗粒|丸|口服液?|滴眼液?|软?膏|缓释片?|控释片?|注射液?|笔芯|复方|医用|盐酸)$/

const isTelling = (part: string): boolean =>
  !general.test(part) && (part.length >= shortestLatin || !/^[a-z\s'-]+$/i.test(part))

/** The longest stretch of a name that the text says. */
export function saidOf(name: string, text: string): number {
  for (let length = name.length; length >= shortest; length -= 1)
    for (let at = 0; at + length <= name.length; at += 1) {
      const part = name.slice(at, at + length)
      if (isTelling(part) && text.includes(part)) return length
    }
  return 0
}

/**
 * The item of an order that a text speaks of by a part of its name: 试纸 for 血糖试纸, 氨氯 for 氨氯地平. Among the items of one
 * order that is enough, among all medicines it would not be.
 *
 * @returns null where it fits none of them, or several equally well
 */
export function namedInPart(items: readonly Item[], text: string): Item | null {
  const said = items.map(({ written, drug, brand }) =>
    Math.max(...[written, drug ?? '', brand ?? ''].map((name) => saidOf(name, text))),
  )
  const most = Math.max(0, ...said)
  const best = items.filter((_, index) => said[index] === most)
  return most === 0 || best.length > 1 ? null : (best[0] ?? null)
}

/** 试纸 alone is a word for several things; of an order with one of them it is that one. */
function wholeNameOf(words: string, items: readonly Item[]): string {
  const isThere = items.some(({ drug, written }) => drug === words || written === words)
  const named = isThere ? null : itemWith(words, items)
  return named === null ? words : (named.drug ?? named.written)
}

function wholeItem(item: Item, items: readonly Item[]): Item {
  const named = item.drug === null ? itemWith(item.written, items) : null
  if (named === null) return item
  const { strength, quantity, unit } = item
  return { ...named, strength: strength ?? named.strength, quantity, unit }
}

/** The only item whose name has all of these words in it. */
function itemWith(words: string, items: readonly Item[]): Item | null {
  const [only = null, ...others] = items.filter(({ written, drug, brand }) =>
    [written, drug, brand].some((name) => name !== null && name !== words && name.includes(words)),
  )
  return words.length < shortest || general.test(words) || others.length > 0 ? null : only
}

/** "试纸改成2盒", "试纸不要了": the change with the item that is meant, where an order has several and none is named whole. */
export function withItemNamed(edit: Edit, items: readonly Item[], text: string): Edit {
  if (items.length < 2) return edit
  switch (edit.kind) {
    case 'cancel': {
      const named = edit.drugs.length === 0 ? namedInPart(items, text) : null
      if (named !== null) return { ...edit, drugs: [named.drug ?? named.written] }
      return { ...edit, drugs: edit.drugs.map((words) => wholeNameOf(words, items)) }
    }
    case 'amend': {
      const isBare = edit.items.length === 0 && (edit.amount !== null || edit.strength !== null)
      const named = isBare ? namedInPart(items, text) : null
      if (named === null) return { ...edit, items: edit.items.map((item) => wholeItem(item, items)) }
      const { amount, strength } = edit
      const item = { ...named, strength, quantity: amount?.quantity ?? null, unit: amount?.unit ?? null }
      return { ...edit, items: [item], amount: null, strength: null }
    }
  }
}
