import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Book } from '../domain/book.ts'
import type { Directory } from '../domain/directory.ts'
import type { Holidays } from '../domain/holidays.ts'
import type { Account } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'

/** All that a decision may look at. Nothing of it changes while a decision is made. */
export interface World {
  readonly directory: Directory
  readonly catalogue: Catalogue
  readonly holidays: Holidays
  readonly book: Book
  /**
   * A code that nobody can guess, as people type it: the same for the same seed, so that deciding again says the same.
   * Only who gives codes needs it.
   */
  readonly codeFor?: (seed: string) => string
  /** A link that signs an account in at the board, once; the same for the same moment. Absent where no board is served. */
  readonly boardLink?: (account: Account, now: Instant) => string
}
