import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Skipped } from '../exchange/catalogue.ts'
import { catalogueName } from './config.ts'
import { makeHome } from './home.ts'
import { loadCatalogue } from './inputs.ts'
import { createProgress } from './progress.ts'

/** At most so many rows that were left out are told one by one, where nobody asked for all. */
const toldRows = 10

/**
 * Reads a district's drug list and says what was taken of it and what was left out, and why.
 * @throws {InputError} where it is none
 */
export async function describeDrugList(path: string, told = toldRows): Promise<void> {
  const progress = createProgress('drug list')
  const catalogue = await loadCatalogue(
    path,
    ({ rows, taken, skipped }) => {
      progress.end()
      console.log(`  drug list: ${taken} from ${rows} rows; ${skipped.length} cells or rows left out`)
      describeSkipped(skipped, told)
    },
    progress.at,
  )
  console.log(`  with the drugs that come along: ${catalogue.drugs.size}`)
}

export function describeSkipped(skipped: readonly Skipped[], told = toldRows): void {
  for (const { row, what, why } of skipped.slice(0, told)) console.log(`    row ${row}: “${what}” ${why}`)
  if (skipped.length > told) console.log(`    … and ${skipped.length - told} more`)
}

/** Keeps the list in the home, whole or not at all, in the place of the one before. */
export function keepDrugList(home: string, path: string): void {
  makeHome(home)
  const ending = extname(path).toLowerCase() === '.xlsx' ? '.xlsx' : '.csv'
  const kept = join(home, catalogueName + ending)
  copyFileSync(path, `${kept}.tmp`)
  renameSync(`${kept}.tmp`, kept)
  for (const other of ['.xlsx', '.csv', '.tsv'])
    if (other !== ending) rmSync(join(home, catalogueName + other), { force: true })
}
