import { type Catalogue, namesOf } from '../catalogue/catalogue.ts'
import { foldName, stemOf } from '../catalogue/generic-name.ts'
import type { StockNote } from '../domain/book.ts'
import type { Directory } from '../domain/directory.ts'
import type { Instant } from '../domain/time.ts'
import { catalogueColumns } from './catalogue.ts'
import { type ColumnNames, findTable, type TableRow } from './columns.ts'
import { InputError } from './input-error.ts'
import type { LeftOut, Skipped } from './left-out.ts'
import { readListedName } from './listed-name.ts'
import type { Sheet } from './spreadsheet.ts'
import { isTotal } from './total-line.ts'

const stockColumns = {
  pharmacy: [
    '机构',
    '机构编号',
    '机构编码',
    '机构名称',
    '定点机构',
    '药店',
    '药房',
    '药店名称',
    '药房名称',
    '门店',
    '门店名称',
    'pharmacy',
    'institution',
    'location',
  ],
  name: catalogueColumns.name,
  brand: catalogueColumns.brand,
  amount: [
    '库存',
    '库存数',
    '库存数量',
    '库存量',
    '现有库存',
    '可用库存',
    '数量',
    '结存',
    '结存数量',
    'stock',
    'quantity',
    'amount',
  ],
  saidAt: ['更新时间', '库存时间', '盘点时间', '日期', '时间', 'updated', 'updated at', 'date'],
} as const satisfies ColumnNames<string>
type Column = keyof typeof stockColumns

export interface StockImport {
  /** One for each drug at each institution, amounts of its strengths and packs added up. */
  readonly notes: readonly StockNote[]
  readonly rows: number
  readonly skipped: readonly Skipped[]
}

/**
 * What institutions say that they have. Amounts count packages.
 * @param now when it was said, where the table does not tell
 * @throws {InputError} where no sheet has columns for institution, drug and amount
 */
export function importStock(
  sheets: readonly Sheet[],
  file: string,
  directory: Directory,
  catalogue: Catalogue,
  now: Instant,
): StockImport {
  const tables = sheets.flatMap(
    (sheet) => findTable(sheet, stockColumns, ['pharmacy', 'name', 'amount']) ?? [],
  )
  if (tables.length === 0) {
    throw new InputError(file, [
      {
        place: { en: 'header', zh: '表头' },
        message: {
          en: 'needs columns for the institution (机构), the drug (药品名称) and the amount (库存)',
          zh: '要有“机构”“药品名称”“库存”这三列',
        },
      },
    ])
  }
  const pharmacyOf = new Map(
    directory.pharmacies.flatMap(({ id, name }) => [
      [foldName(id), id] as const,
      [foldName(name), id] as const,
    ]),
  )
  const drugOf = drugFinder(catalogue)
  const notes = new Map<string, StockNote>()
  const skipped: Skipped[] = []

  const take = (row: TableRow<Column>): LeftOut | null => {
    if (isTotal(row.cell('pharmacy')) || isTotal(row.cell('name'))) return 'is a total, and no drug'
    const pharmacy = pharmacyOf.get(foldName(row.cell('pharmacy')))
    if (pharmacy === undefined) return 'is no institution of the directory'
    const drug = drugOf(row.cell('name')) ?? drugOf(row.cell('brand'))
    if (drug === null) return 'is not in the catalogue'
    const amount = Number(row.cell('amount').replace(/[,，\s]/g, ''))
    if (row.cell('amount') === '' || !Number.isFinite(amount) || amount < 0) return 'has no amount'
    const saidAt = readTime(row.cell('saidAt'), directory.district.timezone) ?? now
    const key = `${pharmacy}|${drug}`
    const before = notes.get(key)
    notes.set(key, {
      pharmacy,
      drug,
      brand: null,
      amount: (before?.amount ?? 0) + amount,
      saidAt: Math.max(before?.saidAt ?? saidAt, saidAt),
    })
    return null
  }
  for (const row of tables.flatMap((table) => table.rows)) {
    const why = take(row)
    const what = row.cell(why === 'is no institution of the directory' ? 'pharmacy' : 'name')
    if (why !== null) skipped.push({ row: row.row, what, why })
  }
  return { notes: [...notes.values()], rows: tables.reduce((sum, { rows }) => sum + rows.length, 0), skipped }
}

/** Finds a drug by any of its names, in the spelling of a stock list. */
function drugFinder(catalogue: Catalogue): (written: string) => string | null {
  const known = new Map<string, string>()
  const learn = (name: string, generic: string): void => {
    if (!known.has(name)) known.set(name, generic)
  }
  for (const drug of catalogue.drugs.values()) learn(foldName(drug.generic), drug.generic)
  for (const drug of catalogue.drugs.values()) {
    for (const name of namesOf(drug)) {
      learn(foldName(name), drug.generic)
      learn(stemOf(name), drug.generic)
    }
  }
  return (written) => {
    if (written === '') return null
    const listed = readListedName(written)
    return (
      known.get(foldName(written)) ?? (listed === null ? null : (known.get(foldName(listed.generic)) ?? null))
    )
  }
}

/** `2026-03-16 18:00`, `2026/3/16`, `2026年3月16日 8:05`, on the district's clock. */
function readTime(written: string, timezone: string): Instant | null {
  const [, year, month, day, hour = '0', minute = '0'] =
    /^(\d{4})\D(\d{1,2})\D(\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2}))?/.exec(written.normalize('NFKC')) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  try {
    return Temporal.ZonedDateTime.from(
      { timeZone: timezone, year: +year, month: +month, day: +day, hour: +hour, minute: +minute },
      { overflow: 'reject' },
    ).epochMilliseconds
  } catch {
    return null
  }
}
