import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readDay } from '../board/day.ts'
import { dayListView } from '../board/day-list.ts'
import { dayTable } from '../board/day-table.ts'
import { wordsFor } from '../board/words/words-for.ts'
import { localDay } from '../booking/calendar.ts'
import { applyChanges, type Book } from '../domain/book.ts'
import { directoryNow } from '../domain/directory-now.ts'
import { csvOf } from '../exchange/csv.ts'
import { type Inspected, inspect } from '../store/inspect.ts'
import { nodeDisk } from '../store/node-disk.ts'
import type { Command } from './command.ts'
import { complaints, nothingIn } from './complaints.ts'
import { readConfig } from './config.ts'
import { findSealing } from './home-key.ts'
import { loadCatalogue, loadDirectory, loadHolidays } from './inputs.ts'
import { exported } from './reports.ts'
import { complain, sayHere } from './user-language.ts'

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      lang: { type: 'string' },
      home: { type: 'string' },
      config: { type: 'string' },
    },
  })
  const config = readConfig({ ...values, language: values.lang }, process.env)
  const written = loadDirectory(config.directory)
  const { timezone } = written.district
  const now = Date.now()
  const [given, ...others] = positionals
  const day = given === undefined ? localDay(now, timezone) : readDay(given)
  if (day === null || others.length > 0) {
    complain(complaints.export)
    return 2
  }
  const disk = nodeDisk(config.home)
  const sealing = await findSealing(process.env, { disk, home: config.home })
  const found = (await inspect(disk, sealing)).find(({ code }) => code === written.district.code)
  if (found === undefined) {
    complain(nothingIn(config.home))
    return 1
  }
  const book = await withClosed(found, day)
  const world = {
    directory: directoryNow(written, book),
    catalogue: await loadCatalogue(config.catalogue),
    holidays: loadHolidays(),
    book,
  }
  const { language } = config
  const setting = {
    language,
    words: wordsFor(language),
    scene: { now, timezone },
    tryAt: null,
    teachAt: null,
  }
  // Whoever can read the home and its key reads all of it.
  const rows = dayTable(dayListView(world, { kind: 'owner' }, day, 'pharmacy', now), setting)
  if (values.out === undefined) process.stdout.write(csvOf(rows))
  else {
    const path = resolve(values.out)
    writeFileSync(path, csvOf(rows), { mode: 0o600 })
    console.log(sayHere(exported(path, day, rows.length - 1)))
  }
  return 0
}

/** With what has left the book, which a day of a month ago needs; the order is closed in the same month, or the next. */
async function withClosed({ book, closedIn }: Inspected, day: string): Promise<Book> {
  const month = Temporal.PlainDate.from(day).toPlainYearMonth()
  const months = [month, month.add({ months: 1 })].map((one) => one.toString())
  const gone = (await Promise.all(months.map(closedIn))).flat()
  return applyChanges(
    book,
    gone
      .filter(({ id }) => !book.appointments.has(id))
      .map((one) => ({ table: 'appointments', key: one.id, value: one })),
  )
}

export const command: Command = {
  name: 'export',
  run,
}
