import type { Said } from '../domain/said.ts'
import { ArchiveError, unpackArchive } from './archive.ts'
import { InputError } from './input-error.ts'
import { decodeText, parseTable, TextTableError } from './text-table.ts'

/** A table as it was written: text cells, trimmed, by row; row 1 of the file is index 0. */
export interface Sheet {
  /** Of a text table: empty. */
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

const limits = {
  /** Bytes of the file as it is. */
  file: 64 * 1024 * 1024,
  /** A list of 12,000 drugs at twenty institutions has 240,000 rows. */
  rows: 500_000,
  columns: 200,
  cells: 5_000_000,
  entries: 2_000,
  unpacked: 192 * 1024 * 1024,
} as const

/**
 * The tables of a spreadsheet: XLSX, or a text table (CSV, TSV), told apart by what is in the file.
 * @throws {InputError} for what is no table, is damaged, or is too large
 */
export async function readSheets(bytes: Buffer, file: string): Promise<readonly Sheet[]> {
  const fail = (message: Said): never => {
    throw new InputError(file, [{ place: '', message }])
  }
  if (bytes.length === 0) fail({ en: 'is empty', zh: '是空的' })
  if (bytes.length > limits.file)
    fail({
      en: `is larger than ${limits.file / 1024 / 1024} MB: split it`,
      zh: `超过${limits.file / 1024 / 1024}MB了：分成几个文件`,
    })
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) {
    fail({
      en: 'is in the old Excel format (.xls), or protected: save it as .xlsx or .csv',
      zh: '是旧的Excel格式（.xls），或加了密：另存为.xlsx或.csv',
    })
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(bytes, file)
  const text = decodeText(bytes)
  if (text.includes('\u0000'))
    fail({ en: 'is no table: give an XLSX, CSV or TSV file', zh: '不是表格：给XLSX、CSV或TSV文件' })
  try {
    return [{ name: '', rows: parseTable(text, limits) }]
  } catch (error) {
    if (error instanceof TextTableError) fail(error.message)
    throw error
  }
}

async function readWorkbook(bytes: Buffer, file: string): Promise<readonly Sheet[]> {
  try {
    for (const { name, bytes: content } of unpackArchive(bytes, limits)) {
      if (name.endsWith('.xml')) assertSize(content)
    }
    const { default: readXlsxFile } = await import('read-excel-file/node')
    const sheets = await readXlsxFile(bytes)
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }))
  } catch (error) {
    const again = '读不了这个工作簿：重新另存为.xlsx或.csv'
    const why: Said = {
      en:
        error instanceof ArchiveError
          ? error.message
          : 'is no workbook that can be read: save it again as .xlsx or .csv',
      zh: error instanceof ArchiveError ? `${again}（${error.message}）` : again,
    }
    throw new InputError(file, [{ place: '', message: why }])
  }
}

/**
 * One cell far out makes a table of the whole plane before it: 17 billion cells from a line of XML. Which part is the
 * sheet is said elsewhere in the archive, so all are looked at; a place that is not plainly written is refused.
 */
function assertSize(xml: Buffer): void {
  let columns = 0
  let rows = 0
  for (const [, place = ''] of xml.toString('latin1').matchAll(/\sr\s*=\s*["']([^"']{0,20})/g)) {
    const [, letters, digits] = /^([A-Za-z]{0,8})(\d{1,9})$/.exec(place) ?? []
    if (letters === undefined) throw new ArchiveError('holds a cell whose place cannot be read')
    const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    columns = Math.max(columns, column)
    rows = Math.max(rows, Number(digits))
  }
  if (rows > limits.rows) throw new ArchiveError(`has more than ${limits.rows} rows: split it`)
  if (columns > limits.columns) throw new ArchiveError(`has more than ${limits.columns} columns`)
  if (rows * columns > limits.cells) throw new ArchiveError(`has more than ${limits.cells} cells: split it`)
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).trim()
}
