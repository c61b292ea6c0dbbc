import { describe, expect, it } from 'vitest'
import { readCodes, readShortCodes, withWholeCodes } from '../../src/intake/codes.ts'
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

describe('codes in short', () => {
  it('reads the numbers of the same day that follow a code', () => {
    expect(readCodes('0317-001、003，004 已取')).toEqual(['0317-001', '0317-003', '0317-004'])
    expect(readCodes('0317-001 002 ok')).toEqual(['0317-001', '0317-002'])
    expect(readCodes('0317-001，502室')).toEqual(['0317-001'])
    expect(readCodes('0317-001 100盒')).toEqual(['0317-001'])
  })

  it.each([
    ['0317-001到003都过了', ['0317-001', '0317-002', '0317-003']],
    ['0317-009至011 已取', ['0317-009', '0317-010', '0317-011']],
    ['0317-001-003备好', ['0317-001', '0317-002', '0317-003']],
    ['0317-001~0317-003 备好', ['0317-001', '0317-002', '0317-003']],
    ['0317-003到001', ['0317-003']],
    ['0317-001到502室', ['0317-001']],
    ['0317-001到了', ['0317-001']],
    ['0317-001到100盒', ['0317-001']],
    ['0317-001到999', ['0317-001']],
  ])('from the one to the other: %s', (text, expected) => expect(codes(text)).toEqual(expected))

  it.each([
    ['1号好了 2号也好了', '0317-001好了 0317-002也好了'],
    ['12号的备好了', '0317-012的备好了'],
    ['3号楼好了', '3号楼好了'],
    ['17号没人来', '17号没人来'],
    ['3月2号好了', '3月2号好了'],
  ])('by number: %s', (text, expected) => expect(withWholeCodes(text, (end) => `0317-${end}`)).toBe(expected))

  it.each([
    ['001通过', ['001']],
    ['001 003 好了', ['001', '003']],
    ['3号楼001室', []],
    ['0.025mg', []],
    ['1-001', []],
    ['021-55550000', []],
  ])('knows the end of a code in %s', (text, expected) => {
    expect(readShortCodes(text)).toEqual(expected)
  })
})
