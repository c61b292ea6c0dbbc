import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Drug } from '../domain/drug.ts'
import type { Catalogue } from './catalogue.ts'
import { classColumns, drugColumns, readClass, readDrug } from './drug-row.ts'
import { CatalogueError, readTable } from './table.ts'

const starterFolder = resolve(import.meta.dirname, '../../data/catalogue')
const classesFile = 'classes.tsv'

/**
 * The drugs that come with the program: all tables of `data/catalogue`, in the order of their file names.
 * @throws {CatalogueError} naming file, line and remedy
 */
export function loadStarterCatalogue(folder: string = starterFolder): Catalogue {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
  const drugs = new Map<string, Drug>()
  for (const file of files.filter((name) => name !== classesFile)) {
    const path = join(folder, file)
    for (const row of readTable(readFileSync(path, 'utf8'), file, drugColumns)) {
      const drug = readDrug(row, file)
      if (drugs.has(drug.generic))
        throw new CatalogueError(
          basename(path),
          row.line,
          `${drug.generic} stands in the list twice: join the two rows`,
        )
      drugs.set(drug.generic, drug)
    }
  }
  const classes = files.includes(classesFile)
    ? readTable(readFileSync(join(folder, classesFile), 'utf8'), classesFile, classColumns).map((row) =>
        readClass(row, classesFile),
      )
    : []
  return { drugs, classes }
}
