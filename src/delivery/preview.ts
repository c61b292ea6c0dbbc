import { applyChanges, type Book } from '../domain/book.ts'
import { type IncomingMessage, messageKey } from '../domain/message.ts'
import type { Decision, Preview } from '../domain/ports.ts'

export interface PreviewParts {
  readonly book: Book
  /** Keys of messages that were taken not long ago. */
  readonly taken: ReadonlySet<string>
  /** Reads and decides; may throw. */
  decide(book: Book, message: IncomingMessage): Decision
}

/**
 * What would come of messages if they were taken now, one after the other. Changes nothing. Where the program would
 * fail on one, it would go to a person.
 */
export function previewOf(messages: readonly IncomingMessage[], parts: PreviewParts): readonly Preview[] {
  let { book } = parts
  return messages.map((message) => {
    const key = messageKey(message)
    // References outlast the keys of the last day: what an appointment came of is known for as long as that is.
    if (parts.taken.has(key) || parts.book.references.has(key)) return { ...nothing, isSeen: true }
    const decision = decideOrNothing(parts, book, message)
    book = applyChanges(book, decision.changes)
    return { decision, isSeen: false }
  })
}

const nothing: Preview = {
  isSeen: false,
  decision: { changes: [], posts: [], result: { outcome: 'silent', appointments: [] } },
}

function decideOrNothing({ decide }: PreviewParts, book: Book, message: IncomingMessage): Decision {
  try {
    return decide(book, message)
  } catch {
    return { changes: [], posts: [], result: { outcome: 'handed', appointments: [] } }
  }
}
