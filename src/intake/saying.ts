import { type Pattern, pattern } from '../pattern/pattern.ts'

/** Words that say one and the same thing. */
export interface Saying {
  /** What people write who say it; a test reads every one. */
  readonly examples: readonly string[]
  /** Sources of regular expressions. */
  readonly words: readonly string[]
}

/** The source of an expression of all the words, as alternatives side by side. */
export const wordsOf = (sayings: readonly Saying[]): string => sayings.flatMap(({ words }) => words).join('|')

/** The source of an expression that matches any of the words, the earlier before the later. */
export const anyOf = (sayings: readonly Saying[]): string => `(?:${wordsOf(sayings)})`

export const examplesOf = (...sayings: readonly Saying[]): readonly string[] =>
  sayings.flatMap(({ examples }) => examples)

/** Whether any of it is said. The words are alternatives side by side, of which only those that can match are run. */
export const hearing = (sayings: readonly Saying[]): Pattern => pattern(new RegExp(wordsOf(sayings), 'i'))
