import { describe, expect, it } from 'vitest'
import { loadDirectory, sampleDistrict } from '../../src/cli/inputs.ts'
import { readDirectory } from '../../src/exchange/directory.ts'
import { InputError } from '../../src/exchange/input-error.ts'
import fc from '../support/draws.ts'

const street = { code: '110101001', name: '东街', communities: [{ code: '110101001001', name: '一社区' }] }
const pharmacy = {
  id: 'P1',
  name: '东街药房',
  kind: 'retail',
  street: '110101001',
  serves: ['110101001'],
  prescription: true,
  conditions: [],
  hours: [{ days: [1, 2, 3], open: '08:00', close: '12:00' }],
  slotMinutes: 30,
  slotCapacity: 4,
}
const small = {
  district: { code: '110101', name: '东区', timezone: 'Asia/Shanghai' },
  streets: [street],
  pharmacies: [pharmacy],
  groups: [{ platform: 'qq', id: '7', name: '一社区群', role: 'community', community: '110101001001' }],
  people: [{ platform: 'qq', id: '9', name: '小周', role: 'agent', communities: ['110101001001'] }],
}

/** What is said of a directory that is wrong. */
function complaints(change: object): string {
  try {
    readDirectory({ ...small, ...change }, 'd.json')
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
  throw new Error('was accepted')
}

describe('a directory', () => {
  it('is read, with what may be left out filled in', () => {
    const read = readDirectory(small, 'd.json')
    expect(read.runs).toEqual([])
    expect(read.pharmacies[0]).toMatchObject({ address: null, phone: null, closed: [] })
    expect(read.people[0]).toMatchObject({ phone: null })
  })

  it('may say addresses, phones, closed days and runs', () => {
    const read = readDirectory(
      {
        ...small,
        pharmacies: [{ ...pharmacy, address: '东街5号', phone: '010-5550100', closed: ['2026-05-01'] }],
        runs: [{ community: '110101001001', cutoff: '11:00', start: '14:00' }],
      },
      'd.json',
    )
    expect(read.pharmacies[0]).toMatchObject({ address: '东街5号', closed: ['2026-05-01'] })
    expect(read.runs).toHaveLength(1)
  })

  it('that serves an unknown street is refused, with the place', () => {
    expect(complaints({ pharmacies: [{ ...pharmacy, serves: ['110101001', '110101999'] }] })).toBe(
      'd.json:\n  pharmacies[0].serves[1]: 110101999 is not among the streets here: add it there or correct this',
    )
  })

  it('tells all problems at once', () => {
    const text = complaints({
      groups: [{ platform: 'qq', id: '7', name: '群', role: 'pharmacy', pharmacy: 'P9' }],
      people: [{ platform: 'qq', id: '9', name: '小周', role: 'coordinator', streets: ['110101002'] }],
      runs: [{ community: '110101001001', cutoff: '14:00', start: '11:00' }],
    })
    expect(text).toContain('groups[0].pharmacy: P9')
    expect(text).toContain('people[0].streets[0]: 110101002')
    expect(text).toContain('runs[0]: must not start before its cut-off')
  })

  it.each([
    ['two pharmacies of one id', { pharmacies: [pharmacy, pharmacy] }, 'P1 is already pharmacies[0]'],
    [
      'a street of another district',
      { streets: [{ ...street, code: '120101001' }] },
      'one directory holds one district',
    ],
    [
      'a role that is not known',
      { people: [{ platform: 'qq', id: '1', name: 'x', role: 'boss' }] },
      'people[0].role',
    ],
    [
      'a network that is not known',
      { groups: [{ ...small.groups[0], platform: 'icq' }] },
      'groups[0].platform',
    ],
    ['a time zone that is none', { district: { ...small.district, timezone: 'Mars/Base' } }, 'Asia/Shanghai'],
    [
      'hours that end before they begin',
      { pharmacies: [{ ...pharmacy, hours: [{ days: [1], open: '18:00', close: '09:00' }] }] },
      'must open before it closes',
    ],
    ['a slot of no length', { pharmacies: [{ ...pharmacy, slotMinutes: 0 }] }, 'pharmacies[0].slotMinutes'],
  ])('with %s is refused', (_, change, said) => {
    expect(complaints(change)).toContain(said)
  })

  it('of a thousand mistakes is told in a screenful', () => {
    const text = complaints({ pharmacies: Array.from({ length: 1000 }, () => ({})) })
    expect(text.split('\n').length).toBeLessThan(25)
    expect(text).toMatch(/… and \d+ more/)
  })

  it('never fails otherwise than with an InputError, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(() => readDirectory(anything, 'd.json')).toThrow(InputError)
      }),
    )
  })
})

describe('the sample district', () => {
  it('is sound', () => {
    const sample = loadDirectory(sampleDistrict)
    expect(sample.district.name).toBe('虹口区')
    expect(sample.pharmacies).toHaveLength(19)
  })
})
