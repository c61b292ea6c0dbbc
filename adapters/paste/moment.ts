import type { Instant } from '../../src/domain/time.ts'

/** The moment against which words such as 昨天 are read. */
export interface Now {
  readonly now: Instant
  readonly timezone: string
}

const day =
  '(?:(?:\\d{4})\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?|\\d{1,2}\\s?[-/月]\\s?\\d{1,2}日?|今天|昨天|前天|(?:星期|周|礼拜)[一二三四五六日天])'
const half = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|[AaPp][Mm])'
const clock = `(?:${half}\\s?)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:\\s?[AaPp][Mm])?`

/** As chats write beside a name when something was said: `2026/3/17 9:12:05`, `昨天 上午9:12`, `09:12`. */
export const stampPattern = `(?:${day}\\s{0,3},?\\s{0,3})?(?:(?:星期|周)[一二三四五六日天]\\s?)?${clock}`
export const dayPattern = day

const dayParts = /(?:(\d{4})\s?[-/.年]\s?)?(\d{1,2})\s?[-/.月]\s?(\d{1,2})/
const clockParts = /(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?/
const weekdays = '一二三四五六日'

/** A clock that runs a little behind must not push what was just said into yesterday. */
const tolerance = 5 * 60_000

/** The day that the words name; null where they name none, or one that does not exist. */
export function readDay(words: string, { now, timezone }: Now): Temporal.PlainDate | null {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone).toPlainDate()
  if (words.includes('今天')) return today
  if (words.includes('昨天')) return today.subtract({ days: 1 })
  if (words.includes('前天')) return today.subtract({ days: 2 })
  const found = dayParts.exec(words)
  if (found !== null) return dateOf(found, today)
  const weekday = weekdays.indexOf(
    (/(?:星期|周|礼拜)([一二三四五六日天])/.exec(words)?.[1] ?? '').replace('天', '日') || '?',
  )
  // Chats name weekdays of the last week only.
  return weekday === -1 ? null : today.subtract({ days: (today.dayOfWeek - (weekday + 1) + 7) % 7 || 7 })
}

function dateOf(
  [, year, month, dayOfMonth]: RegExpExecArray,
  today: Temporal.PlainDate,
): Temporal.PlainDate | null {
  try {
    const fields = { month: Number(month), day: Number(dayOfMonth) }
    const date = Temporal.PlainDate.from(
      { year: Number(year ?? today.year), ...fields },
      { overflow: 'reject' },
    )
    const isAhead = Temporal.PlainDate.compare(date, today) > 0
    return year === undefined && isAhead ? date.subtract({ years: 1 }) : date
  } catch {
    return null
  }
}

/**
 * When something was said.
 * @param on the day that the chat showed last; without it and without a day in the words it is today, or yesterday
 *   where that would be ahead
 * @returns null where the words hold no time of day; never later than now
 */
export function readStamp(words: string, on: Temporal.PlainDate | null, scene: Now): Instant | null {
  const found = clockParts.exec(words)
  const time = found === null ? null : timeOf(found, words)
  if (time === null) return null
  const said = readDay(words, scene) ?? on
  const today = Temporal.Instant.fromEpochMilliseconds(scene.now)
    .toZonedDateTimeISO(scene.timezone)
    .toPlainDate()
  const at = (date: Temporal.PlainDate): Instant =>
    date.toZonedDateTime({ timeZone: scene.timezone, plainTime: time }).epochMilliseconds
  const instant = at(said ?? today)
  if (instant <= scene.now) return instant
  return said !== null || instant <= scene.now + tolerance ? scene.now : at(today.subtract({ days: 1 }))
}

function timeOf([, hour, minute, second]: RegExpExecArray, words: string): Temporal.PlainTime | null {
  const isLate = /下午|傍晚|晚上|中午|[Pp][Mm]/.test(words)
  const shown = Number(hour)
  const hours = isLate && shown < 12 && !(shown === 11 && words.includes('中午')) ? shown + 12 : shown
  const isMidnight = shown === 12 && /凌晨|[Aa][Mm]/.test(words)
  const fields = { hour: isMidnight ? 0 : hours, minute: Number(minute), second: Number(second ?? 0) }
  return fields.hour < 24 && fields.minute < 60 && fields.second < 60 ? Temporal.PlainTime.from(fields) : null
}
