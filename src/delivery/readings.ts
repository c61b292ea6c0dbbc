import type { Book } from '../domain/book.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Reader } from '../intake/understand.ts'
import type { Understanding } from '../intake/understanding.ts'

/** What messages say. Each is read once, unless something is taught between its reading and its turn. */
export interface Readings {
  /** @throws what the reader throws */
  of(message: IncomingMessage, lessons: Book['lessons']): Understanding
  /**
   * Reads a message before its turn comes: what was read one after the other took a third of the time of what was read
   * and decided by turns, because the readers are large and have to be fetched into the processor each time.
   */
  prepare(message: IncomingMessage, lessons: Book['lessons']): void
}

interface Reading {
  readonly lessons: Book['lessons']
  readonly understanding: Understanding
}

export function createReadings(reader: Reader): Readings {
  const prepared = new WeakMap<IncomingMessage, Reading>()

  function read({ text, at: sentAt, sender }: IncomingMessage, lessons: Book['lessons']): Understanding {
    return reader({ text, sentAt, senderName: sender.name, lessons })
  }

  return {
    of(message, lessons) {
      const known = prepared.get(message)
      return known?.lessons === lessons ? known.understanding : read(message, lessons)
    },
    prepare(message, lessons) {
      prepared.set(message, { lessons, understanding: read(message, lessons) })
    },
  }
}
