import { describe, expect, it } from 'vitest'
import { readCodes } from '../../src/intake/codes.ts'
import { normalise } from '../../src/intake/normalise.ts'

const codes = (text: string): readonly string[] => readCodes(normalise(text).text)

describe('codes', () => {
  it.each([
    ['0317-005', ['0317-005']],
    ['０３１７－００５ 已备好', ['0317-005']],
    ['0317—005审核通过', ['0317-005']],
    ['0317 005 到了吗', ['0317-005']],
    ['编号0317-1005', ['0317-1005']],
    ['0317-005 0317-006 已取', ['0317-005', '0317-006']],
    ['0317-005、0316-120，0317-005', ['0317-005', '0316-120']],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected))

  it.each([
    '1317-005',
    '0332-005',
    '0317-05',
    '0317-00512',
    '13803170055',
    '138-0317-0055',
    '0512-65123456',
    '0512 6512 3456',
    '0317-0320',
    '1030-1130',
    '2026-03-17',
    '0317 1005',
    '1203 500mg',
    '',
  ])('are not in %s', (text) => expect(codes(text)).toEqual([]))
})
