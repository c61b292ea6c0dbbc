import type { Appointment, Leg } from '../../src/domain/appointment.ts'
import { noAddress } from '../../src/domain/request.ts'
import { minutes } from '../../src/domain/time.ts'
import { appointmentOf, at, bookedLeg, item, waitingLeg } from './build.ts'
import fc from './draws.ts'

/** Around the midnight of UTC, which is eight in the morning at the counter. */
export const opening = at('2026-03-18 06:00')

/** Slots of any length, as they lie across each other when a counter has changed their length. */
export const someSlot = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 6 })).map(([from, length]) => ({
  from: opening + minutes(30) * from,
  to: opening + minutes(30) * (from + length),
}))
export const drugs = ['维生素C', '板蓝根'] as const
const someLeg: fc.Arbitrary<Leg> = fc.oneof(
  fc.constant(waitingLeg([item('维生素C')])),
  fc
    .tuple(
      someSlot,
      fc.constantFrom('P-1', 'P-2'),
      fc.constantFrom(...drugs),
      fc.constantFrom('booked', 'cancelled', 'fulfilled', 'noshow'),
    )
    .map(([slot, where, drug, status]) => bookedLeg(where, slot, [item(drug)], { status })),
)
const someStanding: fc.Arbitrary<Appointment['standing']> = fc.oneof(
  fc.constant<Appointment['standing']>({ kind: 'placed' }),
  fc
    .constantFrom('fulfilled', 'cancelled', 'noshow')
    .map((status): Appointment['standing'] => ({ kind: 'closed', status, at: opening, reason: null })),
)
export const phones = [null, '13800000001', '13800000002'] as const
export const rooms = [null, '101', '102'] as const
/** Orders of few people at two counters: many have something in common. */
export const someOrder: fc.Arbitrary<Appointment> = fc
  .record({
    n: fc.integer({ min: 1, max: 9 }),
    legs: fc.array(someLeg, { maxLength: 3 }),
    standing: someStanding,
    writer: fc.constantFrom('u1', 'u2'),
    phone: fc.constantFrom(...phones),
    room: fc.constantFrom(...rooms),
    message: fc.constantFrom('m1', 'm2'),
  })
  .map(({ n, legs, standing, writer, phone, room, message }) =>
    appointmentOf(n, legs, {
      standing,
      history: [
        {
          at: opening,
          by: { platform: 'simulator', id: writer },
          message,
          what: 'amended',
          old: null,
          new: null,
        },
      ],
      request: {
        writer: { platform: 'simulator', id: writer, name: writer },
        phone,
        patient: {
          community: 'c-1',
          address: { ...noAddress, building: '3', room },
          recipient: null,
          name: null,
        },
      },
    }),
  )
