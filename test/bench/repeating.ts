/** A process that is going to be killed: says something to five groups without end, and a network notes what it got. */
import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { budgets } from '../../src/delivery/budget.ts'
import { createOutbox } from '../../src/delivery/outbox.ts'
import { silentLog } from '../../src/domain/log.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { aDecision, aPost, district } from '../store/samples.ts'

const [home, got, answerMs] = process.argv.slice(2)
if (home === undefined || got === undefined) throw new Error('Which home, and where are messages noted?')

const clock = { now: () => Date.now() }
const store = await openLowdbStore({ disk: nodeDisk(home), clock })
const outbox = createOutbox({
  store,
  district,
  timezone: 'Asia/Shanghai',
  adapters: [
    {
      platform: 'telegram',
      async send(_, text) {
        // The network has it from here on; its answer is on its way back.
        appendFileSync(got, `${text}\n`)
        await wait(Number(answerMs))
        return { id: text }
      },
    },
  ],
  clock,
  random: Math.random,
  log: silentLog,
  budgets: { telegram: budgets.console },
})

console.log('ready')
for (let n = 0; ; n += 1) {
  const id = `${process.pid}-${n}`
  const post = aPost(id, {
    text: id,
    at: clock.now(),
    about: [],
    to: { platform: 'telegram', group: `g${n % 5}` },
  })
  const { version } = await store.read(district)
  await store.commit(district, version, aDecision([], [post]), id)
  outbox.flush().catch(() => {})
  await wait(20)
}
