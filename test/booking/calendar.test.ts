import { describe, expect, it } from 'vitest'
import {
  addDays,
  closesAt,
  endOfDay,
  localDay,
  openingsOf,
  opensNext,
  placesOfDay,
  slotsBetween,
  slotsOfDay,
  startOfDay,
} from '../../src/booking/calendar.ts'
import { hours, minutes } from '../../src/domain/time.ts'
import { at, chemist, clock, drugstore, everyDay, hospital, pharmacy } from '../support/build.ts'

const shanghai = 'Asia/Shanghai'
const berlin = 'Europe/Berlin'
const utc = (time: string): number => Temporal.Instant.from(time).epochMilliseconds

describe('local days', () => {
  it('change at local midnight', () => {
    expect(localDay(at('2026-03-17 23:59'), shanghai)).toBe('2026-03-17')
    expect(localDay(at('2026-03-18 00:00'), shanghai)).toBe('2026-03-18')
    expect(startOfDay('2026-03-18', shanghai)).toBe(at('2026-03-18 00:00'))
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  })

  it('are 23 and 25 hours long when the clocks change', () => {
    const length = (day: string) => endOfDay(day, berlin) - startOfDay(day, berlin)
    expect(length('2026-03-28')).toBe(hours(24))
    expect(length('2026-03-29')).toBe(hours(23))
    expect(length('2026-10-25')).toBe(hours(25))
  })
})

describe('openings and slots', () => {
  it('follow ISO weekdays and several intervals a day', () => {
    expect(openingsOf(hospital, shanghai, '2026-03-20').map(({ from }) => clock(from))).toEqual([
      '2026-03-20 08:00',
      '2026-03-20 13:00',
    ])
    expect(openingsOf(hospital, shanghai, '2026-03-22')).toHaveLength(1)
    expect(openingsOf(drugstore, shanghai, '2026-03-22')).toEqual([])
  })

  it('are none on a closed day', () => {
    const shut = pharmacy('P-9', { closed: ['2026-03-18'] })
    expect(slotsOfDay(shut, shanghai, '2026-03-18')).toEqual([])
    expect(slotsOfDay(shut, shanghai, '2026-03-19')).toHaveLength(16)
  })

  it('lie whole inside the opening hours: what is too short before closing is no slot', () => {
    const odd = pharmacy('P-9', {
      slotMinutes: 25,
      hours: [{ days: everyDay, open: '09:00', close: '10:00' }],
    })
    expect(slotsOfDay(odd, shanghai, '2026-03-17')).toEqual([
      { from: at('2026-03-17 09:00'), to: at('2026-03-17 09:25') },
      { from: at('2026-03-17 09:25'), to: at('2026-03-17 09:50') },
    ])
  })

  it('make overlapping hours one, so that no slot is there twice', () => {
    const twice = pharmacy('P-9', {
      hours: [
        { days: everyDay, open: '09:00', close: '12:00' },
        { days: everyDay, open: '11:00', close: '13:00' },
      ],
    })
    expect(slotsOfDay(twice, shanghai, '2026-03-17')).toHaveLength(8)
  })

  it('last until midnight where it closes at 24:00', () => {
    const late = pharmacy('P-9', { hours: [{ days: everyDay, open: '22:00', close: '24:00' }] })
    expect(slotsOfDay(late, shanghai, '2026-03-17').at(-1)).toEqual({
      from: at('2026-03-17 23:30'),
      to: at('2026-03-18 00:00'),
    })
  })

  it('keep their real length where the clocks change within the hours', () => {
    const always = pharmacy('P-9', { hours: [{ days: everyDay, open: '00:00', close: '24:00' }] })
    expect(slotsOfDay(always, berlin, '2026-03-29')).toHaveLength(46)
    expect(slotsOfDay(always, berlin, '2026-10-25')).toHaveLength(50)
    expect(
      slotsOfDay(always, berlin, '2026-10-25').every((slot) => slot.to - slot.from === minutes(30)),
    ).toBe(true)
    expect(openingsOf(chemist, berlin, '2026-03-29')[0]?.from).toBe(utc('2026-03-29T07:00:00Z'))
    expect(openingsOf(chemist, berlin, '2026-03-28')[0]?.from).toBe(utc('2026-03-28T08:00:00Z'))
  })

  it.each([0, -30, Number.NaN])('are none with slots of %s minutes, and end', (slotMinutes) => {
    expect(slotsOfDay(pharmacy('P-9', { slotMinutes }), shanghai, '2026-03-17')).toEqual([])
  })
})

describe('slotsBetween', () => {
  it('is half-open by the start of the slot', () => {
    const starts = [...slotsBetween(chemist, shanghai, at('2026-03-17 16:00'), at('2026-03-18 09:30'))]
    expect(starts.map(({ from }) => clock(from))).toEqual([
      '2026-03-17 16:00',
      '2026-03-17 16:30',
      '2026-03-18 09:00',
    ])
  })

  it('is empty for an interval without length', () => {
    expect([...slotsBetween(chemist, shanghai, at('2026-03-17 10:00'), at('2026-03-17 10:00'))]).toEqual([])
  })

  it('makes only what is asked for', () => {
    const [first] = slotsBetween(chemist, shanghai, at('2026-03-17 12:01'), 8e15)
    expect(clock(first?.from ?? 0)).toBe('2026-03-17 12:30')
  })
})

describe('closing and opening', () => {
  it('knows when the counter closes after a slot', () => {
    const slot = { from: at('2026-03-17 11:30'), to: at('2026-03-17 12:00') }
    expect(closesAt(hospital, shanghai, slot)).toBe(at('2026-03-17 12:00'))
    expect(closesAt(chemist, shanghai, slot)).toBe(at('2026-03-17 17:00'))
  })

  it('has no closing for a slot outside the hours', () => {
    const noon = { from: at('2026-03-17 12:00'), to: at('2026-03-17 12:30') }
    expect(closesAt(hospital, shanghai, noon)).toBeNull()
  })

  it('finds the next opening over closed days, and none where it never opens', () => {
    expect(opensNext(drugstore, shanghai, at('2026-03-21 19:00'))).toBe(at('2026-03-23 10:00'))
    expect(opensNext(pharmacy('P-9', { hours: [] }), shanghai, at('2026-03-21 19:00'))).toBeNull()
  })

  it('counts the places of a day', () => {
    expect(placesOfDay(chemist, shanghai, '2026-03-17')).toBe(32)
    expect(placesOfDay(drugstore, shanghai, '2026-03-22')).toBe(0)
  })
})
