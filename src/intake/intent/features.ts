import type { Span } from '../span.ts'

/** What stands in for the things that differ from message to message and say nothing of what it is for. */
export const masks = {
  drug: 'Ⓓ',
  class: 'Ⓒ',
  strength: 'Ⓢ',
  amount: 'Ⓝ',
  address: 'Ⓐ',
  code: 'Ⓚ',
} as const

export interface Masked extends Span {
  readonly as: keyof typeof masks
}

/** The text with its medicines, amounts, rooms and codes replaced by signs, and all other digits by one. */
export function maskText(text: string, spans: readonly Masked[]): string {
  let result = ''
  let at = 0
  for (const { start, end, as } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    result += text.slice(at, start) + masks[as]
    at = end
  }
  return (result + text.slice(at))
    .toLowerCase()
    .replace(/ⓓ|ⓒ|ⓢ|ⓝ|ⓐ|ⓚ/g, (sign) => sign.toUpperCase())
    .replace(/\d+/g, '0')
    .replace(/[\s,，。;；:：、!！.~…()（）"“”']+/g, ' ')
    .trim()
}

const tokens = /[a-z]+(?:'[a-z]+)?|[^\sa-z]/g
const longestText = 400

/**
 * What the classifier sees: rows of one to three characters of Chinese, one to three words of English, and where the text
 * begins and ends.
 */
export function featuresOf(masked: string): Readonly<Record<string, number>> {
  const words = ['^', ...(masked.slice(0, longestText).match(tokens) ?? []), '$']
  const features: Record<string, number> = {}
  for (let length = 1; length <= 3; length += 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const row = words.slice(at, at + length)
      if (length === 1 && (row[0] === '^' || row[0] === '$')) continue
      features[row.join(/^[a-z]/.test(row.join('')) ? ' ' : '')] = 1
    }
  return features
}
