import { pattern } from '../pattern/pattern.ts'
import { type Age, speaksOfChild } from './ages.ts'
import { readCount } from './counts.ts'

/**
 * How a small child's fever is met: `emergency` is for a doctor at once (any fever under three months, 39℃ under one year,
 * 40℃ in any child, as the leaflets of children's fever medicines and the fever clinics of the city say), `high` for
 * somebody to look after today.
 */
export type ChildFever = 'high' | 'emergency'

const tens = '(?:三十[六七八九]|四十[一二]?)'
/** 39度5, 38.7℃, 烧到40, 三十九度半, and 39.4 in a breath of its own. */
const measured = pattern(
  new RegExp(
    `(?:(?<!\\d\\.?)(3[6-9]|4[0-2])(?:[.点]([\\d]))?|(${tens}))\\s?(?:度|℃|°C?)\\s?(?:(\\d|半|[一二三四五六七八九])(?![\\d.]|个|盒|瓶|岁|天))?|(?<=(?:烧到|体温|高烧|发烧|发热|烧了?|fever|temp(?:erature)?)(?:已经|都|有|是|到|of|is|[了:：,，\\s])*)(3[6-9]|4[0-2])(?:[.点](\\d))?(?![\\d.]|\\s?[盒瓶粒片mM块元])|(?<!\\d\\.?)(3[89]|4[01])\\.(\\d)(?=$|[\\s,，。;；!！了])`,
    'gi',
  ),
)
const halves: Readonly<Record<string, number>> = { 半: 5 }
const past =
  /备用|备着|备[一点个]|常备|以防|万一|如果|要是|假如|预防|怕(?:他|她|再)?(?:发?烧)|以前|之前|上次|上回|上[周个]|昨[天晚](?!.{0,4}(?:开始|起|到现在))|去年|退了|已经退|不烧了|好了|降下来|正常|没(?:有)?(?:发)?[烧热]|打完?疫苗|听说|in\s+case|last\s+(?:week|month|time)|gone\s+down|normal/i

/** Younger than this a child is small: seven years. */
const small = 84

/** @param text normalised, without mentions of the bot */
export function readChildFever(text: string, ages: readonly Age[]): ChildFever | null {
  const degrees = measured.all(text).map(degreesOf)
  if (degrees.length === 0) return null
  const highest = Math.max(...degrees)
  const youngest = ages.length === 0 ? null : Math.min(...ages.map(({ months }) => months))
  const isChild = youngest === null ? speaksOfChild(text) : youngest < small
  if (!isChild || highest < 38 || past.test(text)) return null
  if (highest >= 40 || (youngest !== null && youngest <= 3)) return 'emergency'
  if (highest < 39) return null
  return youngest !== null && youngest < 12 ? 'emergency' : 'high'
}

function degreesOf([
  ,
  whole,
  tenth,
  spelt,
  behind,
  said,
  saidTenth,
  bare,
  bareTenth,
]: RegExpExecArray): number {
  const degrees = Number(whole ?? said ?? bare ?? readCount(spelt ?? '') ?? 0)
  const more = tenth ?? saidTenth ?? bareTenth ?? behind
  return degrees + (more === undefined ? 0 : (halves[more] ?? readCount(more) ?? 0)) / 10
}
