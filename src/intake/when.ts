import type { Holidays } from '../domain/holidays.ts'
import type { Instant, Interval, Wish } from '../domain/time.ts'
import { pattern } from '../pattern/pattern.ts'
import type { NamedTime } from './understanding.ts'
import { dayMinutes, toInstant, toLocal } from './when/calendar.ts'
import { chineseRules } from './when/chinese.ts'
import { dialRules } from './when/dial.ts'
import { englishRules } from './when/english.ts'
import {
  compose,
  daysOf,
  type Expression,
  endsWith,
  hasClock,
  inPart,
  isDayOnly,
  type LocalSpan,
  movedTo,
  partOnly,
  resolve,
} from './when/expression.ts'
import { type Days, type Moment, type Part, type ReadyRule, readied, scan } from './when/token.ts'
import { judge, keepsItsDay, supersedes, type Verdict } from './when/wish.ts'

export interface WhenOptions {
  /** IANA name of the district's time zone. */
  readonly timezone: string
  readonly holidays: Holidays
}

export type WhenReader = (text: string, sentAt: Instant) => Wish | null

/** What a text says of times. */
export interface ReadTimes {
  readonly wish: Wish | null
  /** The days that are named first, whatever is said of them; null where none is. */
  readonly days: Interval | null
  /** The first time that is named, as exactly as it is said, whatever is said of it. */
  readonly time: Wish | null
  /** Each of them that is not past. */
  readonly each: readonly NamedTime[]
}
export type TimesReader = (text: string, sentAt: Instant) => ReadTimes

const chineseTime = pattern(/[今明后昨前听天日号周拜期月末底点时早晚午夜昼朝内班晓节晌庆诞宵夕秋春阳年]/)
const englishTime = pattern(
  /day|tmr|tmw|tom|tonig|tonit|week|month|morning|noon|evening|night|work|lunch|hour|[ap]\.?m\b|\bat\b|clock|after|before|till|year|christmas|xmas|festival|autumn|\bby\b|\bbetween\b|\bfrom \d|\bthe \d|\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)(?![a-z]))/i,
)
const dial = pattern(/\d:\d\d/)

const inChinese = readied(chineseRules)
const inEnglish = readied(englishRules)
const onDials = readied(dialRules)

/** Nobody writes a wish behind so much text; what is longer is cut, so that hostile messages cost no more. */
const longest = 6_000

interface Candidate {
  readonly expression: Expression
  readonly span: LocalSpan
  readonly verdict: Verdict
  /** The days that it took from words before it. */
  readonly days: Days | null
}

/**
 * Makes the reader of the wish for fetching: a half-open interval, null where the text has none. Takes normalised
 * text. A time that is not a wish ("昨天去看的医生", "明天就断药了", "每天早上吃") is none; the last correction wins.
 * Source of the intervals: the labelling guide (上午 08:00–12:00, 晚上 18:00–21:00, T → T to T+30 min …).
 */
export const createWhenReader =
  (options: WhenOptions): WhenReader =>
  (written, sentAt) =>
    wishIn(timesIn(written, sentAt, options), options)

/** Makes the reader of the wish and of the days that are named, past ones aside. Takes normalised text. */
export const createTimesReader =
  (options: WhenOptions): TimesReader =>
  (written, sentAt) => {
    const times = timesIn(written, sentAt, options)
    return {
      wish: wishIn(times, options),
      days: daysIn(times, options),
      time: timeIn(times, options),
      each: eachIn(times, options),
    }
  }

function wishIn({ text, moment, expressions }: Times, { timezone }: WhenOptions): Wish | null {
  const chosen = choose(text, candidatesOf(text, expressions, moment), moment)
  return wishOf(chosen, timezone)
}

function wishOf(span: LocalSpan | null, timezone: string): Wish | null {
  if (span === null) return null
  return {
    from: span.from === null ? null : toInstant(span.from, timezone),
    to: span.to === null ? null : toInstant(span.to, timezone),
  }
}

function daysIn({ moment, expressions }: Times, { timezone }: WhenOptions): Interval | null {
  for (const expression of expressions) {
    const days = expression.past ? null : daysOf(expression)
    const first = days?.first ?? moment.today
    const isNamed = days !== null || (!expression.past && expression.span !== null)
    const end = days?.end ?? Math.floor((expression.span?.to ?? moment.now) / dayMinutes) + 1
    if (isNamed)
      return { from: toInstant(first * dayMinutes, timezone), to: toInstant(end * dayMinutes, timezone) }
  }
  return null
}

function timeIn({ moment, expressions }: Times, { timezone }: WhenOptions): Wish | null {
  let named: Expression | null = null
  for (const expression of expressions) {
    if (expression.past) continue
    const span = resolve(expression, moment, named === null ? null : daysOf(named))
    // 明天, 下午: the day may stand before, by itself.
    const isDay: boolean = named === null && isDayOnly(expression)
    if (isDay) named = expression
    if (span !== null && (!isDay || expression === expressions.at(-1))) return wishOf(span, timezone)
  }
  return named === null ? null : wishOf(resolve(named, moment, null), timezone)
}

const eachIn = (times: Times, options: WhenOptions): readonly NamedTime[] =>
  times.expressions
    .filter(({ past }) => !past)
    .flatMap((expression) => {
      const words = times.text.slice(expression.start, expression.end)
      return apart(expression).map((each) => {
        const alone = { ...times, expressions: [each] }
        return { words, days: daysIn(alone, options), time: timeIn(alone, options) }
      })
    })

/** 周五周六: two days, where 周五到周六 is one stretch. */
const apart = (expression: Expression): readonly Expression[] =>
  expression.joint === 'to' || expression.points.filter(({ days }) => days !== null).length < 2
    ? [expression]
    : expression.points.map((point) => ({ ...expression, points: [point], joint: null }))

interface Times {
  readonly text: string
  readonly moment: Moment
  readonly expressions: readonly Expression[]
}

function timesIn(written: string, sentAt: Instant, { timezone, holidays }: WhenOptions): Times {
  const text = written.length > longest ? written.slice(0, longest) : written
  const now = toLocal(sentAt, timezone)
  const moment: Moment = { now, today: Math.floor(now / dayMinutes), holidays }
  const [isChinese, isEnglish] = [chineseTime.test(text), englishTime.test(text)]
  if (!isChinese && !isEnglish && !dial.test(text)) return { text, moment, expressions: [] }
  const rules: readonly ReadyRule[] = [
    ...(isChinese ? inChinese(text) : []),
    ...(isEnglish ? inEnglish(text) : []),
    ...onDials(text),
  ]
  return { text, moment, expressions: compose(text, scan(text, rules, moment)) }
}

/** How far a day carries: "明天我休息, 下午来拿". */
const inheritance = 30

/** "move my pickup from", before the old time and the new one. */
const moving = pattern(
  /\b(?:mov|chang|resched|shift|push|postpon|switch|bring|delay)\w*\b[^.;!?]{0,32}$|(?:改|挪|调|换|推|移)[^,。;!?]{0,8}(?:从|由)\s?$/i,
)

function candidatesOf(
  text: string,
  expressions: readonly Expression[],
  moment: Moment,
): readonly Candidate[] {
  const candidates: Candidate[] = []
  let named: Expression | null = null
  for (const [index, written] of expressions.entries()) {
    const expression = moving.test(text.slice(Math.max(0, written.start - 48), written.start), text)
      ? movedTo(written)
      : written
    const verdict = judge(text, expression, expressions[index + 1], moment)
    const own = daysOf(expression)
    const near: Expression | null =
      named !== null && expression.start - named.end <= inheritance ? named : null
    const inherited = own === null && near !== null ? daysOf(near) : null
    const span = resolve(expression, moment, inherited) ?? (inherited && resolve(expression, moment, null))
    if (own !== null) named = verdict !== 'no' || keepsItsDay(text, expression) ? expression : null
    if (verdict !== 'no' && span !== null) candidates.push({ expression, span, verdict, days: inherited })
  }
  return candidates
}

function choose(text: string, candidates: readonly Candidate[], moment: Moment): LocalSpan | null {
  let best: Candidate | null = null
  for (const candidate of candidates) {
    if (best === null) {
      best = candidate
      continue
    }
    const relation = supersedes(text, best.expression, candidate.expression)
    const closes = endsWith(best.expression, 'after') && endsWith(candidate.expression, 'before')
    if (relation === 'follows' && closes && best.span.from !== null) {
      best = { ...candidate, span: { from: best.span.from, to: candidate.span.to } }
      continue
    }
    // 晚上六点半我来拿, 今天啊: the day is said afterwards.
    if (relation === 'follows' && daysOf(best.expression) === null && isDayOnly(candidate.expression)) {
      const span = resolve(best.expression, moment, daysOf(candidate.expression))
      if (span !== null) {
        best = { ...candidate, span, verdict: best.verdict }
        continue
      }
    }
    const part: Part | null =
      relation === 'follows' && hasClock(best.expression) ? partOnly(candidate.expression) : null
    if (part !== null) {
      // 明天一两点钟来... 下午哈: in which half of the day is said afterwards.
      const told: Expression | null = toldAfter.test(text.slice(candidate.expression.end))
        ? inPart(best.expression, part)
        : null
      const span: LocalSpan | null = told === null ? null : resolve(told, moment, best.days)
      if (told !== null && span !== null) best = { ...best, expression: told, span }
      // 明天下午一两点 我午休出来取: else it adds nothing to the clock.
      continue
    }
    const isWeaker =
      best.verdict === 'wish' && (candidate.verdict === 'maybe' || isWithin(best.span, candidate.span))
    if (relation === 'corrects' || (relation === 'follows' && !isWeaker)) best = candidate
  }
  return best === null || isEmpty(best.span) ? null : best.span
}

const toldAfter = /^(?:哈|啊|呀|哦|噢|喔|嘛|呢|的)*(?=[,，。;；!！]|\s?$|\s?(?:不是|别搞错|那个))/

/** 三点来拿，下午都在家: what was said first is meant by what is said less exactly of the same day. */
const isWithin = ({ from, to }: LocalSpan, { from: longFrom, to: longTo }: LocalSpan): boolean =>
  from !== null && to !== null && longFrom !== null && longTo !== null && longFrom <= from && to <= longTo

const isEmpty = ({ from, to }: LocalSpan): boolean => from !== null && to !== null && from >= to
