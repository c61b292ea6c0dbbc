import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import { inChinese, type Skipped } from '../exchange/left-out.ts'
import { catalogueName } from './config.ts'
import { makeHome } from './home.ts'
import { loadCatalogue } from './inputs.ts'
import { createProgress } from './progress.ts'
import { sayHere } from './user-language.ts'

/** At most so many rows that were left out are told one by one, where nobody asked for all. */
const toldRows = 10

/**
 * Reads a district's drug list and says what was taken of it and what was left out, and why.
 * @throws {InputError} where it is none
 */
export async function describeDrugList(path: string, told = toldRows): Promise<void> {
  const progress = createProgress({ en: 'drug list', zh: '药品目录' })
  const catalogue = await loadCatalogue(
    path,
    ({ rows, taken, skipped, unread = [] }) => {
      progress.end()
      console.log(
        sayHere({
          en: `  drug list: ${taken} drugs from ${rows} rows; ${skipped.length} cells or rows left out`,
          zh: `  药品目录：${rows}行里有${taken}种药；${skipped.length}处没有收`,
        }),
      )
      describeSkipped(skipped, told)
      if (unread.length > 0)
        console.log(
          sayHere({
            en: `  columns that are not used: ${unread.join(', ')}`,
            zh: `  没用到的列：${unread.join('、')}`,
          }),
        )
    },
    progress.at,
  )
  const { size } = catalogue.drugs
  console.log(sayHere({ en: `  with the drugs that come along: ${size}`, zh: `  加上自带的，一共${size}种` }))
}

export function describeSkipped(skipped: readonly Skipped[], told = toldRows): void {
  for (const { row, what, why } of skipped.slice(0, told))
    console.log(
      sayHere(
        what === ''
          ? { en: `    row ${row}: ${why}`, zh: `    第${row}行：${inChinese(why)}` }
          : { en: `    row ${row}: “${what}” ${why}`, zh: `    第${row}行：“${what}”${inChinese(why)}` },
      ),
    )
  const rest = skipped.length - told
  if (rest > 0) console.log(sayHere({ en: `    … and ${rest} more`, zh: `    ……还有${rest}处` }))
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
