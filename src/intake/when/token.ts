import type { Holidays } from '../../domain/holidays.ts'
import { among } from '../../pattern/among.ts'
import { type Pattern, pattern } from '../../pattern/pattern.ts'
import type { DayNumber, LocalMinute } from './calendar.ts'

/** Local days, half-open. `open` where the words set only an end: 这周内, 三天内. */
export interface Days {
  readonly first: DayNumber
  readonly end: DayNumber
  readonly open: boolean
  /** 周二 without a week: the next one that is still ahead. */
  readonly weekly: boolean
}

/** A part of the day in minutes after midnight; `anchor` is what "before" and "after" it mean. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly anchor: number
  /** A clock of 1 to 11 within it is after noon. */
  readonly afternoon: boolean
}

/** A time on the dial as said, minutes after midnight; `to` where a stretch was said (两三点). */
export interface Clock {
  readonly from: number
  readonly to: number | null
  /** 17:30, 08:00, 5pm: no half of the day to be guessed. */
  readonly exact: boolean
}

export type Bound = 'before' | 'after' | 'latest'

export type Meaning =
  | { readonly kind: 'days'; readonly days: Days }
  | { readonly kind: 'part'; readonly part: Part }
  | { readonly kind: 'clock'; readonly clock: Clock }
  /** Counted from now: 两小时内, 半小时后. */
  | { readonly kind: 'span'; readonly from: LocalMinute | null; readonly to: LocalMinute }
  /** Follows what it bounds (3点前) or stands before it (before 3). */
  | { readonly kind: 'bound'; readonly bound: Bound; readonly leads: boolean }
  | { readonly kind: 'joint'; readonly joint: 'to' | 'or' }
  /** 左右, 大概: changes nothing. */
  | { readonly kind: 'about' }
  /** 昨天, 上个月: never a wish, and no day that later words inherit. */
  | { readonly kind: 'past' }

export interface Token {
  readonly start: number
  readonly end: number
  readonly meanings: readonly Meaning[]
}

/** The moment of the message, in local terms. */
export interface Moment {
  readonly now: LocalMinute
  readonly today: DayNumber
  readonly holidays: Holidays
}

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>

/** One kind of words for a time. `read` gives null where it was something else after all. */
export interface Rule {
  readonly pattern: RegExp
  read(groups: Groups, moment: Moment): readonly Meaning[] | Meaning | null
}

/** A rule as it is scanned for. */
export interface ReadyRule {
  readonly pattern: Pattern
  readonly read: Rule['read']
}

/** Those of the rules that may find something in a text. */
export const readied = (rules: readonly Rule[]): ((text: string) => readonly ReadyRule[]) =>
  among(
    rules.map(({ pattern: written, read }) => ({ pattern: pattern(written), read })),
    (rule) => [rule.pattern],
  )

export const oneDay = (day: DayNumber): Meaning => daysFrom(day, day + 1)

export const daysFrom = (
  first: DayNumber,
  end: DayNumber,
  { open = false, weekly = false }: { open?: boolean; weekly?: boolean } = {},
): Meaning => ({ kind: 'days', days: { first, end, open, weekly } })

export const past: Meaning = { kind: 'past' }

const part = (from: number, to: number, options: { anchor?: number; afternoon?: boolean } = {}): Meaning => ({
  kind: 'part',
  part: {
    from: from * 60,
    to: to * 60,
    anchor: (options.anchor ?? from) * 60,
    afternoon: options.afternoon ?? true,
  },
})

/** GUIDE's parts of the day. */
export const morning = part(8, 12, { afternoon: false })
export const noon = part(11, 13, { anchor: 12 })
export const afternoon = part(12, 18)
export const dusk = part(17, 19)
export const evening = part(18, 21)
export const workOver = part(18, 24)
/** With a clock (5点下班后) from that time on. */
export const afterWork: readonly Meaning[] = [workOver, { kind: 'bound', bound: 'after', leads: false }]
/** Only with a clock is it a time at all. */
export const smallHours = part(0, 6, { afternoon: false })

/** A clock time, or null where the dial has none such. */
export function clockAt(hour: number, minute: number, exact: boolean): Clock | null {
  return hour <= 24 && minute < 60 ? { from: hour * 60 + minute, to: null, exact } : null
}

/**
 * The tokens of the text in order, none overlapping: the earlier starts, then the longer, wins.
 * Each rule is one linear scan.
 */
export function scan(text: string, rules: readonly ReadyRule[], moment: Moment): readonly Token[] {
  const found: Token[] = []
  for (const rule of rules)
    for (const match of rule.pattern.all(text)) {
      if (match[0] === '') continue
      const meaning = rule.read(match.groups ?? {}, moment)
      if (meaning === null) continue
      const meanings = 'kind' in meaning ? [meaning] : meaning
      found.push({ start: match.index, end: match.index + match[0].length, meanings })
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const tokens: Token[] = []
  let end = 0
  for (const token of found)
    if (token.start >= end) {
      tokens.push(token)
      end = token.end
    }
  return tokens
}
