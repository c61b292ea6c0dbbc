import { expect, it } from 'vitest'
import type { Post } from '../../src/domain/message.ts'
import { hours, type Instant, minutes } from '../../src/domain/time.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { settableClock } from '../store/samples.ts'
import { at } from '../support/build.ts'
import fc from '../support/draws.ts'
import { aDesk, aRequest, readingOnce } from './desk.ts'
import { createFaultDisk } from './fault-disk.ts'
import { announce, runs, size } from './sizes.ts'

type Step =
  | { readonly kind: 'order'; readonly resident: number }
  | { readonly kind: 'again'; readonly nth: number }
  /** Time goes on by itself. */
  | { readonly kind: 'pass'; readonly minutes: number }
  /** Somebody sets the clock. */
  | { readonly kind: 'set'; readonly by: -1 | 1 }
  | { readonly kind: 'restart' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('order' as const), resident: fc.nat({ max: 40 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again' as const), nth: fc.nat({ max: 40 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('pass' as const), minutes: fc.integer({ min: 1, max: 200 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('set' as const), by: fc.constantFrom(-1 as const, 1 as const) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
)

/** Before a midnight, of a month, a leap February or a year as well. */
const evenings: readonly Instant[] = [
  at('2026-03-17 22:30'),
  at('2026-03-31 22:30'),
  at('2028-02-28 22:30'),
  at('2026-12-31 22:30'),
]

const key = new Uint8Array(32).fill(3)

it('over midnights, with the clock set an hour forward and back: no code twice, nothing said twice, nothing lost', async () => {
  announce('nights with a clock that jumps', size(30, 2000))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...evenings),
      fc.array(step, { minLength: 5, maxLength: 30 }),
      async (evening, steps) => {
        const disk = createFaultDisk()
        const clock = settableClock(evening)
        const posts: Post[] = []
        const open = async () => {
          const { desk } = aDesk(await openLowdbStore({ disk, clock, key }), clock, { reader: readingOnce })
          desk.watch((post) => posts.push(post))
          return desk
        }
        let desk = await open()
        const said: ReturnType<typeof aRequest>[] = []
        const results: string[][] = []
        for (const one of steps) {
          if (one.kind === 'order') {
            const message = {
              ...aRequest(one.resident, '@志愿者 达喜一盒', clock.now()),
              id: `m${said.length}`,
            }
            said.push(message)
            results.push([...(await desk.receive(message)).appointments])
          } else if (one.kind === 'again') {
            const nth = one.nth % Math.max(1, said.length)
            const message = said[nth]
            if (message !== undefined)
              expect((await desk.receive(message)).appointments).toEqual(results[nth])
          } else if (one.kind === 'restart') {
            await desk.close()
            desk = await open()
          } else clock.set(clock.now() + (one.kind === 'pass' ? minutes(one.minutes) : hours(one.by)))
          await desk.tick()
          await desk.flush()
        }
        const { appointments } = await desk.ask()
        // Each code names one order, whatever day the clock showed.
        const codes = [...appointments.values()].map(({ code }) => code)
        expect(new Set(codes).size).toBe(codes.length)
        for (const id of new Set(results.flat())) expect(appointments.has(id), id).toBe(true)
        expect((await desk.audit()).findings).toEqual([])
        // What goes out in one message has one id; nothing goes out a second time.
        const ids = posts.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        await desk.close()
      },
    ),
    runs(30, 2000),
  )
})
