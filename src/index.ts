import type { Book } from './domain/book.ts'
import type { IncomingMessage, Post } from './domain/message.ts'
import type { Result } from './domain/ports.ts'

/** The one door of the program: see `createDesk`. */
export interface Desk {
  /** Takes a message; resolves when what came of it is durable. A message seen before gives the first result. */
  receive(message: IncomingMessage): Promise<Result>
  /** Timed work that is due now; never relies on having run before. */
  tick(): Promise<void>
  /** Sends what waits and may go now; resolves when there is nothing more to do at this moment. */
  flush(): Promise<void>
  /** The book as it stands, for pages and commands. */
  ask(): Promise<Book>
  /** Every post as it leaves. Returns the function that stops watching. */
  watch(listener: (post: Post) => void): () => void
  close(): Promise<void>
}
