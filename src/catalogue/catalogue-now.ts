import type { Book } from '../domain/book.ts'
import type { Catalogue } from './catalogue.ts'

type Lessons = Book['lessons']

/** By the table of lessons, which is shared while nothing in it changes: nearly every call ends here. */
const made = new WeakMap<Lessons, WeakMap<Catalogue, Catalogue>>()

/**
 * The catalogue as it stands: with the names that coordinators taught since the lists were written. One that a list has
 * come to use for another drug means both, and is asked about.
 */
export function catalogueNow(catalogue: Catalogue, lessons: Lessons): Catalogue {
  if (lessons.size === 0) return catalogue
  const known = made.get(lessons) ?? new WeakMap<Catalogue, Catalogue>()
  made.set(lessons, known)
  const before = known.get(catalogue)
  if (before !== undefined) return before
  const taught = [...lessons.values()].flatMap((lesson) => (lesson.kind === 'alias' ? [lesson] : []))
  const now = taught.length === 0 ? catalogue : { ...catalogue, taught }
  known.set(catalogue, now)
  return now
}
