import { describe, expect, it } from 'vitest'
import { serveWaitlist } from '../../src/dispatch/waitlist.ts'
import type { Book } from '../../src/domain/book.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  chemist,
  clock,
  directoryOf,
  item,
  note,
  slotAt,
  waitingLeg,
  wish,
  withRows,
  worldOf,
} from '../support/build.ts'

const now = at('2026-03-17 14:10')
const drug = item('硝苯地平', { quantity: 1 })
const only = directoryOf([{ ...chemist, slotCapacity: 1 }])

const served = (book: Book, directory = only) =>
  serveWaitlist(worldOf({ directory, book }), now).map(({ appointment, legs }) => [
    appointment.code,
    ...legs.map((leg) =>
      leg.slot === null
        ? `waits ${leg.items.length}`
        : `${leg.id} ${leg.pharmacy} ${clock(leg.slot.from)} ${leg.items.length}`,
    ),
  ])

describe('the waitlist', () => {
  it('is served at once, the urgent first, then who asked first, never two in one place', () => {
    const book = bookWith(
      appointmentOf(2, [waitingLeg([drug])]),
      appointmentOf(1, [waitingLeg([drug])]),
      appointmentOf(3, [waitingLeg([drug])], { request: { urgent: true } }),
    )
    expect(served(book)).toEqual([
      ['0317-003', '1 P-1 2026-03-17 15:00 1'],
      ['0317-001', '1 P-1 2026-03-17 15:30 1'],
      ['0317-002', '1 P-1 2026-03-17 16:00 1'],
    ])
  })

  it('waits while the stock is out, and gets as far as a delivery reaches', () => {
    const waiting = bookWith(
      appointmentOf(1, [waitingLeg([item('硝苯地平', { quantity: 2 })])]),
      appointmentOf(2, [waitingLeg([item('硝苯地平', { quantity: 2 })])]),
      appointmentOf(3, [waitingLeg([drug])]),
    )
    expect(served(withRows(waiting, { stock: [note('P-1', '硝苯地平', 0)] }))).toEqual([])
    const three = withRows(waiting, { stock: [note('P-1', '硝苯地平', 3)] })
    expect(served(three).map(([code]) => code)).toEqual(['0317-001', '0317-003'])
  })

  it('is served in part, and the rest keeps waiting', () => {
    const book = withRows(bookWith(appointmentOf(1, [waitingLeg([drug, item('二甲双胍')])])), {
      stock: [note('P-1', '二甲双胍', 0)],
    })
    expect(served(book)).toEqual([['0317-001', '1 P-1 2026-03-17 15:00 1', 'waits 1']])
  })

  it('joins a leg that is already booked at the place', () => {
    const legs = [bookedLeg('P-1', slotAt('2026-03-17 16:00'), [item('二甲双胍')]), waitingLeg([drug], 2)]
    expect(served(bookWith(appointmentOf(1, legs)))).toEqual([['0317-001', '1 P-1 2026-03-17 16:00 2']])
  })

  it('gets the wished time where it is still ahead', () => {
    const tomorrow = { request: { wish: wish('2026-03-18 13:00', '2026-03-18 18:00') } }
    expect(served(bookWith(appointmentOf(1, [waitingLeg([drug])], tomorrow)))).toEqual([
      ['0317-001', '1 P-1 2026-03-18 13:00 1'],
    ])
  })

  it('does not touch what is closed, asked about or with a person', () => {
    const closed = { kind: 'closed', status: 'cancelled', at: now, reason: null } as const
    const deciding = { kind: 'deciding', by: 'pharmacist', reason: 'too-much' } as const
    const book = bookWith(
      appointmentOf(1, [waitingLeg([drug])], { standing: closed }),
      appointmentOf(2, [waitingLeg([drug])], { standing: deciding }),
    )
    expect(served(book)).toEqual([])
  })
})
