import type { Language } from './message.ts'

/** A sentence in the languages of the people who set the program up, or one that is the same in all of them. */
export type Said = string | Readonly<Record<Language, string>>

export const inLanguage = (words: Said, language: Language): string =>
  typeof words === 'string' ? words : words[language]
