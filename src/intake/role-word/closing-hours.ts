import { days as manyDays } from '../../domain/time.ts'
import type { Command, NamedTime } from '../understanding.ts'
import { closes, saysOnlyOfOpening } from './closing.ts'
import type { Reading } from './reading.ts'

type Closing = Extract<Command, { readonly kind: 'close-part' }>

const clock = /[点:：]/
const isRange = /[到至—~-]/
/** Why it is closed, which says nothing of the hours. */
const onlyWhy =
  /^[\s,，的要会得有因为我们店里药房这]*(?:盘[点库货]|停[电水]|断[电网]|开会|培训|学习|体检|检修|装修|消毒|(?:系统)?升级|维护)?[\s,，了]*$/
/** 提早关门 4点: from then on. */
const shutsEarly =
  /^[\s,，我们店里药房这都要得会就先了]*(?:提[前早]|早点?)?[了到]?[\s,，]*(?:关门|打烊|下班|收工|关)[\s,，了啦]*$/
/** So much before and behind the part of the day that is named: 中午盘点 1点到2点. */
const around = manyDays(1) / 24

/**
 * The hours behind the day or the part of it: 明天下午盘点 2点到3点不配药, 下午提早关门 4点. Read one by one, all of the afternoon
 * would be closed, and the hours of another day.
 *
 * @returns null where the hours are not told apart from when
 */
export function readClosingHours(said: string, { eachTime }: Reading): Closing | null {
  const [first, second, ...more] = eachTime
  if (first === undefined || more.length > 0) return null
  const [day, hours] = second === undefined ? [null, first] : [first, second]
  if (!clock.test(hours.words) || hours.days !== null || (day !== null && clock.test(day.words))) return null
  const at = said.indexOf(hours.words)
  const front = said.slice(0, at).replace(day?.words ?? '', '')
  const behind = said.slice(at + hours.words.length)
  const time = onDayOf(day, hours)
  if (time === null) return null
  if (isRange.test(hours.words)) {
    const isTold = day !== null && onlyWhy.test(front) && closes.test(behind)
    return isTold && saysOnlyOfOpening(behind, closes) ? { kind: 'close-part', time, pharmacy: null } : null
  }
  return shutsEarly.test(front + behind)
    ? { kind: 'close-part', time, pharmacy: null, toEvening: true }
    : null
}

function onDayOf(day: NamedTime | null, { time }: NamedTime): Closing['time'] {
  if (time?.from == null || time.to === null) return null
  const isElsewhere = day?.days == null ? 0 : Math.floor((time.from - day.days.from) / manyDays(1))
  const from = time.from - manyDays(isElsewhere)
  const part = day?.time ?? null
  const isBefore = part?.from != null && from < part.from - around
  const isAfter = part?.to != null && from >= part.to + around
  return isBefore || isAfter ? null : { from, to: time.to - manyDays(isElsewhere) }
}
