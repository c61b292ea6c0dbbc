import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { mergeCatalogues } from '../catalogue/merge.ts'
import { loadStarterCatalogue } from '../catalogue/starter.ts'
import type { StockNote } from '../domain/book.ts'
import type { Directory } from '../domain/directory.ts'
import { type Holidays, joinHolidays, parseHolidays } from '../domain/holidays.ts'
import type { Said } from '../domain/said.ts'
import type { Instant } from '../domain/time.ts'
import { importCatalogue } from '../exchange/catalogue.ts'
import { readDirectory } from '../exchange/directory.ts'
import { InputError } from '../exchange/input-error.ts'
import type { Skipped } from '../exchange/left-out.ts'
import { readSheets } from '../exchange/spreadsheet.ts'
import { importStock } from '../exchange/stock.ts'

/** The `data` folder of the checkout. */
export const dataFolder = resolve(import.meta.dirname, '../../data')

/** The district that is there before anybody has made one. */
export const sampleDistrict = join(dataFolder, 'districts', 'hongkou.json')

const remedies: Readonly<Record<string, Said>> = {
  ENOENT: { en: 'there is no such file: check the path', zh: '没有这个文件：看看路径对不对' },
  EISDIR: { en: 'is a folder: name a file in it', zh: '是个文件夹：写里面的一个文件' },
  EACCES: { en: 'may not be read by this user: change its permissions', zh: '没有读的权限：改一下权限' },
}

/** @throws {InputError} that names the file and says what to do */
export function readInputFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new InputError(path, [
      { place: '', message: remedies[code] ?? { en: `cannot be read (${code})`, zh: `读不了（${code}）` } },
    ])
  }
}

/** @throws {InputError} where it is no JSON */
export function readJsonFile(path: string): unknown {
  const text = readInputFile(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputError(path, [
      { place: '', message: { en: `is not valid JSON: ${why}`, zh: `不是正确的JSON：${why}` } },
    ])
  }
}

/** @throws {InputError} with each problem, its JSON path and the remedy */
export const loadDirectory = (path: string): Directory => readDirectory(readJsonFile(path), path)

/**
 * The drugs: the starter list, with a district's own list laid over it where there is one.
 * @param report is told what was taken and what was left out of the district's list
 * @throws {InputError} where the file is no list of drugs
 */
export async function loadCatalogue(
  path: string | null,
  report: Report = () => {},
  onProgress?: (done: number, total: number) => void,
): Promise<Catalogue> {
  const starter = loadStarterCatalogue()
  if (path === null) return starter
  const own = importCatalogue(await readSheets(readInputFile(path), path), path, onProgress)
  const { rows, skipped, unread } = own
  report({ file: path, rows, taken: own.catalogue.drugs.size, skipped, unread })
  return mergeCatalogues(starter, own.catalogue)
}

/**
 * What institutions say that they have.
 * @param now when it was said, where the list does not tell
 * @throws {InputError} where the file is no stock list
 */
export async function loadStock(
  path: string,
  directory: Directory,
  catalogue: Catalogue,
  now: Instant,
  report: Report = () => {},
): Promise<readonly StockNote[]> {
  const stock = importStock(await readSheets(readInputFile(path), path), path, directory, catalogue, now)
  report({ file: path, rows: stock.rows, taken: stock.notes.length, skipped: stock.skipped })
  return stock.notes
}

/** @throws {InputError} naming the year's file that is wrong */
export function loadHolidays(): Holidays {
  const folder = join(dataFolder, 'holidays')
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return joinHolidays(
    files.map((name) => {
      const path = join(folder, name)
      try {
        return parseHolidays(readJsonFile(path))
      } catch (error) {
        if (error instanceof InputError) throw error
        throw new InputError(path, [
          { place: '', message: error instanceof Error ? error.message : String(error) },
        ])
      }
    }),
  )
}

/** What became of a list that was read. */
export type Report = (taken: {
  readonly file: string
  readonly rows: number
  /** How many drugs, or amounts. */
  readonly taken: number
  readonly skipped: readonly Skipped[]
  /** What the columns are called that hold nothing for us, where somebody looks for them. */
  readonly unread?: readonly string[]
}) => void
