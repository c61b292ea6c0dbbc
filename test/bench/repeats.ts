/**
 * How often a post is said twice after a crash: a process that sends 50 messages a second, to five groups of a network
 * that answers after 100 ms, is killed (SIGKILL) again and again at random moments. None may be lost.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { district, settableClock } from '../store/samples.ts'
import { aFolder, printFigure, printMachine } from './samples.ts'

const kills = Number(process.argv[2] ?? 40)
printMachine(`node test/bench/repeats.ts ${kills}`)
const home = aFolder()
const got = join(home, 'got.txt')

for (let n = 0; n < kills; n += 1) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'repeating.ts'), home, got, '100'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await wait(200 + Math.random() * 1000)
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const lines = readFileSync(got, 'utf8').trim().split('\n')
const different = new Set(lines).size
const repeats = lines.length - different
const store = await openLowdbStore({ disk: nodeDisk(home), clock: settableClock() })
const waiting = (await store.claim(district)).filter(({ post }) => !lines.includes(post.text)).length
await store.close()
printFigure('kills', String(kills))
printFigure('messages that the network got, each once or more', String(different))
printFigure('messages that wait for the next start', String(waiting))
printFigure('messages said twice', String(repeats))
printFigure('  for each kill', (repeats / kills).toFixed(2))
printFigure(
  '  of the messages on their way at a kill (at most five)',
  `${((100 * repeats) / (kills * 5)).toFixed(0)} %`,
)
