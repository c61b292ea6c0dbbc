import type { Holidays } from '../../domain/holidays.ts'
import { type DayNumber, dateOf, dayIn, dayNumber } from './calendar.ts'
import { numeral } from './chinese-words.ts'
import { daysFrom, type Meaning, type Moment, oneDay, type Rule } from './token.ts'

/** The day of a festival in the solar year that is given; null where that year has none. */
type FestivalDay = (year: number) => DayNumber | null

const solar =
  (month: number, day: number): FestivalDay =>
  (year) =>
    dayIn(year, month, day)

/**
 * By the lunisolar calendar of the platform (CLDR `chinese`). A festival in its last month falls in the next solar year.
 */
const lunar =
  (monthCode: string, day: number, later = 0): FestivalDay =>
  (year) => {
    for (const lunarYear of [year, year - 1]) {
      const date = Temporal.PlainDate.from({ calendar: 'chinese', year: lunarYear, monthCode, day })
      const found = dayNumber(date.withCalendar('iso8601')) + later
      if (dateOf(found).year === year) return found
    }
    return null
  }

/**
 * A solar term by the common rule of thumb for 2000 to 2099, [Y × 0.2422 + C] − [Y ÷ 4]: good for these two terms in
 * all years but the one that is named.
 */
const solarTerm =
  (month: number, constant: number, early: number | null): FestivalDay =>
  (year) => {
    const y = year % 100
    const day = Math.floor(y * 0.2422 + constant) - Math.floor(y / 4) - (year === early ? 1 : 0)
    return year < 2000 || year > 2099 ? null : dayIn(year, month, day)
  }

interface Festival {
  /** As a list of public holidays calls it, where it is one. */
  readonly holiday: string | null
  readonly dayIn: FestivalDay
}

const festival = (day: FestivalDay, holiday: string | null = null): Festival => ({ dayIn: day, holiday })

const springFestival = festival(lunar('M01', 1), '春节')
const lastNight = festival(lunar('M01', 1, -1), '春节')
const newYear = festival(solar(1, 1), '元旦')
const labourDay = festival(solar(5, 1), '劳动节')
const dragonBoat = festival(lunar('M05', 5), '端午节')
const midAutumn = festival(lunar('M08', 15), '中秋节')
const nationalDay = festival(solar(10, 1), '国庆节')
const christmas = festival(solar(12, 25))

const inChinese: Readonly<Record<string, Festival>> = {
  元旦: newYear,
  春节: springFestival,
  过年: springFestival,
  新年: springFestival,
  大年初一: springFestival,
  年: springFestival,
  除夕: lastNight,
  大年夜: lastNight,
  年三十: lastNight,
  元宵: festival(lunar('M01', 15)),
  三八: festival(solar(3, 8)),
  妇女: festival(solar(3, 8)),
  清明: festival(solarTerm(4, 4.81, null), '清明节'),
  五一: labourDay,
  劳动: labourDay,
  六一: festival(solar(6, 1)),
  儿童: festival(solar(6, 1)),
  端午: dragonBoat,
  七夕: festival(lunar('M07', 7)),
  中秋: midAutumn,
  国庆: nationalDay,
  重阳: festival(lunar('M09', 9)),
  双十一: festival(solar(11, 11)),
  双11: festival(solar(11, 11)),
  冬至: festival(solarTerm(12, 21.94, 2021)),
  平安夜: festival(solar(12, 24)),
  圣诞: christmas,
  腊八: festival(lunar('M12', 8)),
  小年: festival(lunar('M12', 23)),
}

const inEnglish: readonly (readonly [RegExp, Festival])[] = [
  [/christmas\s+eve/i, festival(solar(12, 24))],
  [/christmas|xmas/i, christmas],
  [/(?:chinese|lunar)\s+new\s+year|spring\s+festival/i, springFestival],
  [/new\s+year'?s?\s+eve/i, festival(solar(12, 31))],
  [/new\s+year/i, newYear],
  [/mid[\s-]?autumn|moon\s+festival/i, midAutumn],
  [/dragon\s+boat/i, dragonBoat],
  [/national\s+day|golden\s+week/i, nationalDay],
  [/labou?r\s+day|may\s+day/i, labourDay],
]

/** The days off of a public holiday that begin after today, as they were announced: first, and the one after the last. */
function daysOff(
  { off }: Holidays,
  isMeant: (name: string) => boolean,
  today: DayNumber,
): { readonly first: DayNumber; readonly end: DayNumber } | null {
  const days = [...off]
    .filter(([, name]) => isMeant(name))
    .map(([date]) => dayNumber(Temporal.PlainDate.from(date)))
    .sort((a, b) => a - b)
  const first = days.find((day) => day > today)
  if (first === undefined) return null
  let end = first
  while (days.includes(end)) end++
  return { first, end }
}

/** The next one: its days off where they are announced, else the day itself. */
function nextOf(of: Festival, { today, holidays }: Moment): { first: DayNumber; end: DayNumber } | null {
  const { holiday } = of
  const announced = holiday === null ? null : daysOff(holidays, (name) => name.includes(holiday), today)
  if (announced !== null) return announced
  const { year } = dateOf(today)
  const day = [year, year + 1].map(of.dayIn).find((found) => found !== null && found >= today)
  return day == null ? null : { first: day, end: day + 1 }
}

const names = Object.keys(inChinese)
  .filter((name) => name !== '年')
  .sort((a, b) => b.length - a.length)
  .join('|')
const holidayWord = '(?:节|假期|放假|长假|假)*'
/** 两年前 is long ago. */
const beforeNewYear = '(?<![\\d一二两三四五六七八九十几半多去今明前后每整当同成往跨])年(?=[之以]?前)'
const anyHoliday = '(?<![春元秋午阳明宵旦庆日])[过放]?节|放假|长假'

/** 国庆前 ends when the days off begin; 节后 is the first day after them. Without a date in the data it is no time. */
function readSide(name: string, side: string, moment: Moment): Meaning | null {
  const known = inChinese[name]
  const meant =
    known === undefined ? daysOff(moment.holidays, () => true, moment.today) : nextOf(known, moment)
  if (meant === null) return null
  return side.includes('前') ? daysFrom(moment.today, meant.first, { open: true }) : oneDay(meant.end)
}

const taking =
  '[^,。]{0,4}(?:[来要取拿送领到配]|就?(?:行|好|可以|成|中)|给我|[给帮替][^,。]{1,4}[买带整搞弄捎订备]|[买带整搞弄捎订备](?![的了过])|[一两二三四五六\\d]\\s?[盒瓶支])'
const ends = '\\s*(?:[,。;!~\u25a1]|$)'

/** 中秋前, 过完节, 重阳节那天来拿. */
export const chineseFestivals: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:过[完了])?(?<name>${names}|${beforeNewYear}|${anyHoliday})${holidayWord}(?<side>之?前|以前|过?之?后|过?以后)(?![一二两三1-3]天)(?=${taking}|${ends})`,
      'g',
    ),
    read: ({ name, side }, moment) => readSide(name ?? '', side ?? '', moment),
  },
  {
    pattern: new RegExp(`(?<name>${names})节?[之以]?前(?<count>[一二两三1-3])天`, 'g'),
    read: ({ name, count }, moment) => {
      const meant = nextOf(inChinese[name ?? ''] ?? springFestival, moment)
      const day = meant === null ? null : meant.first - numeral(count)
      return day === null || day < moment.today ? null : oneDay(day)
    },
  },
  {
    pattern: new RegExp(`过[完了](?<name>${names}|节|年|假期?)${holidayWord}(?=${taking})`, 'g'),
    read: ({ name }, moment) => readSide(name ?? '', '后', moment),
  },
  {
    pattern: new RegExp(
      `(?<name>${names})节?(?:(?<day>当天|那天|当日|这天)|(?=[我再就会能可以]{0,2}[来去]?[取拿领]))`,
      'g',
    ),
    read: ({ name, day }, moment) => {
      const known = inChinese[name ?? '']
      const meant = known === undefined ? null : nextOf(known, moment)
      if (known === undefined || meant === null) return null
      const days = range(meant.first, meant.end)
      // 国庆来拿 may be on any of so many days.
      if (day === undefined && days.length > 3) return daysFrom(meant.first, meant.end)
      return oneDay(days.find((one) => isDayOf(known, one)) ?? meant.first)
    },
  },
]

const range = (first: DayNumber, end: DayNumber): readonly DayNumber[] =>
  Array.from({ length: end - first }, (_, n) => first + n)

const isDayOf = (of: Festival, day: DayNumber): boolean => of.dayIn(dateOf(day).year) === day

/** Christmas, the Spring Festival; before and after them. */
export const englishFestivals: readonly Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?:(?<bound>by|before|until|till|after) (?:the )?)?(?<name>${inEnglish.map(([words]) => words.source).join('|')})(?:'s)?(?:\\s+day)?\\b`,
      'gi',
    ),
    read: ({ name, bound }, moment) => {
      const known = inEnglish.find(([words]) => words.test(name ?? ''))?.[1]
      const meant = known === undefined ? null : nextOf(known, moment)
      if (meant === null) return null
      if (bound === undefined) return oneDay(meant.first)
      return /after/i.test(bound)
        ? oneDay(meant.end)
        : [{ kind: 'bound', bound: 'before', leads: true }, oneDay(meant.first)]
    },
  },
]
