/** A data file of the catalogue that cannot be used: names file, line and what to do. */
export class CatalogueError extends Error {
  constructor(file: string, line: number, remedy: string) {
    super(`${file}:${line}: ${remedy}`)
    this.name = 'CatalogueError'
  }
}

export interface TableRow<Column extends string> {
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/**
 * Rows of a tab-separated table whose first line names the columns. Empty lines and lines that begin with # are left out.
 * @throws {CatalogueError} where a column is missing or a row has more cells than columns
 */
export function readTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): readonly TableRow<Column>[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const header = (lines[0] ?? '').split('\t').map((cell) => cell.trim())
  const places = new Map(columns.map((column) => [column, header.indexOf(column)]))
  const missing = columns.filter((column) => places.get(column) === -1)
  if (missing.length > 0)
    throw new CatalogueError(file, 1, `the header lacks ${missing.join(', ')}: add it, separated by tabs`)
  const rows: TableRow<Column>[] = []
  lines.forEach((line, index) => {
    if (index === 0 || line.trim() === '' || line.startsWith('#')) return
    const cells = line.split('\t')
    if (cells.length > header.length)
      throw new CatalogueError(
        file,
        index + 1,
        `has ${cells.length} cells where the header names ${header.length}: take out the tabs that are too many`,
      )
    const cell = (column: Column): string => (cells[places.get(column) ?? -1] ?? '').trim()
    rows.push({ line: index + 1, cells: mapColumns(columns, cell) })
  })
  return rows
}

function mapColumns<Column extends string>(
  columns: readonly Column[],
  cell: (column: Column) => string,
): Record<Column, string> {
  const cells: Partial<Record<Column, string>> = {}
  columns.forEach((column) => {
    cells[column] = cell(column)
  })
  return cells as Record<Column, string>
}

/** 片、缓释片 → two words. The ideographic comma separates, since English names hold commas and spaces. */
export const splitWords = (cell: string): readonly string[] =>
  cell === '' ? none : trimmed(cell.split('、'))

/** One for all: thousands of cells are empty. */
const none: readonly never[] = []

/** Words without the blanks around them, and without empty ones. */
export function trimmed(words: readonly string[]): readonly string[] {
  const bare = words.map(trim)
  return bare.includes('') ? bare.filter((word) => word !== '') : bare
}

const trim = (word: string): string => word.trim()
