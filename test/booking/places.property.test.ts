import { describe, expect, it } from 'vitest'
import { freePlaces, holdersOf, takenOfDay } from '../../src/booking/places.ts'
import { isPlaced } from '../../src/domain/appointment.ts'
import { applyChanges, type Book } from '../../src/domain/book.ts'
import { hours } from '../../src/domain/time.ts'
import { appointmentOf, at, bookWith, pharmacy, put, withRows } from '../support/build.ts'
import fc from '../support/draws.ts'
import { opening, someOrder, someSlot } from '../support/some-orders.ts'

const chemist = pharmacy('P-1', { slotCapacity: 3 })

describe('places', () => {
  it('count at a counter whom a walk through all legs and offers counts', () => {
    const someOffer = fc.tuple(fc.integer({ min: 1, max: 9 }), someSlot).map(([n, slot]) => ({
      appointment: appointmentOf(n, []).id,
      leg: 1,
      pharmacy: 'P-1',
      slot,
      until: opening,
    }))
    fc.assert(
      fc.property(
        fc.array(someOrder),
        fc.array(someOffer, { maxLength: 3 }),
        someSlot,
        (orders, offers, slot) => {
          const book = withRows(
            orders.reduce((sum, order) => applyChanges(sum, put(order)), bookWith()),
            { offers },
          )
          const held = spentIn(book)
          const holders = new Set(
            held
              .filter(({ from, to }) => from < slot.to && to > slot.from)
              .map(({ appointment }) => appointment),
          )
          expect(holdersOf({ book }, 'P-1', slot)).toEqual(holders)
          expect(freePlaces({ book }, chemist, slot)).toBe(Math.max(0, 3 - holders.size))
          const [someone = 'nobody'] = holders
          expect(freePlaces({ book }, chemist, slot, someone)).toBe(
            Math.max(0, 3 - holders.size + Number(holders.has(someone))),
          )
          const day = held.filter(({ from }) => from < at('2026-03-19 00:00') && from >= opening - hours(6))
          const slots = new Set(day.map(({ from, to, appointment }) => `${from} ${to} ${appointment}`))
          const starts = new Set(day.map(({ from, appointment }) => `${from} ${appointment}`))
          const taken = takenOfDay({ book }, chemist, 'Asia/Shanghai', '2026-03-18')
          expect(taken).toBeGreaterThanOrEqual(starts.size)
          expect(taken).toBeLessThanOrEqual(slots.size)
        },
      ),
    )
  })
})

/** What is spent at the first counter. */
function spentIn(book: Book) {
  const legs = [...book.appointments.values()]
    .filter(({ standing }) => standing.kind !== 'closed' || standing.status !== 'cancelled')
    .flatMap(({ id, legs }) => legs.map((leg) => ({ leg, appointment: id })))
    .flatMap(({ leg, appointment }) =>
      isPlaced(leg) && leg.status !== 'cancelled' && leg.pharmacy === 'P-1'
        ? [{ ...leg.slot, appointment }]
        : [],
    )
  const offers = [...book.offers.values()].map(({ slot, appointment }) => ({ ...slot, appointment }))
  return [...legs, ...offers]
}
