import { describe, expect, it } from 'vitest'
import { freePlaces, holdersOf, loadOfDay, overbooked, takenOfDay } from '../../src/booking/places.ts'
import type { Appointment, PlacedLeg } from '../../src/domain/appointment.ts'
import { applyChanges } from '../../src/domain/book.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  chemist,
  directoryOf,
  item,
  pharmacy,
  put,
  slotAt,
  waitingLeg,
  withRows,
  worldOf,
} from '../support/build.ts'

const slot = slotAt('2026-03-17 10:00')
const medicine = [item('维生素C')]
const booked = (n: number, status: PlacedLeg['status'] = 'booked') =>
  appointmentOf(n, [bookedLeg('P-1', slot, medicine, { status })])
const worldWith = (...appointments: readonly Appointment[]) => worldOf({ book: bookWith(...appointments) })

describe('free places', () => {
  it.each([
    ['booked', 1],
    ['arrived', 1],
    ['fulfilled', 1],
    ['noshow', 1],
    ['cancelled', 2],
  ] as const)('a leg that is %s leaves %i of two', (status, free) => {
    expect(freePlaces(worldWith(booked(1, status)), chemist, slot)).toBe(free)
  })

  it('are not taken by the waitlist, another slot or another institution', () => {
    const world = worldWith(
      appointmentOf(1, [waitingLeg(medicine)]),
      appointmentOf(2, [bookedLeg('P-1', slotAt('2026-03-17 10:30'), medicine)]),
      appointmentOf(3, [bookedLeg('H-1', slot, medicine)]),
    )
    expect(freePlaces(world, chemist, slot)).toBe(2)
  })

  it('come back when the appointment is cancelled as a whole', () => {
    const closed = { kind: 'closed', status: 'cancelled', at: slot.from, reason: null } as const
    expect(freePlaces(worldWith({ ...booked(1), standing: closed }), chemist, slot)).toBe(2)
  })

  it('are taken once by an appointment with two legs in one slot', () => {
    const twice = appointmentOf(1, [
      bookedLeg('P-1', slot, medicine),
      bookedLeg('P-1', slot, medicine, { id: 2 }),
    ])
    expect(freePlaces(worldWith(twice), chemist, slot)).toBe(1)
  })

  it('are held by an offer, except for the one it was made to', () => {
    const asked = appointmentOf(1, [bookedLeg('P-1', slotAt('2026-03-17 15:00'), medicine)])
    const offer = { appointment: asked.id, leg: 1, pharmacy: 'P-1', slot, until: at('2026-03-17 09:00') }
    const world = worldOf({ book: withRows(bookWith(asked, booked(2)), { offers: [offer] }) })
    expect(freePlaces(world, chemist, slot)).toBe(0)
    expect(freePlaces(world, chemist, slot, asked.id)).toBe(1)
  })

  it('count one’s own place as free', () => {
    const world = worldWith(booked(1), booked(2))
    expect(freePlaces(world, chemist, slot)).toBe(0)
    expect(freePlaces(world, chemist, slot, booked(1).id)).toBe(1)
    expect(freePlaces(world, chemist, slot, 'somebody else')).toBe(0)
  })

  it('are taken by old bookings that reach into a slot after the length of slots changed', () => {
    const world = worldWith(booked(1))
    const quick = { ...chemist, slotMinutes: 15 }
    expect(freePlaces(world, quick, slotAt('2026-03-17 09:45', 15))).toBe(2)
    expect(freePlaces(world, quick, slotAt('2026-03-17 10:15', 15))).toBe(1)
    expect(freePlaces(world, quick, slotAt('2026-03-17 10:30', 15))).toBe(2)
  })

  it('never go below zero', () => {
    const world = worldWith(booked(1), booked(2), booked(3))
    expect(freePlaces(world, chemist, slot)).toBe(0)
  })

  it('follow the book: a change is seen at once', () => {
    const book = bookWith(booked(1))
    expect(freePlaces({ book }, chemist, slot)).toBe(1)
    expect(freePlaces({ book: applyChanges(book, put(booked(2))) }, chemist, slot)).toBe(0)
    expect(freePlaces({ book }, chemist, slot)).toBe(1)
  })

  it('name who holds them', () => {
    expect(holdersOf(worldWith(booked(1)), 'P-1', slot)).toEqual(new Set([booked(1).id]))
  })
})

describe('load', () => {
  it('is the booked share of the day', () => {
    const world = worldWith(booked(1), booked(2))
    expect(takenOfDay(world, chemist, 'Asia/Shanghai', '2026-03-17')).toBe(2)
    expect(loadOfDay(world, chemist, 'Asia/Shanghai', '2026-03-17')).toBe(2 / 32)
    expect(loadOfDay(world, chemist, 'Asia/Shanghai', '2026-03-18')).toBe(0)
  })

  it('is full where there is nothing to be had', () => {
    expect(loadOfDay(worldWith(), pharmacy('P-9', { hours: [] }), 'Asia/Shanghai', '2026-03-17')).toBe(1)
  })
})

describe('overbooked', () => {
  const lowered = directoryOf([{ ...chemist, slotCapacity: 1 }])

  it('lists what no longer fits when a capacity is lowered, who asked first at the head', () => {
    const world = worldOf({ directory: lowered, book: bookWith(booked(2), booked(1)) })
    expect(overbooked(world)).toMatchObject([
      { slot, places: 1, appointments: [booked(1).id, booked(2).id], pharmacy: { id: 'P-1' } },
    ])
  })

  it('leaves history out, and what fits', () => {
    const world = worldOf({ directory: lowered, book: bookWith(booked(2), booked(1)) })
    expect(overbooked(world, slot.to)).toEqual([])
    expect(overbooked(worldWith(booked(1), booked(2)))).toEqual([])
  })
})
