import type { Span } from '../span.ts'
import * as cues from './cues.ts'

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
const isLatin = (word: string): boolean => word >= 'a' && word < '{'

const expressions = Object.entries(cues).flatMap(([name, cue]) =>
  cue instanceof RegExp ? [[`!${name}`, cue] as const] : [],
)
const countsOf: readonly (readonly [name: string, sign: RegExp])[] = [
  ['medicines', /[ⒹⒸ]/g],
  ['counted', /[ⒹⒸ]Ⓢ?\s?Ⓝ/g],
  ['amounts', /Ⓝ/g],
]
const most = 3

/**
 * What the classifier sees: rows of one to three characters of Chinese, one to three words of English, where the text
 * begins and ends, the cues that are in it (`!cancels`), how many medicines and amounts (`~counted 2`), and about how long
 * it is.
 */
export function featuresOf(masked: string): Readonly<Record<string, number>> {
  const text = masked.slice(0, longestText)
  const words = ['^', ...(text.match(tokens) ?? []), '$']
  const features: Record<string, number> = {}
  for (const word of words) if (word !== '^' && word !== '$') features[word] = 1
  // English words are parted by a space, Chinese characters by nothing; the first of a row says which they are.
  for (const length of [2, 3])
    words.forEach((first, at) => {
      if (at + length > words.length) return
      const space = isLatin(first) ? ' ' : ''
      const pair = first + space + words[at + 1]
      features[length === 2 ? pair : pair + space + words[at + 2]] = 1
    })
  for (const [name, cue] of expressions) if (cue.test(text)) features[name] = 1
  for (const [name, sign] of countsOf)
    features[`~${name} ${Math.min(most, text.match(sign)?.length ?? 0)}`] = 1
  features[`~length ${Math.floor(Math.log2(words.length))}`] = 1
  return features
}

/** A row of words, and nothing that is told about the whole text. */
export const isRow = (feature: string): boolean => !/^[!~]./.test(feature)
