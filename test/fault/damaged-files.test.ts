import { describe, expect, it } from 'vitest'
import { type Log, silentLog } from '../../src/domain/log.ts'
import type { Store } from '../../src/domain/ports.ts'
import { days } from '../../src/domain/time.ts'
import { format } from '../../src/store/codec.ts'
import { unwrap, wrap } from '../../src/store/envelope.ts'
import { decodeRecords, encodeRecords } from '../../src/store/lowdb/records.ts'
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
import fc from '../support/draws.ts'
import { createFaultDisk, type FaultDisk } from './fault-disk.ts'
import { take, viewOf } from './script.ts'
import { announce, isLong, runs, seed } from './sizes.ts'

const key = new Uint8Array(32).fill(3)
const folder = `districts/${district}`
const bookPath = `${folder}/book.json`
const previousPath = `${folder}/book.prev.json`
const journalPath = `${folder}/journal/1.jsonl`
const clock = settableClock()

const step = (store: Store, name: string | null, decision: ReturnType<typeof booking>) =>
  take(store, { kind: 'commit', key: name, decision, at: morning })

/** A home that was left in order: two generations of a book, and the journal between them. */
async function aHome() {
  const disk = createFaultDisk()
  const store = await openLowdbStore({ disk, clock, key })
  await step(store, 'k1', booking(1))
  await step(store, 'k2', booking(2))
  await step(store, 'k3', booking(3))
  const view = await viewOf(store)
  await store.close()
  return { disk, view }
}

/** A home that was left by the power: a book with nothing in it, and a journal; and its views after each record. */
async function aCutHome() {
  const disk = createFaultDisk()
  const store = await openLowdbStore({ disk, clock, key })
  const views = [await viewOf(store)]
  for (const n of [1, 2, 3]) {
    await step(store, `k${n}`, booking(n))
    views.push(await viewOf(store))
  }
  return { disk: disk.afterPowerCut(disk.unsynced()), views }
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

/** All bits of a content; in the short form every so many, beginning somewhere else each time. */
const someBits = (content: Uint8Array): readonly number[] =>
  Array.from({ length: content.length * 8 }, (_, n) => n).filter((bit) => isLong || bit % 97 === seed % 97)

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
  const found = { view: home.view, error: null, warnings: 1 }

  it('loses nothing when it ends anywhere too early: its previous generation is taken, loudly, with the journal', async () => {
    const lengths = isLong
      ? Array.from({ length: content.length }, (_, n) => n)
      : [
          ...Array.from({ length: 150 }, (_, n) => content.length - 1 - n),
          ...Array.from({ length: 90 }, (_, n) => n),
        ]
    for (const length of lengths)
      expect(await start(await spoilt(home.disk, [bookPath, content.subarray(0, length)]))).toEqual(found)
  })

  it('loses nothing, whichever bit is flipped', async () => {
    const bits = someBits(content)
    announce('bits of a book flipped one by one', bits.length)
    for (const bit of bits)
      expect(await start(await spoilt(home.disk, [bookPath, flip(content, bit)])), `bit ${bit}`).toEqual(
        found,
      )
  })

  it('is put aside, and does not become the previous generation', async () => {
    const disk = await spoilt(home.disk, [bookPath, flip(content, 4000)])
    const store = await openLowdbStore({ disk, clock, key })
    await step(store, 'k9', booking(9))
    const view = await viewOf(store)
    await store.close()
    expect(await disk.list(folder)).toContain('book.damaged.json')
    expect(await start(disk)).toEqual({ view, error: null, warnings: 0 })
    expect((await start(await spoilt(disk, [bookPath, new Uint8Array()]))).view).toBe(view)
  })

  it('is not needed to be whole in the previous generation', async () => {
    const disk = await spoilt(home.disk, [previousPath, new Uint8Array(7)])
    expect(await start(disk)).toEqual({ view: home.view, error: null, warnings: 0 })
  })

  it('is refused in words when both generations are damaged', async () => {
    const disk = await spoilt(home.disk, [bookPath, flip(content, 4000)], [previousPath, new Uint8Array(9)])
    const { error } = await start(disk)
    expect(error).toMatch(/book\.json cannot be used.*book\.prev\.json is damaged.*backup/s)
  })
})

describe('a damaged journal', async () => {
  const { disk, views } = await aCutHome()
  const content = await contentOf(disk, journalPath)

  /** Goes on after the damage, and starts again. */
  async function goOn(spoiltDisk: FaultDisk): Promise<readonly [string, string]> {
    const store = await openLowdbStore({ disk: spoiltDisk, clock, key })
    await step(store, 'k9', booking(9))
    const left = await viewOf(store)
    const after = await openLowdbStore({ disk: spoiltDisk.afterPowerCut(spoiltDisk.unsynced()), clock, key })
    const found = await viewOf(after)
    await after.close()
    await store.close()
    return [left, found]
  }

  it('gives what stood before the damage, loudly, whichever bit is flipped', async () => {
    const bits = someBits(content)
    announce('bits of a journal flipped one by one', bits.length)
    for (const bit of bits) {
      const { view, error, warnings } = await start(await spoilt(disk, [journalPath, flip(content, bit)]))
      expect(error, `bit ${bit}`).toBeNull()
      expect(views, `bit ${bit}`).toContain(view)
      // A line break too many is no damage.
      if (warnings === 0) expect(view, `bit ${bit}`).toBe(views.at(-1))
    }
  })

  it('gives what stood before its end, wherever that comes too early', async () => {
    for (let length = content.length - 1; length >= 0; length -= isLong ? 1 : 11) {
      const { view, error } = await start(await spoilt(disk, [journalPath, content.subarray(0, length)]))
      expect(error).toBeNull()
      expect(views).toContain(view)
    }
  })

  it('never brings back what stood behind the damage, whatever comes after', async () => {
    const lines = Buffer.from(content).toString().split('\n')
    const second = lines.findIndex((line) => line.includes(' 2 sealed:'))
    const first = Buffer.from(lines.with(second, lines[second]?.slice(3) ?? '').join('\n'))
    const cut = await spoilt(disk, [journalPath, first])
    const [left, found] = await goOn(cut)
    expect(found).toBe(left)
    expect(left).toContain(anAppointment(1).id)
    expect(left).not.toContain(anAppointment(3).id)
    expect(await cut.list(`${folder}/journal`)).toContain('1.damaged.jsonl')
  })

  it('may end in a line that was cut short: what is written next takes its place', async () => {
    const [left, found] = await goOn(await spoilt(disk, [journalPath, content.subarray(0, -40)]))
    expect(found).toBe(left)
    expect(left).toContain(anAppointment(2).id)
    expect(left).not.toContain(anAppointment(3).id)
  })

  it('is refused in words where a record stands that was sealed with another key, or as another record', async () => {
    const other = createFaultDisk()
    const store = await openLowdbStore({ disk: other, clock, key: key.with(0, 9) })
    await step(store, 'k1', booking(1))
    const sealedElsewhere = await contentOf(other, journalPath)
    const swapped = encodeRecords(
      decodeRecords(content).records.map((record, n) => record.replace(/^\d+/, `${3 - n}`)),
    )
    for (const wrong of [sealedElsewhere, swapped])
      expect((await start(await spoilt(disk, [journalPath, wrong]))).error).toMatch(
        /journal\/1\.jsonl cannot be used: record 1.*backup/s,
      )
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
    await step(store, 'k1', booking(1))
    await step(store, 'k2', booking(2))
    await step(store, null, aDecision([{ table: 'appointments', key: anAppointment(1).id, value: null }]))
    await step(store, null, aDecision([{ table: 'appointments', key: anAppointment(2).id, value: null }]))
    later.set(morning + days(2))
    await step(store, 'k3', counting('a', 1))
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
