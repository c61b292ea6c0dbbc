import type { Language } from '../domain/message.ts'

/** What stands well without whom it is said to: 要改@我说一声就行. */
const saysSo = /@我(?:[，,]\s?|(?=[说发回报问再连直名]))/gu

/** The same words where nobody else reads along: there is nobody to be mentioned. */
export const inPrivate = (text: string, language: Language): string =>
  language === 'zh'
    ? text.replace(saysSo, '').replaceAll('@我', '告诉我')
    : text.replace(/(^|[.!?]\s+|\n)@ me\b/gu, '$1Write to me').replace(/@ me\b/gu, 'write to me')
