import { describe, expect, it } from 'vitest'
import { closesAt } from '../../src/booking/calendar.ts'
import { freePlaces, overbooked } from '../../src/booking/places.ts'
import { barrier, isPaused } from '../../src/dispatch/eligible.ts'
import { type Errand, type Part, place } from '../../src/dispatch/place.ts'
import { suffices } from '../../src/dispatch/stock.ts'
import type { World } from '../../src/dispatch/world.ts'
import type { Leg } from '../../src/domain/appointment.ts'
import { applyChanges, emptyBook } from '../../src/domain/book.ts'
import type { Pharmacy } from '../../src/domain/directory.ts'
import { hours, minutes } from '../../src/domain/time.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  directoryOf,
  east,
  item,
  note,
  pharmacy,
  put,
  tinyCatalogue,
  waitingLeg,
  west,
  withRows,
  worldOf,
} from '../support/build.ts'
import fc from '../support/draws.ts'

const start = at('2026-03-17 07:00')
const names = [...tinyCatalogue.drugs.keys()]

const someHours = fc.constantFrom<Pharmacy['hours']>(
  [{ days: [1, 2, 3, 4, 5, 6, 7], open: '09:00', close: '11:00' }],
  [{ days: [1, 3, 5], open: '08:30', close: '10:15' }],
  [
    { days: [1, 2, 3, 4, 5, 6, 7], open: '08:00', close: '09:00' },
    { days: [1, 2, 3, 4, 5], open: '13:00', close: '14:30' },
  ],
)

const somePharmacies = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Pharmacy['kind']>('retail', 'hospital'),
      serves: fc.constantFrom([east], [west], [east, west]),
      prescription: fc.boolean(),
      conditions: fc.subarray(['恶性肿瘤', '重症精神病', '高血压']),
      hours: someHours,
      slotMinutes: fc.constantFrom(15, 30, 40),
      slotCapacity: fc.integer({ min: 0, max: 2 }),
      closed: fc.subarray(['2026-03-17', '2026-03-19']),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map((each, n) => pharmacy(`P-${n}`, each)))

const someWish = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 96 }), fc.integer({ min: 1, max: 24 }), fc.boolean(), fc.boolean())
    .map(([from, length, open, until]) => ({
      from: until ? null : start + hours(from),
      to: open ? null : start + hours(from + length),
    })),
)

const someErrand = fc
  .record({
    items: fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
    street: fc.constantFrom(east, west),
    wish: someWish,
    after: fc.integer({ min: 0, max: 60 * 48 }),
  })
  .map(
    ({ items, street, wish, after }): Errand => ({
      items: items.map((name) => item(name)),
      street,
      wish,
      since: start + minutes(after),
      keep: null,
      appointment: null,
      avoid: [],
    }),
  )

const someWorld = fc
  .tuple(
    somePharmacies,
    fc.array(fc.tuple(fc.nat({ max: 3 }), fc.constantFrom(...names), fc.constantFrom(null, 0, 1, 5, 9)), {
      maxLength: 8,
    }),
    fc.subarray(['P-0', 'P-3']),
    fc.constantFrom('Asia/Shanghai', 'Europe/Berlin'),
  )
  .map(([pharmacies, stock, pauses, timezone]): World => {
    const notes = stock.map(([n, name, amount]) => note(`P-${n}`, name, amount))
    const directory = directoryOf(pharmacies)
    return worldOf({
      directory: { ...directory, district: { ...directory.district, timezone } },
      book: withRows(emptyBook(), { stock: notes, pauses }),
    })
  })

/** Every rule of TRANSCRIPTS "Placing" that a single part can break. */
function check(part: Part, errand: Errand, world: World): void {
  const there = world.directory.pharmacies.find(({ id }) => id === part.pharmacy)
  if (there === undefined) throw new Error(`placed at ${part.pharmacy}, which does not exist`)
  expect(there.serves).toContain(errand.street)
  expect(isPaused(world, there.id)).toBe(false)
  for (const each of part.items) {
    expect(barrier(there, each, world.catalogue)).toBeNull()
    expect(suffices(world, there.id, each, null)).toBe(true)
  }
  expect(part.slot.to - part.slot.from).toBe(minutes(there.slotMinutes))
  expect(closesAt(there, world.directory.district.timezone, part.slot)).not.toBeNull()
  expect(part.slot.from).toBeGreaterThanOrEqual(errand.since + minutes(30))
  expect(freePlaces(world, there, part.slot)).toBeGreaterThan(0)
}

const written = (items: Errand['items']) => items.map((each) => each.written).sort()

describe('placing one errand after another', () => {
  it('never overbooks, never goes where it may not, and loses no item', () => {
    fc.assert(
      fc.property(someWorld, fc.array(someErrand, { maxLength: 12 }), (empty, errands) => {
        let world = empty
        for (const [n, errand] of errands.entries()) {
          const placement = place(errand, world)
          if (placement.kind !== 'placed') continue
          for (const part of placement.parts) check(part, errand, world)
          const all = [...placement.parts.flatMap(({ items }) => items), ...placement.waiting]
          expect(written(all)).toEqual(written(errand.items))
          expect(new Set(placement.parts.map(({ pharmacy: id }) => id)).size).toBe(placement.parts.length)
          const legs: Leg[] = placement.parts.map((part, i) =>
            bookedLeg(part.pharmacy, part.slot, part.items, { id: i + 1 }),
          )
          if (placement.waiting.length > 0) legs.push(waitingLeg(placement.waiting, legs.length + 1))
          const changes = put(appointmentOf(n, legs, { createdAt: errand.since }))
          world = { ...world, book: applyChanges(world.book, changes) }
          expect(overbooked(world)).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('says that the wish was missed exactly where a slot starts outside it', () => {
    fc.assert(
      fc.property(someWorld, someErrand, (world, errand) => {
        const placement = place(errand, world)
        if (placement.kind !== 'placed') return
        const { from, to } = errand.wish ?? { from: null, to: null }
        const outside = placement.parts.some(
          ({ slot }) => slot.from < (from ?? -Infinity) || slot.from >= (to ?? Infinity),
        )
        expect(placement.wishMissed).toBe(outside)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(someWorld, someErrand, (world, errand) => {
        expect(place(errand, world)).toEqual(place(errand, world))
      }),
    )
  })
})
