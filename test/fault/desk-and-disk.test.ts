import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlaced } from '../../src/domain/appointment.ts'
import type { Book } from '../../src/domain/book.ts'
import type { IncomingMessage } from '../../src/domain/message.ts'
import type { Store } from '../../src/domain/ports.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { morning, settableClock } from '../store/samples.ts'
import { aDesk, aRequest, directory, district } from './desk.ts'
import { createFaultDisk, type Fault, type FaultDisk } from './fault-disk.ts'

const key = new Uint8Array(32).fill(3)
const open = (disk: FaultDisk) => openLowdbStore({ disk, clock: settableClock(), key })

const wants = ['络活喜2盒，明天下午取', '达喜一盒', '要药', '二甲双胍3盒 急', '今天天气真好', '谢谢']
const messages = Array.from({ length: 24 }, (_, n) =>
  aRequest(n, n % 6 < 4 ? `@志愿者 ${wants[n % 6]}` : `${wants[n % 6]}`, morning),
)

/** What stands in the book, without what tells when and how posts went out. */
async function standingOf(store: Store): Promise<Omit<Book, 'references'>> {
  const { book } = await store.read(district)
  const { references: _, ...rest } = book
  return rest
}

async function once(): Promise<Omit<Book, 'references'>> {
  const store = createMemoryStore()
  const { desk } = aDesk(store, settableClock())
  for (const message of messages) await desk.receive(message)
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
  const expected = await once()

  it('comes to the same, however often each message is delivered', async () => {
    const repeats = fc.array(fc.integer({ min: 0, max: messages.length - 1 }), { maxLength: 100 })
    await fc.assert(
      fc.asyncProperty(repeats, async (again) => {
        const disk = createFaultDisk()
        const store = await open(disk)
        const { desk } = aDesk(store, settableClock())
        const arrivals = messages.flatMap((message, n) => [
          message,
          // Only what has come before can come again.
          ...again.filter((index) => index % messages.length <= n).flatMap((index) => messages[index] ?? []),
        ])
        await Promise.all(arrivals.map((message) => desk.receive(message)))
        expect(await standingOf(store)).toEqual(expected)
        await desk.close()
      }),
      { numRuns: 10 },
    )
  })

  it('comes to the same when the disk fails anywhere and messages are handed in again', async () => {
    const operation = fc.integer({ min: 1, max: 60 })
    const fault = fc.constantFrom<Fault>('refuse', 'short', 'late')
    await fc.assert(
      fc.asyncProperty(operation, fault, async (at, kind) => {
        const disk = createFaultDisk()
        const store = await open(disk)
        disk.breakAt(disk.operations() + at, kind)
        const { desk } = aDesk(store, settableClock())
        for (const message of messages) await insist(desk.receive, message)
        expect(await standingOf(store)).toEqual(expected)
        await desk.close()
        const after = await open(disk)
        expect(await standingOf(after)).toEqual(expected)
        await after.close()
      }),
      { numRuns: 25 },
    )
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

  it('never gives more places of a slot than there are, when everybody writes at once', async () => {
    const store = await open(createFaultDisk())
    const { desk } = aDesk(store, settableClock())
    const rush = Array.from({ length: 150 }, (_, n) => aRequest(n, '@志愿者 络活喜1盒 今天上午取', morning))
    const results = await Promise.all(rush.map((message) => desk.receive(message)))
    const { book } = await store.read(district)
    const taken = [...book.appointments.values()].flatMap((appointment) => appointment.legs.filter(isPlaced))
    const bySlot = Map.groupBy(taken, ({ pharmacy, slot }) => `${pharmacy} ${slot.from}`)
    for (const [slot, legs] of bySlot) {
      const pharmacy = directory.pharmacies.find(({ id }) => slot.startsWith(`${id} `))
      expect(legs.length).toBeLessThanOrEqual(pharmacy?.slotCapacity ?? 0)
    }
    // Nobody is dropped: every message has an appointment, and every appointment came from one.
    expect(new Set(results.flatMap(({ appointments }) => appointments)).size).toBe(150)
    expect(taken.length).toBeGreaterThan(0)
    await desk.close()
  })
})
