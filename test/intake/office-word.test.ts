import { describe, expect, it } from 'vitest'
import { createCodes } from '../../src/desk/office/one-time-code.ts'
import { codesIn, onlyCode, readOfficeWord } from '../../src/intake/office-word.ts'
import fc from '../support/draws.ts'

describe('a coordinator’s word', () => {
  it.each([
    ['登记 药师 惠民药房', { kind: 'enrol', role: 'pharmacist', words: '惠民药房' }],
    ['登记：志愿者 欧二 小王', { kind: 'enrol', role: 'agent', words: '欧二 小王' }],
    ['换号 小陈', { kind: 'enrol', role: null, words: '小陈' }],
    ['@志愿者 停用小陈。', { kind: 'stop', words: '小陈' }],
    ['归属 群3 欧二 3号楼', { kind: 'assign', words: '群3 欧二 3号楼' }],
    ['安静一点', { kind: 'temper', temper: 'quiet', words: '' }],
    ['语气 群3 只汇总', { kind: 'temper', temper: 'digest', words: '群3' }],
    ['enrol pharmacist P-1', { kind: 'enrol', role: 'pharmacist', words: 'P-1' }],
  ])('%s', (text, word) => {
    expect(readOfficeWord(text)).toEqual(word)
  })

  it.each(['络活喜2盒', '登记了吗', '药师在吗', '登记 药师\n惠民药房', '今天好安静啊', ''])(
    'is not “%s”',
    (text) => {
      expect(readOfficeWord(text)).toBeNull()
    },
  )
})

describe('a one-time code', () => {
  const codeFor = createCodes(new Uint8Array(32).fill(5))

  it('is found again as it was given, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const code = codeFor(seed)
        expect(onlyCode(`${code.slice(0, 4)}-${code.slice(4)}`)).toBe(code)
        expect(codesIn(`我的码是${code.toLowerCase()}吗`)).toEqual([code])
        expect(codeFor(seed)).toBe(code)
      }),
    )
  })

  it('is another one with another key', () => {
    expect(createCodes(new Uint8Array(32).fill(6))('seed')).not.toBe(codeFor('seed'))
  })

  it.each(['0317-005', '0317-0051', '13800001111', '络活喜2盒', 'CELEBREX', '3-502', 'A222-2222 还有别的'])(
    'is not “%s”',
    (text) => {
      expect(onlyCode(text)).toBeNull()
    },
  )
})
