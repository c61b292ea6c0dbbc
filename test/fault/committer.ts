/**
 * A process that is going to be killed: commits without end, several at a time, and prints the number of each commit
 * when it is durable. Run by `kill.test.ts`.
 */
import { hours } from '../../src/domain/time.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { anAppointment, aPost, booking, district, morning, settableClock } from '../store/samples.ts'

const [home] = process.argv.slice(2)
if (home === undefined) throw new Error('Which home?')

// Short, so that books are written whole again and again while it is killed.
const limits = { bytes: 30_000, age: hours(1) }
const store = await openLowdbStore({ disk: nodeDisk(home), clock: settableClock(), limits })
const { book } = await store.read(district)
let last = Math.max(0, ...book.appointments.values().map(({ code }) => Number(code.slice(-3))))

async function commit(): Promise<void> {
  last += 1
  const number = last
  for (;;) {
    const { version } = await store.read(district)
    const decision = booking(number, [aPost(`p${number}`)])
    const { status } = await store.commit(district, version, decision, `key-${number}`)
    if (status === 'ok') break
  }
  console.log(anAppointment(number).id)
  await store.settle(district, `p${number}`, { status: 'sent', at: morning, networkId: `net-${number}` })
}

console.log('ready')
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) await commit()
  }),
)
