import { parseArgs } from 'node:util'
import { silentLog } from '../domain/log.ts'
import type { Command } from './command.ts'
import { complaints, nothingWritten } from './complaints.ts'
import { homeOf, readConfig } from './config.ts'
import { describeDrugList, describeSkipped, keepDrugList } from './drug-list.ts'
import { keyFor } from './home-key.ts'
import { loadCatalogue, loadDirectory, loadStock } from './inputs.ts'
import { complain, sayHere } from './user-language.ts'

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      stock: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      all: { type: 'boolean' },
      home: { type: 'string' },
      config: { type: 'string' },
    },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    complain(complaints.import)
    return 2
  }
  const options: Options = {
    isDry: values['dry-run'] === true,
    told: values.all === true ? Number.POSITIVE_INFINITY : undefined,
    given: values,
  }
  return values.stock === true ? importStock(file, options) : importDrugs(file, options)
}

interface Options {
  readonly isDry: boolean
  /** How many rows that were left out are told one by one. */
  readonly told: number | undefined
  readonly given: { readonly home?: string | undefined; readonly config?: string | undefined }
}

async function importDrugs(file: string, { isDry, told, given }: Options): Promise<number> {
  // Not the sample's: a list that is taken over is that of the district to come.
  const home = homeOf(given.home, process.env)
  const { catalogue } = readConfig(given, process.env)
  await describeDrugList(file, told)
  if (isDry) console.log(sayHere(nothingWritten(home)))
  else {
    keepDrugList(home, file)
    const isOther = catalogue !== null && !catalogue.startsWith(home)
    console.log(
      sayHere(
        isOther
          ? {
              en: `Kept in ${home}; but the settings name another list, ${catalogue}, which goes first.`,
              zh: `存在${home}了；不过设置里写的是另一份目录${catalogue}，先用那一份。`,
            }
          : {
              en: `Kept in ${home}. It counts from the next start.`,
              zh: `存在${home}了，下次启动时生效。`,
            },
      ),
    )
  }
  return 0
}

async function importStock(file: string, { isDry, told, given }: Options): Promise<number> {
  const { home, directory: path, catalogue } = readConfig(given, process.env)
  const directory = loadDirectory(path)
  const notes = await loadStock(
    file,
    directory,
    await loadCatalogue(catalogue),
    Date.now(),
    ({ rows, taken, skipped }) => {
      console.log(
        sayHere({
          en: `  stock: ${taken} amounts from ${rows} rows; ${skipped.length} rows left out`,
          zh: `  库存：${rows}行里有${taken}个数；${skipped.length}行没有收`,
        }),
      )
      describeSkipped(skipped, told)
    },
  )
  if (isDry) {
    console.log(sayHere(nothingWritten(home)))
    return 0
  }
  const [{ openLowdbStore }, { nodeDisk }] = await Promise.all([
    import('../store/lowdb/store.ts'),
    import('../store/node-disk.ts'),
  ])
  const clock = { now: () => Date.now() }
  const store = await openLowdbStore({
    disk: nodeDisk(home),
    clock,
    log: silentLog,
    key: keyFor(home, process.env),
  })
  try {
    const { code } = directory.district
    const { version } = await store.read(code)
    const changes = notes.map((note) => ({
      table: 'stock' as const,
      key: `${note.pharmacy}|${note.drug}|${note.brand ?? ''}`,
      value: note,
    }))
    await store.commit(
      code,
      version,
      { changes, posts: [], result: { outcome: 'done', appointments: [] } },
      null,
    )
  } finally {
    await store.close()
  }
  console.log(sayHere({ en: `Kept in ${home}.`, zh: `存在${home}了。` }))
  return 0
}

export const command: Command = {
  name: 'import',
  run,
}
