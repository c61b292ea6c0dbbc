import type { Attachment } from '../../src/domain/message.ts'
import type { Quote } from './markup.ts'

/** Of so many messages of a chat the words are remembered: days of a lively group. */
const mostOfChat = 400
/** A quote shows long messages shortened. */
const enough = 20

type Kind = Attachment['kind'] | null

/** A quoted message, as far as it is known. */
export interface Quoted {
  /** Null where nobody knows which it was. */
  readonly id: string | null
  /** What came with it, null for text. */
  readonly kind: Kind
}

/**
 * What was said lately in each chat. WeChat's quotes carry the words that they quote, not the id; the id is found by
 * them. Only in memory, so a quote of something that was said before a restart is not found.
 */
export interface RecentWords {
  note(
    chat: string,
    message: {
      readonly id: string
      readonly name: string | null
      readonly text: string
      readonly kind?: Kind | undefined
    },
  ): void
  /**
   * The latest message that fits; one with the same words by somebody else only where nobody's name fits. Of several
   * pictures by one person nobody knows which is meant.
   */
  find(chat: string, quote: Quote): Quoted
}

interface Noted {
  readonly id: string
  readonly name: string | null
  readonly words: string
  readonly kind: Kind
}

export function createRecentWords(): RecentWords {
  const chats = new Map<string, Noted[]>()
  return {
    note(chat, { id, name, text, kind = null }) {
      const words = flat(text)
      if (words === '' && kind === null) return
      const noted = chats.get(chat) ?? []
      noted.push({ id, name, words, kind })
      if (noted.length > mostOfChat) noted.shift()
      chats.set(chat, noted)
    },
    find(chat, quote) {
      const noted = chats.get(chat) ?? []
      const byId = quote.id === null ? undefined : noted.find(({ id }) => id === quote.id)
      if (byId !== undefined) return byId
      const words = flat(quote.words).replace(/(?:…|\.{3})$/, '')
      const fits = noted.filter((one) => isQuoteOf(words, one.words))
      const own = fits.findLast(({ name }) => name === quote.name)
      if (own !== undefined) return own
      const unknown = { id: quote.id, kind: quote.kind }
      if (quote.kind === null) return fits.at(-1) ?? unknown
      const shown = noted.filter(({ kind, name }) => kind === quote.kind && name === quote.name)
      return (shown.length === 1 ? shown[0] : undefined) ?? unknown
    },
  }
}

const isQuoteOf = (quoted: string, words: string): boolean =>
  words !== '' && (quoted === words || (quoted.length >= enough && words.startsWith(quoted)))

const flat = (text: string): string => text.replaceAll(/\s+/g, '')
