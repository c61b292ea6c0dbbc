/** A text file cannot be read as a table; the message says what to do. */
export class TextTableError extends Error {}

/**
 * Text of a spreadsheet export, whatever program wrote it: UTF-8 with or without a mark, UTF-16 with one ("Unicode
 * text"), else GB18030, in which Chinese Windows saves CSV.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** What separates the cells: what the header row holds most of. */
function separatorOf(text: string): string {
  const lineEnd = text.search(/[\r\n]/)
  const header = lineEnd < 0 ? text : text.slice(0, lineEnd)
  const count = (separator: string): number => header.split(separator).length
  return ['\t', ',', ';', '，'].reduce((best, next) => (count(next) > count(best) ? next : best))
}

export interface TableLimits {
  readonly rows: number
  readonly columns: number
}

/**
 * The cells of a table as text, trimmed, row by row; row 1 of the file is index 0, empty rows stay so that row numbers
 * hold. Quoted cells may hold separators, line breaks and doubled quotes.
 * @throws {TextTableError} beyond the limits
 */
export function parseTable(text: string, limits: TableLimits): readonly (readonly string[])[] {
  const separator = separatorOf(text)
  // A quote that is never closed would swallow the rest of the file: then quotes are plain characters in it.
  return parse(text, separator, limits, true) ?? parse(text, separator, limits, false) ?? []
}

function parse(text: string, separator: string, limits: TableLimits, quoting: boolean): string[][] | null {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const endRow = (): void => {
    if (rows.push(row) > limits.rows) throw new TextTableError(`has more than ${limits.rows} rows: split it`)
    row = []
  }
  while (at < text.length) {
    const cell = quoting && text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator)
    if (cell === null) return null
    if (row.push(cell.value.trim()) > limits.columns) {
      throw new TextTableError(`row ${rows.length + 1} has more than ${limits.columns} columns`)
    }
    at = cell.end
    // After a closing quote a careless program may leave blanks, or even words; they belong to nothing.
    if (quoting && at < text.length && !isBorder(text, at, separator)) at = plainCell(text, at, separator).end
    if (text[at] === separator) {
      at++
      if (at === text.length || text[at] === '\n' || text[at] === '\r') row.push('')
    }
    if (text[at] === '\r' || text[at] === '\n') {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
      endRow()
    }
  }
  if (row.length > 0) endRow()
  return rows
}

const isBorder = (text: string, at: number, separator: string): boolean =>
  text[at] === separator || text[at] === '\n' || text[at] === '\r'

function plainCell(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start
  while (end < text.length && !isBorder(text, end, separator)) end++
  return { value: text.slice(start, end), end }
}

/** @returns null where the quote is never closed */
function quotedCell(text: string, start: number): { value: string; end: number } | null {
  const parts: string[] = []
  let from = start + 1
  while (true) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return null
    parts.push(text.slice(from, quote))
    if (text[quote + 1] !== '"') return { value: parts.join('"'), end: quote + 1 }
    from = quote + 2
  }
}
