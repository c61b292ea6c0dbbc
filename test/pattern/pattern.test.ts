import { describe, expect, it } from 'vitest'
import { pattern } from '../../src/pattern/pattern.ts'
import fc from '../support/draws.ts'
import { writtenUtterances } from '../support/utterances.ts'

/** Of every kind that the readers use, and of the kinds at which taking one apart goes wrong. */
const expressions: readonly RegExp[] = [
  /取消|不要了|(?:别|勿)(?:再)?[拿配]/,
  /取(?:消)?/,
  /(?:收|拿)(?:到|齐)?了|收到(?!吗)|(?<!没)拿走/,
  /^(?:好的?|行|ok|okay)$/i,
  /^\s*(?:要|再来)?(?:[一二两]|\d+)[盒瓶]\s*$/g,
  /\b(?:cancel|scrap)\s+(?:my|the)\b/i,
  /(?<name>[赵钱])(?:阿姨|师傅)|(?<other>老[孙李])/g,
  /(\d+)(?:盒|瓶)|(\d+)支/g,
  /(['"])x\1|y/,
  /(?<quote>['"])x\k<quote>|y/,
  /[^,，]了|[a-z]+\d/gi,
  /(?=.*盒)两|\d(?=盒)/g,
  /(?:)|盒/g,
  /两?/g,
  /[\u3400-\u9fff]{2}/g,
  /[𠮷药]盒|\u{1f48a}/gu,
  /k盒|ſ|straße|Å/giu,
  /µ|Σ|k|s/gi,
  /[^\s\S]|盒$|^两|\B盒/gm,
  /\d[-\s.)]?\d|\D\d{2}/g,
  /[()[\]{}|]|\(|\\|\./g,
  /盒{2,}|盒{0}瓶|(?:两盒)+?瓶|(?:两盒)*支/g,
  /拿(?:再|了)?(?:药|盒)|收\s?(?:到)?\s*[一二]?两/,
  /(?<=取消|不要)了(?=盒|瓶)|(?<!不要)(?:好的?|行)?吗/g,
  /^(?:不要|别)?\s*(?:取|拿)(?:了|到)?|^[^,]?盒/,
  /^(?:是|行|ok|sk\s?)(?:了|$)|^ſ?k?$/iu,
  /^(?=两)(?:两)?(?:盒|$)|^\B盒?瓶/,
  /(?:[盒瓶]{2}了|(?:两|一){2,3}支)|[^盒]{2}要/g,
  /(?:)了|(?:|再)拿(?:|了)药/,
  /^(?:💊|𠮷|盒)(?:药|$)|^💊?两/u,
  /^(?:𐐀|盒)|^(?:好💊)/iu,
  /药💊$|(?:盒|𠮷)𠮷$/,
  /(?:拿|取|不要了)\s?$|收到了?$/g,
  /(?:拿|取)?[两二]?$|盒(?=)$/,
  /^(?:好的?|行)$|^.{0,3}(?:拿|取)$/,
  /了$|吗$/gm,
  new RegExp(
    [...'一二两再拿配取收到齐了吗没走好要'].map((one) => `[^盒]{0,2}${one}(?:药|\\d)`).join('|'),
    'g',
  ),
  /[\q{}盒]两|[\q{了|}]药/v,
]

/** Texts of what the expressions speak of: random ones would hold none of it. */
const pieces =
  '取消 不要了 别 勿 再 拿 配 取 收 到 齐 了 吗 没 走 好 好的 行 ok OK okay 要 再来 一 二 两 3 12 盒 瓶 支 cancel Cancel scrap my the 赵 钱 阿姨 师傅 老 孙 李 \' " x y , ， a z 药 𠮷 💊 𐐀 𐐨 k K K s S ſ straße Å å µ Μ Σ ς σ \n \t - . ( ) [ ] { } | \\ 😀 \ud800'
    .split(' ')
    .concat(' ')
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join(''))

/** The flags without those that make an expression remember where it was. */
const plainly = ({ source, flags }: RegExp, more = ''): RegExp =>
  new RegExp(source, flags.replace(/[gy]/g, '') + more)
const shown = (match: RegExpExecArray | null): unknown =>
  match === null
    ? null
    : [
        match.index,
        match[0],
        Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, said]) => said)),
      ]

describe('a pattern', () => {
  for (const expression of expressions) {
    const asked = pattern(expression)

    it(`finds what ${expression} finds`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          expect(asked.test(text)).toBe(plainly(expression).test(text))
          expect(shown(asked.exec(text))).toEqual(shown(plainly(expression).exec(text)))
          expect(asked.all(text).map(shown)).toEqual(
            [...text.matchAll(plainly(expression, 'g'))].map((match) => shown(match)),
          )
          expect(asked.replace(text, '_')).toBe(text.replace(plainly(expression, 'g'), '_'))
        }),
        { numRuns: 300 },
      )
    })
  }

  it('numbers the groups as the expression does', () => {
    const [match] = pattern(/(甲)|(乙)(丙)?/g).all('乙丙')
    expect([...(match ?? [])]).toEqual(['乙丙', undefined, '乙', '丙'])
  })

  it('keeps nothing from one text to the next', () => {
    const asked = pattern(/盒/g)
    expect([asked.test('两盒'), asked.test('两盒'), asked.test('两瓶'), asked.test('盒')]).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  it('sees of a text that others have asked about what it sees of a new one', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...expressions), (text, expression) => {
        pattern(/盒/).test(text)
        expect(pattern(expression).test(text)).toBe(plainly(expression).test(text))
        pattern(/[甲乙]/).test(text)
        expect(pattern(expression).test(text)).toBe(plainly(expression).test(text))
      }),
    )
  })

  it('finds in a part of a text what the expression finds there', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.constantFrom(...expressions), (text, a, b, expression) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((one, other) => one - other)
        const part = text.slice(from, to)
        expect(pattern(expression).test(part, text)).toBe(plainly(expression).test(part))
        expect(pattern(expression).exec(part, text)?.[0]).toBe(plainly(expression).exec(part)?.[0])
      }),
    )
  })

  it('knows every kind of white space', () => {
    const asked = pattern(/药\s盒/)
    for (let code = 0; code <= 0xffff; code += 1) {
      const text = `药${String.fromCharCode(code)}盒`
      if (asked.test(text) !== /药\s盒/.test(text)) expect(text).toBe('read as the expression reads it')
    }
  })

  it('does not take one text for another, however many there were', () => {
    const asked = pattern(/药盒|盒药/)
    const lines = Array.from(
      { length: 2000 },
      (_, nth) => ['药盒', '盒', '药', '盒药'][nth % 4] + String(nth),
    )
    expect(lines.filter((line) => asked.test(line)).length).toBe(1000)
  })

  it('finds the cues of an utterance where the expression finds them', async () => {
    const cues = Object.values(await import('../../src/intake/intent/cues.ts'))
    const lines = writtenUtterances().filter((_, nth) => nth % 10 === 0)
    for (const cue of cues) {
      const expression = new RegExp(cue.source, 'i')
      expect(lines.filter(({ line }) => cue.test(line) !== expression.test(line))).toEqual([])
    }
  })
})
