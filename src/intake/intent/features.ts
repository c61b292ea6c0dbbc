import { among } from '../../pattern/among.ts'
import { inOrder } from '../../pattern/in-order.ts'
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
  for (const { start, end, as } of inOrder(spans)) {
    if (start < at) continue
    result += text.slice(at, start) + masks[as]
    at = end
  }
  return uniform(result + text.slice(at))
}

/** What a character is to `uniform`: in how many ways it is made one. */
const notLookedAt = 0
const plain = 1
const digit = 2
const separator = 3
const capital = 4
const separators = /[\s,，。;；:：、!！.~…()（）"“”']/

function kindFor(code: number): number {
  const character = String.fromCharCode(code)
  if (/[0-9]/.test(character)) return digit
  if (separators.test(character)) return separator
  // The signs have a lower case as well.
  return /[A-Z]/.test(character) ? capital : plain
}

/** Of each UTF-16 unit, found once per unit. */
const kinds = new Uint8Array(0x10000)

function kindOf(code: number): number {
  const known = kinds[code] ?? plain
  if (known !== notLookedAt) return known
  const kind = kindFor(code)
  kinds[code] = kind
  return kind
}

/**
 * In lower case but for the signs, all digits in a row as one 0, all that separates words as one space, none at the ends:
 * in one go, since it is done to every message, and most of it stays as it is.
 */
function uniform(masked: string): string {
  let result = ''
  let done = 0
  let previous = separator
  for (let at = 0; at < masked.length; at += 1) {
    const code = masked.charCodeAt(at)
    const kind = kindOf(code)
    const isMore = kind === previous && (kind === digit || kind === separator)
    previous = kind
    if (kind === plain || (!isMore && (code === zero || code === space))) continue
    result += masked.slice(done, at)
    done = at + 1
    if (kind === capital) result += String.fromCharCode(code | 0x20)
    else if (!isMore) result += kind === digit ? '0' : ' '
  }
  result += masked.slice(done)
  return previous === separator ? result.slice(0, -1) : result
}

const zero = 0x30
const space = 0x20

/** No more of a text is looked at. */
const longestText = 400
const longestRow = 3

/** What stands at both ends of a text among its words. */
export const ends = { begin: '^', end: '$' } as const

/** In the order of their names: it is part of the model, and not every loader gives exports in the same one. */
const expressions = Object.entries(cues)
  .map(([name, cue]) => ({ name: `!${name}`, cue }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
/** What is counted in a text: see `countsIn`. */
const counted = ['medicines', 'counted', 'amounts'] as const
const most = 3
const longestLength = Math.floor(Math.log2(longestText + 2))

const upTo = (last: number, name: string): readonly string[] =>
  Array.from({ length: last + 1 }, (_, count) => `~${name} ${count}`)

/**
 * All that may be said of a whole text: about how long it is, which cues are in it (`!cancels`), how many medicines and
 * amounts (`~counted 2`).
 */
export const signs: readonly string[] = [
  ...upTo(longestLength, 'length'),
  ...expressions.map(({ name }) => name),
  ...counted.flatMap((name) => upTo(most, name)),
]

/** As much of a masked text as is looked at. */
export const beginningOf = (masked: string): string => masked.slice(0, longestText)

const firstCue = longestLength + 1
const firstCount = firstCue + expressions.length
const cuesIn = among(
  expressions.map(({ cue }, nth) => ({ cue, sign: firstCue + nth })),
  ({ cue }) => [cue],
)

/** Where in `signs` stands what is said of a text of so many words. */
export function signsOf(text: string, words: number): readonly number[] {
  const found = [Math.floor(Math.log2(words))]
  for (const { cue, sign } of cuesIn(text)) if (cue.test(text)) found.push(sign)
  for (const [nth, count] of countsIn(text).entries())
    found.push(firstCount + nth * (most + 1) + Math.min(most, count))
  return found
}

/** Medicines, those of them with an amount right behind (ⒹⓈ Ⓝ), and amounts. */
function countsIn(text: string): readonly [medicines: number, counted: number, amounts: number] {
  let [medicines, counted, amounts] = [0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === signOf.amount) amounts += 1
    if (code !== signOf.drug && code !== signOf.class) continue
    medicines += 1
    let next = at + 1
    if (text.charCodeAt(next) === signOf.strength) next += 1
    if (text.charCodeAt(next) === space) next += 1
    if (text.charCodeAt(next) === signOf.amount) counted += 1
  }
  return [medicines, counted, amounts]
}

const signOf = {
  drug: masks.drug.charCodeAt(0),
  class: masks.class.charCodeAt(0),
  strength: masks.strength.charCodeAt(0),
  amount: masks.amount.charCodeAt(0),
}

const apostrophe = 0x27
const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a

/** Where the next word begins: a masked text has no other white space. */
export function startOfWord(text: string, at: number): number {
  let start = at
  while (text.charCodeAt(start) === space) start += 1
  return start
}

/** Where the word that begins at a place ends: letters, maybe with an apostrophe among them, or any one other character. */
export function endOfWord(text: string, start: number): number {
  const end = endOfLetters(text, start)
  if (end === start) return start + 1
  const goesOn = text.charCodeAt(end) === apostrophe && isLetter(text.charCodeAt(end + 1))
  return goesOn ? endOfLetters(text, end + 1) : end
}

function endOfLetters(text: string, start: number): number {
  let end = start
  while (isLetter(text.charCodeAt(end))) end += 1
  return end
}

/** Characters of Chinese and words of English. */
function wordsIn(text: string): readonly string[] {
  const words: string[] = [ends.begin]
  for (let at = startOfWord(text, 0); at < text.length; ) {
    const end = endOfWord(text, at)
    words.push(text.slice(at, end))
    at = startOfWord(text, end)
  }
  return [...words, ends.end]
}

/** All that is told of a text when it is learnt: its rows of one to three words, and its signs. */
export function featuresOf(masked: string): Readonly<Record<string, number>> {
  const text = beginningOf(masked)
  const words = wordsIn(text)
  const features: Record<string, number> = {}
  for (let length = 1; length <= longestRow; length += 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const row = words.slice(at, at + length).join(' ')
      if (row !== ends.begin && row !== ends.end) features[row] = 1
    }
  for (const sign of signsOf(text, words.length)) features[signs[sign] ?? ''] = 1
  return features
}

/** A row of words, and nothing that is told about the whole text. */
export const isRow = (feature: string): boolean => !/^[!~]./.test(feature)
