import type { Language } from '../domain/message.ts'

export const readLanguage = (_text: string): Language => 'zh'
