import type { Language } from '../../domain/message.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

export const wordsFor = (language: Language): Words => (language === 'en' ? en : zh)
