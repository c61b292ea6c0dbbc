import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { joinHolidays, noHolidays, parseHolidays } from '../../src/domain/holidays.ts'

const file = resolve(import.meta.dirname, '../../data/holidays/cn-2026.json')
const year = (): unknown => JSON.parse(readFileSync(file, 'utf8'))

describe('holidays', () => {
  it('has both ends of a holiday, and the weekend days that are worked for it', () => {
    const { off, worked } = parseHolidays(year())
    expect([off.get('2026-02-15'), off.get('2026-02-23'), off.get('2026-02-24')]).toEqual([
      '春节',
      '春节',
      undefined,
    ])
    expect(worked.has('2026-10-10')).toBe(true)
    expect(off.size).toBe(33)
  })

  it('works only on weekends, and never on a day off', () => {
    const { off, worked } = parseHolidays(year())
    for (const day of worked) {
      expect(Temporal.PlainDate.from(day).dayOfWeek).toBeGreaterThanOrEqual(6)
      expect(off.has(day)).toBe(false)
    }
  })

  it('joins years', () => {
    const joined = joinHolidays([noHolidays, parseHolidays(year())])
    expect(joined.off.get('2026-05-01')).toBe('劳动节')
  })

  it.each([
    ['no object', 7],
    ['a date that is none', { source: 's', country: 'CN', year: 2026, off: [], worked: ['2026-02-30'] }],
    [
      'an end before the beginning',
      {
        source: 's',
        country: 'CN',
        year: 2026,
        off: [{ name: 'x', from: '2026-01-03', to: '2026-01-01' }],
        worked: [],
      },
    ],
    [
      'a holiday of a year',
      {
        source: 's',
        country: 'CN',
        year: 2026,
        off: [{ name: 'x', from: '2026-01-03', to: '2027-01-01' }],
        worked: [],
      },
    ],
  ])('refuses %s', (_, json) => {
    expect(() => parseHolidays(json)).toThrow('no list of holidays')
  })
})
