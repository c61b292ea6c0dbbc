import type { MilestoneName } from '../../domain/appointment.ts'
import type { Interval } from '../../domain/time.ts'
import type { Medicines } from '../phrases/appointment.ts'
import type { PendingReason } from '../phrases/outcome.ts'
import type { RosterLine } from '../phrases/roster.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { byUrgency } from '../views.ts'
import { items, lines, slotTime } from './words.ts'

/** What is new in one slot: 今天上午10:00–10:30新约2份, and a line for each. */
export const newInSlot = (slot: Interval, roster: readonly string[], scene: Scene): string =>
  lines(`${slotTime(slot, scene)}新约${roster.length}份：`, ...roster)

/**
 * What a counter answers. What is over the counter needs no review.
 * @param toReview for each order, whether something of it must be reviewed first
 */
export function howToAnswer(toReview: readonly boolean[]): string {
  if (!toReview.includes(true)) return '配好回“编号 已备好”。'
  const review = toReview.includes(false) ? '处方药审好回“审核通过 编号”' : '审好回“审核通过 编号”'
  return `${review}，配好回“编号 已备好”。`
}

export const what = (medicines: Medicines): string =>
  medicines.kind === 'private'
    ? `（${medicines.count}样）`
    : medicines.items.length === 0
      ? '哪种药还没说清'
      : items(medicines.items)

const milestoneWord: Readonly<Record<MilestoneName, string>> = {
  'card-collected': '卡已收',
  reviewed: '已审',
  ready: '已备好',
  'picked-up': '已取',
  delivered: '已送达',
}

const milestones = (names: readonly MilestoneName[]): string =>
  names.map((name) => milestoneWord[name]).join('、')

/** 0317-005 3-502 王阿姨：络活喜2盒〔急，已审〕备注：青霉素过敏；138… */
export function rosterLine(line: RosterLine, still = ''): string {
  const fetch = line.fetch === 'agreed' ? '说好代取' : line.fetch === 'asked' ? '请人代取' : ''
  const marks = [line.urgent ? '急' : '', fetch, milestones(line.milestones), still]
    .filter((mark) => mark !== '')
    .join('，')
  const notes = line.notes.map((note) => plain(note, 40)).filter((note) => note !== '')
  const after = [
    marks === '' ? '' : `〔${marks}〕`,
    notes.length === 0 ? '' : ` 备注：${notes.join('；')}`,
    line.phone === null ? '' : ` 电话${line.phone}`,
  ].join('')
  return `${named(line.code, line.label)}：${what(line.medicines)}${after}`
}

export const named = (code: string, label: string): string =>
  label === '' ? code : `${code} ${plain(label, 48)}`

/** What is urgent stands first. */
export const rosterLines = (all: readonly RosterLine[]): readonly string[] =>
  byUrgency(all).map((line) => rosterLine(line))

export const pendingWord: Readonly<Record<PendingReason, string>> = {
  'too-much': '量超过规定',
  'too-soon': '上次配的按说还没用完',
  'unknown-drug': '药名没认出来',
  'no-institution': '没有定点机构能配',
  'wrong-medicine': '药可能不对',
  'after-danger': '人看过了，药还没定',
  danger: '有急病的话，先看人',
  unanswered: '问了没回',
}

/** For each order, whether a counter must look at something of it first. */
export const reviewsOf = (roster: readonly RosterLine[]): readonly boolean[] =>
  roster.map((line) => line.toReview !== false)

/** As many as somebody reads through on a phone. */
export const mostListed = 12
export const more = (count: number): string => (count > 0 ? `……还有${count}份` : '')
