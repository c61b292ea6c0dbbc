import { dateOf, dayIn, mondayOf, monthStart, weekdayOf } from './calendar.ts'
import { englishFestivals } from './festivals.ts'
import {
  afternoon,
  afterWork,
  type Clock,
  clockAt,
  daysFrom,
  dusk,
  evening,
  type Meaning,
  morning,
  noon,
  oneDay,
  past,
  type Rule,
} from './token.ts'

const weekday =
  '(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|tues|thurs|thur|weds|mon|tue|wed|thu|fri|sat|sun)'
const fullWeekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const count = '(?<count>\\d{1,2}|an?|one|two|three|four|five|a couple of|a few)'

const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  'a couple of': 2,
  'a few': 3,
}
const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const countOf = (text: string | undefined): number => counts[(text ?? '').toLowerCase()] ?? Number(text)

const partsOfDay: Readonly<Record<string, Meaning>> = { morning, noon, afternoon, evening, night: evening }

const fixed = (pattern: RegExp, ...meanings: readonly Meaning[]): Rule => ({ pattern, read: () => meanings })

function readWeekday(which: string | undefined, name: string, today: number): Meaning | null {
  const day = weekdays.indexOf(name.slice(0, 3).toLowerCase()) + 1
  if (day === 0) return null
  if (which === 'next') return oneDay(mondayOf(today) + 7 + day - 1)
  if (which === 'last') return past
  const own = today + ((day - weekdayOf(today) + 7) % 7)
  return daysFrom(own, own + 1, { weekly: true })
}

function readDate(name: string | undefined, day: number, today: number): Meaning | null {
  const { year } = dateOf(today)
  const number = months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  const own = dayIn(year, number, day)
  if (own === null) return null
  if (own >= today) return oneDay(own)
  const next = today - own > 183 ? dayIn(year + 1, number, day) : null
  return next === null ? past : oneDay(next)
}

/** The hour as said; am and pm settle the half of the day. */
function clockOf(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): Clock | null {
  const said = Number(hour)
  if (half === undefined) return clockAt(said, Number(minute ?? 0), said > 12 || (hour ?? '').startsWith('0'))
  if (said > 12) return null
  return clockAt((said % 12) + (/^p/i.test(half) ? 12 : 0), Number(minute ?? 0), true)
}

const asMeaning = (clock: Clock | null): Meaning | null => (clock === null ? null : { kind: 'clock', clock })

const notAmount =
  '(?!\\d|\\s?(?:[mu]?g|ml|mcg|iu|box|pack|bottle|tab|cap|pill|pen|strip|tube|days?|weeks?|months?|hours?|%|°|boxes|year|th\\b|st\\b|nd\\b|rd\\b)|[-./:]\\d)'

const dayRules: readonly Rule[] = [
  { pattern: /\b(?:the )?day after (?:tomorrow|tmr|tmrw)\b/gi, read: (_, { today }) => oneDay(today + 2) },
  {
    pattern: /\b(?:tomorrow|tomorow|tommorow|tmrw?|tmw|tmrow|2moro|tomoz)\b/gi,
    read: (_, { today }) => oneDay(today + 1),
  },
  { pattern: /\b(?:today|2day|tdy)\b/gi, read: (_, { today }) => oneDay(today) },
  { pattern: /\b(?:tonight|tonite)\b/gi, read: (_, { today }) => [oneDay(today), evening] },
  {
    pattern: /\bthis (?=morning|afternoon|evening|noon|[ap]\.?m\b)/gi,
    read: (_, { today }) => oneDay(today),
  },
  fixed(
    /\b(?:yesterday|last (?:week|month|night|time|year|weekend)|(?:\d+|a|one|two|three|few) (?:days?|weeks?|months?) ago|earlier today)\b/gi,
    past,
  ),
  {
    pattern: new RegExp(
      `(?:\\b(?<which>this|next|last|coming|on|by|before|until|till|from|after)(?: coming)? )${weekday}\\b`,
      'gi',
    ),
    read: ({ which = '', day: name = '' }, { today }) => {
      const day = readWeekday(which.toLowerCase(), name, today)
      if (day === null) return null
      if (/^(?:by|before|until|till)$/i.test(which))
        return [{ kind: 'bound', bound: 'before', leads: true }, day]
      return /^after$/i.test(which) ? [{ kind: 'bound', bound: 'after', leads: true }, day] : day
    },
  },
  {
    pattern: new RegExp(
      `\\b${weekday}(?: (?<part>morning|noon|afternoon|evening|night))?(?: of|,| the)? (?<which>next|this) week\\b`,
      'gi',
    ),
    read: ({ day, part, which }, { today }) => {
      const found = readWeekday(which?.toLowerCase(), day ?? '', today)
      const meant = partsOfDay[part?.toLowerCase() ?? '']
      return found === null || meant === undefined ? found : [found, meant]
    },
  },
  {
    pattern: new RegExp(`\\b(?<which>next|this) week,?(?: on)? ${weekday}\\b`, 'gi'),
    read: ({ day, which }, { today }) => readWeekday(which?.toLowerCase(), day ?? '', today),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<day>${fullWeekday})|(?<short>tues|thurs|thur|weds|mon|tue|wed|thu|fri|sat|sun)(?=\\.?,?\\s(?:morning|afternoon|evening|night|am|pm|noon|at|after|before|around|between|by|or|works?|\\d|pls|please)|\\s?(?:[上下中]午|[早晚]|傍晚|来?[取拿送])))\\b`,
      'gi',
    ),
    read: ({ day, short }, { today }) => readWeekday(undefined, day ?? short ?? '', today),
  },
  {
    pattern: /\b(?<which>this|the|next|coming|over the|on the)? ?weekend\b/gi,
    read: ({ which }, { today }) => {
      const saturday = mondayOf(today) + 5 + (which?.toLowerCase() === 'next' ? 7 : 0)
      return daysFrom(saturday, saturday + 2)
    },
  },
  {
    pattern:
      /\b(?:(?:by |before )?(?:the )?end of (?:the|this) week|(?:within |later |sometime )?this week)\b/gi,
    read: (_, { today }) => daysFrom(today, mondayOf(today) + 7, { open: true }),
  },
  // By the end of day on Friday; by EOD.
  fixed(
    /\b(?:by |before )?(?:the )?(?:end of (?:the )?day|eod)\b(?=,? (?:on |this |next )?(?:mon|tue|wed|thu|fri|sat|sun|today|tom|tmr))/gi,
    { kind: 'bound', bound: 'latest', leads: true },
  ),
  {
    pattern:
      /\b(?:by |before )?(?:the )?(?:end of (?:the )?day|eod)\b(?!,? (?:on |this |next )?(?:mon|tue|wed|thu|fri|sat|sun|today|tom|tmr))/gi,
    read: (_, { today }) => daysFrom(today, today + 1, { open: true }),
  },
  { pattern: /\bnext week\b/gi, read: (_, { today }) => daysFrom(mondayOf(today) + 7, mondayOf(today) + 14) },
  {
    pattern: /\b(?:by |before )?(?:the )?end of (?:the|this) month\b|\b(?:within )?this month\b/gi,
    read: (_, { today }) => daysFrom(today, monthStart(today, 1), { open: true }),
  },
  {
    pattern: new RegExp(`\\b(?:within|in the next) ${count} (?<unit>hour|day|week)s?\\b`, 'gi'),
    read: ({ count, unit }, { now, today }) => {
      const amount = countOf(count)
      if (unit?.toLowerCase() === 'hour') return { kind: 'span', from: null, to: now + amount * 60 }
      return daysFrom(today, today + amount * (unit?.toLowerCase() === 'week' ? 7 : 1) + 1, { open: true })
    },
  },
  {
    pattern: new RegExp(`\\bin ${count} (?<unit>hour|day|week)s?\\b`, 'gi'),
    read: ({ count, unit }, { now, today }) => {
      const amount = countOf(count)
      if (unit?.toLowerCase() === 'hour')
        return { kind: 'span', from: now + amount * 60, to: now + amount * 60 + 30 }
      return oneDay(today + amount * (unit?.toLowerCase() === 'week' ? 7 : 1))
    },
  },
  {
    pattern: new RegExp(`\\b${month}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\s?(?:mg|box|pack))`, 'gi'),
    read: ({ month, day }, { today }) => readDate(month, Number(day), today),
  },
  {
    pattern: new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}\\b`, 'gi'),
    read: ({ month, day }, { today }) => readDate(month, Number(day), today),
  },
  {
    pattern:
      /\b(?:on |(?<before>by |before ))?the (?<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?:floor|building|block))/gi,
    read: ({ before, day }, { today }) => {
      const { year, month: own } = dateOf(today)
      const here = dayIn(year, own, Number(day))
      const next = dateOf(monthStart(today, 1))
      const found = here !== null && here >= today ? here : dayIn(next.year, next.month, Number(day))
      if (found === null) return null
      return before === undefined
        ? oneDay(found)
        : [{ kind: 'bound', bound: 'before', leads: true }, oneDay(found)]
    },
  },
]

const dayInFront = `\\b(?:${fullWeekday}|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|today|tomorrow|tmrw?|this|in the)\\.?,? `

const partRules: readonly Rule[] = [
  fixed(/(?<!\ball )(?<!good )\b(?:(?:in )?the )?mornings?\b/gi, morning),
  fixed(/(?<!\ball )(?<!good )\b(?:(?:in )?the )?afternoons?\b/gi, afternoon),
  fixed(/(?<!\ball )(?<!good )\b(?:(?:in )?the )?(?:early )?evenings?\b/gi, evening),
  fixed(/(?<=\b(?:tomorrow|tmrw?|day|at|every|this|the) )night\b/gi, evening),
  // Tomorrow pm; behind a number it is the hour's.
  fixed(new RegExp(`(?<=${dayInFront})a\\.?m\\b\\.?`, 'gi'), morning),
  fixed(new RegExp(`(?<=${dayInFront})p\\.?m\\b\\.?`, 'gi'), afternoon),
  fixed(/\b(?:noon|midday|mid-day|lunch ?time|lunch)\b/gi, noon),
  fixed(/\b(?:dusk|sunset)\b/gi, dusk),
  fixed(/\b(?:after|once i'm off) work\b/gi, ...afterWork),
]

const clockRules: readonly Rule[] = [
  {
    pattern: /(?<![\d:-]|\d\.)(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s?(?<half>[ap])\.?m\b\.?/gi,
    read: ({ hour, minute, half }) => asMeaning(clockOf(hour, minute, half)),
  },
  {
    pattern:
      /(?<![\d:-]|\d\.)(?<from>\d{1,2})(?<fromMinute>:\d{2})?(?:\s?(?<firstHalf>[ap])\.?m\.?)?\s?(?:-|~|–|to|and|until|till)\s?(?<to>\d{1,2})(?<toMinute>:\d{2})?\s?(?<half>[ap])\.?m\b\.?/gi,
    read: ({ from, fromMinute, firstHalf, to, toMinute, half }) => {
      const first = clockOf(from, fromMinute?.slice(1), firstHalf ?? half)
      const last = clockOf(to, toMinute?.slice(1), half)
      if (first === null || last === null) return null
      // "11-1pm" begins before noon.
      const start = first.from >= last.from ? first.from - 720 : first.from
      return asMeaning({ ...first, from: start, to: last.from })
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:between|from) (?<from>\\d{1,2})(?<fromMinute>:\\d{2})? (?:and|to|until|till|-) (?<to>\\d{1,2})(?<toMinute>:\\d{2})?\\b${notAmount}(?!\\s?[ap]\\.?m)`,
      'gi',
    ),
    read: ({ from, fromMinute, to, toMinute }) => {
      const first = clockOf(from, fromMinute?.slice(1), undefined)
      const last = clockOf(to, toMinute?.slice(1), undefined)
      return first === null || last === null ? null : asMeaning({ ...first, to: last.from })
    },
  },
  {
    // Wednesday 10 to 12, tomorrow morning 9-11, Monday 10 till noon, 10am to 12.
    pattern: new RegExp(
      `(?<=\\b(?:(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|today|tomorrow|tmrw?|morning|afternoon|evening)|${fullWeekday}),? (?:from )?)(?<from>1[0-2]|[1-9])(?<fromMinute>:\\d{2})?(?:\\s?(?<half>[ap])\\.?m\\.?)?\\s?(?:-|~|–|to|until|till)\\s?(?:(?<to>1[0-2]|[1-9])(?<toMinute>:\\d{2})?\\b${notAmount}(?!\\s?[ap]\\.?m)|(?<noon>noon|midday))`,
      'gi',
    ),
    read: ({ from, fromMinute, half, to, toMinute, noon: isNoon }) => {
      const first = clockOf(from, fromMinute?.slice(1), half)
      const last = clockOf(isNoon === undefined ? to : '12', toMinute?.slice(1), undefined)
      if (first === null || last === null) return null
      return asMeaning({ ...first, to: last.from <= first.from ? last.from + 720 : last.from })
    },
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:at|around|about|by|before|after|until|till) )(?<hour>1[0-2]|[1-9])(?:ish|\\s?o'?clock)?\\b${notAmount}`,
      'gi',
    ),
    read: ({ hour }) => asMeaning(clockOf(hour, undefined, undefined)),
  },
  {
    pattern: /(?<![\d:-]|\d\.)(?<hour>1[0-2]|[1-9])(?:ish\b|\s?o'?clock\b)/gi,
    read: ({ hour }) => asMeaning(clockOf(hour, undefined, undefined)),
  },
  {
    pattern: new RegExp(
      `\\b(?<part>half|quarter) (?<side>past|to) (?<hour>\\d{1,2}|${hours.join('|')})\\b`,
      'gi',
    ),
    read: ({ part, side, hour = '' }) => {
      const said = hours.indexOf(hour.toLowerCase()) + 1 || Number(hour)
      const minutes = part?.toLowerCase() === 'half' ? 30 : 15
      return asMeaning(side === 'to' ? clockAt(said - 1, 60 - minutes, false) : clockAt(said, minutes, false))
    },
  },
]

const boundRules: readonly Rule[] = [
  fixed(
    /\b(?:before|by|until|till|prior to)\b(?= (?:the )?(?:\d|noon|midday|lunch|mon|tue|wed|thu|fri|sat|sun|tom|tmr|today|tonight|end|evening|afternoon|this|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi,
    { kind: 'bound', bound: 'before', leads: true },
  ),
  fixed(/\b(?:at the latest|no later than|latest)\b/gi, { kind: 'bound', bound: 'latest', leads: true }),
  fixed(
    /\b(?:after|any ?time after|from)\b(?= (?:\d|noon|midday|lunch|tom|tmr|mon|tue|wed|thu|fri|sat|sun))/gi,
    { kind: 'bound', bound: 'after', leads: true },
  ),
  fixed(/\b(?:onwards?|or later)\b/gi, { kind: 'bound', bound: 'after', leads: false }),
  fixed(/\b(?:around|about|approximately|approx|roughly|sometime|any ?time)\b/gi, { kind: 'about' }),
  fixed(/(?<=\w )(?:to|until|till|through)(?= (?:\d|noon|mon|tue|wed|thu|fri|sat|sun))/gi, {
    kind: 'joint',
    joint: 'to',
  }),
  fixed(/(?<=\bbetween (?:[a-z]+ ){1,3})and(?= (?:mon|tue|wed|thu|fri|sat|sun|tom|tmr))/gi, {
    kind: 'joint',
    joint: 'to',
  }),
  fixed(/\bor\b/gi, { kind: 'joint', joint: 'or' }),
]

export const englishRules: readonly Rule[] = [
  ...dayRules,
  ...englishFestivals,
  ...partRules,
  ...clockRules,
  ...boundRules,
]
