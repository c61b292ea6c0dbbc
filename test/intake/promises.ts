import type { Understanding } from '../../src/intake/understanding.ts'
import { storyParts } from '../story/parts.ts'

const { reader, catalogue } = storyParts()
const sentAt = Date.parse('2026-03-17T09:00:00+08:00')
const read = (text: string): Understanding => reader({ text, sentAt, senderName: '3-502 王阿姨' })

/** What holds of every reading; the first promise that does not, or null. @throws what a reader throws */
export function brokenPromise(text: string): string | null {
  const { items, mentions, wish, phone, codes, list } = read(text)
  for (const { start, end, written, match } of mentions) {
    if (!(start >= 0 && start < end && end <= text.length)) return 'a mention lies outside the text'
    if (text.slice(start, end) !== written) return 'a mention is not what is written there'
    if (match.kind === 'drug' && !catalogue.drugs.has(match.drug)) return 'a drug is in no catalogue'
  }
  for (const { quantity, unit, match, drug } of [
    ...items,
    ...(list?.lines ?? []).flatMap((line) => line.items),
  ]) {
    if (quantity !== null && !(quantity > 0 && Number.isFinite(quantity))) return 'an amount is none'
    if (quantity === null && unit !== null) return 'a unit counts nothing'
    if (match.kind === 'drug' && match.sure && drug !== match.drug) return 'a sure drug is another'
  }
  if (wish !== null && wish.from === null && wish.to === null) return 'a wish has no end'
  if (wish !== null && wish.from !== null && wish.to !== null && wish.from >= wish.to)
    return 'a wish ends before it begins'
  if (phone !== null && !/^\d+$/.test(phone)) return 'a phone is none'
  if (codes.some((code) => !/^\d{4}-\d{3,4}$/.test(code))) return 'a code is none'
  return null
}

/** All of what is understood, to be compared. */
export const asRead = (text: string): string => JSON.stringify(read(text))
