/**
 * Durable bookings a second against the bare disk that does the same number of synced additions of the same size to a
 * file (asked for: at least half as many), one after another and when many come at once. A book is written whole once
 * in some thousand bookings; what that takes is shown beside.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { aDecision, district, settableClock } from '../store/samples.ts'
import { aFolder, median, numbered, printFigure, printMachine } from './samples.ts'

printMachine('node test/bench/durable.ts')

const rounds = 5
const writes = 60

interface Booked {
  /** Milliseconds for each of so many bookings, one after another. */
  readonly each: number
  /** Bytes that each adds to the journal. */
  readonly size: number
  /** Bookings a second when many come at once. */
  readonly rush: number
  /** Milliseconds for the whole book. */
  readonly whole: number
}

async function bookings(open: number): Promise<Booked> {
  const home = aFolder()
  const journal = join(home, 'districts', district, 'journal')
  const journalSize = () =>
    readdirSync(journal).reduce((sum, name) => sum + statSync(join(journal, name)).size, 0)
  const store = await openLowdbStore({ disk: nodeDisk(home), clock: settableClock() })
  const rows = Array.from({ length: open }, (_, n) => numbered(n))
  const changes = rows.map((value) => ({ table: 'appointments' as const, key: value.id, value }))
  await store.commit(district, 0, aDecision(changes), null)
  let next = open
  const book = async (): Promise<void> => {
    const value = numbered(next++)
    const decision = aDecision([{ table: 'appointments', key: value.id, value }])
    for (;;) {
      const { version } = await store.read(district)
      const { status } = await store.commit(district, version, decision, `key-${value.id}`)
      if (status === 'ok') return
    }
  }
  // What is asked of the whole book for the first time is asked once in a process.
  for (let n = 0; n < writes; n += 1) await book()
  const sizeBefore = journalSize()
  let began = performance.now()
  for (let n = 0; n < writes; n += 1) await book()
  const each = (performance.now() - began) / writes
  const size = Math.round((journalSize() - sizeBefore) / writes)
  began = performance.now()
  await Promise.all(Array.from({ length: 500 }, book))
  const rush = 500 / ((performance.now() - began) / 1000)
  began = performance.now()
  await store.close()
  return { each, size, rush, whole: performance.now() - began }
}

/** Milliseconds for each of so many additions of this size by the disk alone. */
async function bare(size: number): Promise<number> {
  const disk = nodeDisk(aFolder())
  const content = Buffer.alloc(size, 'x')
  const began = performance.now()
  for (let n = 0; n < writes; n += 1) await disk.append('journal', content)
  return (performance.now() - began) / writes
}

for (const open of [100, 500, 2200]) {
  const ratios: number[] = []
  const rates: number[] = []
  const rushes: number[] = []
  const wholes: number[] = []
  let bytes = 0
  // By turns, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round += 1) {
    const { each, size, rush, whole } = await bookings(open)
    ratios.push((await bare(size)) / each)
    rates.push(1000 / each)
    rushes.push(rush)
    wholes.push(whole)
    bytes = size
  }
  const ratio = median(ratios)
  printFigure(
    `${open} open, ${(bytes / 1e3).toFixed(1)} kB each: bookings a second, one after another`,
    median(rates).toFixed(0),
  )
  printFigure('  ratio to the bare disk (≥ 0.5)', ratio.toFixed(2), ratio >= 0.5)
  printFigure('  bookings a second when 500 come at once', median(rushes).toFixed(0))
  printFigure(
    '  the book whole, all of it encoded for the first time but what was open',
    `${median(wholes).toFixed(0)} ms`,
  )
}
