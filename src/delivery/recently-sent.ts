import type { Book } from '../domain/book.ts'
import { type Chat, platforms } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'

/**
 * What an earlier process sent not long ago, as far as the book knows: a bot that is started again and again must keep
 * the budgets as well. Where the network gives no ids, nothing is known.
 */
export function recentlySent(
  book: Book,
  since: Instant,
): readonly { readonly chat: Chat; readonly at: Instant }[] {
  return [...book.references].flatMap(([key, { at, fromBot }]) => {
    const chat = fromBot && at > since ? chatOfReference(key) : null
    return chat === null ? [] : [{ chat, at }]
  })
}

/** The chat in a `referenceKey`; ids of messages have no colon on any network that we know. */
function chatOfReference(key: string): Chat | null {
  const [, name, kind, id] = /^([a-z]+):([gp]):(.+):[^:]*$/s.exec(key) ?? []
  const platform = platforms.find((known) => known === name)
  if (platform === undefined || id === undefined) return null
  return kind === 'g' ? { platform, group: id } : { platform, account: id }
}
