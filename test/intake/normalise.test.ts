import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/intake/normalise.ts'
import fc from '../support/draws.ts'

const text = (written: string): string => normalise(written).text

describe('normalise', () => {
  it.each([
    ['full width becomes half', '０３１７－００５，ＡＢＣ！', '0317-005,ABC!'],
    ['Traditional becomes Simplified', '聽日攞藥，複方丹參兩盒', '听日攞药,复方丹参两盒'],
    ['Cantonese words stay', '唔該嗰單嘅嘢冇咗', '唔该嗰单嘅嘢冇咗'],
    ['著 is 着', '等著用', '等着用'],
    ['invisible characters go', 'a\u200bb\u202ec\ufeffd\u0000e', 'abcde'],
    ['unpaired surrogates go, emoji stay', '谢谢\ud83d 🙏', '谢谢 🙏'],
    ['a zero width joiner goes', '👨‍👩‍👧', '👨👩👧'],
    ['line ends are one sign', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['wide and hard spaces are spaces', '3-502\u3000王\u00a0阿姨\t好', '3-502 王 阿姨 好'],
    ['dashes between digits are one sign', '0317—005 3–502 6−402', '0317-005 3-502 6-402'],
    ['a dash between words stays', '好的——谢谢', '好的——谢谢'],
    ['circled digits stay the sign of a list', '①刘 ②邓', '①刘 ②邓'],
    ['other signs of a list are the same one', '⑴刘 ❷邓 ㈢王 ⒋李', '①刘 ②邓 ③王 ④李'],
    ['a keycap at the head of a line is a sign of a list', '1️⃣刘 1盒\n2️⃣邓 2盒', '①刘 1盒\n②邓 2盒'],
    ['a keycap elsewhere is a digit', '要3️⃣盒', '要3盒'],
    ['a keycap before 号 is a digit', '3️⃣号楼502', '3号楼502'],
    ['units in one sign are spelt', '5㎎ 10㎖', '5mg 10ml'],
    ['Roman numerals are letters', '口服补液盐Ⅲ', '口服补液盐III'],
    ['accents are put together', 'cafe\u0301', 'caf\u00e9'],
  ])('%s', (_, written, expected) => expect(text(written)).toBe(expected))

  it('leads back to the original', () => {
    const written = '🙏 ㎎\u200b藥'
    const { text: plain, origin } = normalise(written)
    expect(plain).toBe('🙏 mg药')
    expect([0, 2, 3, 4, 5, 6].map(origin)).toEqual([0, 2, 3, 3, 5, 6])
  })

  it('gives indices that never go back and never leave the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (written) => {
        const { text: plain, origin } = normalise(written)
        const indices = Array.from({ length: plain.length + 1 }, (_, index) => origin(index))
        expect(indices.every((index, at) => index >= (indices[at - 1] ?? 0))).toBe(true)
        expect(origin(plain.length)).toBe(written.length)
      }),
    )
  })

  it('done twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (written) => {
        expect(text(text(written))).toBe(text(written))
      }),
    )
  })
})
