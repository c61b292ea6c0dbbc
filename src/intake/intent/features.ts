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
  return lowerCased(result + text.slice(at))
    .replace(/\d+/g, '0')
    .replace(/[\s,，。;；:：、!！.~…()（）"“”']+/g, ' ')
    .trim()
}

/** In lower case but for the signs, which have one too. */
const lowerCased = (masked: string): string =>
  /[A-Z]/.test(masked) ? masked.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : masked

const tokens = /[a-z]+(?:'[a-z]+)?|[^\sa-z]/g
const longestText = 400
const longestRow = 3

/** In the order of their names: it is part of the model, and not every loader gives exports in the same one. */
const expressions = Object.entries(cues)
  .flatMap(([name, cue]) => (typeof cue === 'function' ? [] : [[`!${name}`, cue] as const]))
  .sort(([a], [b]) => (a < b ? -1 : 1))
const countsOf: readonly (readonly [name: string, sign: RegExp])[] = [
  ['medicines', /[ⒹⒸ]/g],
  ['counted', /[ⒹⒸ]Ⓢ?\s?Ⓝ/g],
  ['amounts', /Ⓝ/g],
]
const most = 3

/** A masked text as the classifier sees it. */
export interface Seen {
  /** Characters of Chinese and words of English, between signs for where the text begins and ends. */
  readonly words: readonly string[]
  /** The cues that are in it (`!cancels`), how many medicines and amounts (`~counted 2`), and about how long it is. */
  readonly signs: readonly string[]
}

export function see(masked: string): Seen {
  const text = masked.slice(0, longestText)
  const words = ['^', ...(text.match(tokens) ?? []), '$']
  const signs = [`~length ${Math.floor(Math.log2(words.length))}`]
  for (const [name, cue] of expressions) if (cue.test(text)) signs.push(name)
  for (const [name, sign] of countsOf) signs.push(`~${name} ${Math.min(most, text.match(sign)?.length ?? 0)}`)
  return { words, signs }
}

/** All that is told of a text when it is learnt: its rows of one to three words, and its signs. */
export function featuresOf(masked: string): Readonly<Record<string, number>> {
  const { words, signs } = see(masked)
  const features: Record<string, number> = {}
  for (let length = 1; length <= longestRow; length += 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const row = words.slice(at, at + length).join(' ')
      if (row !== '^' && row !== '$') features[row] = 1
    }
  for (const sign of signs) features[sign] = 1
  return features
}

/** A row of words, and nothing that is told about the whole text. */
export const isRow = (feature: string): boolean => !/^[!~]./.test(feature)
