import { readNumeral } from '../numeral.ts'
import type { Meaning, Rule } from './token.ts'

/** A number of a day, an hour or a month, as a piece of a pattern. */
export const number = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})'
export const weekWord = '(?:周|礼拜|星期|拜(?=[一二三四五六天]))'

/** The number that a match says; NaN where it says none. */
export const numeral = (text: string | undefined): number => readNumeral(text ?? '') ?? Number.NaN

/** Words that always mean the same. */
export const fixed = (pattern: RegExp, meaning: Meaning): Rule => ({ pattern, read: () => meaning })
