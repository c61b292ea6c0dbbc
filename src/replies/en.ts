import type { Phrases } from './phrases.ts'
import { zh } from './zh.ts'

export const en: Phrases = zh
