import { existsSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Directory } from '../domain/directory.ts'
import { inLanguage, type Said } from '../domain/said.ts'
import { templateTables } from '../exchange/district-columns.ts'
import { type DistrictTables, readDistrictTables, type TableFile } from '../exchange/district-tables.ts'
import { InputError } from '../exchange/input-error.ts'
import { readSheets } from '../exchange/spreadsheet.ts'
import type { Command } from './command.ts'
import { complaints, nothingWritten } from './complaints.ts'
import { directoryName, homeOf } from './config.ts'
import { describeDrugList, keepDrugList } from './drug-list.ts'
import { makeHome } from './home.ts'
import { loadDirectory, readInputFile, sampleDistrict } from './inputs.ts'
import { complain, sayHere } from './user-language.ts'

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      template: { type: 'string' },
      sample: { type: 'boolean' },
      catalogue: { type: 'string' },
      'dry-run': { type: 'boolean' },
      force: { type: 'boolean' },
      home: { type: 'string' },
    },
  })
  const force = values.force === true
  if (values.template !== undefined) return writeTemplate(values.template, force)
  if (values.sample !== true && positionals.length === 0) {
    complain(complaints.init)
    return 2
  }

  const home = homeOf(values.home, process.env)
  const { directory, remarks } = values.sample
    ? { directory: loadDirectory(sampleDistrict), remarks: [] }
    : await readTables(positionals)
  console.log(sayHere(describe(directory)))
  for (const remark of remarks)
    console.log(
      sayHere({ en: `  note: ${inLanguage(remark, 'en')}`, zh: `  注意：${inLanguage(remark, 'zh')}` }),
    )
  if (values.catalogue !== undefined) await describeDrugList(values.catalogue)

  if (values['dry-run']) {
    console.log(sayHere(nothingWritten(home)))
    return 0
  }
  write(home, directory, values.catalogue, force)
  console.log(
    sayHere({
      en: `Made in ${home}. \`yaoyue start\` opens it.`,
      zh: `做好了，在${home}。用 yaoyue start 打开。`,
    }),
  )
  return 0
}

async function readTables(paths: readonly string[]): Promise<DistrictTables> {
  const files: TableFile[] = []
  for (const path of paths.flatMap(filesIn)) {
    files.push({ file: path, sheets: await readSheets(readInputFile(path), path) })
  }
  return readDistrictTables(files)
}

/** A folder stands for the tables in it. */
const filesIn = (path: string): readonly string[] =>
  existsSync(path) && statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.(?:xlsx|csv|tsv|txt)$/i.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path]

function describe({ district, streets, pharmacies, groups, people, runs }: Directory): Said {
  const communities = streets.reduce((sum, one) => sum + one.communities.length, 0)
  const dispensing = pharmacies.filter((one) => one.prescription).length
  const head = `${district.name} (${district.code}, ${district.timezone})`
  return {
    en: [
      head,
      `  ${streets.length} streets, ${communities} communities`,
      `  ${pharmacies.length} institutions, ${dispensing} of them for prescription drugs`,
      `  ${groups.length} groups, ${people.length} people with a role, ${runs.length} runs`,
    ].join('\n'),
    zh: [
      head,
      `  ${streets.length}个街道，${communities}个居委`,
      `  ${pharmacies.length}家机构，其中${dispensing}家能配处方药`,
      `  ${groups.length}个群，${people.length}位有身份的人，${runs.length}趟统一代取`,
    ].join('\n'),
  }
}

function write(home: string, directory: Directory, catalogue: string | undefined, force: boolean): void {
  const path = join(home, directoryName)
  if (existsSync(path) && !force) {
    throw new InputError(path, [
      {
        place: '',
        message: { en: 'is there already: --force overwrites it', zh: '已经有了：加 --force 才覆盖' },
      },
    ])
  }
  makeHome(home)
  // Whole or not at all: a directory that was cut off would be refused at the next start.
  writeFileSync(`${path}.tmp`, `${JSON.stringify(directory, null, 1)}\n`, { mode: 0o600, flush: true })
  renameSync(`${path}.tmp`, path)
  if (catalogue !== undefined) keepDrugList(home, catalogue)
}

async function writeTemplate(path: string, force: boolean): Promise<number> {
  const target = resolve(path)
  if (extname(target).toLowerCase() !== '.xlsx') {
    throw new InputError(path, [
      {
        place: '',
        message: {
          en: 'must end in .xlsx: the template is a workbook with several sheets',
          zh: '文件名要以.xlsx结尾：模板是有几张表的工作簿',
        },
      },
    ])
  }
  if (existsSync(target) && !force) {
    throw new InputError(path, [
      {
        place: '',
        message: { en: 'is there already: name another, or --force', zh: '已经有了：换个名字，或加 --force' },
      },
    ])
  }
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const sheets = templateTables.map(({ sheet, header, rows }) => ({
    sheet,
    data: [
      header.map((value) => ({ value, fontWeight: 'bold' as const })),
      // Everything as text: a spreadsheet would take the codes for numbers and lose their zeros.
      ...rows.map((row) => row.map((value) => ({ value, type: String, format: '@' }))),
    ],
    columns: header.map((_, at) => ({
      width: Math.max(...[header, ...rows].map((row) => (row[at] ?? '').length)) * 2 + 2,
    })),
  }))
  await writeExcelFile(sheets).toFile(target)
  const next = `yaoyue init ${path} --dry-run`
  console.log(
    sayHere({
      en: `Wrote ${path}: replace the example in each sheet, then: ${next}`,
      zh: `写好了 ${path}：把每张表里的例子换成自己的，然后：${next}`,
    }),
  )
  return 0
}

export const command: Command = {
  name: 'init',
  run,
}
