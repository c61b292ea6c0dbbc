import type { Quote } from './markup.ts'

/** Of so many messages of a chat the words are remembered: days of a lively group. */
const mostOfChat = 400
/** A quote shows long messages shortened. */
const enough = 20

/**
 * What was said lately in each chat. WeChat's quotes carry the words that they quote, not the id; the id is found by
 * them. Only in memory, so a quote of something that was said before a restart is not found.
 */
export interface RecentWords {
  note(
    chat: string,
    message: { readonly id: string; readonly name: string | null; readonly text: string },
  ): void
  /** The latest message that fits; one with the same words by somebody else only where nobody's name fits. */
  find(chat: string, quote: Quote): string | null
}

interface Noted {
  readonly id: string
  readonly name: string | null
  readonly words: string
}

export function createRecentWords(): RecentWords {
  const chats = new Map<string, Noted[]>()
  return {
    note(chat, { id, name, text }) {
      const words = flat(text)
      if (words === '') return
      const noted = chats.get(chat) ?? []
      noted.push({ id, name, words })
      if (noted.length > mostOfChat) noted.shift()
      chats.set(chat, noted)
    },
    find(chat, quote) {
      const noted = chats.get(chat) ?? []
      const byId = quote.id === null ? undefined : noted.find(({ id }) => id === quote.id)
      if (byId !== undefined) return byId.id
      const words = flat(quote.words).replace(/(?:…|\.{3})$/, '')
      const fits = noted.filter((one) => isQuoteOf(words, one.words))
      return (fits.findLast(({ name }) => name === quote.name) ?? fits.at(-1))?.id ?? quote.id
    },
  }
}

const isQuoteOf = (quoted: string, words: string): boolean =>
  quoted === words || (quoted.length >= enough && words.startsWith(quoted))

const flat = (text: string): string => text.replaceAll(/\s+/g, '')
