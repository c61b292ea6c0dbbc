import type { Language } from '../domain/message.ts'
import { en } from './en.ts'
import type { Phrases } from './phrases.ts'
import { zh } from './zh.ts'

export type { Phrases } from './phrases.ts'

const phrases: Readonly<Record<Language, Phrases>> = { zh, en }

/** Everything that the bot can say, in the language of the listener. */
export const phrasesFor = (language: Language): Phrases => phrases[language]
