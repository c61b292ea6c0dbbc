import { readNumeral } from '../numeral.ts'
import type { Meaning, Rule } from './token.ts'

/** A number of a day, an hour or a month, as a piece of a pattern. */
export const number = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})'
/** A month as a piece of a pattern: 1月, 十二月, 元月. */
export const monthWord = `(?:${number}|元)`
export const weekWord = '(?:周|礼拜|星期|拜(?=[一二三四五六天]))'

/** The number that a match says; NaN where it says none. */
export const numeral = (text: string | undefined): number => readNumeral(text ?? '') ?? Number.NaN

export const monthOf = (text: string | undefined): number => (text === '元' ? 1 : numeral(text))

/** Words that always mean the same. */
export const fixed = (pattern: RegExp, meaning: Meaning): Rule => ({ pattern, read: () => meaning })
