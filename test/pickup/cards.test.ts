import { describe, expect, it } from 'vitest'
import type { Appointment } from '../../src/domain/appointment.ts'
import { cardLedger, cardOf, cardsWith } from '../../src/pickup/cards.ts'
import {
  agent,
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  item,
  milestone,
  pharmacist,
  slotAt,
} from '../support/build.ts'

const leg = bookedLeg('P-1', slotAt('2026-03-17 10:00'), [item('硝苯地平')])
const collected = milestone('card-collected', '2026-03-17 08:30', agent)
const delivered = milestone('delivered', '2026-03-17 12:00', agent)
const withCard = (n: number, over: Parameters<typeof appointmentOf>[2] = {}): Appointment =>
  appointmentOf(n, [leg], { milestones: [collected], ...over })
const room = (building: string) => ({
  patient: {
    ...withCard(1).request.patient,
    address: { lane: null, building, unit: null, room: '101' },
  },
})

describe('a card', () => {
  it('is with the agent who collected it, until the medicines are delivered', () => {
    expect(cardOf(appointmentOf(1, [leg]))).toBeNull()
    expect(cardOf(withCard(1))).toEqual({ holder: agent, since: at('2026-03-17 08:30') })
    expect(cardOf(withCard(1, { milestones: [collected, delivered] }))).toBeNull()
  })

  it('is still there after a cancellation', () => {
    const standing = { kind: 'closed', status: 'cancelled', at: 0, reason: null } as const
    expect(cardOf(withCard(1, { standing }))).not.toBeNull()
  })

  it('is back when the order is fulfilled', () => {
    const standing = { kind: 'closed', status: 'fulfilled', at: 0, reason: null } as const
    expect(cardOf(withCard(1, { standing }))).toBeNull()
  })
})

describe('the ledger', () => {
  it('has one card for two orders of one patient, and one each for neighbours', () => {
    const book = bookWith(
      withCard(1, { request: room('3') }),
      withCard(2, { request: room('3') }),
      withCard(3, { request: room('5') }),
    )
    expect(cardLedger(book).map(({ appointments }) => appointments.map(({ code }) => code))).toEqual([
      ['0317-001', '0317-002'],
      ['0317-003'],
    ])
  })

  it('keeps a card that one of two orders still needs', () => {
    const book = bookWith(
      withCard(1, { request: room('3'), milestones: [collected, delivered] }),
      withCard(2, { request: room('3') }),
    )
    expect(cardLedger(book)).toHaveLength(1)
  })

  it('knows whose hands it is in', () => {
    const other = milestone('card-collected', '2026-03-17 09:30', pharmacist)
    const book = bookWith(withCard(1), withCard(2, { request: room('5'), milestones: [other] }))
    expect(cardsWith(book, agent)).toHaveLength(1)
    expect(cardsWith(book, pharmacist)[0]?.appointments[0]?.code).toBe('0317-002')
  })
})
