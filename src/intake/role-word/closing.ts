import { pattern } from '../../pattern/pattern.ts'
import { question } from '../command.ts'
import { hearing } from '../saying.ts'
import type { Command } from '../understanding.ts'
import { besideClosing, closed, open, partOfDay } from './closing-words.ts'
import type { Reading } from './reading.ts'

type Closing = Extract<Command, { readonly kind: 'close-day' | 'open-day' | 'close-part' }>

export const closes = hearing(closed)
const opens = hearing(open)
const partly = hearing(partOfDay)
const beside = hearing(besideClosing)

/** Whether nothing but these words is said, and of when. */
export const saysOnlyOfOpening = (said: string, words: Pick<RegExp, 'source'>): boolean =>
  beside.replace(said, '').replace(new RegExp(words.source, 'gi'), '') === ''

/** A place that a coordinator names stands before the day. */
const place = pattern(/^(\S{2,24}?)\s*(?=[今明后]天|[今明后]日|大后天|这?周|下?星期|下周|\d{1,2}[月号日])/)
/** A day off is the pharmacist's own. */
export const ownDay = /我(?!们)/
/** 今天4点关门 is from then on, 4点到5点 is not. */
const fromThen =
  /^(?!.*(?:到|至|[-~—])).*(?:点(?:半|\d+分?)?|:\d\d)(?:就|要|先)?(?:关门|打烊|下班|停诊|歇|休|不)/

/** @param isOwn without a place it is the speaker's own counter */
export function readClosing(
  said: string,
  { mentions, days, time }: Pick<Reading, 'mentions' | 'days' | 'time'>,
  isOwn = false,
): Closing | null {
  const pharmacy = isOwn ? null : (place.exec(said)?.[1] ?? null)
  const rest = said.replace(pharmacy ?? '', '')
  if ((days === null && time === null) || mentions.length > 0 || (pharmacy === null && !isOwn)) return null
  if (ownDay.test(said) || question.test(said)) return null
  const kind = closes.test(rest) ? 'close-day' : opens.test(rest) ? 'open-day' : null
  if (kind === null) return null
  const ofDay = partly.replace(rest, '')
  if (!saysOnlyOfOpening(ofDay, kind === 'close-day' ? closes : opens)) return null
  if (ofDay !== rest) return kind === 'close-day' ? partClosed(rest, time, pharmacy) : null
  return days === null ? null : { kind, days, pharmacy }
}

function partClosed(rest: string, time: Reading['time'], pharmacy: string | null): Closing {
  // 下午停电，4点后不配药: two times, and nobody can say which.
  const times = rest.split(/[,，;；。]/).filter((piece) => partly.test(piece))
  if (times.length > 1) return { kind: 'close-part', time: null, pharmacy }
  const evening = fromThen.test(rest) ? { toEvening: true as const } : {}
  return { kind: 'close-part', time, pharmacy, ...evening }
}

/** 关门了: without a time it may be the evening as always, or that nobody is to come any more. */
const shutNow = pattern(
  /^(?:我们|咱们|本店|店里?|药房|药店|这里|这边)*(?:今[天日])?(?:要|已经?|先|都|得|准备)*(?:关门|打烊|停业|歇业|不营业|停诊|不配药|不发药|[配发]不了药|不接单|暂停(?:接单|预约)?|停止?(?:接单|预约)|[别不]要?再?[约派](?:单|过来)?(?:我们家?|这里|了)*)[了啦咯]?$/,
)
const isShutNow = pattern(
  /^(\S{2,20}?(?:药房|药店|医院|中心|门诊|卫生站))(?:已经?|都|也|要|先)?(?:停诊|关门|停业|歇业|不营业|不接单|不配药)(?:了|啦)?$/,
)

/** Of the speaker's own counter. */
export const saysShut = (said: string): boolean => shutNow.test(said)

/** 赤峰路医院停诊了: from when is asked. */
export function readShut(said: string, { codes }: Pick<Reading, 'codes'>): Closing | null {
  const pharmacy = codes.length > 0 ? undefined : isShutNow.exec(said)?.[1]
  return pharmacy === undefined ? null : { kind: 'close-part', time: null, pharmacy }
}

/** What is said of opening and closing, however long it is about when. */
const ofOpening = pattern(/不营业|停业|歇业|不(?:能)?[配发]药|停诊|不接单|[关开]门|不上班|[配发]不了/)
export const speaksOfHours = (said: string): boolean => ofOpening.test(said)
