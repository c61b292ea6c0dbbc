import type { Language } from '../domain/message.ts'
import { en } from './en.ts'
import type { Phrases } from './phrases.ts'
import { zh } from './zh.ts'

export type { Phrases } from './phrases.ts'

const phrases: Readonly<Record<Language, Phrases>> = { zh, en }

/**
 * Everything that the bot can say, in the language of the listener.
 *
 * A new language is added to `Language` in the domain; then the compiler names every place that keeps words by language.
 * Here that is a folder such as `en/`: a file for each topic of `phrases/`, which lists what is to be said of it, beside
 * `booking.ts`, `roster.ts` and `words.ts` for what they share and `digest.ts` for several neighbours in one message; and
 * a file such as `en.ts`, which puts the topics together. Who writes in it is told by `intake/language.ts`.
 */
export const phrasesFor = (language: Language): Phrases => phrases[language]
