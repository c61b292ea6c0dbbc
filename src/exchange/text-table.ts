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
  return (
    (text.includes('"') ? quotedRows(text, separator, limits) : null) ?? plainRows(text, separator, limits)
  )
}

/** @throws {TextTableError} where a row is beyond the limits: the nth, counted from 1 */
function assertWithin({ rows, columns }: TableLimits, cells: readonly string[], nth: number): void {
  if (cells.length > columns) throw new TextTableError(`row ${nth} has more than ${columns} columns`)
  if (nth > rows) throw new TextTableError(`has more than ${rows} rows: split it`)
}

function plainRows(text: string, separator: string, limits: TableLimits): readonly (readonly string[])[] {
  // One more than there may be, and what follows on the last line break.
  const lines = text.split(/\r\n|[\r\n]/, limits.rows + 2)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line, at) => {
    const cells = line.split(separator, limits.columns + 1)
    assertWithin(limits, cells, at + 1)
    return cells.map(trim)
  })
}

const trim = (cell: string): string => cell.trim()

/** A row that begins somewhere in the text, and where it ends: before its line break. */
interface Row {
  readonly cells: readonly string[]
  readonly end: number
}

/** @returns null where a quote is never closed */
function quotedRows(
  text: string,
  separator: string,
  limits: TableLimits,
): readonly (readonly string[])[] | null {
  const rows: (readonly string[])[] = []
  for (let at = 0; at < text.length; ) {
    const row = quotedRow(text, at, separator, limits)
    if (row === null) return null
    rows.push(row.cells)
    assertWithin(limits, row.cells, rows.length)
    at = row.end + (text.startsWith('\r\n', row.end) ? 2 : 1)
  }
  return rows
}

/** What is quoted may hold line breaks. @returns null where a quote is never closed */
function quotedRow(text: string, start: number, separator: string, { columns }: TableLimits): Row | null {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator)
    if (cell === null) return null
    cells.push(cell.value.trim())
    // After a closing quote a careless program may leave blanks, or even words; they belong to nothing.
    const { end } = plainCell(text, cell.end, separator)
    if (text[end] !== separator || cells.length > columns) return { cells, end }
    at = end + 1
  }
}

function plainCell(text: string, start: number, separator: string): { value: string; end: number } {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
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
