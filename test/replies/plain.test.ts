import { describe, expect, it } from 'vitest'
import { plain } from '../../src/replies/plain.ts'
import fc from '../support/draws.ts'

describe('plain', () => {
  it.each([
    ['络活喜', '络活喜'],
    ['  氨氯地平\n\n5mg  ', '氨氯地平 5mg'],
    ['@所有人 来', '所有人 来'],
    ['<b>[药](x)</b>', 'b药(x)/b'],
    ['\u202e药\u2066x', '药x'],
    ['看 https://example.org/a?b=c 这里', '看 这里'],
    ['电话13812345678', '电话…'],
    ['138-1234-5678', '…'],
    ['0317-005', '0317-005'],
    ['80mg/12.5mg', '80mg/12.5mg'],
    ['好👍🏽的', '好的'],
  ])('makes of %j %j', (words, fit) => {
    expect(plain(words, 40)).toBe(fit)
  })

  it('shows where it cut', () => {
    expect(plain('一二三四五六七八九十', 5)).toBe('一二三四…')
  })

  it('is one short line without a mention, markup, or a number as long as a phone’s', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.integer({ min: 1, max: 60 }),
        (words, limit) => {
          const fit = plain(words, limit)
          expect([...fit].length).toBeLessThanOrEqual(limit)
          expect(fit).not.toMatch(/[@<>[\]{}`*_~|\\^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
          expect(fit.replace(/^\d{4}-\d{3,4}$/u, '')).not.toMatch(/\d{7,}/u)
        },
      ),
    )
  })

  it('says of a harmless word, which it knows at a glance, what it says after a look at all of it', () => {
    const letter = fc.constantFrom(...'3301-99络活喜王阿姨aWw'.split(''))
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 14 }), fc.nat(12), (letters, limit) => {
        const word = letters.join('')
        // A blank at its end is taken off, and seen.
        expect(plain(word, limit + 2)).toBe(plain(`${word} `, limit + 2))
      }),
    )
  })
})
