import { remembering } from '../pattern/remembering.ts'
import { readNumeral } from './numeral.ts'

const english: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  another: 1,
  one: 1,
  two: 2,
  both: 2,
  'a couple of': 2,
  'a couple': 2,
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
  'one dozen': 12,
  twelve: 12,
  'two dozen': 24,
  'three dozen': 36,
}

/** Sources of regular expressions: a count in digits or in Chinese, and one in English words. */
export const countPattern = '(?:\\d+(?:\\.\\d+)?|[零〇一壹二贰两俩三叁仨四肆五伍六陆七柒八捌九玖十拾百半]+)'
export const englishCountPattern = `(?:\\d{1,2}\\s+dozen|${Object.keys(english)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s+')})`

const approximate = /^[一二两三四五六七八九]([一二两三四五六七八九])$/

/** 贰盒, as on a receipt. */
const plain: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
}
const formal = new RegExp(`[${Object.keys(plain).join('')}]`, 'g')

/**
 * How many, as people write it: 2, 两, 十二, 半, 二点五, a couple of. Of "两三" it is the later one, since too few is
 * worse than one too many; in "补液盐三一盒" the first belongs to the name. Null where it is no count.
 */
export const readCount = remembering(countIn, 200)

function countIn(text: string): number | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(formal, (one) => plain[one] ?? one)
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word)
  const dozens = /^(\d+) dozen$/.exec(word)?.[1]
  if (dozens !== undefined) return Number(dozens) * 12
  const known = english[word]
  if (known !== undefined) return known
  if (word === '半') return 0.5
  const [whole = '', fraction] = (approximate.exec(word)?.[1] ?? word).split('点')
  const units = readNumeral(whole)
  if (units === null || fraction === undefined) return units
  const decimals = [...fraction].map((character) => readNumeral(character))
  return decimals.includes(null) ? null : Number(`${units}.${decimals.join('')}`)
}
