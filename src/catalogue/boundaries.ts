import { Characters } from '../pattern/characters.ts'
import { pattern } from '../pattern/pattern.ts'
import { coded, type Named, shortName } from './names.ts'
import { isComplaint, isFollowedByDose } from './surroundings.ts'

const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff
const hyphen = 0x2d
/** 补液盐三包: how many, and not the third of its kind. */
const counting = new Characters('一二三四')
const startsUnit = pattern(/^(?:[0-9.]|\s?(?:盒|瓶|支|片|粒|袋|包|板|mg|g\b|ml|ug|%))/i)

/** Whether the characters of a name, found in a text, are a word there and mean it. @param folded the text with its case folded */
export function fits(folded: string, text: string, start: number, end: number, named: Named): boolean {
  const first = folded.charCodeAt(start)
  const last = folded.charCodeAt(end - 1)
  const previous = folded.charCodeAt(start - 1)
  if (isLatin(first) && (isLatin(previous) || isDigit(previous))) return false
  if (isDigit(first) && (isDigit(previous) || previous === hyphen)) return false
  if (isLatin(last) && isLatin(folded.charCodeAt(end)) && !isPlural(folded, start, end)) return false
  if (named.exact !== null && text.slice(start, end) !== named.exact) return false
  if (isCode(folded, start, end)) return isCodeOfMedicine(folded, start, end)
  if ((isDigit(last) || counting.areAt(folded, end - 1)) && startsUnit.test(folded.slice(end, end + 3)))
    return isDigit(last) && isAmountAtOnce(folded, start, end)
  return named.class !== null || !isComplaint(folded.slice(start, end)) || isFollowedByDose(folded, end)
}

const amountAtOnce = pattern(/^(?:[1-9]\d?\s?[盒瓶支板袋包罐]|0\.\d+\s?(?:ug|mg|微克|毫克))/)
/** 维D32盒, 诺和锐305支: nobody wants so many, and the name is known. 维生素B12盒 may be either. */
const isAmountAtOnce = (folded: string, start: number, end: number): boolean =>
  amountAtOnce.test(folded.slice(end, end + 8)) && !folded.slice(start, end).endsWith('b1')

const startsCode = new Characters('0123456789bva')
/** 30R, B12 and VC are rooms and makes of other things as well; a mask is N95 anywhere. */
const isCode = (folded: string, start: number, end: number): boolean =>
  startsCode.areAt(folded, start) && coded.test(folded.slice(start, end))

const digitsGoOn = /^\d(?!\d?\s?[盒瓶支板袋包罐])/
const vitamin = /^v?b\d{1,2}$/
const joinedTo = /[\u3400-\u9fff][和跟与同、]\s?$/
const endsRow = /^\s?(?:$|[,，。;；!！、和跟与都也各有到没还])/

/** B12两瓶, 叶酸和B6都到了, B12各一瓶; in B12各一瓶 stands no B1. */
function isCodeOfMedicine(folded: string, start: number, end: number): boolean {
  const behind = folded.slice(end, end + 3)
  if (digitsGoOn.test(behind)) return false
  if (isFollowedByDose(folded, end)) return true
  if (!vitamin.test(folded.slice(start, end))) return false
  if (behind.startsWith('各')) return isFollowedByDose(folded, end + 1)
  return joinedTo.test(folded.slice(Math.max(0, start - 3), start)) && endsRow.test(behind)
}

/** Two Chinese characters may be a piece of everyday speech: the words around must let a medicine stand there. */
export const isShort = (folded: string, start: number, end: number, named: Named): boolean =>
  end - start === shortName &&
  named.class === null &&
  isHan(folded.charCodeAt(start)) &&
  isHan(folded.charCodeAt(start + 1)) &&
  !isComplaint(folded.slice(start, end))

/** insulin pens, bandages: a name may be counted; "the pills" are any, not the pill. */
const isPlural = (folded: string, start: number, end: number): boolean =>
  /^e?s(?![a-z])/.test(folded.slice(end, end + 3)) && /^(?!the )(?:.* |.{5})/.test(folded.slice(start, end))
