import type { Intent } from './intent.ts'
import type { Account } from './message.ts'
import type { Instant } from './time.ts'

/**
 * Something that a coordinator has taught the reading. It holds for the district from the next message on, until it is
 * taken back.
 */
export type Lesson =
  /** 络活西 means the same as 络活喜. */
  | (Taught & {
      readonly kind: 'alias'
      /** As people write it. */
      readonly name: string
      /** Generic name in the catalogue. */
      readonly drug: string
      /** Set where the name stands for a brand: what is said of that brand's stock concerns it. */
      readonly brand: string | null
    })
  /** A message like this one was meant so. */
  | (Taught & {
      readonly kind: 'reading'
      /** The message as the classifier sees it, names of people hidden: nothing personal is left in it. */
      readonly masked: string
      readonly intent: Intent
    })

interface Taught {
  readonly at: Instant
  readonly by: Account
  /** Key of the message by which it was taught. */
  readonly message: string | null
}

/** Taught again, the same name or message means what was said last. */
export const lessonKey = (lesson: Lesson): string =>
  lesson.kind === 'alias' ? aliasKey(lesson.name) : `reading:${lesson.masked}`

/** Width, case and spaces do not make another name. */
export const aliasKey = (name: string): string =>
  `alias:${name.normalize('NFKC').toLowerCase().replace(/\s+/g, '')}`
