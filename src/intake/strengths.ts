import { pattern } from '../pattern/pattern.ts'
import { remembering } from '../pattern/remembering.ts'
import { readCount } from './counts.ts'
import type { Span } from './span.ts'

/** How much of the substance is in one piece, as said: `5mg`, `75mg/75mg`, `50/250`. */
export interface Strength extends Span {
  readonly strength: string
  /** The pack it stands in, without spaces: `5mg*28片`; null where none is described. */
  readonly pack: string | null
  /** A pair of numbers without a unit, which means something only beside a drug. */
  readonly bare: boolean
}

/** 瑞舒伐他汀*2 单位都是盒, 单位里报销: a word of its own. */
const units = '单位(?!里|都|是|[:盒瓶]|同事|体检|食堂|医务|报销|发|领导|附近|旁边|楼)'
const unit = `(?:mg|[毫亳豪嚎]克|mcg|[μu]g|微克|g(?![a-z])|克(?![拉霉])|ml|毫升|m[lL]|iu|国际单位|万单位|${units}|%|u(?![a-z0-9]))`
const number =
  '(?:\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?(?=\\s?(?:[毫亳豪嚎]克|微克|克(?![拉霉])|毫升|单位)))'
const amount = `${number}\\s?${unit}`
/** 75mg/75mg, 80/12.5mg, 10mg:20mg. */
const measured = `(?:\\d+(?:\\.\\d+)?\\s?/\\s?)?${amount}(?:\\s?[/:]\\s?(?:\\d+(?:\\.\\d+)?\\s?)?${unit})*`
const pair = '\\d+(?:\\.\\d+)?(?:/\\d+(?:\\.\\d+)?)+'
const pieces = '[片粒支袋贴丸枚包吸揿喷sStT]'
/** *28片, x20s, *7: what follows a strength and is not itself an amount of packs. */
const packTail = `\\s?[*xX×]\\s?(?:\\d+(?=\\s?${pieces})|[6-9]|\\d{2,})(?![\\d.]*\\s?(?:盒|瓶|合|板|包|罐|桶|box|bottle|pack))\\s?${pieces}?(?:\\s?[*xX×]\\s?\\d+\\s?板)?(?:\\s?/\\s?[盒瓶板袋])?`
const expression = new RegExp(
  `(?<![\\da-z-]|\\d\\.)(?:(${measured})|(${pair})(?![\\d/年月日号-]|\\.\\d))(${packTail})?`,
  'gi',
)
const finder = pattern(expression)
/** What is measured in a body, or taken at once, is no strength of a tablet. */
const otherMeasure =
  /(?:血糖|血压|血脂|尿酸|体重|身高|空腹|餐后|每次|每天|每日|一次|一天|一日|高压|低压|bp)\s?(?:是|有|吃|服|打|用)?\s?$/i
/** 早12单位 晚10单位: what is injected. */
const injected = pattern(/(?:早|中|晚|午|睡前|打)(?:上|餐前|饭前|餐|饭)?\s?(?:各|打)?\s?$/)
/** 是10mg 不是5mg, 不要10mg了 要5mg, 20mg instead of 40mg: what is denied beside what is meant. */
const denied = pattern(
  /(?:不是|唔[系係]|[勿弗]是|而非|(?:不要|[勿弗唔]要|不用|覅|[别莫甭])[配拿给开买要用写]?(?:我|那种|那个|错)?|\b(?:instead\s+of|rather\s+than|not))\s?(?:the\s)?$/i,
)
/** 32G 4mm: how thin a needle is. */
const gauge = /^(?:2[1-9]|3[0-4])\s?G\s?(?:[*xX×]?\s?\d|针)/i
/** 5mg/天 is a dose; "5mg 一天一粒" names the tablet. */
const perTime = /^\s?\/\s?[次日天]/

const asciiUnits: readonly (readonly [RegExp, string])[] = [
  [/[毫亳豪嚎]克/g, 'mg'],
  [/微克|μg|mcg/g, 'ug'],
  [/国际单位|单位/g, 'iu'],
  [/毫升/g, 'ml'],
  [/克/g, 'g'],
]

/** All strengths of a text, in order. Blood pressures, doses and lengths of road are none. */
export function readStrengths(text: string): readonly Strength[] {
  const matches = finder.all(text)
  return matches.filter((match) => isStrength(text, match, matches.length)).map(strengthFrom)
}

/**
 * The first strength with a unit of a cell of a table, as `readStrengths` finds it. There are thousands of cells, of each of
 * which this alone is asked: none is learnt for it.
 */
export function strengthInCell(cell: string): string | null {
  const matches = matchesIn(cell)
  const match = matches.find((one) => one[1] !== undefined && isStrength(cell, one, matches.length))
  return match?.[1] === undefined ? null : writeStrength(match[1])
}

function matchesIn(cell: string): readonly RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(cell); match !== null; match = expression.exec(cell)) matches.push(match)
  return matches
}

/** @param matches how many there are in the text */
function isStrength(text: string, match: RegExpExecArray, matches: number): boolean {
  if (match.index > 0 && isOtherwiseMeant(text, match, matches)) return false
  const end = match.index + match[0].length
  return !perTime.test(text.slice(end, end + 4)) && !gauge.test(text.slice(match.index, match.index + 12))
}

function strengthFrom(match: RegExpExecArray): Strength {
  const [whole, measured, pair = '', pack] = match
  const strength = writeStrength(measured ?? pair)
  return {
    start: match.index,
    end: match.index + whole.trimEnd().length,
    strength,
    pack: pack === undefined ? null : `${strength}${pack.replace(/\s/g, '').replace(/[xX×]/g, '*')}`,
    bare: measured === undefined,
  }
}

/** By what stands in front of it. */
function isOtherwiseMeant(
  text: string,
  { index, 1: measured = '' }: RegExpExecArray,
  matches: number,
): boolean {
  const front = text.slice(Math.max(0, index - 6), index)
  return (
    otherMeasure.test(front) ||
    (/单位|iu|u$/i.test(measured) && injected.test(front)) ||
    (matches > 1 && denied.test(text.slice(Math.max(0, index - 14), index)))
  )
}

/** Many a strength; most messages name one of a few dozen. */
const mostStrengths = 500

/** ASCII, lower case, no spaces: 毫克 → mg, 五十微克 → 50ug. */
export const writeStrength = remembering(inAscii, mostStrengths)

function inAscii(written: string): string {
  const spelled = written.replace(
    /[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?/g,
    (word) => String(readCount(word) ?? word),
  )
  let strength = spelled.toLowerCase().replace(/\s/g, '').replace(':', '/')
  for (const [word, ascii] of asciiUnits) strength = strength.replace(word, ascii)
  return strength
    .replace(/(\d)u(?![a-z])/g, '$1iu')
    .replace(/(\d+)万iu/, (_, count: string) => `${Number(count) * 10_000}iu`)
}
