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

/** What somebody said, the `nth` time that the same stands in one stretch, counted from 1. */
export const messageIdOf = (name: string, at: Instant | null, text: string, nth: number): string =>
  `${digest('said', even(name), at === null ? '' : String(at), even(text))}-${nth}`

/** A text of the bot, under which it is known when it is quoted or stands in a later stretch. */
export const ownIdOf = (text: string): string => `own-${digest('own', even(text))}`
