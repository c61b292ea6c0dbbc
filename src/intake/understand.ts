import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Community } from '../domain/directory.ts'
import type { Holidays } from '../domain/holidays.ts'
import type { Instant } from '../domain/time.ts'
import type { Understanding } from './understanding.ts'

/** What a reader may know besides the text. */
export interface ReadingContext {
  readonly catalogue: Catalogue
  readonly communities: readonly Community[]
  readonly timezone: string
  readonly holidays: Holidays
}

export interface Utterance {
  readonly text: string
  readonly sentAt: Instant
  /** The sender's name as the group shows it. */
  readonly senderName: string
}

export type Reader = (utterance: Utterance) => Understanding
