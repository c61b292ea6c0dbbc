import { pattern } from '../pattern/pattern.ts'
import { coded, type Named, shortName } from './names.ts'
import { isComplaint, isFollowedByDose } from './surroundings.ts'

const isLatin = (character: string): boolean => character >= 'a' && character <= 'z'
const isDigit = (character: string): boolean => character >= '0' && character <= '9'
/** 补液盐三包: how many, and not the third of its kind. */
const counting: ReadonlySet<string> = new Set('一二三四')
const startsUnit = pattern(/^(?:[0-9.]|\s?(?:盒|瓶|支|片|粒|袋|包|板|mg|g\b|ml|ug|%))/i)

/** Whether the characters of a name, found in a text, are a word there and mean it. @param folded the text with its case folded */
export function fits(folded: string, text: string, start: number, end: number, named: Named): boolean {
  const first = folded.charAt(start)
  const last = folded.charAt(end - 1)
  const previous = folded.charAt(start - 1)
  if (isLatin(first) && (isLatin(previous) || isDigit(previous))) return false
  if (isDigit(first) && (isDigit(previous) || previous === '-')) return false
  if (isLatin(last) && isLatin(folded.charAt(end)) && !isPlural(folded, start, end)) return false
  if (named.exact !== null && text.slice(start, end) !== named.exact) return false
  if (isCode(folded, start, end)) return isFollowedByDose(folded, end)
  if ((isDigit(last) || counting.has(last)) && startsUnit.test(folded.slice(end, end + 3))) return false
  return named.class !== null || !isComplaint(folded.slice(start, end)) || isFollowedByDose(folded, end)
}

const startsCode = (character: string): boolean => isDigit(character) || 'bva'.includes(character)
/** 30R, B12 and VC are rooms and makes of other things as well; a mask is N95 anywhere. */
const isCode = (folded: string, start: number, end: number): boolean =>
  startsCode(folded.charAt(start)) && coded.test(folded.slice(start, end))

/** Two Chinese characters may be a piece of everyday speech: the words around must let a medicine stand there. */
export const isShort = (folded: string, start: number, end: number, named: Named): boolean =>
  end - start <= shortName &&
  named.class === null &&
  /^[\u3400-\u9fff]{2}$/.test(folded.slice(start, end)) &&
  !isComplaint(folded.slice(start, end))

/** insulin pens, bandages: a name may be counted; "the pills" are any, not the pill. */
const isPlural = (folded: string, start: number, end: number): boolean =>
  /^e?s(?![a-z])/.test(folded.slice(end, end + 3)) && /^(?!the )(?:.* |.{5})/.test(folded.slice(start, end))
