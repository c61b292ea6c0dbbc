import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Log, silentLog } from '../../src/domain/log.ts'
import type { Store } from '../../src/domain/ports.ts'
import { days } from '../../src/domain/time.ts'
import { format } from '../../src/store/codec.ts'
import { unwrap, wrap } from '../../src/store/envelope.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import {
  aDecision,
  anAppointment,
  booking,
  counting,
  district,
  morning,
  settableClock,
} from '../store/samples.ts'
import { createFaultDisk, type FaultDisk } from './fault-disk.ts'
import { take, viewOf } from './script.ts'
import { announce, isLong, runs, seed } from './sizes.ts'

const key = new Uint8Array(32).fill(3)
const folder = `districts/${district}`
const bookPath = `${folder}/book.json`
const previousPath = `${folder}/book.prev.json`
const clock = settableClock()

/** A home with two generations of a book, a month file and a day file; and what the book looked like in each. */
async function aHome() {
  const disk = createFaultDisk()
  const store = await openLowdbStore({ disk, clock: settableClock(), key })
  const step = (name: string, decision: ReturnType<typeof booking>) =>
    take(store, { kind: 'commit', key: name, decision, at: morning })
  await step('k1', booking(1))
  await step('k2', booking(2))
  const before = await viewOf(store)
  await step('k3', booking(3))
  const after = await viewOf(store)
  await store.close()
  return { disk, before, after }
}

/** A copy of the home with one file spoilt. */
async function spoilt(
  disk: FaultDisk,
  ...files: readonly (readonly [string, Uint8Array])[]
): Promise<FaultDisk> {
  const copy = disk.afterPowerCut(0)
  for (const [path, content] of files) copy.put(path, content)
  return copy
}

async function contentOf(disk: FaultDisk, path: string): Promise<Uint8Array> {
  const content = await disk.read(path)
  if (content === null) throw new Error(`There is no ${path}`)
  return content
}

const flip = (content: Uint8Array, bit: number): Uint8Array =>
  content.map((byte, n) => (n === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))

/** Opens the home; a view of the book, or the error, and how loud it was. */
async function start(
  disk: FaultDisk,
): Promise<{ view: string | null; error: string | null; warnings: number }> {
  let warnings = 0
  const log: Log = {
    ...silentLog,
    warn: () => {
      warnings += 1
    },
  }
  try {
    const store = await openLowdbStore({ disk, clock, log, key })
    const view = await viewOf(store)
    await store.close()
    return { view, error: null, warnings }
  } catch (error) {
    return { view: null, error: error instanceof Error ? error.message : String(error), warnings }
  }
}

describe('a damaged book', async () => {
  const home = await aHome()
  const content = await contentOf(home.disk, bookPath)

  it('is found and its previous generation taken, loudly, when it ends anywhere too early', async () => {
    const lengths = isLong
      ? Array.from({ length: content.length }, (_, n) => n)
      : [
          ...Array.from({ length: 150 }, (_, n) => content.length - 1 - n),
          ...Array.from({ length: 90 }, (_, n) => n),
        ]
    for (const length of lengths) {
      const found = await start(await spoilt(home.disk, [bookPath, content.subarray(0, length)]))
      expect(found).toEqual({ view: home.before, error: null, warnings: 1 })
    }
  })

  it('is found, whichever bit is flipped', async () => {
    const all = Array.from({ length: content.length * 8 }, (_, n) => n)
    // In the short form every so many bits, beginning somewhere else each time.
    const bits = isLong ? all : all.filter((bit) => bit % 97 === seed % 97)
    announce('bits of a book flipped one by one', bits.length)
    for (const bit of bits) {
      const found = await start(await spoilt(home.disk, [bookPath, flip(content, bit)]))
      expect(found, `bit ${bit}`).toEqual({ view: home.before, error: null, warnings: 1 })
    }
  })

  it('is put aside, and does not become the previous generation', async () => {
    const disk = await spoilt(home.disk, [bookPath, flip(content, 4000)])
    const store = await openLowdbStore({ disk, clock, key })
    await take(store, { kind: 'commit', key: 'k9', decision: booking(9), at: morning })
    const view = await viewOf(store)
    await store.close()
    expect(await disk.list(folder)).toContain('book.damaged.json')
    expect(await start(disk)).toEqual({ view, error: null, warnings: 0 })
    const worse = await spoilt(disk, [bookPath, new Uint8Array()])
    expect((await start(worse)).view).toBe(home.before)
  })

  it('is not needed to be whole in the previous generation', async () => {
    const disk = await spoilt(home.disk, [previousPath, new Uint8Array(7)])
    expect(await start(disk)).toEqual({ view: home.after, error: null, warnings: 0 })
  })

  it('is refused in words when both generations are damaged', async () => {
    const disk = await spoilt(home.disk, [bookPath, flip(content, 4000)], [previousPath, new Uint8Array(9)])
    const { error } = await start(disk)
    expect(error).toMatch(/book\.json cannot be used.*book\.prev\.json is damaged.*backup/s)
  })
})

describe('a book that this program must not touch', async () => {
  const home = await aHome()

  it('is refused when a newer program wrote it, and left as it is', async () => {
    const text = unwrap(await contentOf(home.disk, bookPath), bookPath)
    const newer = Buffer.concat(wrap([Buffer.from(text.replace(`"format":${format}`, '"format":99'))]))
    const disk = await spoilt(home.disk, [bookPath, newer])
    const { error } = await start(disk)
    expect(error).toMatch(/a newer yaoyue wrote it \(format 99, this one knows up to \d+\).*backup/s)
    expect(Buffer.from(await contentOf(disk, bookPath))).toEqual(newer)
  })

  it('is missed when only its history is left', async () => {
    const disk = createFaultDisk()
    disk.put(`${folder}/closed/2026-03.jsonl`, Buffer.from('x'))
    expect((await start(disk)).error).toMatch(/missing, although the district has a history.*backup/s)
  })
})

describe('damaged files of what left the book', () => {
  async function aged(): Promise<{ disk: FaultDisk; later: ReturnType<typeof settableClock> }> {
    const disk = createFaultDisk()
    const later = settableClock()
    const store = await openLowdbStore({ disk, clock: later, key })
    const step = (name: string | null, decision: ReturnType<typeof booking>) =>
      take(store, { kind: 'commit', key: name, decision, at: morning })
    await step('k1', booking(1))
    await step('k2', booking(2))
    await step(null, aDecision([{ table: 'appointments', key: anAppointment(1).id, value: null }]))
    await step(null, aDecision([{ table: 'appointments', key: anAppointment(2).id, value: null }]))
    later.set(morning + days(2))
    await step('k3', counting('a', 1))
    await store.close()
    return { disk, later }
  }

  async function withWarnings(disk: FaultDisk, look: (store: Store) => Promise<unknown>) {
    let warnings = 0
    const store = await openLowdbStore({
      disk,
      clock,
      key,
      log: {
        ...silentLog,
        warn: () => {
          warnings += 1
        },
      },
    })
    const seen = await look(store)
    await store.close()
    return { seen, warnings }
  }

  it('give what can still be read, never something wrong, and say so', async () => {
    const { disk } = await aged()
    const path = `${folder}/closed/2026-03.jsonl`
    const content = await contentOf(disk, path)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: content.length * 8 - 1 }), async (bit) => {
        const copy = await spoilt(disk, [path, flip(content, bit)])
        const { seen, warnings } = await withWarnings(copy, (store) => store.closedIn(district, '2026-03'))
        const whole = [anAppointment(1), anAppointment(2)]
        for (const one of Array.isArray(seen) ? seen : []) expect(whole).toContainEqual(one)
        // A line break too many is no damage.
        if (warnings === 0) expect(seen).toEqual(whole)
      }),
      runs(200, 2000),
    )
  })

  it('never take a new message for an old one', async () => {
    const { disk } = await aged()
    const path = `${folder}/seen/2026-03-17.jsonl`
    const content = await contentOf(disk, path)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: content.length * 8 - 1 }), async (bit) => {
        const copy = await spoilt(disk, [path, flip(content, bit)])
        const { seen } = await withWarnings(copy, async (store) => {
          const fresh = (await store.commit(district, -1, booking(9), 'new')).status
          const known = await store.commit(district, -1, booking(9), 'k1')
          return { fresh, known: known.status === 'seen' ? known.result.appointments : 'forgotten' }
        })
        expect([
          { fresh: 'conflict', known: ['2026-0317-001'] },
          { fresh: 'conflict', known: 'forgotten' },
        ]).toContainEqual(seen)
      }),
      runs(200, 2000),
    )
  })
})
