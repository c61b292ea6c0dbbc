import { describe, expect, it } from 'vitest'
import type { Clock, Store } from '../../src/domain/ports.ts'
import { days } from '../../src/domain/time.ts'
import type { JournalLimits } from '../../src/store/lowdb/journal.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { atEachWrite } from '../store/homes.ts'
import { anAppointment, booking, counting, district, settableClock } from '../store/samples.ts'
import { createFaultDisk, type Fault, type FaultDisk } from './fault-disk.ts'
import { modelViews, type Step, script, take, viewOf } from './script.ts'

const key = new Uint8Array(32).fill(3)

/** How often the book is written whole: at the beginning and the end, after each write, or after every few. */
const inJournal = { bytes: 1_000_000, age: days(30) }
const rhythms = [
  ['a long journal', inJournal],
  ['a book that is written whole each time', atEachWrite],
  ['a short journal', { bytes: 6_000, age: days(30) }],
] as const
const open = (disk: FaultDisk, clock: Clock = settableClock(), limits = inJournal): Promise<Store> =>
  openLowdbStore({ disk, clock, key, limits })

const setClock = (clock: ReturnType<typeof settableClock>, step: Step): void => {
  if (step.kind === 'commit') clock.set(step.at)
}

/** How many operations the script makes the disk do when nothing goes wrong. */
async function operationsOf(steps: readonly Step[], limits: JournalLimits): Promise<number> {
  const disk = createFaultDisk()
  const clock = settableClock()
  const store = await open(disk, clock, limits)
  for (const step of steps) {
    setClock(clock, step)
    await take(store, step)
  }
  await store.close()
  return disk.operations()
}

/** What left the book is in its month file, whatever happened on the way. */
async function expectNothingLost(store: Store, numbers: readonly number[]): Promise<void> {
  const { book } = await store.read(district)
  const closed = await store.closedIn(district, '2026-03')
  const found = [...book.appointments.keys(), ...closed.map(({ id }) => id)].sort()
  expect(found).toEqual(numbers.map((number) => anAppointment(number).id))
}

describe.each(rhythms)(
  'a disk that fails once, at every operation of a script, with %s',
  async (_, limits) => {
    const views = await modelViews(script)
    const operations = await operationsOf(script, limits)

    it.each<Fault>(['refuse', 'short', 'late'])(
      '%s: what failed is tried again and happens once',
      async (fault) => {
        let failures = 0
        for (let at = 1; at <= operations; at++) {
          const disk = createFaultDisk()
          const clock = settableClock()
          disk.breakAt(at, fault)
          const insist = async <T>(what: () => Promise<T>): Promise<T> => {
            try {
              return await what()
            } catch {
              failures += 1
              return what()
            }
          }
          const store = await insist(() => open(disk, clock, limits))
          for (const [n, step] of script.entries()) {
            setClock(clock, step)
            await insist(() => take(store, step))
            expect(await viewOf(store)).toBe(views[n + 1])
          }
          const cut = disk.afterPowerCut(disk.unsynced())
          await store.close()
          for (const left of [cut, disk]) {
            const again = await open(left, clock)
            expect(await viewOf(again)).toBe(views.at(-1))
            await expectNothingLost(again, [1, 2, 4, 5])
            await again.close()
          }
        }
        expect(failures).toBeGreaterThan(0)
      },
    )
  },
)

describe('a commit that failed', () => {
  it('leaves nothing that can be seen, and its message is no repetition', async () => {
    const disk = createFaultDisk()
    const store = await open(disk)
    await take(store, { kind: 'commit', key: 'k1', decision: booking(1), at: 0 })
    const before = await viewOf(store)
    const { version } = await store.read(district)
    disk.breakAt(disk.operations() + 1, 'refuse')
    await expect(store.commit(district, version, booking(2), 'k2')).rejects.toThrow('ENOSPC')
    expect(await viewOf(store)).toBe(before)
    // Who decided on the state that was taken back must decide again.
    expect((await store.commit(district, version + 1, booking(2), 'k2')).status).toBe('conflict')
    await take(store, { kind: 'commit', key: 'k2', decision: booking(2), at: 0 })
    expect((await store.read(district)).book.appointments.size).toBe(2)
    await store.close()
  })

  it('takes with it what was decided on top of it', async () => {
    const disk = createFaultDisk()
    const store = await open(disk)
    await take(store, { kind: 'commit', key: 'k1', decision: counting('a', 1), at: 0 })
    disk.breakAt(disk.operations() + 1, 'refuse')
    const { version } = await store.read(district)
    const first = store.commit(district, version, counting('a', 2), 'k2')
    const second = store.commit(district, (await store.read(district)).version, counting('a', 3), 'k3')
    const repeated = store.commit(district, 0, counting('a', 9), 'k2')
    const outcomes = await Promise.allSettled([first, second, repeated])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect((await store.read(district)).book.counters.get('a')).toEqual({ last: 1 })
    await store.close()
  })
})

describe('a full disk', () => {
  it('refuses every commit, keeps answering, and goes on when there is room', async () => {
    const disk = createFaultDisk()
    const store = await open(disk)
    await take(store, { kind: 'commit', key: 'k0', decision: booking(0), at: 0 })
    const before = await viewOf(store)
    disk.breakAt(disk.operations() + 1, 'short', true)
    for (let n = 1; n <= 5; n++) {
      const step: Step = { kind: 'commit', key: `k${n}`, decision: booking(n), at: 0 }
      await expect(take(store, step)).rejects.toThrow('ENOSPC')
      expect(await viewOf(store)).toBe(before)
    }
    disk.mend()
    await take(store, { kind: 'commit', key: 'k1', decision: booking(1), at: 0 })
    await store.close()
    const again = await open(disk)
    expect((await again.read(district)).book.appointments.size).toBe(2)
    await again.close()
  })
})

describe.each(rhythms)('a power cut, at every operation of a script, with %s', async (_, limits) => {
  const views = await modelViews(script)
  const operations = await operationsOf(script, limits)

  it('loses nothing that was confirmed, and leaves no half of anything', async () => {
    for (let at = 1; at <= operations; at++) {
      const disk = createFaultDisk()
      const clock = settableClock()
      disk.breakAt(at, 'power')
      // Index of the view after the last step that was confirmed. What became of a post is confirmed by the next commit.
      let confirmed = 0
      try {
        const store = await open(disk, clock, limits)
        for (const [n, step] of script.entries()) {
          setClock(clock, step)
          await take(store, step)
          if (step.kind === 'commit') confirmed = n + 1
        }
        await store.close()
      } catch {
        // The machine is off.
      }
      for (let names = 0; names <= disk.unsynced(); names++) {
        const store = await open(disk.afterPowerCut(names), clock)
        expect(views.slice(confirmed)).toContain(await viewOf(store))
        await store.close()
      }
    }
  })
})
