/**
 * Durable bookings a second against the bare disk that does the same number of synced writes of the same size
 * (asked for: at least half as many), one after another and when many come at once.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../../src/store/disk.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { aDecision, district, settableClock } from '../store/samples.ts'
import { aFolder, median, numbered, printFigure, printMachine } from './samples.ts'

printMachine('node test/bench/durable.ts')

const rounds = 5
const writes = 60

/** Milliseconds for each of so many bookings, one after another. */
async function bookings(
  open: number,
): Promise<{ readonly each: number; readonly size: number; readonly rush: number }> {
  const home = aFolder()
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
  let began = performance.now()
  for (let n = 0; n < writes; n += 1) await book()
  const each = (performance.now() - began) / writes
  const { size } = statSync(join(home, 'districts', district, 'book.json'))
  began = performance.now()
  await Promise.all(Array.from({ length: 500 }, book))
  const rush = 500 / ((performance.now() - began) / 1000)
  await store.close()
  return { each, size, rush }
}

/** Milliseconds for each of so many replacements of a file of this size by the disk alone. */
async function bare(size: number): Promise<number> {
  const disk = nodeDisk(aFolder())
  const content = Buffer.alloc(size, 'x')
  const began = performance.now()
  for (let n = 0; n < writes; n += 1) await replaceFile(disk, '.', 'book.json', content, 'book.prev.json')
  return (performance.now() - began) / writes
}

for (const open of [100, 500, 2200]) {
  const ratios: number[] = []
  const rates: number[] = []
  const rushes: number[] = []
  let bytes = 0
  // By turns, so that what else the machine does falls on both.
  for (let round = 0; round < rounds; round += 1) {
    const { each, size, rush } = await bookings(open)
    ratios.push((await bare(size)) / each)
    rates.push(1000 / each)
    rushes.push(rush)
    bytes = size
  }
  const ratio = median(ratios)
  printFigure(
    `${open} open (${(bytes / 1e6).toFixed(1)} MB): bookings a second, one after another`,
    median(rates).toFixed(0),
  )
  printFigure('  ratio to the bare disk (≥ 0.5)', ratio.toFixed(2), ratio >= 0.5)
  printFigure('  bookings a second when 500 come at once', median(rushes).toFixed(0))
}
