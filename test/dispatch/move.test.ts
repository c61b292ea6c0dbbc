import { describe, expect, it } from 'vitest'
import { type MoveCause, moveAll, moveLeg, reassign } from '../../src/dispatch/move.ts'
import type { World } from '../../src/dispatch/world.ts'
import type { Appointment, Leg } from '../../src/domain/appointment.ts'
import { emptyBook } from '../../src/domain/book.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  chemist,
  clock,
  directoryOf,
  drugstore,
  hospital,
  item,
  milestone,
  note,
  slotAt,
  waitingLeg,
  wish,
  withRows,
  worldOf,
} from '../support/build.ts'

const now = at('2026-03-17 09:40')
const ten = slotAt('2026-03-17 11:00')
const out = (drug: string, brand: string | null = null): MoveCause => ({
  kind: 'out-of-stock',
  pharmacy: 'P-1',
  drug,
  brand,
})
const paused: MoveCause = { kind: 'paused', pharmacy: 'P-1' }
const reviewed = milestone('reviewed', '2026-03-17 09:00')
const nifedipine = item('硝苯地平')
const branded = item('拜新同', { drug: '硝苯地平', brand: '拜新同' })
const metformin = item('二甲双胍')
const vitamin = item('维生素C')

/** A leg in words: `1 H-1 2026-03-17 10:30 硝苯地平 reviewed`. */
const told = (legs: readonly Leg[]): readonly string[] =>
  legs.map((leg) =>
    [
      leg.id,
      leg.slot === null ? 'waitlist' : `${leg.pharmacy} ${clock(leg.slot.from)}`,
      leg.items.map(({ written }) => written).join('+'),
      ...leg.milestones.map(({ name }) => name),
    ].join(' '),
  )

const at1 = (items: readonly ReturnType<typeof item>[], over = {}): Leg => bookedLeg('P-1', ten, items, over)

function move(
  appointment: Appointment,
  cause: MoveCause,
  over: Partial<World> = {},
): readonly string[] | null {
  const world = worldOf({ book: bookWith(appointment), ...over })
  const [leg] = appointment.legs
  const moved = leg === undefined ? null : moveLeg(world, appointment, leg, cause, now)
  return moved === null ? null : told(moved.legs)
}

describe('an item that is out of stock', () => {
  it('takes the whole leg along where one institution can take all of it, to be reviewed anew', () => {
    const appointment = appointmentOf(1, [at1([nifedipine, vitamin], { milestones: [reviewed] })])
    expect(move(appointment, out('硝苯地平'))).toEqual(['1 H-1 2026-03-17 10:30 硝苯地平+维生素C'])
  })

  it('moves alone where no one institution can, and the rest stays, reviewed', () => {
    const appointment = appointmentOf(1, [at1([nifedipine, metformin], { milestones: [reviewed] })])
    const book = withRows(bookWith(appointment), { stock: [note('H-1', '二甲双胍', 0)] })
    expect(move(appointment, out('硝苯地平'), { book })).toEqual([
      '1 P-1 2026-03-17 11:00 二甲双胍 reviewed',
      '2 H-1 2026-03-17 10:30 硝苯地平',
    ])
  })

  it('waits where nobody has it, and the rest stays booked', () => {
    const appointment = appointmentOf(1, [at1([nifedipine, metformin])])
    const book = withRows(bookWith(appointment), { stock: [note('H-1', '硝苯地平', 0)] })
    expect(move(appointment, out('硝苯地平'), { book })).toEqual([
      '1 P-1 2026-03-17 11:00 二甲双胍',
      '2 waitlist 硝苯地平',
    ])
  })

  it('waits as a whole where it is all there was', () => {
    const appointment = appointmentOf(1, [at1([nifedipine])])
    const book = withRows(bookWith(appointment), { stock: [note('H-1', '硝苯地平', 0)] })
    expect(move(appointment, out('硝苯地平'), { book })).toEqual(['1 waitlist 硝苯地平'])
  })

  it('joins what already waits', () => {
    const appointment = appointmentOf(1, [at1([nifedipine, metformin]), waitingLeg([item('板蓝根')], 2)])
    const stock = [note('H-1', '硝苯地平', 0)]
    expect(move(appointment, out('硝苯地平'), { book: withRows(bookWith(appointment), { stock }) })).toEqual([
      '1 P-1 2026-03-17 11:00 二甲双胍',
      '2 waitlist 板蓝根+硝苯地平',
    ])
  })

  it('goes along with another leg, so that nobody goes anywhere twice', () => {
    const other = bookedLeg('H-1', slotAt('2026-03-17 11:30'), [item('奥氮平')], {
      id: 2,
      milestones: [reviewed],
    })
    expect(move(appointmentOf(1, [at1([nifedipine]), other]), out('硝苯地平'))).toEqual([
      '2 H-1 2026-03-17 11:30 奥氮平+硝苯地平',
    ])
  })

  it('does not go along with a leg that is ready, or that starts too soon', () => {
    const ready = bookedLeg('H-1', slotAt('2026-03-17 11:30'), [item('奥氮平')], {
      id: 2,
      milestones: [reviewed, milestone('ready', '2026-03-17 09:30')],
    })
    expect(move(appointmentOf(1, [at1([nifedipine]), ready]), out('硝苯地平'))).toEqual([
      '2 H-1 2026-03-17 11:30 奥氮平 reviewed ready',
      '1 H-1 2026-03-17 10:30 硝苯地平',
    ])
    const soon = bookedLeg('H-1', slotAt('2026-03-17 10:00'), [item('奥氮平')], { id: 2 })
    expect(move(appointmentOf(1, [at1([nifedipine]), soon]), out('硝苯地平'))).toEqual([
      '2 H-1 2026-03-17 10:00 奥氮平',
      '1 H-1 2026-03-17 10:30 硝苯地平',
    ])
  })

  it('starts at least thirty minutes after the word, within the wish where that can be', () => {
    const afternoon = { request: { wish: wish('2026-03-17 12:00', '2026-03-17 18:00') } }
    expect(move(appointmentOf(1, [at1([nifedipine])], afternoon), out('硝苯地平'))).toEqual([
      '1 H-1 2026-03-17 13:00 硝苯地平',
    ])
  })

  it('a brand concerns those who wrote it, a substance everybody', () => {
    expect(move(appointmentOf(1, [at1([nifedipine])]), out('硝苯地平', '拜新同'))).toBeNull()
    expect(move(appointmentOf(1, [at1([branded])]), out('硝苯地平', '拜新同'))).toHaveLength(1)
    expect(move(appointmentOf(1, [at1([branded])]), out('硝苯地平'))).toHaveLength(1)
  })
})

describe('what stays', () => {
  it.each([
    ['ready', at1([nifedipine], { milestones: [milestone('ready', '2026-03-17 09:00')] })],
    ['picked up', at1([nifedipine], { milestones: [milestone('picked-up', '2026-03-17 09:00')] })],
    ['at the counter', at1([nifedipine], { status: 'arrived' })],
    ['cancelled', at1([nifedipine], { status: 'cancelled' })],
    ['elsewhere', bookedLeg('H-1', ten, [nifedipine])],
    ['of another drug', at1([metformin])],
  ])('a leg that is %s', (_, leg) => {
    expect(move(appointmentOf(1, [leg]), out('硝苯地平'))).toBeNull()
  })
})

describe('a pause', () => {
  it('moves what is booked', () => {
    expect(move(appointmentOf(1, [at1([nifedipine])]), paused)).toEqual(['1 H-1 2026-03-17 10:30 硝苯地平'])
  })

  it('lets wait what nobody else may dispense', () => {
    const world = { directory: directoryOf([chemist, drugstore]) }
    expect(move(appointmentOf(1, [at1([nifedipine])]), paused, world)).toEqual(['1 waitlist 硝苯地平'])
  })

  it('moves all, the urgent first, then who asked first, and overbooks nobody', () => {
    const one = { ...hospital, slotCapacity: 1 }
    const first = appointmentOf(1, [at1([nifedipine])])
    const second = appointmentOf(2, [at1([nifedipine])])
    const urgent = appointmentOf(3, [at1([nifedipine])], { request: { urgent: true } })
    const world = worldOf({
      directory: directoryOf([chemist, drugstore, one]),
      book: withRows(bookWith(second, first, urgent), { pauses: ['P-1'] }),
    })
    expect(
      moveAll(world, paused, now).map(({ appointment, legs }) => `${appointment.code} ${told(legs)}`),
    ).toEqual([
      '0317-003 1 H-1 2026-03-17 10:30 硝苯地平',
      '0317-001 1 H-1 2026-03-17 11:00 硝苯地平',
      '0317-002 1 H-1 2026-03-17 11:30 硝苯地平',
    ])
  })

  it('moves both legs of one appointment', () => {
    const legs = [at1([nifedipine]), bookedLeg('P-1', slotAt('2026-03-17 12:00'), [metformin], { id: 2 })]
    const world = worldOf({ book: bookWith(appointmentOf(1, legs)) })
    const moves = moveAll(world, paused, now)
    expect(told(moves.at(-1)?.legs ?? []).join()).not.toContain('P-1')
    expect(moves.at(-1)?.legs.flatMap(({ items }) => items)).toHaveLength(2)
  })
})

describe('changed hours', () => {
  const late = { ...chemist, hours: [{ days: [1, 2, 3, 4, 5, 6, 7], open: '14:00', close: '17:00' }] }
  const cause: MoveCause = { kind: 'hours', pharmacy: 'P-1' }

  it('move what no longer fits, at the same institution with its review', () => {
    const afternoon = { request: { wish: wish('2026-03-17 14:00', '2026-03-17 16:00') } }
    const appointment = appointmentOf(1, [at1([nifedipine], { milestones: [reviewed] })], afternoon)
    expect(move(appointment, cause, { directory: directoryOf([late]) })).toEqual([
      '1 P-1 2026-03-17 14:00 硝苯地平 reviewed',
    ])
  })

  it('leave what fits', () => {
    expect(move(appointmentOf(1, [at1([nifedipine])]), cause)).toBeNull()
  })
})

describe('a reassignment', () => {
  const go = (appointment: Appointment, to = hospital, book = bookWith(appointment)) => {
    const done = reassign(worldOf({ book }), appointment, to, now)
    return done.kind === 'moved' ? told(done.legs) : done.why
  }

  it('goes where the coordinator said, with what waits', () => {
    const legs = [at1([nifedipine], { milestones: [reviewed] }), waitingLeg([metformin], 2)]
    expect(go(appointmentOf(1, legs))).toEqual(['1 H-1 2026-03-17 10:30 硝苯地平+二甲双胍'])
  })

  it('leaves what is ready where it is', () => {
    const ready = at1([nifedipine], { milestones: [milestone('ready', '2026-03-17 09:00')] })
    expect(go(appointmentOf(1, [ready]))).toBe('too-late')
    expect(go(appointmentOf(1, [ready, waitingLeg([metformin], 2)]))).toEqual([
      '1 P-1 2026-03-17 11:00 硝苯地平 ready',
      '2 H-1 2026-03-17 10:30 二甲双胍',
    ])
  })

  it('says why not', () => {
    const appointment = appointmentOf(1, [at1([nifedipine])])
    expect(go(appointment, chemist)).toBe('already-there')
    expect(go(appointment, drugstore)).toBe('prescription')
    expect(go(appointment, hospital, withRows(emptyBook(), { pauses: ['H-1'] }))).toBe('closed')
    expect(go(appointment, { ...hospital, serves: [] })).toBe('not-serving')
  })
})
