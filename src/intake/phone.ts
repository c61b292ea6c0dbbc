import { pattern } from '../pattern/pattern.ts'
import { numeralCharacters, readDigits } from './numeral.ts'

/** A mobile number, perhaps cut into groups, with or without +86. Not a part of a longer row of digits. */
const mobile = pattern(
  /(?<![\dA-Za-z]|\d\.)(?:(?:\+|00)?86[-\s]?)?(1[-\s.]?[3-9](?:[-\s.]?\d){9})(?![\dA-Za-z]|[-\s.]\d{4})/g,
)
/** Area code and seven or eight digits: 021-60000123, (021) 6000 0123. */
const landLine = pattern(/(?<![\d-])\(?(0\d{2,3})\)?[-\s]?(\d{3,4}[-\s]?\d{4})(?![\d]|-\d{4})/g)
/** Without an area code only where the words say that it is a telephone. */
const localLine = pattern(
  /(?:座机|固话|电话|tel|phone|打|call)[^\d\n]{0,8}([2-9]\d{3}[-\s]?\d{4}|[2-9]\d{2}[-\s]?\d{4})(?![\d]|-\d)|(?<![\d-])([2-9]\d{7})(?=\s?(?:就|这)?是?(?:我|屋|家|的|里|厢|她|他)*(?:座机|固话|电话))/gi,
)
const foreign = pattern(/\+(?!86)(\d{1,3}(?:[-\s]?\d){7,11})(?!\d)/g)
const spelt = pattern(
  new RegExp(`(?<![${numeralCharacters}\\d])[一幺]\\s?(?:[${numeralCharacters.slice(0, -5)}]\\s?){10}`, 'g'),
)

const anyDigits = pattern(/\d[-\s.)]?\d|[一幺][三四五六七八九]/)
const corrected = pattern(/(?:改|换|错|不是|不对|新号|wrong|instead|new number)/i)

const digits = (text: string): string => text.replace(/\D/g, '')

/** The telephone number of the text, digits only; +86 is dropped. The first one, or the last after a correction. */
export function readPhone(text: string): string | null {
  if (!anyDigits.test(text)) return null
  const found: { at: number; number: string }[] = []
  for (const match of mobile.all(text)) found.push({ at: match.index, number: digits(match[1] ?? '') })
  for (const match of landLine.all(text))
    found.push({ at: match.index, number: digits(`${match[1] ?? ''}${match[2] ?? ''}`) })
  for (const match of spelt.all(text)) {
    const number = readDigits(match[0].replace(/\s/g, ''))
    if (number !== null && /^1[3-9]\d{9}$/.test(number)) found.push({ at: match.index, number })
  }
  if (found.length === 0) {
    for (const match of foreign.all(text)) found.push({ at: match.index, number: digits(match[1] ?? '') })
    for (const match of localLine.all(text))
      found.push({ at: match.index, number: digits(match[1] ?? match[2] ?? '') })
  }
  found.sort((a, b) => a.at - b.at)
  const first = found[0]
  const last = found.at(-1)
  if (first === undefined || last === undefined) return null
  return corrected.test(text.slice(first.at, last.at)) ? last.number : first.number
}
