import { describe, expect, it } from 'vitest'
import { type Appointment, isOpen, isPlaced } from '../../src/domain/appointment.ts'
import { applyChanges } from '../../src/domain/book.ts'
import { isClaiming, roomKey, shelfKey, yes } from '../../src/domain/book-indexes.ts'
import { accountKey } from '../../src/domain/message.ts'
import { noAddress } from '../../src/domain/request.ts'
import { bookWith, put } from '../support/build.ts'
import fc from '../support/draws.ts'
import { drugs, phones, rooms, someOrder } from '../support/some-orders.ts'

const ids = (found: readonly Appointment[]): readonly string[] => found.map(({ id }) => id).sort()

describe('the indexes of a book', () => {
  it('find what walking through all appointments finds', () => {
    fc.assert(
      fc.property(fc.array(someOrder, { maxLength: 40 }), (orders) => {
        const book = orders.reduce((sum, order) => applyChanges(sum, put(order)), bookWith())
        const where = (wanted: (one: Appointment) => boolean) =>
          ids([...book.appointments.values()].filter(wanted))
        const { appointments } = book
        expect(ids(appointments.by('open', yes))).toEqual(where(isOpen))
        expect(ids(appointments.by('waiting', yes))).toEqual(
          where(({ standing, legs }) => standing.kind === 'placed' && legs.some((leg) => !isPlaced(leg))),
        )
        expect(ids(appointments.by('code', '0317-003'))).toEqual(where(({ code }) => code === '0317-003'))
        for (const id of ['u1', 'u2'])
          expect(ids(appointments.by('writer', accountKey({ platform: 'simulator', id })))).toEqual(
            where(({ request }) => request.writer.id === id),
          )
        for (const phone of phones)
          if (phone !== null)
            expect(ids(appointments.by('phone', phone))).toEqual(
              where(({ request }) => request.phone === phone),
            )
        for (const room of rooms) {
          const key = roomKey('c-1', { ...noAddress, building: '3', room })
          if (key !== null)
            expect(ids(appointments.by('room', key))).toEqual(
              where(({ request }) => request.patient.address.room === room),
            )
        }
        for (const message of ['m1', 'm2', 'simulator:g:test:m3'])
          expect(ids(appointments.by('message', message))).toEqual(
            where(
              ({ from, history }) => from === message || history.some((entry) => entry.message === message),
            ),
          )
        for (const drug of drugs)
          expect(ids(appointments.by('shelf', shelfKey('P-1', drug)))).toEqual(
            where(
              ({ standing, legs }) =>
                (standing.kind !== 'closed' || standing.status === 'fulfilled') &&
                legs.some(
                  (leg) =>
                    isClaiming(leg) && leg.pharmacy === 'P-1' && leg.items.some((each) => each.drug === drug),
                ),
            ),
          )
      }),
    )
  })
})
