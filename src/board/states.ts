import type { Book } from '../domain/book.ts'
import type { FailedPost } from '../domain/ports.ts'
import type { AccountStanding } from '../domain/standing.ts'
import type { Errand } from './errands.ts'
import type { Snapshot } from './live.ts'

/** What the pages are drawn from. */
export interface State {
  readonly book: Book
  /** What could not be sent for good: it is beside the book, and changes without it. */
  readonly failures: readonly FailedPost[]
  /** How the bot's accounts stand. */
  readonly standings: readonly AccountStanding[]
  /** What waits for a person on mounted pages. */
  readonly errands: readonly Errand[]
}

export interface Sources {
  ask(): Promise<Book>
  failures(): Promise<readonly FailedPost[]>
  standings(): readonly AccountStanding[]
  errands(): Promise<readonly Errand[]>
}

/** The state as it stands: the same object as long as nothing of it has changed. */
export function steady(from: Sources): () => Promise<State> {
  let last: State | null = null
  let lastAround = ''
  return async () => {
    const [book, failures, errands] = await Promise.all([from.ask(), from.failures(), from.errands()])
    const standings = from.standings()
    // Made anew at each look, and few: what they say tells whether they have changed.
    const around = JSON.stringify([standings, errands])
    const isSame =
      last !== null &&
      last.book === book &&
      lastAround === around &&
      last.failures.length === failures.length &&
      last.failures.every((post, index) => post === failures[index])
    lastAround = around
    if (last === null || !isSame) last = { book, failures, standings, errands }
    return last
  }
}

/** A number for each state, in the order in which it was first seen. */
export function numbered(): (state: State) => number {
  const numbers = new WeakMap<State, number>()
  let last = 0
  return (state) => {
    const known = numbers.get(state) ?? ++last
    numbers.set(state, known)
    return known
  }
}

/** A quiet state is drawn anew every minute: beyond so many pages the old ones go. */
const mostRemembered = 200

/** Many watch the same page: each state of it is drawn once. */
export function remembered() {
  const states = new WeakMap<State, Map<string, Promise<Snapshot | null>>>()
  return (state: State, key: string, make: () => Promise<Snapshot | null>): Promise<Snapshot | null> => {
    const known = states.get(state) ?? new Map<string, Promise<Snapshot | null>>()
    states.set(state, known)
    if (known.size >= mostRemembered) known.clear()
    const found = known.get(key) ?? make()
    known.set(key, found)
    return found
  }
}
