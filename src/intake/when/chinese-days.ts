import { named } from '../patient-name.ts'
import { dateOf, dayIn, mondayOf, monthStart, weekdayOf } from './calendar.ts'
import { fixed, monthOf, monthWord, numeral, weekWord } from './chinese-words.ts'
import { chineseFestivals } from './festivals.ts'
import { daysFrom, type Meaning, oneDay, past, type Rule } from './token.ts'

const partAhead = '(?=早|晚|晨|夜|上午|下午|中午|午|朝|晏)'
/** What may follow 15号 so that it is a day and not a building. */
const dayVerb =
  '(?:来|去|取|拿|送|领|要|到|收|配|用|给|之?前|以前|之?后|以后|左右|早|晚|夜|[上下](?:午|半[天日])|中午|傍晚|凌晨|或|和|行|可以|吧|都|、\\d{1,2}[号日]|[-~到至]\\s?\\d{1,2}\\s?[号日])'

/** 住坤厚里8号 要: what somebody lives in, as far as a day could stand behind it. */
const houseInFront =
  '住(?!院|[到至满过了])在?[^\\s,，。;；\\d]{1,8}(?<![家月天日院到])|[\\u3400-\\u9fff]{2}(?<![家屋这那哪手心夜院店厂群区位司委城乡眼包箱袋卡房柜站头月])里'

const dayOfMonth = '(?:3[01]|[12]?\\d|[一二三四五六七八九十廿卅]{1,3})'

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
    month === undefined ? nextDayOfMonth(today, first, null) : dateNear(today, monthOf(month), first)
  if (start === null) return null
  if (typeof start === 'number') return daysFrom(start, start + last - first + 1)
  return start.kind === 'days' ? daysFrom(start.days.first, start.days.first + last - first + 1) : start
}

const weeks: Readonly<Record<string, number>> = {
  这: 0,
  本: 0,
  呢: 0,
  今: 0,
  迭: 0,
  搿: 0,
  格: 0,
  下: 1,
  下下: 2,
}
const weekdayNumbers: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
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

/** 楼下周奶奶, 3号楼上周老师: who lives upstairs or downstairs and is called 周; in 3号楼下周来拿 it is next week. */
const notOfHouse = `(?<!楼)|(?<=[号栋幢\\d]楼)(?![上下](?:${named}|周[\\u4e00-\\u9fff]?家))`

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
  fixed(new RegExp(`(?:${notOfHouse})上周(?![一二三四五六日天末])`, 'g'), past),
  fixed(
    /大?前[天日晚](?!性)|昨[天日晚夜朝儿个]|[琴寻][日晚]|上(?:(?:个|一)?(?:月|次|回|趟|礼拜|星期)|[个一]周)(?![一二三四五六日天末])|去年|前[几两些]天|刚才|头先|刚刚|(?:[几两三四五六七]|\d{1,2})个?[天周月](?:之|以)?前(?![拿取来送要])/g,
    past,
  ),
]

const weekRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![每逢]|(?<!周|礼拜|星期)[一两三四五六])(?<which>下下|上上|[这本呢今迭搿下上]|格(?=个))?(?:个|一)?${weekWord}(?<day>[一二三四五六日天]|(?<=礼拜)两(?=$|[\\s,。;上下早中夜晚傍吧来去送拿])|[1-7](?!\\d|[天次个片粒盒]))(?![次岁片粒天盒瓶支])`,
      'g',
    ),
    read: ({ which, day }, { today }) => readWeekday(which, weekdayOfText(day), today),
  },
  {
    pattern: new RegExp(
      `(?<which>下下|[这本呢今迭搿下上]|格(?=个))?(?:个|一)?(?:周末|礼拜末|双休日?|${weekWord}六[和、]?(?:${weekWord})?[日天])`,
      'g',
    ),
    read: ({ which }, { today }) => readWeekend(which, today),
  },
  {
    pattern: new RegExp(
      `(?:${notOfHouse})(?<which>下下|[这本呢今迭搿下]|格(?=个))(?:个|一)?${weekWord}(?![一二三四五六日天末\\d])(?<within>[之以]?内|里向?|底|末)?`,
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
      `(?:(?<year>\\d{4})年)?(?<!\\d\\.?)(?<month>${monthWord})月份?(?<day>\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[号日]?(?![\\d个])`,
      'g',
    ),
    read: ({ month, day, year }, { today }) =>
      dateNear(today, monthOf(month), numeral(day), year === undefined ? undefined : Number(year)),
  },
  {
    pattern:
      /(?<![\d/-]|\d\.)(?<month>1[0-2]|0?[1-9])[./](?<day>3[01]|[12]\d|0?[1-9])(?:[号日]|(?=\s?(?:上午|下午|中午|傍晚|晚上|早上|[之以]?前|[来去]?[取拿领]|送)))/g,
    read: ({ month, day }, { today }) => dateNear(today, Number(month), Number(day)),
  },
  {
    pattern: /(?<!\d)20\d\d[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/g,
    read: ({ month, day }, { today }) => dateNear(today, Number(month), Number(day)),
  },
  {
    pattern: new RegExp(
      `(?<which>[这本下])个?月(?<day>${dayOfMonth})[号日]|(?<![\\d弄路村坊邨苑巷街第月/住家是在]|\\d\\.|${houseInFront})(?<day>${dayOfMonth})[号日](?=\\s?${dayVerb})`,
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
      `(?<!\\d\\.?)(?:(?<month>${monthWord})月份?)?(?<first>${dayOfMonth})[号日]?\\s?[-~到至]\\s?(?<last>${dayOfMonth})[号日](?![楼院弄线\\d])`,
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
    pattern:
      /(?:今年|(?<![\d一二两三四五六七八九十几多半])年)(?:之|以)?内|(?<!去)(?:今年)?年底(?:之?前|以前)/g,
    read: (_, { today }) => daysFrom(today, monthStart(today, 13 - dateOf(today).month), { open: true }),
  },
  {
    pattern: /下个?月(?![底\d一二三四五六七八九十](?:[号日底]|\d))/g,
    read: (_, { today }) => daysFrom(monthStart(today, 1), monthStart(today, 2)),
  },
]

/** Words for days, weeks, dates and holidays. */
export const chineseDays: readonly Rule[] = [...relativeDays, ...weekRules, ...dateRules, ...chineseFestivals]
