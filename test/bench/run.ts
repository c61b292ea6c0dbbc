/**
 * All figures, one after another: `npm run bench`. The month takes some minutes: `npm run bench -- month`. They run with
 * the flags of `npm start`.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
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
const wanted = process.argv.slice(2)
let isMet = true
for (const name of wanted.length === 0 ? all.filter((one) => one !== 'month') : wanted) {
  if (!all.includes(name)) throw new Error(`There is no figure “${name}”: there are ${all.join(', ')}`)
  const { status } = spawnSync(
    process.execPath,
    [...startFlags(), '--expose-gc', join(import.meta.dirname, `${name}.ts`)],
    {
      stdio: 'inherit',
    },
  )
  isMet &&= status === 0
}
process.exitCode = isMet ? 0 : 1
