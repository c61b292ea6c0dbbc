import { createHash } from 'node:crypto'
import type { Instant } from '../../src/domain/time.ts'

const digest = (...words: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 20)

/** Copies differ in their spaces and line ends, and in nothing else. */
const even = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim()

/** Who said it: the same name in the same group is the same account. No right hangs on it. */
export const accountOf = (group: string, name: string): string => `${group}~${digest('name', even(name))}`

/** The group in whose name an account was made. */
export const groupOfAccount = (account: string): string => account.slice(0, account.lastIndexOf('~'))

/** Who said what, whenever it was. */
export const wordsOf = (name: string, text: string): string => digest('said', even(name), even(text))

/** What makes a message of a pasted stretch the same as another. */
export interface Said {
  /** See `wordsOf`. */
  readonly words: string
  /** Null where the copy shows no time. */
  readonly at: Instant | null
  /** The `nth` time that the same stands in one stretch, counted from 1. */
  readonly nth: number
}

export const messageIdOf = ({ words, at, nth }: Said): string => `said-${words}-${at ?? ''}-${nth}`

const idParts = /^said-([\da-f]{20})-(\d*)-(\d+)$/

/** Null where it is no id of a pasted message. */
export function saidIn(id: string): Said | null {
  const [, words, at, nth] = idParts.exec(id) ?? []
  if (words === undefined || at === undefined || nth === undefined) return null
  return { words, at: at === '' ? null : Number(at), nth: Number(nth) }
}

/** A text of the bot, under which it is known when it is quoted or stands in a later stretch. */
export const ownIdOf = (text: string): string => `own-${digest('own', even(text))}`
