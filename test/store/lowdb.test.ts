import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { silentLog } from '../../src/domain/log.ts'
import type { Decision } from '../../src/domain/ports.ts'
import { days, hours } from '../../src/domain/time.ts'
import type { Disk } from '../../src/store/disk.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { describeStore } from '../contract/store.ts'
import { aHome, atEachWrite, commit, open } from './homes.ts'
import {
  aDecision,
  anAppointment,
  aPost,
  booking,
  counting,
  district,
  morning,
  secrets,
  settableClock,
} from './samples.ts'

describeStore('the lowdb store', async () => open(await aHome()))

describe('the lowdb store, over a restart', () => {
  it('keeps everything', async () => {
    const home = await aHome()
    const before = await open(home)
    await commit(before, booking(1, [aPost('p1'), aPost('p2'), aPost('p3')]), 'key-1')
    await before.settle(district, 'p1', { status: 'sent', at: morning, networkId: 'net-1' })
    await before.settle(district, 'p2', { status: 'failed', at: morning, reason: 'kicked out' })
    await before.settle(district, 'p3', { status: 'retry', notBefore: morning + 5, reason: 'busy' })
    const left = {
      ...(await before.read(district)),
      waiting: await before.claim(district),
      failed: await before.failures(district),
    }
    await before.close()

    const after = await open(home)
    const found = {
      ...(await after.read(district)),
      waiting: await after.claim(district),
      failed: await after.failures(district),
    }
    expect(found).toEqual(left)
    expect(found.waiting).toHaveLength(1)
    expect(found.failed).toHaveLength(1)
    await after.close()
  })

  it('gives the first result for a message that comes again', async () => {
    const home = await aHome()
    const before = await open(home)
    await commit(before, booking(1), 'key-1')
    await before.close()
    const after = await open(home)
    expect(await after.commit(district, 1, booking(2), 'key-1')).toEqual({
      status: 'seen',
      result: { outcome: 'booked', appointments: ['2026-0317-001'] },
    })
    await after.close()
  })

  it('knows a message for thirty days, though only a day in the book', async () => {
    const home = await aHome()
    const clock = settableClock()
    const before = await open(home, { clock })
    await commit(before, booking(1), 'key-old')
    clock.set(morning + days(29))
    await commit(before, counting('a', 1), 'key-new')
    const again = await before.commit(district, 0, booking(2), 'key-old')
    await before.close()
    const after = await open(home, { clock })
    expect(await after.commit(district, 0, booking(2), 'key-old')).toEqual(again)
    expect(again).toEqual({ status: 'seen', result: { outcome: 'booked', appointments: ['2026-0317-001'] } })
    const book = await nodeDisk(home).read(`districts/${district}/book.json`)
    expect(Buffer.from(book ?? []).toString()).not.toContain('key-old')
    await after.close()
  })

  it('forgets a message after that', async () => {
    const home = await aHome()
    const clock = settableClock()
    const store = await open(home, { clock })
    await commit(store, booking(1), 'key-old')
    clock.set(morning + days(2))
    await commit(store, counting('a', 1), 'key-2')
    clock.set(morning + days(40))
    await commit(store, counting('a', 2), 'key-3')
    await commit(store, counting('a', 3), 'key-old')
    await store.close()
  })
})

describe('what leaves the book', () => {
  const leave = (number: number) =>
    aDecision([{ table: 'appointments', key: anAppointment(number).id, value: null }])

  it('is kept in the file of its month, as it last was', async () => {
    const home = await aHome()
    const store = await open(home)
    const done = {
      ...anAppointment(1),
      standing: { kind: 'closed', status: 'fulfilled', at: morning, reason: null },
    } as const
    await commit(store, booking(1), 'key-1')
    await commit(store, aDecision([{ table: 'appointments', key: done.id, value: done }]), 'key-2')
    await commit(store, leave(1), null)
    expect((await store.read(district)).book.appointments.size).toBe(0)
    await store.close()
    const after = await open(home)
    expect(await after.closedIn(district, '2026-03')).toEqual([done])
    expect(await after.closedIn(district, '2026-04')).toEqual([])
    await after.close()
  })

  it('makes the book small again', async () => {
    const home = await aHome()
    /** Bytes of the book after these commits. */
    async function sizeAfter(...decisions: readonly Decision[]): Promise<number> {
      const store = await open(home)
      for (const decision of decisions) await commit(store, decision, null)
      await store.close()
      return (await nodeDisk(home).read(`districts/${district}/book.json`))?.length ?? 0
    }
    const numbers = [1, 2, 3, 4, 5]
    const small = await sizeAfter(counting('a', 1))
    expect(await sizeAfter(...numbers.map((n) => booking(n)))).toBeGreaterThan(small + 1000)
    expect((await sizeAfter(...numbers.map(leave))) - small).toBeLessThan(20)
    const store = await open(home)
    expect(await store.closedIn(district, '2026-03')).toHaveLength(5)
    await store.close()
  })
})

describe('writing', () => {
  /** Counts how often the journal is written, and how often the book is written whole. */
  function counted(disk: Disk): Disk & { writes: number; books: number } {
    const counter = {
      ...disk,
      writes: 0,
      books: 0,
      append(path: string, content: Uint8Array) {
        if (path.includes('/journal/')) counter.writes += 1
        return disk.append(path, content)
      },
      write(path: string, content: Uint8Array) {
        if (path.includes('book.json')) counter.books += 1
        return disk.write(path, content)
      },
    }
    return counter
  }

  it('is shared by commits that wait together', async () => {
    const disk = counted(nodeDisk(await aHome()))
    const store = await openLowdbStore({ disk, clock: settableClock() })
    let { version } = await store.read(district)
    const outcomes = []
    for (let n = 1; n <= 100; n++) {
      outcomes.push(store.commit(district, version, booking(n), `key-${n}`))
      version = (await store.read(district)).version
    }
    expect((await Promise.all(outcomes)).every(({ status }) => status === 'ok')).toBe(true)
    expect(disk.writes).toBeLessThanOrEqual(3)
    await store.close()
  })

  it('is shared by a batch that is decided over several turns of the event loop', async () => {
    const disk = counted(nodeDisk(await aHome()))
    const store = await openLowdbStore({ disk, clock: settableClock() })
    const outcomes = []
    for (let n = 1; n <= 100; n++) {
      const { version } = await store.read(district)
      outcomes.push(store.commit(district, version, booking(n), `key-${n}`))
      if (n % 8 === 0) await nextTurn()
    }
    expect((await Promise.all(outcomes)).every(({ status }) => status === 'ok')).toBe(true)
    expect(disk.writes).toBe(1)
    await store.close()
  })

  it('is done by the journal, and the book is written whole at the beginning and at the end', async () => {
    const disk = counted(nodeDisk(await aHome()))
    const store = await openLowdbStore({ disk, clock: settableClock() })
    for (let n = 1; n <= 20; n++) await commit(store, booking(n), `key-${n}`)
    expect([disk.writes, disk.books]).toEqual([20, 1])
    await store.close()
    expect([disk.writes, disk.books]).toEqual([20, 2])
  })

  it('of the book whole is done when the journal has grown long, and when it has grown old', async () => {
    const disk = counted(nodeDisk(await aHome()))
    const clock = settableClock()
    const store = await openLowdbStore({ disk, clock, limits: { bytes: 20_000, age: hours(1) } })
    for (let n = 1; n <= 40; n++) await commit(store, booking(n), null)
    expect(disk.books).toBeGreaterThan(2)
    expect(disk.books).toBeLessThan(20)
    const { books } = disk
    clock.set(morning + hours(2))
    await commit(store, counting('a', 1), null)
    clock.set(morning + hours(4))
    await commit(store, counting('a', 2), null)
    expect(disk.books).toBeGreaterThan(books)
    await store.close()
  })

  it('leaves no journal behind that no book needs', async () => {
    const home = await aHome()
    const store = await open(home, { limits: atEachWrite })
    for (let n = 1; n <= 20; n++) await commit(store, booking(n), null)
    expect((await nodeDisk(home).list(`districts/${district}/journal`)).length).toBeLessThanOrEqual(2)
    await store.close()
  })

  it('of the book alone may fail: the journal goes on, and the next start knows everything', async () => {
    const home = await aHome()
    const disk = nodeDisk(home)
    let books = 0
    const narrow: Disk = {
      ...disk,
      async write(path, content) {
        if (path.includes('book.json')) books += 1
        if (books > 1) throw new Error('no room for a whole book')
        return disk.write(path, content)
      },
    }
    const warnings: string[] = []
    const log = { ...silentLog, warn: (_: object, message: string) => void warnings.push(message) }
    const store = await openLowdbStore({ disk: narrow, clock: settableClock(), log, limits: atEachWrite })
    for (let n = 1; n <= 5; n++) await commit(store, booking(n), `key-${n}`)
    await store.close()
    expect(new Set(warnings)).toEqual(new Set(['the book could not be written whole; its journal goes on']))
    const after = await open(home)
    expect((await after.read(district)).book.appointments.size).toBe(5)
    expect((await after.commit(district, 0, booking(3), 'key-3')).status).toBe('seen')
    await after.close()
  })

  it('waits for no endless stream of commits', async () => {
    const disk = counted(nodeDisk(await aHome()))
    const store = await openLowdbStore({ disk, clock: settableClock() })
    let isWritten = false
    for (let n = 1; !isWritten; n++) {
      const { version } = await store.read(district)
      void store.commit(district, version, counting('a', n), `key-${n}`).then(() => {
        isWritten = true
      })
      await nextTurn()
    }
    await store.close()
  })

  it('is not done for a group that talks among itself, and its messages are known all the same', async () => {
    const home = await aHome()
    const disk = counted(nodeDisk(home))
    const store = await openLowdbStore({ disk, clock: settableClock() })
    for (let n = 1; n <= 50; n++) await commit(store, aDecision([]), `talk-${n}`)
    expect(disk.writes).toBe(0)
    expect((await store.commit(district, 0, booking(1), 'talk-7')).status).toBe('seen')
    await store.close()
    const after = await open(home)
    expect((await after.commit(district, 0, booking(1), 'talk-7')).status).toBe('seen')
    await after.close()
  })

  it('comes before anybody may send what it carries', async () => {
    const disk = nodeDisk(await aHome())
    const gate = Promise.withResolvers<void>()
    const slow: Disk = {
      ...disk,
      async append(path, content) {
        await gate.promise
        return disk.append(path, content)
      },
    }
    const store = await openLowdbStore({ disk: slow, clock: settableClock() })
    const outcome = store.commit(district, 0, booking(1, [aPost('p1')]), 'key-1')
    expect((await store.read(district)).book.appointments.size).toBe(1)
    expect(await store.claim(district)).toEqual([])
    gate.resolve()
    await outcome
    expect(await store.claim(district)).toHaveLength(1)
    await store.close()
  })

  it('refuses a row that could not be read back, and nothing else', async () => {
    const home = await aHome()
    const store = await open(home)
    const broken = aDecision([{ table: 'counters', key: 'a', value: { last: Number.NaN } }])
    const outcomes = await Promise.allSettled([
      store.commit(district, 0, broken, 'key-1'),
      store.commit(district, 0, booking(1), 'key-2'),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect((await store.read(district)).book.appointments.size).toBe(1)
    await store.close()
  })
})

describe('a home', () => {
  it('belongs to one process', async () => {
    const home = await aHome()
    const store = await open(home)
    await expect(open(home)).rejects.toThrow(/in use by another yaoyue \(process \d+\).*YAOYUE_HOME/s)
    await store.close()
    await (await open(home)).close()
  })

  it('is taken over from a process that died', async () => {
    const home = await aHome()
    await nodeDisk(home).write('lock', Buffer.from(JSON.stringify({ pid: 999_999_999, mark: 'x' })))
    await (await open(home)).close()
  })

  it('is taken over from a process whose number somebody else bears now', async () => {
    const home = await aHome()
    await nodeDisk(home).write(
      'lock',
      Buffer.from(JSON.stringify({ pid: process.pid, mark: 'another boot' })),
    )
    await (await open(home)).close()
  })

  it('is not opened without the key that sealed it', async () => {
    const home = await aHome()
    const store = await open(home)
    await commit(store, booking(1), null)
    await store.close()
    await expect(open(home, { key: new Uint8Array(32) })).rejects.toThrow(
      /sealed with another key.*YAOYUE_KEY/s,
    )
    await nodeDisk(home).remove('key')
    await expect(open(home)).rejects.toThrow(/"key" is missing.*backup/s)
  })

  it('takes a key from outside, and keeps none then', async () => {
    const home = await aHome()
    const key = new Uint8Array(32).fill(7)
    const store = await open(home, { key })
    await commit(store, booking(1), null)
    await store.close()
    expect(await nodeDisk(home).list('')).not.toContain('key')
    await (await open(home, { key })).close()
  })

  it('refuses a code of a district that is a path', async () => {
    const store = await open(await aHome())
    await expect(store.read('../../etc')).rejects.toThrow('is no code of a district')
    await store.close()
  })
})

describe('a log of the store', () => {
  it('tells loudly of a write that failed, and nothing personal', async () => {
    const disk = nodeDisk(await aHome())
    const logged: object[] = []
    const full: Disk = {
      ...disk,
      write: (path, content) =>
        path.includes('book')
          ? Promise.reject(new Error(`no room for ${secrets.phone}`))
          : disk.write(path, content),
    }
    const store = await openLowdbStore({
      disk: full,
      clock: settableClock(),
      log: { ...silentLog, error: (fields) => logged.push(fields) },
    })
    await expect(store.commit(district, 0, booking(1), 'k')).rejects.toThrow('no room')
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(logged)).not.toContain(secrets.phone)
    await store.close()
  })
})
