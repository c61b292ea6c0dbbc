import { describe, expect, it } from 'vitest'
import { concerns, noteOn, packsOf, suffices } from '../../src/dispatch/stock.ts'
import type { Appointment } from '../../src/domain/appointment.ts'
import type { StockNote } from '../../src/domain/book.ts'
import {
  appointmentOf,
  at,
  bookedLeg,
  bookWith,
  item,
  milestone,
  note,
  slotAt,
  withRows,
  worldOf,
} from '../support/build.ts'

const slot = slotAt('2026-03-17 10:00')
const plain = item('硝苯地平')
const branded = item('拜新同', { drug: '硝苯地平', brand: '拜新同' })
const worldWith = (stock: readonly StockNote[], ...appointments: readonly Appointment[]) =>
  worldOf({ book: withRows(bookWith(...appointments), { stock }) })

describe('packages', () => {
  it.each([
    [2, '盒', 2],
    [3, '支', 3],
    [2, null, 2],
    [0.5, '盒', 1],
    [30, '天', 1],
    [14, '片', 1],
    [null, null, 1],
  ] as const)('%s %s takes %i', (quantity, unit, packs) => {
    expect(packsOf(item('硝苯地平', { quantity, unit }))).toBe(packs)
  })
})

describe('what is known to be there', () => {
  it.each([
    ['nothing was said', [], true],
    ['it has it', [note('P-1', '硝苯地平', null)], true],
    ['it is out', [note('P-1', '硝苯地平', 0)], false],
    ['exactly enough', [note('P-1', '硝苯地平', 2)], true],
    ['fewer than wanted', [note('P-1', '硝苯地平', 1)], false],
    ['another is out', [note('H-1', '硝苯地平', 0), note('P-1', '二甲双胍', 0)], true],
  ])('%s', (_, stock, enough) => {
    expect(suffices(worldWith(stock), 'P-1', plain, null)).toBe(enough)
  })

  it('lets later notes win', () => {
    const stock = [
      note('P-1', '硝苯地平', 0, { saidAt: at('2026-03-17 09:00') }),
      note('P-1', '硝苯地平', null, { saidAt: at('2026-03-17 14:00') }),
      note('P-1', '硝苯地平', 0, { saidAt: at('2026-03-17 10:00') }),
    ]
    expect(suffices(worldWith(stock), 'P-1', plain, null)).toBe(true)
  })
})

describe('brands', () => {
  it('concern only those who wrote them; the substance concerns all', () => {
    expect(concerns({ drug: '硝苯地平', brand: '拜新同' }, branded)).toBe(true)
    expect(concerns({ drug: '硝苯地平', brand: '拜新同' }, plain)).toBe(false)
    expect(concerns({ drug: '硝苯地平', brand: null }, branded)).toBe(true)
    expect(concerns({ drug: '硝苯地平', brand: null }, plain)).toBe(true)
  })

  it('are out alone', () => {
    const world = worldWith([note('P-1', '硝苯地平', 0, { brand: '拜新同' })])
    expect(suffices(world, 'P-1', branded, null)).toBe(false)
    expect(suffices(world, 'P-1', plain, null)).toBe(true)
  })

  it('come back with a later word on the substance, and go with one', () => {
    const early = note('P-1', '硝苯地平', 0, { brand: '拜新同', saidAt: at('2026-03-17 09:00') })
    const late = note('P-1', '硝苯地平', null, { saidAt: at('2026-03-17 10:00') })
    expect(suffices(worldWith([early, late]), 'P-1', branded, null)).toBe(true)
    const brandIsIn = { ...early, amount: null, saidAt: at('2026-03-17 11:00') }
    const out = { ...late, amount: 0 }
    expect(suffices(worldWith([out, brandIsIn]), 'P-1', branded, null)).toBe(true)
    expect(suffices(worldWith([out, brandIsIn]), 'P-1', plain, null)).toBe(false)
  })

  it('of two words at once the one on the brand knows more', () => {
    const world = worldWith([note('P-1', '硝苯地平', 0), note('P-1', '硝苯地平', null, { brand: '拜新同' })])
    expect(noteOn(world, 'P-1', branded)?.brand).toBe('拜新同')
  })
})

describe('what is promised to others', () => {
  const four = note('P-1', '硝苯地平', 3)
  const leg = (over = {}) => appointmentOf(1, [bookedLeg('P-1', slot, [plain], over)])

  it('is no longer there', () => {
    expect(suffices(worldWith([four], leg()), 'P-1', plain, null)).toBe(false)
    expect(suffices(worldWith([four], leg()), 'P-1', item('硝苯地平', { quantity: 1 }), null)).toBe(true)
  })

  it('does not count against the appointment itself', () => {
    expect(suffices(worldWith([four], leg()), 'P-1', plain, leg().id)).toBe(true)
  })

  it('is free again when it was cancelled or not fetched', () => {
    expect(suffices(worldWith([four], leg({ status: 'cancelled' })), 'P-1', plain, null)).toBe(true)
    expect(suffices(worldWith([four], leg({ status: 'noshow' })), 'P-1', plain, null)).toBe(true)
  })

  it('was no longer on the shelf where it was set aside before the count', () => {
    const bagged = leg({ milestones: [milestone('ready', '2026-03-17 07:50')] })
    expect(suffices(worldWith([four], bagged), 'P-1', plain, null)).toBe(true)
    const later = leg({ milestones: [milestone('ready', '2026-03-17 08:10')] })
    expect(suffices(worldWith([four], later), 'P-1', plain, null)).toBe(false)
  })
})
