import type { Language } from '../domain/message.ts'
import type { Instant, Interval } from '../domain/time.ts'
import { localTime } from './day.ts'
import { slotTime as inEnglish } from './en/words.ts'
import type { Scene } from './phrases/scene.ts'
import { slotTime as inChinese } from './zh/words.ts'

/** What stands on a button; the same words, pressed or typed, are the answer. */
export interface ChoiceWords {
  readonly yes: string
  readonly no: string
  readonly noneOfThem: string
  readonly add: string
  readonly replace: string
  /** One more of what is on its way. */
  readonly another: string
  /** The one that is on its way, at another time. */
  readonly otherTime: string
  /** A place that became free. */
  readonly take: string
  readonly leave: string
  readonly otherBrand: string
  /** Of an order whose message was taken back. "要" and "不要" alone could mean either. */
  readonly notWanted: string
  readonly stillWanted: string
  /** Nothing of what could be taken off. */
  readonly keepAll: string
  /** A time to which an order can be moved. */
  slot(slot: Interval, scene: Scene): string
}

/**
 * What the button of such a time says: whoever reads it understands it without a question, in whatever language the
 * order is.
 */
export function moveTo(at: Instant, scene: Scene): string {
  const { month, day, hour, minute } = localTime(at, scene)
  return `改到${month}月${day}日${hour}:${String(minute).padStart(2, '0')}`
}

export const isMove = (answer: string): boolean => /^改到\d/.test(answer)

export const choiceWords: Readonly<Record<Language, ChoiceWords>> = {
  zh: {
    yes: '是',
    no: '不是',
    noneOfThem: '都不是',
    add: '加',
    replace: '换成新的',
    another: '再要一份',
    otherTime: '换时间',
    take: '要',
    leave: '不用了',
    otherBrand: '换',
    notWanted: '不要了',
    stillWanted: '还要',
    keepAll: '都留着',
    slot: inChinese,
  },
  en: {
    yes: 'yes',
    no: 'no',
    noneOfThem: 'none of these',
    add: 'add',
    replace: 'replace',
    another: 'one more',
    otherTime: 'change the time',
    take: 'yes',
    leave: 'no',
    otherBrand: 'change',
    notWanted: 'cancel it',
    stillWanted: 'keep it',
    keepAll: 'keep them all',
    slot: inEnglish,
  },
}
