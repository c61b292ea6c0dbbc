/**
 * Cost of a booking with 100,000 closed appointments of history against 1,000 with the same open work (asked for: at
 * most 1.3 times), and from start to ready with that history (at most 1 s).
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { days } from '../../src/domain/time.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { aDecision, district, morning, settableClock } from '../store/samples.ts'
import { aFolder, closedAt, median, numbered, printFigure, printMachine } from './samples.ts'

printMachine('node test/bench/history.ts')

const open = 300
const talk = { changes: [], posts: [], result: { outcome: 'silent', appointments: [] } } as const
const perDay = 1100

/** A home with so many appointments that have left the book, and with the keys of a month. */
async function aHome(closed: number): Promise<string> {
  const home = aFolder()
  const clock = settableClock()
  const store = await openLowdbStore({ disk: nodeDisk(home), clock })
  let version = 0
  const put = async (decision: ReturnType<typeof aDecision>, key: string | null): Promise<void> => {
    const outcome = await store.commit(district, version, decision, key)
    if (outcome.status !== 'ok') throw new Error(outcome.status)
    version = outcome.version
  }
  for (let done = 0, day = Math.ceil(closed / perDay); done < closed; done += perDay, day -= 1) {
    clock.set(morning - days(day))
    const rows = Array.from({ length: Math.min(perDay, closed - done) }, (_, n) =>
      closedAt(numbered(n + 1, day), clock.now()),
    )
    const come = rows.map((value) => ({ table: 'appointments' as const, key: value.id, value }))
    const go = rows.map(({ id }) => ({ table: 'appointments' as const, key: id, value: null }))
    await put(aDecision(come), null)
    await put(aDecision(go), null)
    if (day <= 30) for (let n = 0; n < 2 * perDay; n += 1) await put(talk, `message-${day}-${n}`)
  }
  clock.set(morning)
  const rows = Array.from({ length: open }, (_, n) => numbered(n))
  await put(aDecision(rows.map((value) => ({ table: 'appointments', key: value.id, value }))), null)
  await store.close()
  return home
}

async function bookingCost(home: string, offset: number): Promise<number> {
  const store = await openLowdbStore({ disk: nodeDisk(home), clock: settableClock() })
  const times: number[] = []
  for (let n = 0; n < 100; n += 1) {
    const value = numbered(open + offset + n)
    const decision = aDecision([{ table: 'appointments', key: value.id, value }])
    const began = performance.now()
    const { version } = await store.read(district)
    await store.commit(district, version, decision, null)
    times.push(performance.now() - began)
  }
  // The same open work afterwards as before.
  const { version } = await store.read(district)
  const go = Array.from({ length: 100 }, (_, n) => ({
    table: 'appointments' as const,
    key: numbered(open + offset + n).id,
    value: null,
  }))
  await store.commit(district, version, aDecision(go), null)
  await store.close()
  return median(times)
}

/** Until the whole program, as a process of its own, answers on its health page. */
async function startToReady(home: string): Promise<number> {
  const main = join(import.meta.dirname, '../../src/cli/main.ts')
  const port = 18_400 + Math.floor(Math.random() * 1000)
  const began = performance.now()
  const child = spawn(
    process.execPath,
    [main, 'start', '--home', home, '--no-web', '--no-console', '--health', String(port)],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        YAOYUE_DIRECTORY: join(import.meta.dirname, '../../data/districts/hongkou.json'),
      },
    },
  )
  let isOver = false
  const ended = new Promise((resolve) => child.once('exit', resolve)).then(() => {
    isOver = true
  })
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null)
    if (answer?.ok === true) break
    if (isOver) throw new Error('It does not start')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const time = performance.now() - began
  child.kill('SIGTERM')
  await ended
  return time
}

const [small, large] = [await aHome(1000), await aHome(100_000)]
const ratios: number[] = []
const costs: number[] = []
for (let round = 0; round < 5; round += 1) {
  const few = await bookingCost(small, round * 100)
  const many = await bookingCost(large, round * 100)
  ratios.push(many / few)
  costs.push(many)
}
const starts: number[] = []
for (let round = 0; round < 3; round += 1) starts.push(await startToReady(large))

printFigure('a booking with 100,000 closed of history (ms)', median(costs).toFixed(2))
printFigure('  ratio to one with 1,000 (≤ 1.3)', median(ratios).toFixed(2), median(ratios) <= 1.3)
const empty: number[] = []
for (let round = 0; round < 3; round += 1) empty.push(await startToReady(aFolder()))
printFigure('start to ready in a new home (ms)', median(empty).toFixed(0))
printFigure('start to ready with that history (≤ 1000 ms)', median(starts).toFixed(0), median(starts) <= 1000)
