import type { Label, LabelAddress, LabelItem, LabelWish } from './labels.ts'
import { sameDrug, sameStrength } from './same.ts'

/** A labelled message and what the program made of it. */
export interface Case {
  readonly id: string
  readonly text: string
  readonly gold: Label
  readonly read: Label
}

export const fieldNames = ['address', 'phone', 'when', 'urgent', 'recipient', 'card', 'prescription'] as const
export type FieldName = (typeof fieldNames)[number]

export interface Miss {
  readonly case: Case
  readonly wrong: readonly ('intent' | 'items' | FieldName)[]
}

export interface Share {
  right: number
  of: number
}

export interface MessageScore {
  readonly n: number
  readonly intent: number
  readonly itemF1: number
  readonly drugF1: number
  /** Wrong drugs that the program was sure of. */
  readonly sureWrong: number
  /** Of the right drugs, those that it was sure of. */
  readonly sureShare: number
  /** Messages right in every scored field. */
  readonly whole: number
  readonly fields: Readonly<Record<FieldName, Share>>
  /** Where the label has something in the field. */
  readonly present: Readonly<Record<FieldName, Share>>
  readonly byIntent: Readonly<Record<string, Share>>
  readonly misses: readonly Miss[]
}

/** A message is whole when intent, every item and every other field are right; lists and `other` leave some fields out. */
export function scoreMessages(cases: readonly Case[]): MessageScore {
  const fields = shares()
  const present = shares()
  const byIntent: Record<string, Share> = {}
  const misses: Miss[] = []
  const total = { intent: 0, gold: 0, read: 0, hit: 0, drugHit: 0, sureRight: 0, sureWrong: 0, right: 0 }
  for (const one of cases) {
    const { gold, read } = one
    const intentRight = gold.intent === read.intent
    const share = byIntent[gold.intent] ?? { right: 0, of: 0 }
    byIntent[gold.intent] = share
    count(share, intentRight)
    if (intentRight) total.intent += 1
    const hit = pair(gold.items, read.items, isSameItem)
    total.gold += gold.items.length
    total.read += read.items.length
    total.hit += hit
    total.drugHit += pair(gold.items, read.items, isSameItemDrug)
    for (const item of read.items) {
      const isRight = gold.items.some((wanted) => isSameItemDrug(wanted, item))
      if (isRight) total.right += 1
      if (isRight && item.sure === true) total.sureRight += 1
      if (!isRight && item.sure === true) total.sureWrong += 1
    }
    const wrong: Miss['wrong'][number][] = []
    if (!intentRight) wrong.push('intent')
    if (hit !== gold.items.length || hit !== read.items.length) wrong.push('items')
    for (const field of scoredFields(one)) {
      const isRight = compare[field](gold, read)
      count(fields[field], isRight)
      if (isPresent[field](gold)) count(present[field], isRight)
      if (!isRight) wrong.push(field)
    }
    if (wrong.length > 0) misses.push({ case: one, wrong })
  }
  const n = cases.length
  return {
    n,
    intent: ratio(total.intent, n),
    itemF1: f1(total.hit, total.read, total.gold),
    drugF1: f1(total.drugHit, total.read, total.gold),
    sureWrong: total.sureWrong,
    sureShare: ratio(total.sureRight, total.right),
    whole: ratio(n - misses.length, n),
    fields,
    present,
    byIntent,
    misses,
  }
}

const shares = (): Record<FieldName, Share> => ({
  address: { right: 0, of: 0 },
  phone: { right: 0, of: 0 },
  when: { right: 0, of: 0 },
  urgent: { right: 0, of: 0 },
  recipient: { right: 0, of: 0 },
  card: { right: 0, of: 0 },
  prescription: { right: 0, of: 0 },
})

const count = (share: Share, isRight: boolean): void => {
  share.of += 1
  if (isRight) share.right += 1
}

const ratio = (part: number, of: number): number => part / Math.max(1, of)

function f1(hit: number, read: number, gold: number): number {
  const precision = ratio(hit, read)
  const recall = ratio(hit, gold)
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** How many of the labels find a partner, each used once. */
function pair(
  gold: readonly LabelItem[],
  read: readonly LabelItem[],
  same: (gold: LabelItem, read: LabelItem) => boolean,
): number {
  const left = [...read]
  let hits = 0
  for (const item of gold) {
    const index = left.findIndex((other) => same(item, other))
    if (index === -1) continue
    left.splice(index, 1)
    hits += 1
  }
  return hits
}

const isSameItemDrug = (gold: LabelItem, read: LabelItem): boolean =>
  sameDrug(gold.drug ?? '', read.drug, read.names ?? [])

const isSameItem = (gold: LabelItem, read: LabelItem): boolean =>
  isSameItemDrug(gold, read) &&
  sameStrength(gold.strength ?? null, read.strength ?? null) &&
  (gold.quantity ?? null) === (read.quantity ?? null) &&
  (gold.unit ?? null) === (read.unit ?? null)

const addressKey = (address: LabelAddress): string =>
  JSON.stringify(
    [address?.lane, address?.building, address?.unit, address?.room].map((part) =>
      part === null || part === undefined || part === '' ? null : part.toLowerCase(),
    ),
  )

function wishKey(wish: LabelWish): string | null {
  if (!wish || (!wish.from && !wish.to)) return null
  const point = (time: string | null | undefined): number | null => (time ? Date.parse(time) : null)
  return JSON.stringify([point(wish.from), point(wish.to)])
}

const phoneKey = (phone: string | null | undefined): string | null => (phone ?? '').replace(/\D/g, '') || null
const noAddress = addressKey(null)

const compare: Readonly<Record<FieldName, (gold: Label, read: Label) => boolean>> = {
  address: (gold, read) => addressKey(gold.address) === addressKey(read.address),
  phone: (gold, read) => (gold.phone || null) === phoneKey(read.phone),
  when: (gold, read) => wishKey(gold.when) === wishKey(read.when),
  urgent: (gold, read) => Boolean(gold.urgent) === Boolean(read.urgent),
  recipient: (gold, read) => (gold.recipient ?? null) === (read.recipient ?? null),
  card: (gold, read) => (gold.card ?? null) === (read.card ?? null),
  prescription: (gold, read) => (gold.prescription ?? null) === (read.prescription ?? null),
}

const isPresent: Readonly<Record<FieldName, (gold: Label) => boolean>> = {
  address: (gold) => addressKey(gold.address) !== noAddress,
  phone: (gold) => (gold.phone ?? null) !== null,
  when: (gold) => (gold.when ?? null) !== null,
  urgent: (gold) => gold.urgent === true,
  recipient: (gold) => (gold.recipient ?? null) !== null,
  card: (gold) => (gold.card ?? null) !== null,
  prescription: (gold) => (gold.prescription ?? null) !== null,
}

const numbered = /(?:^|\n)\s*(?:\d{1,2}|[①-⑳⑴-⒇])\s*[.、．)）:：]|(?:^|\n)\s*[①-⑳⑴-⒇]/g
const isList = (text: string): boolean => text.includes('接龙') || (text.match(numbered)?.length ?? 0) >= 2

function scoredFields({ gold, text }: Case): readonly FieldName[] {
  if (gold.intent === 'other') return []
  return isList(text)
    ? fieldNames.filter((field) => !['address', 'phone', 'recipient'].includes(field))
    : fieldNames
}
