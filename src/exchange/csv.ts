/** How a spreadsheet knows that the text is UTF-8: without it Excel reads Chinese as something else. */
const mark = '\uFEFF'

/** What a spreadsheet would calculate instead of showing it, also in full width and behind blanks. */
const formula = /^[\s\u200B\uFEFF]*[=+\-@＝＋－＠|]/u

/**
 * A table as a text file that spreadsheets open. What residents wrote stays text there: a cell that would be taken for a
 * formula begins with an apostrophe.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${mark}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`

function cell(text: string): string {
  // Control characters are nothing that anybody wrote; a line break within a cell splits the row in some programs.
  const plain = text.replace(/\p{Cc}+/gu, ' ').trim()
  return `"${(formula.test(plain) ? `'${plain}` : plain).replaceAll('"', '""')}"`
}
