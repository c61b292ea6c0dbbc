import { readNumeral } from '../numeral.ts'
import { dateOf, dayIn, dayNumber, mondayOf, monthStart, weekdayOf } from './calendar.ts'
import {
  afternoon,
  afterWork,
  type Clock,
  clockAt,
  daysFrom,
  dusk,
  evening,
  type Meaning,
  type Moment,
  morning,
  noon,
  oneDay,
  past,
  type Rule,
  smallHours,
} from './token.ts'

const number = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})'
const count = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3}|半|一两|两三|三四|三五)'
const weekWord = '(?:周|礼拜|星期|拜(?=[一二三四五六天]))'
const partAhead = '(?=早|晚|晨|夜|上午|下午|中午|午|朝|晏)'
/** What may follow 15号 so that it is a day and not a building. */
const dayVerb =
  '(?:来|去|取|拿|送|领|要|到|收|配|用|给|之?前|以前|之?后|以后|左右|早|晚|上午|下午|中午|傍晚|凌晨|或|和|行|可以|吧|都|、\\d{1,2}[号日]|[-~到至]\\s?\\d{1,2}\\s?[号日])'

const dayOfMonth = '(?:3[01]|[12]?\\d|[一二三四五六七八九十]{1,3})'

const numeral = (text: string | undefined): number => readNumeral(text ?? '') ?? Number.NaN

/** "一两天" and the like count as the larger. */
const countOf = (text: string): number =>
  text === '半' ? 0.5 : ({ 一两: 2, 两三: 3, 三四: 4, 三五: 5 }[text] ?? numeral(text))

/** A day of the month that is meant: this month's or, where that is over, the next one's. */
function nextDayOfMonth(today: number, day: number, months: number | null): number | null {
  const { year, month } = dateOf(today)
  if (months === null) {
    const own = dayIn(year, month, day)
    if (own !== null && own >= today) return own
  }
  const start = dateOf(monthStart(today, months ?? 1))
  return dayIn(start.year, start.month, day)
}

/** A date without a year: the near one. One that is over by less than half a year is meant as past. */
function dateNear(today: number, month: number, day: number, year?: number): Meaning | null {
  const own = dayIn(year ?? dateOf(today).year, month, day)
  if (own === null) return null
  if (own >= today) return oneDay(own)
  const next = year === undefined && today - own > 183 ? dayIn(dateOf(today).year + 1, month, day) : null
  return next === null ? past : oneDay(next)
}

/** 20到25号, 6月20日-25日. */
function readDates(month: string | undefined, first: number, last: number, today: number): Meaning | null {
  if (!(first < last)) return null
  const start =
    month === undefined ? nextDayOfMonth(today, first, null) : dateNear(today, numeral(month), first)
  if (start === null) return null
  if (typeof start === 'number') return daysFrom(start, start + last - first + 1)
  return start.kind === 'days' ? daysFrom(start.days.first, start.days.first + last - first + 1) : start
}

const weeks: Readonly<Record<string, number>> = { 这: 0, 本: 0, 呢: 0, 今: 0, 下: 1, 下下: 2 }
const weekdayNumbers: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
}

const weekdayOfText = (text: string | undefined): number =>
  weekdayNumbers[text ?? ''] ?? (text === '7' ? 7 : Number(text))

function readWeekday(which: string | undefined, weekday: number, today: number): Meaning | null {
  if (which === '上' || which === '上上') return past
  const ahead = weeks[which ?? '']
  if (ahead !== undefined) return oneDay(mondayOf(today) + 7 * ahead + weekday - 1)
  const own = today + ((weekday - weekdayOf(today) + 7) % 7)
  return daysFrom(own, own + 1, { weekly: true })
}

function readWeekend(which: string | undefined, today: number): Meaning {
  if (which === '上') return past
  const saturday = mondayOf(today) + 5 + 7 * (weeks[which ?? ''] ?? 0)
  return daysFrom(saturday, saturday + 2)
}

/** 两三点, 七八点, 十一二点: neighbours on the dial. */
function readHours(first: string, second: string): readonly [number, number] | null {
  const from = numeral(first)
  const to = first.startsWith('十') && first.length > 1 ? 10 + numeral(second) : numeral(second)
  return to === from + 1 ? [from, to] : null
}

const minutesOf: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45, 钟: 0, 整: 0 }

function readClock(hour: string | undefined, tail: string | undefined): Clock | null {
  const rest = tail ?? ''
  const minute = rest === '' ? 0 : (minutesOf[rest] ?? numeral(rest.replace(/分$/, '')))
  const hours = numeral(hour)
  return Number.isNaN(minute) || Number.isNaN(hours) ? null : clockAt(hours, minute, hours > 12)
}

const asMeaning = (clock: Clock | null): Meaning | null => (clock === null ? null : { kind: 'clock', clock })

const fixed = (pattern: RegExp, meaning: Meaning): Rule => ({ pattern, read: () => meaning })
const inDays = (pattern: RegExp, from: number, to = from + 1): Rule => ({
  pattern,
  read: (_, { today }) => daysFrom(today + from, today + to),
})

const relativeDays: readonly Rule[] = [
  inDays(/大后[天日]/g, 3),
  inDays(/(?<![大以先最])后(?:[天日朝](?!性)|儿(?![科童子媳女]))/g, 2),
  inDays(
    new RegExp(`明[天日朝儿个]|听日|翌日|第二天|(?<![说声证发文聪])明${partAhead}|听(?=朝|晚|晏)`, 'g'),
    1,
  ),
  inDays(new RegExp(`今[天日朝儿个]|当天|即日|今${partAhead}|(?:此刻|现在)(?=来拿|来取|过来)`, 'g'), 0),
  inDays(/明后[天日两]天?|明天或?者?后天/g, 1, 3),
  inDays(/今明[两二]?[天日]|[这呢近][两二]?[两二一][天日](?!前)|这一两[天日]|一两[天日](?![前内])/g, 0, 2),
  inDays(/[这近呢]几[天日]|最近几天|这三[天日]/g, 0, 3),
  fixed(
    /大?前[天日晚](?!性)|昨[天日晚夜朝儿个]|[琴寻][日晚]|上(?:个|一)?(?:月|次|回|趟|周|礼拜|星期)(?![一二三四五六日天末])|去年|前[几两些]天|刚才|头先|刚刚|(?:[几两三四五六七]|\d{1,2})个?[天周月](?:之|以)?前(?![拿取来送要])/g,
    past,
  ),
]

const weekRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![每逢]|(?<!周|礼拜|星期)[一两三四五六])(?<which>下下|上上|[这本呢今下上])?(?:个|一)?${weekWord}(?<day>[一二三四五六日天]|[1-7](?!\\d|[天次个片粒盒]))(?![次岁片粒天盒瓶支])`,
      'g',
    ),
    read: ({ which, day }, { today }) => readWeekday(which, weekdayOfText(day), today),
  },
  {
    pattern: new RegExp(
      `(?<which>下下|[这本呢今下上])?(?:个|一)?(?:周末|礼拜末|双休日?|${weekWord}六[和、]?(?:${weekWord})?[日天])`,
      'g',
    ),
    read: ({ which }, { today }) => readWeekend(which, today),
  },
  {
    pattern: new RegExp(
      `(?<which>下下|[这本呢今下])(?:个|一)?${weekWord}(?![一二三四五六日天末\\d])(?<within>[之以]?内|里|底|末)?`,
      'g',
    ),
    read: ({ which, within }, { today }) => {
      const ahead = weeks[which ?? ''] ?? 0
      const monday = mondayOf(today) + 7 * ahead
      return daysFrom(ahead === 0 ? today : monday, monday + 7, {
        open: ahead === 0 || within !== undefined,
      })
    },
  },
  {
    pattern: /下一?个?工作日/g,
    read: (_, { today, holidays }) => {
      for (let day = today + 1; day < today + 15; day++) {
        const date = dateOf(day).toString()
        if (holidays.worked.has(date) || (weekdayOf(day) < 6 && !holidays.off.has(date))) return oneDay(day)
      }
      return null
    },
  },
]

const dateRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:(?<year>\\d{4})年)?(?<![\\d.])(?<month>${number})月份?(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[号日]?(?![\\d个])`,
      'g',
    ),
    read: ({ month, day, year }, { today }) =>
      dateNear(today, numeral(month), numeral(day), year === undefined ? undefined : Number(year)),
  },
  {
    pattern:
      /(?<![\d./-])(?<month>1[0-2]|0?[1-9])[./](?<day>3[01]|[12]\d|0?[1-9])(?:[号日]|(?=\s?(?:上午|下午|中午|傍晚|晚上|早上|[之以]?前|[来去]?[取拿领]|送)))/g,
    read: ({ month, day }, { today }) => dateNear(today, Number(month), Number(day)),
  },
  {
    pattern: /(?<!\d)20\d\d[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/g,
    read: ({ month, day }, { today }) => dateNear(today, Number(month), Number(day)),
  },
  {
    pattern: new RegExp(
      `(?<which>[这本下])个?月(?<day>${dayOfMonth})[号日]|(?<![\\d弄路村第.月/住家是在])(?<day>${dayOfMonth})[号日](?=\\s?${dayVerb})`,
      'g',
    ),
    read: ({ which, day }, { today }) => {
      const months = which === undefined ? null : which === '下' ? 1 : 0
      const found = nextDayOfMonth(today, numeral(day), months)
      return found === null ? null : oneDay(found)
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\d.])(?:(?<month>${number})月份?)?(?<first>${dayOfMonth})[号日]?\\s?[-~到至]\\s?(?<last>${dayOfMonth})[号日](?![楼院弄线\\d])`,
      'g',
    ),
    read: ({ month, first, last }, { today }) => readDates(month, numeral(first), numeral(last), today),
  },
  {
    pattern: /(?<which>下个?)?(?:这个?|本)?月底(?:之?前|以前)?|(?:这个|本|当)?月(?:之|以)?内/g,
    read: ({ which }, { today }) =>
      daysFrom(today, monthStart(today, which === undefined ? 1 : 2), { open: true }),
  },
  {
    pattern: /下个?月(?![底\d一二三四五六七八九十](?:[号日底]|\d))/g,
    read: (_, { today }) => daysFrom(monthStart(today, 1), monthStart(today, 2)),
  },
  {
    pattern:
      /(?<name>国庆|五一|劳动节|端午|中秋|元旦|春节|过年|新年|清明|[过放]?节|放假|长假|年)(?:节|假期|放假|长假)*(?<side>之?前|以前|之?后|以后)(?=[^,。]{0,4}[来要取拿送领到配])/g,
    read: ({ name, side }, moment) => readHoliday(name ?? '', side ?? '', moment),
  },
]

const holidayNames: Readonly<Record<string, string>> = {
  五一: '劳动节',
  过年: '春节',
  新年: '春节',
  年: '春节',
  国庆: '国庆',
}

/** 国庆前 ends when the days off begin; 节后 is the first day after them. Without a date in the data it is no time. */
function readHoliday(name: string, side: string, { today, holidays }: Moment): Meaning | null {
  const wanted = holidayNames[name] ?? name
  const any = /^[过放]?节$|放假|长假/.test(name)
  const days = [...holidays.off]
    .filter(([, holiday]) => any || holiday.includes(wanted) || wanted.includes(holiday))
    .map(([date]) => dayNumber(Temporal.PlainDate.from(date)))
    .sort((a, b) => a - b)
  const first = days.find((day) => day > today) ?? (side.includes('前') ? fixedHoliday(wanted, today) : null)
  if (first === null) return null
  if (side.includes('前')) return daysFrom(today, first, { open: true })
  let end = first
  while (days.includes(end)) end++
  return oneDay(end)
}

/** Where no calendar has been announced yet: the day itself, of the holidays that have one in the solar year. */
function fixedHoliday(name: string, today: number): number | null {
  const month = { 元旦: 1, 劳动节: 5, 国庆: 10 }[name]
  if (month === undefined) return null
  const { year } = dateOf(today)
  const own = dayIn(year, month, 1)
  return own !== null && own > today ? own : dayIn(year + 1, month, 1)
}

const lengthRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<count>${count})\\s?个?(?<unit>天|日|周|星期|礼拜|月|小时|钟头|工作日)(?:之|以)?[内里](?!科|装)`,
      'g',
    ),
    read: ({ count, unit }, { now, today }) => {
      const amount = countOf(count ?? '')
      switch (unit) {
        case '小时':
        case '钟头':
          return { kind: 'span', from: null, to: now + Math.round(amount * 60) }
        case '周':
        case '星期':
        case '礼拜':
          return daysFrom(today, today + Math.ceil(amount * 7) + 1, { open: true })
        case '月':
          return daysFrom(today, today + Math.round(amount * 30) + 1, { open: true })
        default:
          return daysFrom(today, today + Math.ceil(amount) + 1, { open: true })
      }
    },
  },
  {
    pattern: new RegExp(
      `(?<count>${count})\\s?个?(?<unit>天|周|星期|礼拜|小时|钟头)(?:之|以)?后|过(?:(?<past>[两三几]|\\d)天|(?<hours>半|一|两|[1-5])个?(?:小时|钟头))`,
      'g',
    ),
    read: ({ past, hours, count, unit }, { now, today }) => {
      if (past !== undefined) return oneDay(today + (readNumeral(past) ?? 2))
      const amount = countOf(hours ?? count ?? '')
      if (hours !== undefined || unit === '小时' || unit === '钟头') {
        const at = now + Math.round(amount * 60)
        return { kind: 'span', from: at, to: at + 30 }
      }
      return oneDay(today + Math.ceil(unit === '天' ? amount : amount * 7))
    },
  },
]

const weekdayOrDay = `(?<=[今明听后]|${weekWord}[一二三四五六日天]|\\d[号日])`

const partRules: readonly Rule[] = [
  fixed(
    new RegExp(
      `早上头?|早晨|大?清早|一早|清晨|早浪向?|早头|朝头?早|上午头?|上半[天日]|上昼|午前|${weekdayOrDay}(?:一?早(?![饭点餐])|晨|朝(?![阳]))`,
      'g',
    ),
    morning,
  ),
  fixed(/中午头?|正午|午间|中浪向?|晌午|午休/g, noon),
  fixed(/下午头?|下半[天日]|下昼|午后|后半天|晏昼/g, afternoon),
  fixed(/傍晚|黄昏|挨晚|挨夜|夜快头?|擦黑/g, dusk),
  fixed(
    new RegExp(`晚上头?|夜里向?|夜头|夜到|夜晚|晚间|夜间|晚黑|${weekdayOrDay}[晚夜](?![饭上间黑头里])`, 'g'),
    evening,
  ),
  // 下午我下班去拿: the afternoon is the time, and leaving work only what happens in it.
  {
    pattern:
      /(?:下班|放工|收工)(?:之后|以后|后)|(?<!(?:上午|中午|下午|下昼|傍晚|晚上)[我他她伊佢]?)(?:下班|放工|收工)(?:路上|回来|回家)?/g,
    read: () => afterWork,
  },
  fixed(/凌晨|半夜|深夜|三更/g, smallHours),
  {
    pattern:
      /(?<meal>早饭|早餐|午饭|中饭|午餐|晚饭|夜饭|晚餐|上班|天黑|关门|打烊)(?:之|以)?(?<side>[前后])|吃[完过好]了?(?<eaten>早饭|午饭|中饭|晚饭|夜饭)/g,
    read: ({ meal, side, eaten }) => readMeal(meal ?? eaten ?? '', side ?? '后'),
  },
]

/** Until when a meal or the end of the day is "before", and from when "after". Hours. */
const meals: readonly (readonly [RegExp, number, number])[] = [
  [/^早/, 8, 8],
  [/^上班/, 9, 9],
  [/^[午中]/, 12, 13],
  [/^(?:晚|夜)/, 18, 19],
  [/^(?:天黑|关门|打烊)/, 18, 18],
]

function readMeal(meal: string, side: string): readonly Meaning[] | null {
  const found = meals.find(([name]) => name.test(meal))
  if (!found) return null
  const clock = clockAt(side === '前' ? found[1] : found[2], 0, true)
  if (clock === null) return null
  return [
    { kind: 'clock', clock },
    { kind: 'bound', bound: side === '前' ? 'before' : 'after', leads: false },
  ]
}

/** After 点 these make it a small amount, an item of a list, a decimal: 一点, 三点意见, 七点二; not 12点一起. */
const noClock = '(?![意要建说注.水]|\\d(?!\\d|分)|[一二三四五六七八九](?![十刻分]|(?<=一)[起块道同]))'
const tail =
  '(?<tail>半|一刻|三刻|钟|整|\\d{2}分?|\\d分|[一二三四五]?十[一二三四五六七八九]?分?|零[一二三四五六七八九]分?)?'

const clockRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\d.])(?<from>${number})\\s?[-~到至]\\s?(?<to>${number})\\s?[点时](?![候间常段])${tail}${noClock}`,
      'g',
    ),
    read: ({ from, to, tail: rest }) => {
      const first = clockAt(numeral(from), 0, numeral(from) > 12)
      const last = readClock(to, rest)
      return first === null || last === null ? null : asMeaning({ ...first, to: last.from })
    },
  },
  {
    pattern:
      /(?<![一二三四五六七八九])(?<from>[一二两三四五六七八九]|十|十一)(?<to>[二两三四五六七八九]|十一?)点钟?(?!\d|[一二三四五六七八九]|半)/g,
    read: ({ from, to }) => {
      const hours = readHours(from ?? '', to ?? '')
      if (hours === null) return null
      return { kind: 'clock', clock: { from: hours[0] * 60, to: hours[1] * 60, exact: false } }
    },
  },
  {
    pattern: new RegExp(`(?<![\\d.第有差快慢多少大小])(?<hour>${number})点${tail}${noClock}`, 'g'),
    read: ({ hour, tail }) => {
      // "一点" alone is "a little"; only 一点钟, 一点半 or 下午一点 are a time, and those the part of the day leads in.
      if (hour === '一' && tail === undefined) return null
      return asMeaning(readClock(hour, tail))
    },
  },
  {
    pattern: /(?<=(?:下午|中午|凌晨|下昼|午后|晏昼|半夜)\s?(?:大概|大约|差不多)?|点[钟半]?\s?[-~到至]\s?)一点/g,
    read: () => asMeaning(clockAt(1, 0, false)),
  },
  {
    pattern: /(?<![\d.])(?<hour>\d{1,2})时(?!候|间|常|段|时|辰)(?<minute>\d{2})?分?/g,
    read: ({ hour, minute }) => asMeaning(clockAt(Number(hour), Number(minute ?? 0), Number(hour) > 12)),
  },
]

const boundRules: readonly Rule[] = [
  fixed(/前后|左右|上下|光景|的?样子|出头|之间|多钟?|大概|大约|约莫|差不多/g, { kind: 'about' }),
  fixed(/[之以]前|前(?![面天台几门后头年阵段两些往提日晚])/g, {
    kind: 'bound',
    bound: 'before',
    leads: false,
  }),
  fixed(/[之以]后|后(?![天门面日头来台悔续遗朝])|过后|以后|开外|起(?=[,。\s都]|$)/g, {
    kind: 'bound',
    bound: 'after',
    leads: false,
  }),
  fixed(/[之以]内|(?<=[天日])内(?=[^,。]{0,3}[要拿取送能])/g, {
    kind: 'bound',
    bound: 'latest',
    leads: false,
  }),
  fixed(/最晚|最迟|不晚于|不迟于|至迟/g, { kind: 'bound', bound: 'latest', leads: true }),
  fixed(/或者?|要么|还是(?=[上下中晚傍早周礼星后明今\d])|[和跟与、](?=[上下中晚周礼星后明]|\d{1,2}[号日])/g, {
    kind: 'joint',
    joint: 'or',
  }),
]

/** Words for times in Chinese: Mandarin, Shanghainese, Cantonese. */
export const chineseRules: readonly Rule[] = [
  ...relativeDays,
  ...weekRules,
  ...dateRules,
  ...lengthRules,
  ...partRules,
  ...clockRules,
  ...boundRules,
]
