import { describe, expect, it } from 'vitest'
import type { Book } from '../../src/domain/book.ts'
import type { Directory } from '../../src/domain/directory.ts'
import type { IncomingMessage } from '../../src/domain/message.ts'
import type { Store } from '../../src/domain/ports.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { morning, settableClock } from '../store/samples.ts'
import fc from '../support/draws.ts'
import { aDesk, aRequest, directory, district, readingOnce } from './desk.ts'
import { announce, runs, size } from './sizes.ts'

/** The district with one institution, which is open for one slot a week: everybody wants the same places. */
function oneCounter(slotCapacity: number): Directory {
  const [pharmacy] = directory.pharmacies
  if (pharmacy === undefined) throw new Error('The sample district has no pharmacy')
  const serves = directory.streets.map(({ code }) => code)
  const hours = [{ days: [2], open: '10:00', close: '10:30' }]
  const counter = { ...pharmacy, serves, hours, slotMinutes: 30, slotCapacity, prescription: true }
  return { ...directory, pharmacies: [counter] }
}

/** How many places of each slot are taken, counted from the legs and not by the code that spends them. */
function places(book: Book): ReadonlyMap<string, number> {
  const taken = new Map<string, number>()
  for (const { standing, legs } of book.appointments.values()) {
    if (standing.kind !== 'placed') continue
    for (const leg of legs) {
      if (leg.status !== 'booked' && leg.status !== 'arrived') continue
      const slot = `${leg.pharmacy} ${leg.slot.from}`
      taken.set(slot, (taken.get(slot) ?? 0) + 1)
    }
  }
  return taken
}

/** A store whose every answer waits for the scheduler, and which looks at the places after every commit. */
function scheduled(store: Store, wait: () => Promise<unknown>, capacity: () => number): Store {
  let before = new Map<string, number>()
  return {
    ...store,
    async read(code) {
      await wait()
      return store.read(code)
    },
    async commit(...args) {
      await wait()
      const outcome = await store.commit(...args)
      const after = places((await store.read(district)).book)
      // Where the capacity was lowered below what is booked nobody is dropped, and nobody comes on top.
      for (const [slot, count] of after)
        if (count > Math.max(capacity(), before.get(slot) ?? 0))
          throw new Error(`OVERBOOKED: ${slot} holds ${count} of ${capacity()}`)
      before = new Map(after)
      return outcome
    },
  }
}

const cancel = (number: number): IncomingMessage => ({
  ...aRequest(number, '@志愿者 我的药不要了，取消', morning),
  id: `cancel-${number}`,
})

type Step =
  | { readonly kind: 'order' | 'cancel'; readonly count: number }
  | { readonly kind: 'places'; readonly count: number }

const people = 1000
const seats = 50

describe('a rush for one slot, through two inboxes on one store, in every order', () => {
  it(`gives ${people} people who come at once exactly its ${seats} places`, async () => {
    announce(`${people} bookings of one slot with ${seats} places`, size(1, 200))
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.infiniteStream(fc.nat()), async (scheduler, chance) => {
        const wait = () => scheduler.schedule(Promise.resolve())
        const store = createMemoryStore()
        const watched = scheduled(store, wait, () => seats)
        const parts = { directory: oneCounter(seats), reader: readingOnce }
        const inboxes = [0, 1].map(() => aDesk(watched, settableClock(), parts).desk)
        const requests = Array.from({ length: people }, (_, n) => aRequest(n, '@志愿者 达喜1盒', morning))
        const arrivals = requests
          .map((request) => [chance.next().value ?? 0, request] as const)
          .sort(([a], [b]) => a - b)
        const all = Promise.all(
          arrivals.map(([draw, request]) => inboxes[draw % 2]?.receive(request) ?? null),
        )
        const results = await scheduler.waitFor(all)
        const { book } = await store.read(district)
        const [first] = [...places(book)].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(first?.[1]).toBe(seats)
        // Everybody has one appointment, and it is theirs.
        expect(book.appointments.size).toBe(people)
        expect(new Set(results.flatMap((result) => result?.appointments ?? [])).size).toBe(people)
      }),
      runs(1, 200),
    )
  })

  it('never holds more than it may, with batches, cancellations and changes of capacity mixed in', async () => {
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ kind: fc.constant('order' as const), count: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ kind: fc.constant('cancel' as const), count: fc.integer({ min: 1, max: 10 }) }),
      fc.record({ kind: fc.constant('places' as const), count: fc.integer({ min: 1, max: 12 }) }),
    )
    announce('rushes with cancellations and changes of capacity', size(8, 200))
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(step, { minLength: 3, maxLength: size(8, 14) }),
        async (scheduler, steps) => {
          const wait = () => scheduler.schedule(Promise.resolve())
          let capacity = 6
          const store = createMemoryStore()
          const watched = scheduled(store, wait, () => capacity)
          const open = () =>
            [0, 1].map(
              () =>
                aDesk(watched, settableClock(), { directory: oneCounter(capacity), reader: readingOnce })
                  .desk,
            )
          let inboxes = open()
          let next = 0
          let pending: Promise<unknown>[] = []
          for (const { kind, count } of steps) {
            if (kind === 'places') {
              await scheduler.waitFor(Promise.all(pending))
              pending = []
              capacity = count
              inboxes = open()
              await scheduler.waitFor(Promise.all(inboxes.map((desk) => desk.tick())))
              continue
            }
            for (let n = 0; n < count; n += 1) {
              const number = kind === 'order' ? next++ : (n * 7) % Math.max(1, next)
              const message = kind === 'order' ? aRequest(number, '@志愿者 达喜1盒', morning) : cancel(number)
              pending.push(inboxes[n % 2]?.receive(message) ?? Promise.resolve())
            }
          }
          await scheduler.waitFor(Promise.all(pending))
          const { book } = await store.read(district)
          expect(book.appointments.size).toBe(next)
        },
      ),
      runs(8, 200),
    )
  })
})
