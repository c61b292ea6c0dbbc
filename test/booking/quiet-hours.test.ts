import { describe, expect, it } from 'vitest'
import { isDayOff, isNight, nightUntil, serviceFrom } from '../../src/booking/quiet-hours.ts'
import { at, chemist, drugstore, hospital, pharmacy } from '../support/build.ts'

const shanghai = 'Asia/Shanghai'

describe('the night', () => {
  it.each([
    ['2026-03-17 21:29', null],
    ['2026-03-17 21:30', '2026-03-18 07:30'],
    ['2026-03-18 00:10', '2026-03-18 07:30'],
    ['2026-03-18 07:29', '2026-03-18 07:30'],
    ['2026-03-18 07:30', null],
  ])('at %s ends at %s', (now, end) => {
    expect(nightUntil(at(now), shanghai)).toBe(end === null ? null : at(end))
    expect(isNight(at(now), shanghai)).toBe(end !== null)
  })
})

describe('service', () => {
  it('goes on while one institution is open', () => {
    expect(serviceFrom([chemist, hospital], shanghai, at('2026-03-17 12:30'))).toBeNull()
  })

  it('begins with the first that opens', () => {
    expect(serviceFrom([chemist, drugstore, hospital], shanghai, at('2026-03-17 19:00'))).toBe(
      at('2026-03-18 08:00'),
    )
  })

  it('never begins where nobody opens', () => {
    expect(serviceFrom([pharmacy('P-9', { hours: [] })], shanghai, at('2026-03-17 10:00'))).toBeNull()
  })
})

describe('days off', () => {
  const holidays = { off: new Map([['2026-05-01', '劳动节']]), worked: new Set(['2026-05-09']) }

  it.each([
    ['2026-05-01', true],
    ['2026-05-06', false],
    ['2026-05-09', false],
    ['2026-05-10', true],
  ])('%s: %s', (day, off) => {
    expect(isDayOff(day, holidays)).toBe(off)
  })
})
