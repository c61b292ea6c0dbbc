import type { Instant } from '../../domain/time.ts'

/** What a sentence is said against: relative days ("明天") need to know the day. */
export interface Scene {
  readonly now: Instant
  readonly timezone: string
}

/** How somebody is spoken to: the name as the group shows it without the room; null where there is none to use. */
export interface Hail {
  readonly name: string | null
  /** 您 instead of 你, taken from the name (阿姨, 伯伯, 老师, 婆 …). */
  readonly elder: boolean
}
