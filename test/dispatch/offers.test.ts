import { describe, expect, it } from 'vitest'
import { offerFor, takeOffer } from '../../src/dispatch/offers.ts'
import type { World } from '../../src/dispatch/world.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  chemist,
  directoryOf,
  hospital,
  item,
  milestone,
  note,
  slotAt,
  waitingLeg,
  westCommunity,
  wish,
  withRows,
  worldOf,
} from '../support/build.ts'

const now = at('2026-03-17 12:00')
const freed = { pharmacy: 'P-1', slot: slotAt('2026-03-17 15:00') }
const drug = item('硝苯地平')
const afternoon = wish('2026-03-17 13:00', '2026-03-17 18:00')
const reviewed = milestone('reviewed', '2026-03-17 10:00')

/** Wanted the afternoon and got the next morning. */
const missed = (n: number, over: Partial<Appointment['request']> = {}, where = 'H-1') =>
  appointmentOf(n, [bookedLeg(where, slotAt('2026-03-18 09:00'), [drug], { milestones: [reviewed] })], {
    request: { wish: afternoon, ...over },
  })

const offered = (world: World, at_ = now, refused: readonly string[] = []) =>
  offerFor(world, freed, at_, refused)?.appointment ?? null
const worldWith = (...appointments: readonly Appointment[]) => worldOf({ book: bookWith(...appointments) })

describe('a freed place', () => {
  it('is offered to the earliest whose wish was missed for lack of it, for thirty minutes', () => {
    expect(offerFor(worldWith(missed(2), missed(1)), freed, now)).toEqual({
      appointment: missed(1).id,
      leg: 1,
      pharmacy: 'P-1',
      slot: freed.slot,
      until: at('2026-03-17 12:30'),
    })
  })

  it('is not held longer than a yes could still leave thirty minutes', () => {
    const world = worldWith(missed(1))
    expect(offerFor(world, freed, at('2026-03-17 14:20'))?.until).toBe(at('2026-03-17 14:30'))
    expect(offered(world, at('2026-03-17 14:30'))).toBeNull()
  })

  it('goes to the next when one has refused', () => {
    expect(offered(worldWith(missed(1), missed(2)), now, [missed(1).id])).toBe(missed(2).id)
  })

  it('that was offered before is offered anew to the next, whose offer it then is', () => {
    const world = worldWith(missed(1), missed(2))
    const first = offerFor(world, freed, now)
    if (first === null) throw new Error('expected an offer')
    expect(offerFor(world, first, now, [first.appointment])?.appointment).toBe(missed(2).id)
  })

  it.each([
    [
      'whose wish was met',
      appointmentOf(1, [bookedLeg('H-1', slotAt('2026-03-17 13:00'), [drug])], {
        request: { wish: afternoon },
      }),
    ],
    ['who had no wish', missed(1, { wish: null })],
    [
      'whose wish it would not meet either',
      missed(1, { wish: wish('2026-03-19 08:00', '2026-03-19 12:00') }),
    ],
    [
      'whose street it does not serve',
      missed(1, { patient: { ...missed(1).request.patient, community: westCommunity } }),
    ],
    ['who waits for stock', appointmentOf(1, [waitingLeg([drug])], { request: { wish: afternoon } })],
    [
      'whose bag is ready',
      appointmentOf(
        1,
        [
          bookedLeg('H-1', slotAt('2026-03-18 09:00'), [drug], {
            milestones: [milestone('ready', '2026-03-17 11:00')],
          }),
        ],
        { request: { wish: afternoon } },
      ),
    ],
    [
      'whose drug is not to be had there',
      appointmentOf(1, [bookedLeg('H-1', slotAt('2026-03-18 09:00'), [item('奥氮平')])], {
        request: { wish: afternoon },
      }),
    ],
  ])('is not offered to somebody %s', (_, appointment) => {
    expect(offered(worldWith(appointment))).toBeNull()
  })

  it('is not offered where it is out of stock, paused, taken again, or closed', () => {
    const book = bookWith(missed(1))
    expect(offered(worldOf({ book: withRows(book, { stock: [note('P-1', '硝苯地平', 0)] }) }))).toBeNull()
    expect(offered(worldOf({ book: withRows(book, { pauses: ['P-1'] }) }))).toBeNull()
    const taken = [3, 4].map((n) => appointmentOf(n, [bookedLeg('P-1', freed.slot, [drug])]))
    expect(offered(worldWith(missed(1), ...taken))).toBeNull()
    const shut = directoryOf([{ ...chemist, closed: ['2026-03-17'] }, hospital])
    expect(offered(worldOf({ book, directory: shut }))).toBeNull()
  })

  it('is held: two offers of one last place cannot be', () => {
    const one = directoryOf([{ ...chemist, slotCapacity: 1 }, hospital])
    const book = bookWith(missed(1), missed(2))
    const offer = offerFor(worldOf({ book, directory: one }), freed, now)
    const held = withRows(book, { offers: offer === null ? [] : [offer] })
    expect(offered(worldOf({ book: held, directory: one }))).toBeNull()
  })
})

describe('a yes', () => {
  const yes = (appointment: Appointment, at_ = now) => {
    const world = worldWith(appointment)
    const offer = offerFor(world, freed, now)
    if (offer === null) throw new Error('expected an offer')
    const held = { ...world, book: withRows(world.book, { offers: [offer] }) }
    return takeOffer(held, appointment, offer, at_)?.legs
  }

  it('moves the leg, to be reviewed anew at another institution', () => {
    expect(yes(missed(1))).toMatchObject([{ id: 1, pharmacy: 'P-1', slot: freed.slot, milestones: [] }])
    expect(yes(missed(1, {}, 'P-1'))).toMatchObject([{ pharmacy: 'P-1', milestones: [reviewed] }])
  })

  it('comes too late after the offer ran out', () => {
    expect(yes(missed(1), at('2026-03-17 12:31'))).toBeUndefined()
  })
})
