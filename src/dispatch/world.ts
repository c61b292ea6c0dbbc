import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Book } from '../domain/book.ts'
import type { Directory } from '../domain/directory.ts'
import type { Holidays } from '../domain/holidays.ts'

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
}
