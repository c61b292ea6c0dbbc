import { describe, expect, it } from 'vitest'
import { pickUpList } from '../../src/pickup/list.ts'
import {
  agent,
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  clock,
  directoryOf,
  eastCommunity,
  item,
  milestone,
  slotAt,
  waitingLeg,
  westCommunity,
} from '../support/build.ts'

const directory = directoryOf()
const ten = slotAt('2026-03-17 10:00')
const drug = [item('硝苯地平')]

const told = (...appointments: Parameters<typeof appointmentOf>[]) => {
  const list = pickUpList(
    { book: bookWith(...appointments.map((each) => appointmentOf(...each))), directory },
    [eastCommunity],
  )
  return list.stops.map(({ pharmacy, slot, pickUps }) => [
    `${pharmacy} ${clock(slot.from)}`,
    ...pickUps.map(({ appointment, milestones }) => [appointment.code, ...milestones].join(' ')),
  ])
}

describe('the pick-up list', () => {
  it('has a stop for each institution and slot, in the order of time, then of the directory', () => {
    expect(
      told(
        [1, [bookedLeg('H-1', ten, drug)]],
        [2, [bookedLeg('P-1', slotAt('2026-03-17 11:00'), drug)]],
        [3, [bookedLeg('P-1', ten, drug)]],
        [4, [bookedLeg('P-1', ten, drug)]],
      ),
    ).toEqual([
      ['P-1 2026-03-17 10:00', '0317-003', '0317-004'],
      ['H-1 2026-03-17 10:00', '0317-001'],
      ['P-1 2026-03-17 11:00', '0317-002'],
    ])
  })

  it('puts the urgent first, and says how far each is', () => {
    const leg = bookedLeg('P-1', ten, drug, {
      milestones: [milestone('ready', '2026-03-17 09:30'), milestone('reviewed', '2026-03-17 09:00')],
    })
    expect(
      told(
        [1, [leg], { milestones: [milestone('card-collected', '2026-03-17 08:30', agent)] }],
        [2, [leg], { request: { urgent: true } }],
      ),
    ).toEqual([['P-1 2026-03-17 10:00', '0317-002 reviewed ready', '0317-001 card-collected reviewed ready']])
  })

  it('has each leg of an appointment at its own counter', () => {
    const legs = [bookedLeg('P-1', ten, drug), bookedLeg('H-1', ten, drug, { id: 2 })]
    expect(told([1, legs])).toHaveLength(2)
  })

  it('leaves out what was fetched, cancelled or asked for elsewhere', () => {
    const fetched = bookedLeg('P-1', ten, drug, { milestones: [milestone('picked-up', '2026-03-17 10:10')] })
    const elsewhere = appointmentOf(4, []).request.patient
    expect(
      told(
        [1, [fetched]],
        [2, [bookedLeg('P-1', ten, drug, { status: 'cancelled' })]],
        [
          3,
          [bookedLeg('P-1', ten, drug)],
          { standing: { kind: 'closed', status: 'cancelled', at: 0, reason: null } },
        ],
        [
          4,
          [bookedLeg('P-1', ten, drug)],
          { request: { patient: { ...elsewhere, community: westCommunity } } },
        ],
      ),
    ).toEqual([])
  })

  it('keeps what was not fetched in its time, and leaves out what is later than asked for', () => {
    const book = bookWith(
      appointmentOf(1, [bookedLeg('P-1', slotAt('2026-03-16 10:00'), drug)]),
      appointmentOf(2, [bookedLeg('P-1', slotAt('2026-03-18 10:00'), drug)]),
    )
    const { stops } = pickUpList({ book, directory }, [eastCommunity], at('2026-03-18 00:00'))
    expect(stops.map(({ slot }) => clock(slot.from))).toEqual(['2026-03-16 10:00'])
  })

  it('counts what still waits, and says who has the card', () => {
    const book = bookWith(
      appointmentOf(1, [bookedLeg('P-1', ten, drug), waitingLeg(drug, 2)], {
        milestones: [milestone('card-collected', '2026-03-17 08:30', agent)],
      }),
    )
    const list = pickUpList({ book, directory }, [eastCommunity])
    expect(list.waiting.map(({ code }) => code)).toEqual(['0317-001'])
    expect(list.stops[0]?.pickUps[0]?.card).toEqual(agent)
  })
})
