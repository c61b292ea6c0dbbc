import { describe, expect, it } from 'vitest'
import { noHolidays } from '../../src/domain/holidays.ts'
import { readCard, readPrescription } from '../../src/intake/card.ts'
import { readCodes } from '../../src/intake/codes.ts'
import { readLanguage } from '../../src/intake/language.ts'
import { readAddressed } from '../../src/intake/mention.ts'
import { normalise } from '../../src/intake/normalise.ts'
import { readNotes } from '../../src/intake/notes.ts'
import { readPhone } from '../../src/intake/phone.ts'
import { readUrgent } from '../../src/intake/urgency.ts'
import { createWhenReader } from '../../src/intake/when.ts'
import { readAddress, readCommunity, readNameAddress } from '../../src/intake/where.ts'
import { readPatientName, readRecipient } from '../../src/intake/who.ts'
import fc from '../support/draws.ts'

const readWhen = createWhenReader({ timezone: 'Asia/Shanghai', holidays: noHolidays })
const communities = [{ code: '310109009002', name: '欧二居民区' }]

const sentAt = Date.parse('2026-03-17T09:12:00+08:00')

function readAll(written: string, at = sentAt): void {
  const { text } = normalise(written)
  readAddressed(text)
  readLanguage(text)
  readAddress(text)
  readNameAddress(text)
  readCommunity(text, communities)
  readRecipient(text)
  readPatientName(text)
  readPhone(text)
  readWhen(text, at)
  readCard(text)
  readPrescription(text)
  readUrgent(text)
  readNotes(text)
  readCodes(text)
}

/** Words that the readers look for, in any order and glued together. */
const pieces = fc.constantFrom(
  ...'今 明 后 天 周 下 上 午 晚 点 半 号 楼 弄 单元 月 日 前 后 到 或 - : / , 。 3 12 502 1 一 两 十 我 妈 的 给 来拿 不 急 医保卡 处方 没有 有 @志愿者 at by pm between and tomorrow Friday my for 0317-005 13900001127 ① 國'.split(
    ' ',
  ),
)
const salad = fc.array(pieces, { maxLength: 30 }).map((words) => words.join(''))
const moments = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-12-31') })

describe('hostile text', () => {
  it('of any characters makes no reader throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), moments, readAll))
  })

  it('made of the words that readers look for makes none throw', () => {
    fc.assert(fc.property(salad, moments, readAll), { numRuns: 1000 })
  })

  it('gives no wish that ends before it begins, or without any end', () => {
    fc.assert(
      fc.property(salad, moments, (words, at) => {
        const wish = readWhen(normalise(words).text, at)
        if (wish === null) return
        expect(wish.from !== null || wish.to !== null).toBe(true)
        if (wish.from !== null && wish.to !== null) expect(wish.from).toBeLessThan(wish.to)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives only digits for a telephone, and codes of the agreed form', () => {
    fc.assert(
      fc.property(salad, (words) => {
        const { text } = normalise(words)
        expect(readPhone(text) ?? '0').toMatch(/^\d+$/)
        for (const code of readCodes(text)) expect(code).toMatch(/^\d{4}-\d{3,4}$/)
      }),
    )
  })

  const size = 64 * 1024
  it.each([
    ['digits', '1'],
    ['brackets', '(['],
    ['spaces', ' '],
    ['addresses', '3-502 '],
    ['lanes', '690弄2号'],
    ['dates', '明天'],
    ['clocks', '3点'],
    ['joints', '3点到'],
    ['numerals', '一'],
    ['relations', '我妈'],
    ['English relations', 'my a '],
    ['words', 'a'],
    ['cards', '没有医保卡'],
    ['haste', '不急'],
    ['notes', '过敏,'],
    ['codes', '0317-'],
    ['mentions', '@'],
    ['accents', 'e\u0301\u0301\u0301'],
    ['zero width', '\u200b'],
    ['half surrogates', '\ud800'],
    ['Traditional', '國藥'],
    ['line ends', '\r\n'],
  ])('of 64 KB of %s is read before the test times out', (_, unit) => {
    readAll(unit.repeat(Math.ceil(size / unit.length)))
  })

  it('of 20,000 characters denies a card as often as it likes', () => {
    expect(readCard(`没有${' '.repeat(20)}医保卡`.repeat(800))).toBe(false)
  })
})
