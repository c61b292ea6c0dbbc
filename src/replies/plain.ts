/** Controls, line breaks, bidi marks, zero-width characters, lone surrogates, unassigned code points. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]+/gu
/** Accents that NFC could not join to a letter: they are stacked to spill over other lines. */
const stacked = /\p{M}{2,}/gu
const pictures = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u20E3\uFE0F]/gu
const links = /(?:https?:\/\/|www\.)[!-~]*/giu
/** What networks read as a mention, markup or code of theirs. */
const markup = /[@＠<>[\]{}`*_~|\\^]+/gu
/** Seven digits or more, however they are grouped, are a phone, card or account number. A code (0317-005) ends at seven with its dash. */
const longNumber = /\+?\d(?:[ \-.·]?\d){6,}/gu
const code = /^\d{4}-\d{3,4}$/u
/** Building, unit and room: 17-1-1201. */
const door = /^\d{1,2}-\d{1,2}-\d{3,4}$/u

const usualWord = '[\\u4E00-\\u9FFFA-Za-z\\d（）-]+'
/** A name, a room, a medicine or a label as most people write them: nothing below changes them. */
const harmless = new RegExp(`^(?:${usualWord}(?: ${usualWord})*)?$`)
const manyDigits = /\d(?:[ -]?\d){6}/

/**
 * Words of somebody else, made fit to be repeated: one line, no mentions, markup, links, pictures, or numbers as long as
 * a phone's. Takes time in proportion to `limit`, whatever comes in.
 *
 * @param limit how many characters (code points) may stay; what is cut is shown by `…`
 */
export function plain(words: string, limit = 24): string {
  if (words.length <= limit && harmless.test(words) && !manyDigits.test(words)) return words
  const line = words
    .slice(0, limit * 8)
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(unseen, '')
    .replace(stacked, '')
    .replace(pictures, '')
    .replace(links, '')
    .replace(markup, '')
    .replace(longNumber, (number) => (code.test(number) || door.test(number) ? number : '…'))
    .replace(/ {2,}/gu, ' ')
    .trim()
  const characters = [...line]
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`
}
