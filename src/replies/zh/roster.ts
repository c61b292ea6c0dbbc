import type { Interval } from '../../domain/time.ts'
import type { Scene } from '../phrases.ts'
import { lines, slotTime } from './words.ts'

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
