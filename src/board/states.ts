import type { Book } from '../domain/book.ts'
import type { Snapshot } from './live.ts'

/** A number for each state of the book, in the order in which it was first seen. */
export function numbered(): (book: Book) => number {
  const numbers = new WeakMap<Book, number>()
  let last = 0
  return (book) => {
    const known = numbers.get(book) ?? ++last
    numbers.set(book, known)
    return known
  }
}

/** A quiet book is drawn anew every minute: beyond so many pages the old ones go. */
const mostRemembered = 200

/** Many watch the same page: each state of it is drawn once. */
export function remembered() {
  const states = new WeakMap<Book, Map<string, Promise<Snapshot | null>>>()
  return (book: Book, key: string, make: () => Promise<Snapshot | null>): Promise<Snapshot | null> => {
    const known = states.get(book) ?? new Map<string, Promise<Snapshot | null>>()
    states.set(book, known)
    if (known.size >= mostRemembered) known.clear()
    const found = known.get(key) ?? make()
    known.set(key, found)
    return found
  }
}
