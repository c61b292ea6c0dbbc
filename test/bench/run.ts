/**
 * All figures, one after another: `npm run bench`. The month takes some minutes: `npm run bench -- month`. What follows a
 * name is passed on: `npm run bench -- reading --catalogue F`. They run with the flags of `npm start`.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { figuresIn } from '../support/figures.ts'
import { startFlags } from '../support/start-flags.ts'

const all = [
  'durable',
  'history',
  'repeats',
  'reading',
  'coverage',
  'board',
  'telegram',
  'qq',
  'wechat',
  'month',
]
const asked = figuresIn(process.argv.slice(2), all)
const usual = all.filter((name) => name !== 'month').map((name) => ({ name, options: [] }))
let isMet = true
for (const { name, options } of asked.length === 0 ? usual : asked) {
  const file = join(import.meta.dirname, `${name}.ts`)
  const { status } = spawnSync(process.execPath, [...startFlags(), '--expose-gc', file, ...options], {
    stdio: 'inherit',
  })
  isMet &&= status === 0
}
process.exitCode = isMet ? 0 : 1
