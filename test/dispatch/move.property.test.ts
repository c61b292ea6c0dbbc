import { describe, expect, it } from 'vitest'
import { overbooked } from '../../src/booking/places.ts'
import { barrier, isPaused } from '../../src/dispatch/eligible.ts'
import { type MoveCause, moveAll } from '../../src/dispatch/move.ts'
import { place } from '../../src/dispatch/place.ts'
import { errandFor, type Relegging, withLegs } from '../../src/dispatch/relegging.ts'
import { suffices } from '../../src/dispatch/stock.ts'
import { serveWaitlist } from '../../src/dispatch/waitlist.ts'
import type { World } from '../../src/dispatch/world.ts'
import { type Appointment, hasMilestone, type Leg } from '../../src/domain/appointment.ts'
import { applyChanges } from '../../src/domain/book.ts'
import { minutes } from '../../src/domain/time.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  chemist,
  directoryOf,
  drugstore,
  hospital,
  item,
  milestone,
  note,
  put,
  requestOf,
  tinyCatalogue,
  waitingLeg,
  withRows,
  worldOf,
} from '../support/build.ts'
import fc from '../support/draws.ts'

const now = at('2026-03-17 09:10')
const names = [...tinyCatalogue.drugs.keys()]

/** A district after a morning's requests: placed one after the other, some of them ready already. */
const someMorning = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
      ),
      { minLength: 1, maxLength: 10 },
    ),
    fc.array(fc.tuple(fc.constantFrom('P-1', 'P-2', 'H-1'), fc.constantFrom(...names)), { maxLength: 6 }),
    fc.integer({ min: 1, max: 2 }),
  )
  .map(([requests, out, slotCapacity]): World => {
    const institutions = [chemist, drugstore, hospital].map((each) => ({ ...each, slotCapacity }))
    const stock = out.map(([where, name]) => note(where, name, 0))
    let world = worldOf({ directory: directoryOf(institutions) })
    world = { ...world, book: withRows(world.book, { stock }) }
    for (const [n, [wanted, ready, urgent]] of requests.entries()) {
      const items = wanted.map((name) => item(name))
      const blank = { ...appointmentOf(n, []), request: requestOf(items, { urgent }) }
      const placement = place(errandFor(world, blank, items, now), world)
      if (placement.kind === 'nowhere') continue
      const parts = placement.kind === 'placed' ? placement.parts : []
      const waiting = placement.kind === 'placed' ? placement.waiting : items
      const milestones = ready ? [milestone('ready', '2026-03-17 09:05')] : []
      const legs: Leg[] = parts.map((part, i) =>
        bookedLeg(part.pharmacy, part.slot, part.items, { id: i + 1, milestones }),
      )
      if (waiting.length > 0) legs.push(waitingLeg(waiting, legs.length + 1))
      world = { ...world, book: applyChanges(world.book, put({ ...blank, legs })) }
    }
    return world
  })

const someCause: fc.Arbitrary<MoveCause> = fc.oneof(
  fc.record({
    kind: fc.constant('out-of-stock' as const),
    pharmacy: fc.constantFrom('P-1', 'P-2', 'H-1'),
    drug: fc.constantFrom(...names),
    brand: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('paused' as const), pharmacy: fc.constantFrom('P-1', 'P-2', 'H-1') }),
)

/** What the desk writes down before it moves anybody. */
const noted = (world: World, cause: MoveCause): World => ({
  ...world,
  book: withRows(
    world.book,
    cause.kind === 'out-of-stock'
      ? { stock: [...world.book.stock.values(), note(cause.pharmacy, cause.drug, 0, { saidAt: now })] }
      : { pauses: [cause.pharmacy] },
  ),
})

const things = (legs: readonly Leg[]) =>
  legs.flatMap(({ items }) => items.map(({ written }) => written)).sort()

const applied = (world: World, all: readonly Relegging[]): World =>
  all.reduce(
    (next, { appointment, legs }) =>
      withLegs(next, next.book.appointments.get(appointment.id) ?? appointment, legs),
    world,
  )

/** What was just placed keeps the rules: allowed, in stock, not paused, 30 minutes ahead. */
function checkChanged(before: World, { appointment, changed }: Relegging): void {
  for (const leg of changed) {
    if (leg.slot === null) continue
    const there = before.directory.pharmacies.find(({ id }) => id === leg.pharmacy)
    if (there === undefined) throw new Error(`moved to ${leg.pharmacy}, which does not exist`)
    expect(isPaused(before, there.id)).toBe(false)
    expect(leg.slot.from).toBeGreaterThanOrEqual(now + minutes(30))
    expect(hasMilestone(leg, 'reviewed')).toBe(false)
    for (const each of leg.items) {
      expect(barrier(there, each, before.catalogue)).toBeNull()
      expect(suffices(before, there.id, each, appointment.id)).toBe(true)
    }
  }
}

const ready = (appointment: Appointment | undefined) =>
  appointment?.legs.filter((leg) => hasMilestone(leg, 'ready'))

describe('moving', () => {
  it('loses no item, overbooks nobody, leaves what is ready, and keeps the rules', () => {
    fc.assert(
      fc.property(someMorning, someCause, (morning, cause) => {
        const world = noted(morning, cause)
        const moves = moveAll(world, cause, now)
        const after = applied(world, moves)
        for (const move of moves) checkChanged(world, move)
        expect(overbooked(after)).toEqual([])
        for (const [id, before] of world.book.appointments) {
          const legs = after.book.appointments.get(id)?.legs ?? []
          expect(things(legs)).toEqual(things(before.legs))
          expect(new Set(legs.map((leg) => leg.id)).size).toBe(legs.length)
          expect(ready({ ...before, legs })).toEqual(ready(before))
          expect(legs.filter(({ status }) => status === 'waitlist').length).toBeLessThanOrEqual(1)
          expect(legs.every((leg) => leg.items.length > 0)).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('leaves nothing behind that the cause concerns, but what is ready', () => {
    fc.assert(
      fc.property(someMorning, someCause, (morning, cause) => {
        const world = noted(morning, cause)
        const after = applied(world, moveAll(world, cause, now))
        expect(moveAll(after, cause, now)).toEqual([])
      }),
    )
  })
})

describe('serving the waitlist', () => {
  it('after a delivery of everything serves all that has a place, once', () => {
    fc.assert(
      fc.property(someMorning, (morning) => {
        const stock = [...morning.book.stock.values()].map((each) => ({ ...each, amount: null }))
        const world = { ...morning, book: withRows(morning.book, { stock }) }
        const served = serveWaitlist(world, now)
        const after = applied(world, served)
        for (const each of served) checkChanged(world, each)
        expect(overbooked(after)).toEqual([])
        for (const [id, before] of world.book.appointments) {
          const legs = after.book.appointments.get(id)?.legs ?? []
          expect(things(legs)).toEqual(things(before.legs))
          expect(legs.some(({ status }) => status === 'waitlist')).toBe(false)
        }
        expect(serveWaitlist(after, now)).toEqual([])
      }),
    )
  })
})
