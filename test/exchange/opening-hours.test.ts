import { describe, expect, it } from 'vitest'
import { readOpeningHours } from '../../src/exchange/opening-hours.ts'
import fc from '../support/draws.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]

describe('opening hours', () => {
  it.each([
    ['08:30-17:30', [[everyDay, '08:30', '17:30']]],
    ['每天8:30~17:30', [[everyDay, '08:30', '17:30']]],
    ['8点-17点30分', [[everyDay, '08:00', '17:30']]],
    [
      '周一至周五 08:00-12:00、13:00-17:00；周末 9:00—12:00',
      [
        [[1, 2, 3, 4, 5], '08:00', '12:00'],
        [[1, 2, 3, 4, 5], '13:00', '17:00'],
        [[6, 7], '09:00', '12:00'],
      ],
    ],
    ['周一、三、五：９：００－１７：００', [[[1, 3, 5], '09:00', '17:00']]],
    ['星期六到星期一 10:00至12:00', [[[1, 6, 7], '10:00', '12:00']]],
    ['Mon-Sat 09:00-18:00', [[[1, 2, 3, 4, 5, 6], '09:00', '18:00']]],
    ['1-5 08:00-24:00', [[[1, 2, 3, 4, 5], '08:00', '24:00']]],
  ])('%s', (written, expected) => {
    expect(readOpeningHours(written)?.map(({ days, open, close }) => [days, open, close])).toEqual(expected)
  })

  it.each(['', '随时', '全天', '08:30', '周九 08:00-12:00', '08:00-12:00 大概'])(
    '%s is not understood',
    (written) => {
      expect(readOpeningHours(written)).toBeNull()
    },
  )

  it('never throws and never hangs', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readOpeningHours(text)))
    for (const piece of ['周一', '8:00-', '一-', '1、', '－'])
      expect(readOpeningHours(piece.repeat(20_000))).toBeNull()
    expect(readOpeningHours(`周一${', '.repeat(100_000)}周九 8:00-9:00`)).toBeNull()
  })
})
