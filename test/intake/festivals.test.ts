import { describe, expect, it } from 'vitest'
import { noHolidays, parseHolidays } from '../../src/domain/holidays.ts'
import { normalise } from '../../src/intake/normalise.ts'
import { createWhenReader } from '../../src/intake/when.ts'

const announced = parseHolidays({
  source: 'test',
  country: 'CN',
  year: 2026,
  off: [
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
  ],
  worked: [],
})
const timezone = 'Asia/Shanghai'
const local = (instant: number | null): string =>
  instant === null
    ? '…'
    : Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timezone).toPlainDate().toString()

function wish(text: string, sent: string, holidays = announced): string | null {
  const read = createWhenReader({ timezone, holidays })
  const found = read(normalise(text).text, Date.parse(`${sent}T09:00:00+08:00`))
  return found && `${local(found.from)} – ${local(found.to)}`
}

describe('a festival as the time of a wish', () => {
  it.each([
    ['络活喜2盒，中秋前要', '… – 2026-09-25'],
    ['络活喜2盒，国庆前', '… – 2026-10-01'],
    ['络活喜2盒，国庆长假后来拿', '2026-10-08 – 2026-10-09'],
    ['明天母亲节，下午来拿', '2026-09-21 – 2026-09-21'],
    ['过完节来拿', '2026-09-28 – 2026-09-29'],
    ['中秋节那天来拿', '2026-09-25 – 2026-09-26'],
    ['中秋前一天来拿', '2026-09-24 – 2026-09-25'],
    ['国庆来拿', '2026-10-01 – 2026-10-08'],
    ['重阳节来拿', '2026-10-18 – 2026-10-19'],
    ['双十一前要', '… – 2026-11-11'],
    ['冬至前', '… – 2026-12-22'],
    ['国庆前给俺娘整两盒络活喜呗', '… – 2026-10-01'],
    ['中秋前两盒达喜', '… – 2026-09-25'],
    ['圣诞前', '… – 2026-12-25'],
    ['元旦前', '… – 2027-01-01'],
    ['过年前', '… – 2027-02-06'],
    ['除夕前', '… – 2027-02-05'],
    ['元宵前要', '… – 2027-02-20'],
    ['端午前要', '… – 2027-06-09'],
    ['2 boxes of Norvasc before Christmas', '… – 2026-12-25'],
    ['2 boxes of Norvasc by the Spring Festival please', '… – 2027-02-06'],
    ['can I get it before New Year', '… – 2027-01-01'],
  ])('%s: %s', (text, expected) => {
    expect(wish(text, '2026-09-20')).toBe(expected)
  })

  it.each([
    '中秋快乐',
    '过年要用',
    '去年中秋前配过',
    '两年前来配过',
    '明天母亲节，我妈的药两盒',
    '明天是重阳节，爷爷的络活喜两盒',
    'happy new year',
    '络活喜2盒，中秋前后',
  ])('is none in %s', (text) => expect(wish(text, '2026-09-20')).toBeNull())

  it('falls on its own day where no days off are announced', () => {
    expect(wish('中秋前', '2027-08-01', noHolidays)).toBe('… – 2027-09-15')
    expect(wish('国庆后来拿', '2027-08-01', noHolidays)).toBe('2027-10-02 – 2027-10-03')
  })
})

/** Days that are known, of past years and of years to come. */
describe('the day of a festival', () => {
  it.each([
    ['2021-12-01', '2021-12-21'],
    ['2025-12-01', '2025-12-21'],
    ['2028-12-01', '2028-12-21'],
    ['2030-12-01', '2030-12-22'],
  ])('冬至 after %s is %s', (sent, day) => {
    expect(wish('冬至前', sent, noHolidays)).toBe(`… – ${day}`)
  })

  it.each([
    ['2025-03-01', '2025-04-04'],
    ['2027-03-01', '2027-04-05'],
  ])('清明 after %s is %s', (sent, day) => {
    expect(wish('清明前', sent, noHolidays)).toBe(`… – ${day}`)
  })

  it.each([
    ['2024-12-01', '2025-01-29'],
    ['2027-12-01', '2028-01-26'],
    ['2028-12-01', '2029-02-13'],
  ])('春节 after %s is %s', (sent, day) => {
    expect(wish('春节前', sent, noHolidays)).toBe(`… – ${day}`)
  })
})
