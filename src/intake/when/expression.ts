import { pattern } from '../../pattern/pattern.ts'
import { type DayNumber, dayMinutes, type LocalMinute } from './calendar.ts'
import type { Bound, Clock, Days, Meaning, Moment, Part, Token } from './token.ts'

/** A day, a part of it and a time on the dial, each perhaps left out: 周五, 下午, 3点. */
interface Point {
  readonly days: Days | null
  readonly part: Part | null
  readonly clock: Clock | null
  readonly bound: Bound | null
}

const nothing: Point = { days: null, part: null, clock: null, bound: null }

/** Words for one time, next to each other in the text: 明天上午10点到11点, Friday evening, before noon. */
export interface Expression {
  readonly start: number
  readonly end: number
  readonly past: boolean
  /** Counted from now, in local minutes. */
  readonly span: LocalSpan | null
  readonly points: readonly Point[]
  readonly joint: 'to' | 'or' | null
}

/** Half-open, in local minutes; an open side is null. */
export interface LocalSpan {
  readonly from: LocalMinute | null
  readonly to: LocalMinute | null
}

/** What may stand between words for one time. */
const gap = /^(?:[\s,的、(]|\.{2,6}){0,3}(?:最好|大概|我|会|in|the|at|on|of|around|about|is|,)?[\s,)]{0,2}$/i
const closeGap = /^\s?$/
/** 周三周四, 今天、明天: one or the other. */
const listGap = /^[\s、]?$/

const denial = pattern(/(?:不是|唔系|勿是|弗是|\bnot)\s?$/i)

/** Puts neighbouring tokens together into expressions. */
export function compose(text: string, tokens: readonly Token[]): readonly Expression[] {
  const expressions: Expression[] = []
  let builder: Builder | null = null
  for (const token of tokens) {
    const isJoint = token.meanings.every(({ kind }) => kind === 'joint')
    const between = builder === null ? '' : text.slice(builder.end, token.start)
    // 不是明天 大后天: what is denied does not run on to what is meant.
    const isMeant =
      builder !== null &&
      between !== '' &&
      token.meanings.some(({ kind }) => kind === 'days') &&
      denial.test(text.slice(Math.max(0, builder.start - 5), builder.start))
    if (
      builder === null ||
      isMeant ||
      between.length > 8 ||
      !gap.test(between) ||
      !builder.accepts(token, between)
    ) {
      if (builder !== null) expressions.push(...builder.finish())
      // 或 and 到 join nothing here, and 节后 or 国庆前 bound no time: they stay words around the next one.
      builder = isJoint || token.meanings.every(boundsWhatIsBefore) ? null : new Builder(token.start)
    }
    builder?.add(token)
  }
  if (builder !== null) expressions.push(...builder.finish())
  return expressions
}

/** 月底9月30号, 下周 周三, 周末周六: of the days that were named, the one that is named behind them; null where it is none. */
function dayWithin(days: Days, one: Days): Days | null {
  if (one.end - one.first >= days.end - days.first) return null
  const isWeek = one.weekly && days.end - days.first === 7
  const first = isWeek ? days.first + ((((one.first - days.first) % 7) + 7) % 7) : one.first
  const end = first + one.end - one.first
  return first >= days.first && end <= days.end ? { ...one, first, end, weekly: false } : null
}

const boundsWhatIsBefore = (meaning: Meaning): boolean => meaning.kind === 'bound' && !meaning.leads

/** One expression while it is being put together. */
class Builder {
  end: number
  readonly start: number
  private past = false
  private span: LocalSpan | null = null
  private readonly points: Point[] = []
  private current: Point = nothing
  private leading: Bound | null = null
  private joint: 'to' | 'or' | null = null
  private pendingJoint: 'to' | 'or' | null = null
  /** End of the last token that is a time: a joint that leads nowhere does not belong to the expression. */
  private timeEnd: number

  constructor(start: number) {
    this.start = start
    this.end = start
    this.timeEnd = start
  }

  accepts(token: Token, between: string): boolean {
    const joins = this.pendingJoint !== null || token.meanings.some(({ kind }) => kind === 'joint')
    return token.meanings.every((meaning) => this.takes(meaning, between, joins))
  }

  private takes(meaning: Meaning, between: string, joins: boolean): boolean {
    const { days, part, clock, bound } = this.current
    switch (meaning.kind) {
      case 'days':
        if (this.past) return false
        if (joins || days === null) return true
        return (
          bound === null &&
          (sameDays(days, meaning.days) ||
            (isBareDay(this.current) &&
              ((listGap.test(between) && !days.open) || dayWithin(days, meaning.days) !== null)))
        )
      case 'part':
        return part === null || joins || closeGap.test(between)
      case 'clock':
        return this.span === null && (clock === null || joins)
      case 'bound':
        return meaning.leads || (closeGap.test(between) && (this.current !== nothing || this.past))
      case 'joint':
        return this.current !== nothing || this.past
      case 'about':
        return true
      case 'span':
      case 'past':
        return false
    }
  }

  add(token: Token): void {
    for (const meaning of token.meanings) {
      switch (meaning.kind) {
        case 'days': {
          const within =
            this.pendingJoint === null && this.current.days !== null && isBareDay(this.current)
              ? dayWithin(this.current.days, meaning.days)
              : null
          if (within === null && this.isAnotherDay(meaning.days)) this.pendingJoint ??= 'or'
          this.turn()
          this.current = { ...this.current, days: within ?? this.current.days ?? meaning.days }
          break
        }
        case 'part':
          this.turn()
          this.current = {
            ...this.current,
            part: this.current.part === null ? meaning.part : union(this.current.part, meaning.part),
          }
          break
        case 'clock': {
          const { leading } = this
          this.turn()
          // 放学后4点半: "after" was said of something else, and the clock is the time.
          const isOfEvent = leading === null && this.current.bound === 'after' && this.current.clock === null
          this.current = {
            ...this.current,
            clock: meaning.clock,
            bound: isOfEvent ? null : this.current.bound,
          }
          break
        }
        case 'bound':
          if (meaning.leads) this.leading = meaning.bound
          else this.current = { ...this.current, bound: meaning.bound }
          break
        case 'joint':
          this.pendingJoint = meaning.joint
          break
        case 'span':
          this.span = { from: meaning.from, to: meaning.to }
          break
        case 'past':
          this.past = true
          break
        case 'about':
          break
      }
      if (
        meaning.kind !== 'joint' &&
        meaning.kind !== 'about' &&
        !(meaning.kind === 'bound' && meaning.leads)
      )
        this.timeEnd = token.end
    }
    this.end = token.end
  }

  private isAnotherDay(days: Days): boolean {
    return isBareDay(this.current) && this.current.days !== null && !sameDays(this.current.days, days)
  }

  /** Begins the second point after 到 or 或; a bound said before it belongs to the point that follows. */
  private turn(): void {
    if (this.pendingJoint !== null && this.current !== nothing && this.points.length === 0) {
      this.points.push(this.current)
      this.joint = this.pendingJoint
      this.current = nothing
    }
    this.pendingJoint = null
    if (this.leading !== null) this.current = { ...this.current, bound: this.leading }
    this.leading = null
  }

  finish(): readonly Expression[] {
    const points = joinClocks(
      this.current === nothing ? this.points : [...this.points, this.current],
      this.joint,
    )
    const isTime = points.some(({ days, part, clock }) => days !== null || part !== null || clock !== null)
    if (!isTime && !this.past && this.span === null) return []
    return [
      { start: this.start, end: this.timeEnd, past: this.past, span: this.span, points, joint: this.joint },
    ]
  }
}

/** 9:00-11:00, 10点到11点: one stretch on the dial, so that both ends fall into the same half of the day. */
function joinClocks(points: readonly Point[], joint: 'to' | 'or' | null): readonly Point[] {
  const [first, second] = points
  if (joint !== 'to' || !first?.clock || !second?.clock || first.clock.to !== null || first.bound !== null)
    return points
  if (second.days !== null || second.part !== null || second.bound !== null) return points
  return [{ ...first, clock: { ...first.clock, to: second.clock.to ?? second.clock.from } }]
}

const isBareDay = ({ days, part, clock, bound }: Point): boolean =>
  days !== null && part === null && clock === null && bound === null

const union = (a: Part, b: Part): Part => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
  anchor: Math.min(a.anchor, b.anchor),
  afternoon: a.afternoon && b.afternoon,
})

/** 4月30号(周四): the same day said twice. */
const sameDays = (a: Days, b: Days): boolean =>
  a.first === b.first || (b.weekly && a.end === a.first + 1 && (a.first - b.first) % 7 === 0)

/** The days that an expression names, for words after it that name none ("明天我在家, 下午来拿"). */
export const daysOf = ({ points, past }: Expression): Days | null =>
  past ? null : (points.find(({ days }) => days !== null)?.days ?? null)

/** Of "from today to Thursday", where something is moved, only what it is moved to. */
export const movedTo = (expression: Expression): Expression =>
  expression.joint === 'to' && expression.points.length > 1
    ? { ...expression, points: expression.points.slice(-1), joint: null }
    : expression

/** The part of some day, where an expression says nothing else: 下午哈, 下班后. */
export const partOnly = ({ points, span, past }: Expression): Part | null =>
  !past &&
  span === null &&
  points.every(({ days, part, clock }) => days === null && part !== null && clock === null)
    ? (points[0]?.part ?? null)
    : null

/** The same time in this part of the day; null where the part is said already or the clock leaves no doubt. */
export const inPart = (expression: Expression, part: Part): Expression | null => {
  const { points } = expression
  const isOpen = points.every((point) => point.part === null && point.clock?.exact !== true)
  if (!isOpen || !points.some(({ clock }) => clock !== null)) return null
  return { ...expression, points: points.map((point) => ({ ...point, part })) }
}

/** A day and nothing else: 今天啊, 周五. */
export const isDayOnly = ({ points, span, past }: Expression): boolean =>
  !past && span === null && points.length === 1 && points.every(isBareDay)

/** Whether the expression sets an open start or end that the next one may close: 2点以后, 5点以前. */
export const endsWith = ({ points }: Expression, bound: Bound): boolean => points.at(-1)?.bound === bound

export const hasClock = ({ points, span }: Expression): boolean =>
  span !== null || points.some(({ clock }) => clock !== null)
export const hasPart = ({ points }: Expression): boolean => points.some(({ part }) => part !== null)

/**
 * The stretch of local time that an expression means; null where it is over or makes no sense.
 * @param inherited days that earlier words named, for an expression that names none
 */
export function resolve(expression: Expression, moment: Moment, inherited: Days | null): LocalSpan | null {
  if (expression.past) return null
  if (expression.span !== null) return expression.span
  const given = expression.points[0]?.days ?? expression.points[1]?.days ?? inherited
  if (given !== null && given !== undefined) {
    const span = resolveOn(expression, given, moment)
    if (span === null) return null
    if (!isOver(span, moment)) return span
    if (!given.weekly) return null
    return resolveOn(expression, shift(given, 7), moment)
  }
  const today = resolveOn(expression, oneDayOf(moment.today), moment)
  if (today === null || !isOver(today, moment)) return today
  return resolveOn(expression, oneDayOf(moment.today + 1), moment)
}

const oneDayOf = (day: DayNumber): Days => ({ first: day, end: day + 1, open: false, weekly: false })
const shift = (days: Days, by: number): Days => ({ ...days, first: days.first + by, end: days.end + by })
const isOver = (span: LocalSpan, moment: Moment): boolean => span.to !== null && span.to <= moment.now

function resolveOn(expression: Expression, days: Days, moment: Moment): LocalSpan | null {
  const [first, second] = expression.points
  if (first === undefined) return null
  const one = resolvePoint(first, days, first.part, moment)
  if (second === undefined) return one
  const secondDays = second.days?.weekly
    ? shift(second.days, second.days.first < days.first ? 7 : 0)
    : (second.days ?? days)
  const two = resolvePoint(second, secondDays, second.part ?? first.part, moment)
  if (one === null || two === null) return null
  if (expression.joint === 'or') {
    const from = one.from === null || two.from === null ? null : Math.min(one.from, two.from)
    const to = one.to === null || two.to === null ? null : Math.max(one.to, two.to)
    return valid({ from, to })
  }
  const isTime = second.clock !== null && second.clock.to === null && second.bound === null
  const end = isTime && two.from !== null ? two.from : two.to
  if (end !== null && one.from !== null && end <= one.from && end + 720 > one.from && isTime)
    return valid({ from: one.from, to: end + 720 })
  return valid({ from: one.from, to: end })
}

const valid = (span: LocalSpan): LocalSpan | null =>
  (span.from === null && span.to === null) || (span.from !== null && span.to !== null && span.from >= span.to)
    ? null
    : span

function resolvePoint(point: Point, days: Days, part: Part | null, moment: Moment): LocalSpan | null {
  const start = days.first * dayMinutes
  const end = days.end * dayMinutes
  if (point.clock !== null) {
    const { from, to } = onDial(point.clock, part, days, moment)
    // "from 2 to 5pm" has its end already.
    const bound = point.clock.to !== null && point.bound === 'after' ? null : point.bound
    return bounded({ from: start + from, to: start + to }, bound, start + from, end, true)
  }
  if (part !== null && (point.part !== null || point.days === null)) {
    if (part.to <= 6 * 60) return null
    const span = { from: start + part.from, to: end - dayMinutes + part.to }
    return bounded(span, point.bound, start + part.anchor, end, false)
  }
  if (point.bound === 'before') return valid({ from: null, to: start })
  if (point.bound === 'latest' || days.open) return valid({ from: null, to: end })
  if (point.bound === 'after') return { from: start, to: null }
  return valid({ from: start, to: end })
}

/** GUIDE: T前 is until T, T后 from T to the end of that day. */
function bounded(
  span: { from: LocalMinute; to: LocalMinute },
  bound: Bound | null,
  anchor: LocalMinute,
  dayEnd: LocalMinute,
  isClock: boolean,
): LocalSpan | null {
  switch (bound) {
    case 'before':
      return { from: null, to: anchor }
    case 'latest':
      return { from: null, to: isClock ? span.from : span.to }
    case 'after':
      return valid({ from: anchor, to: dayEnd })
    case null:
      return valid(span)
  }
}

/** From this hour on, a bare "7点" is taken as said: pharmacies open at eight or so, and nobody fetches at 3 at night. */
const firstMorningHour = 7
const lastEveningHour = 21

function onDial(clock: Clock, part: Part | null, days: Days, moment: Moment): { from: number; to: number } {
  let shiftBy = 0
  const hour = Math.floor(clock.from / 60)
  if (!clock.exact && hour < 12) {
    if (part !== null)
      shiftBy =
        part.afternoon &&
        clock.from + 720 <= Math.max(part.to, part.anchor) + 180 &&
        !(part.from < 720 && hour >= 10)
          ? 720
          : 0
    else if (hour >= 1 && hour < firstMorningHour) shiftBy = 720
    else {
      const isOver =
        days.first === moment.today &&
        days.first * dayMinutes + clock.from + (clock.to === null ? 30 : 0) <= moment.now
      if (isOver && (clock.to ?? clock.from) / 60 + 12 <= lastEveningHour) shiftBy = 720
    }
  } else if (!clock.exact && hour === 12 && part !== null && part.from >= 18 * 60) shiftBy = 720
  const from = clock.from + shiftBy
  if (clock.to === null) return { from, to: from + 30 }
  let to = clock.to + (clock.to + shiftBy > 1440 ? 0 : shiftBy)
  while (to <= from && to + 720 <= 1440) to += 720
  return { from, to: to > from ? to : from + 30 }
}
