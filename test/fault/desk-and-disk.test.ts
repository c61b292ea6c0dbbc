import { describe, expect, it } from 'vitest'
import type { Book } from '../../src/domain/book.ts'
import type { IncomingMessage } from '../../src/domain/message.ts'
import type { Store } from '../../src/domain/ports.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { morning, settableClock } from '../store/samples.ts'
import fc from '../support/draws.ts'
import { aDesk, aRequest, district, readingOnce } from './desk.ts'
import { createFaultDisk, type Fault, type FaultDisk } from './fault-disk.ts'
import { announce, isLong, runs, size } from './sizes.ts'

const key = new Uint8Array(32).fill(3)
const open = (disk: FaultDisk) => openLowdbStore({ disk, clock: settableClock(), key })

const wants = ['络活喜2盒，明天下午取', '达喜一盒', '要药', '二甲双胍3盒 急', '今天天气真好', '谢谢']
const textOf = (n: number): string => (n % 6 < 4 ? `@志愿者 ${wants[n % 6]}` : `${wants[n % 6]}`)
const messages = Array.from({ length: size(12, 24) }, (_, n) => aRequest(n, textOf(n), morning))

const manyMessages = Array.from({ length: size(40, 500) }, (_, n) => aRequest(n, textOf(n), morning))

/** The numbers of the operations that the messages make the disk do; in the short form every third of them. */
async function operations(): Promise<readonly number[]> {
  const disk = createFaultDisk()
  const { desk } = aDesk(await open(disk), settableClock(), { reader: readingOnce })
  for (const message of messages) await desk.receive(message)
  await desk.close()
  const all = Array.from({ length: disk.operations() }, (_, n) => n + 1)
  return isLong ? all : all.filter((n) => n % 3 === 1)
}

/** What stands in the book, without what tells when and how posts went out. */
async function standingOf(store: Store): Promise<Omit<Book, 'references'>> {
  const { book } = await store.read(district)
  const { references: _, ...rest } = book
  return rest
}

async function once(all: readonly IncomingMessage[]): Promise<Omit<Book, 'references'>> {
  const store = createMemoryStore()
  const { desk } = aDesk(store, settableClock(), { reader: readingOnce })
  for (const message of all) await desk.receive(message)
  return standingOf(store)
}

/** Hands a message in until it is taken, as a network does that gets no acknowledgement. */
async function insist(receive: (message: IncomingMessage) => Promise<unknown>, message: IncomingMessage) {
  for (;;) {
    try {
      return await receive(message)
    } catch {
      // It is not acknowledged, so it comes again.
    }
  }
}

describe('the whole desk', async () => {
  const expected = await once(messages)

  it('comes to the same, however often each message is delivered and however the groups are mixed', async () => {
    const count = size(messages.length, 500)
    const many = Array.from({ length: count }, (_, n) => aRequest(n, textOf(n), morning))
    announce(
      `${count} messages, each delivered 1 to ${size(5, 50)} times and shuffled across groups`,
      size(4, 200),
    )
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 999_999 })), async (chance) => {
        const draw = (max: number): number => (chance.next().value ?? 0) % max
        // In a group what is said comes in its order; the groups are mixed, and after its first time each message comes
        // again and again at any time.
        const byGroup = [...Map.groupBy(many, ({ group }) => group).values()]
        const next = byGroup.map(() => 0)
        const deliveries: { readonly at: number; readonly message: IncomingMessage }[] = []
        for (let nth = 0; nth < count; nth += 1) {
          let which = draw(byGroup.length)
          while ((next[which] ?? 0) >= (byGroup[which]?.length ?? 0)) which = (which + 1) % byGroup.length
          const message = byGroup[which]?.[next[which] ?? 0]
          next[which] = (next[which] ?? 0) + 1
          if (message === undefined) continue
          deliveries.push({ at: nth, message })
          for (let again = draw(size(5, 50)); again > 0; again -= 1)
            deliveries.push({ at: nth + ((count - nth) * draw(1000)) / 1000, message })
        }
        const arrivals = deliveries.sort((a, b) => a.at - b.at).map(({ message }) => message)
        const store = await open(createFaultDisk())
        const { desk } = aDesk(store, settableClock(), { reader: readingOnce })
        await Promise.all(arrivals.map((message) => desk.receive(message)))
        const once = aDesk(createMemoryStore(), settableClock(), { reader: readingOnce }).desk
        for (const message of new Set(arrivals)) await once.receive(message)
        const { references: _, ...expected } = await once.ask()
        expect(await standingOf(store)).toEqual(expected)
        await desk.close()
      }),
      runs(4, 200),
    )
  })

  it.each<Fault>(['refuse', 'short', 'late'])(
    'comes to the same when the disk fails once (%s), at every operation, and messages are handed in again',
    async (fault) => {
      for (const at of await operations()) {
        const disk = createFaultDisk()
        const store = await open(disk)
        disk.breakAt(disk.operations() + at, fault)
        const { desk } = aDesk(store, settableClock(), { reader: readingOnce })
        for (const message of messages) await insist(desk.receive, message)
        expect(await standingOf(store), `operation ${at}`).toEqual(expected)
        await desk.close()
        const after = await open(disk)
        expect(await standingOf(after), `operation ${at}, after a restart`).toEqual(expected)
        await after.close()
      }
    },
  )

  it('keeps what it confirmed when the power is cut, at every operation', async () => {
    for (const at of await operations()) {
      const disk = createFaultDisk()
      disk.breakAt(at, 'power')
      const confirmed: string[] = []
      try {
        const { desk } = aDesk(await open(disk), settableClock(), { reader: readingOnce })
        for (const message of messages) confirmed.push(...(await desk.receive(message)).appointments)
      } catch {
        // The machine is off.
      }
      for (const names of new Set([0, disk.unsynced()])) {
        const store = await open(disk.afterPowerCut(names))
        const { book } = await store.read(district)
        for (const id of confirmed) expect(book.appointments.has(id), `operation ${at}: ${id}`).toBe(true)
        // Whatever was not confirmed comes again, and nothing is booked twice.
        const { desk } = aDesk(store, settableClock(), { reader: readingOnce })
        for (const message of messages) await desk.receive(message)
        expect(await standingOf(store), `operation ${at}`).toEqual(expected)
        await desk.close()
      }
    }
  })

  describe(`with ${manyMessages.length} messages and a disk that fails again and again`, async () => {
    const expected = await once(manyMessages)
    /** Fewer would never let a write come to its end. */
    const step = 11
    /** Together they let every operation fail once. */
    const offsets = Array.from({ length: step }, (_, n) => n + 1).filter((n) => isLong || n % 5 === 1)

    /** Each start reads the whole book: more of them would take hours. Every operation of a short script is cut above. */
    const betweenCuts = 41

    it.each<Fault>(['refuse', 'short', 'late'])('comes to the same (%s)', async (fault) => {
      for (const offset of offsets) {
        const disk = createFaultDisk()
        const store = await open(disk)
        const { desk } = aDesk(store, settableClock(), { reader: readingOnce })
        let failing = disk.operations() + offset
        const plan = (): void => {
          while (failing <= disk.operations()) failing += step
          disk.breakAt(failing, fault)
        }
        for (const message of manyMessages)
          await insist((one) => {
            plan()
            return desk.receive(one)
          }, message)
        expect(await standingOf(store), `from operation ${offset}`).toEqual(expected)
        disk.mend()
        await desk.close()
        const after = await open(disk)
        expect(await standingOf(after), `from operation ${offset}, after a restart`).toEqual(expected)
        await after.close()
      }
    })

    it.each([
      ['nothing that was not synced', () => 0],
      ['all of it', (disk: FaultDisk) => disk.unsynced()],
    ])('comes to the same when the power is cut and the medium has %s', async (_, namesOf) => {
      for (const offset of isLong ? [1, 9, 17, 25, 33] : [1]) {
        let disk = createFaultDisk()
        let operations = offset
        let left = [...manyMessages]
        while (left.length > 0) {
          disk.breakAt(operations, 'power')
          operations = betweenCuts
          try {
            const { desk } = aDesk(await open(disk), settableClock(), { reader: readingOnce })
            for (const message of left) {
              await desk.receive(message)
              left = left.slice(1)
            }
          } catch {
            // The machine is off; what was not confirmed comes again.
          }
          if (left.length > 0) disk = disk.afterPowerCut(namesOf(disk))
        }
        disk.mend()
        const store = await open(disk.afterPowerCut(namesOf(disk)))
        expect(await standingOf(store), `from operation ${offset}`).toEqual(expected)
        await store.close()
      }
    })
  })

  it('answers after a restart what it could not send before, and once', async () => {
    const disk = createFaultDisk()
    const before = aDesk(await open(disk), settableClock())
    const [message] = messages
    if (message === undefined) throw new Error('No message')
    const first = await before.desk.receive(message)
    await before.desk.close()
    const after = aDesk(await open(disk), settableClock())
    expect(await after.desk.receive(message)).toEqual(first)
    await after.desk.flush()
    const answers = after.sent.filter((text) => text.includes('0317-001'))
    await after.desk.flush()
    expect(answers.length).toBeGreaterThan(0)
    expect(after.sent.filter((text) => text.includes('0317-001'))).toEqual(answers)
    await after.desk.close()
  })
})
