const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const english: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  another: 1,
  one: 1,
  two: 2,
  'a couple of': 2,
  'couple of': 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  'half a dozen': 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  'a dozen': 12,
  twelve: 12,
}

/** Sources of regular expressions: a number in digits or in Chinese, and one in English words. */
export const numberPattern = '(?:\\d+(?:\\.\\d+)?|[零〇一壹二两俩三仨四五六七八九十百半]+)'
export const englishNumberPattern = `(?:${Object.keys(english)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s+')})`

/**
 * The number that people wrote: 2, 两, 十二, 二十, 一百, 半. Of "两三" it is the later one, since too few is worse than
 * one too many. Null where it is no number.
 */
export function readNumber(text: string): number | null {
  const word = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word)
  const known = english[word]
  if (known !== undefined) return known
  if (word === '半') return 0.5
  return /^[零〇一壹二两俩三仨四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?$/.test(word)
    ? readChinese(word)
    : null
}

function readChinese(word: string): number {
  const [whole = '', fraction] = word.split('点')
  let total = 0
  let pending: number | null = null
  for (const character of whole)
    if (character === '十' || character === '百') {
      total += (pending ?? 1) * (character === '十' ? 10 : 100)
      pending = null
    } else pending = digits[character] ?? 0
  total += pending ?? 0
  if (fraction === undefined) return total
  return Number(`${total}.${[...fraction].map((digit) => digits[digit] ?? 0).join('')}`)
}
