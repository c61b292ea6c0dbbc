import { describe, expect, it } from 'vitest'
import { among } from '../../src/pattern/among.ts'
import { pattern } from '../../src/pattern/pattern.ts'
import fc from '../support/draws.ts'

const words = ['取消', '不要', '收到', '两盒', '谢谢', '怎么', '医生', '今天']
/** Of one word, of several, of any character, and more than one word of bits holds. */
const expressions: readonly RegExp[] = [
  ...words.map((word) => new RegExp(word)),
  /取消|谢谢/,
  /^两/,
  /./,
  ...Array.from({ length: 60 }, (_, nth) => new RegExp(`${words.join(`${nth}|`)}${nth}`)),
]
const texts = fc
  .array(fc.constantFrom(...words, ...words.join(''), ' ', '7', '59'), { maxLength: 12 })
  .map((pieces) => pieces.join(''))

describe('among many', () => {
  it('misses none that finds something, and keeps their order', () => {
    const asked = expressions.map((expression) => ({ expression, asked: pattern(expression) }))
    const open = among(asked, (one) => [one.asked])
    fc.assert(
      fc.property(texts, (text) => {
        const found = open(text).map(({ expression }) => expression)
        expect(found).toEqual(expressions.filter((expression) => found.includes(expression)))
        expect(
          expressions.filter((expression) => expression.test(text) && !found.includes(expression)),
        ).toEqual([])
      }),
    )
  })

  it('passes over those whose words are not there', () => {
    const open = among(
      words.map((word) => pattern(new RegExp(word))),
      (one) => [one],
    )
    expect(open('今天拿了两盒').map(({ source }) => source)).toEqual(['两盒', '今天'])
    expect(open('')).toEqual([])
  })

  it('lets pass who has several where one can match, and who has none always', () => {
    const ways = [['取消', '不要'], [], ['两盒', '今天', '收到']]
    const open = among(ways, (sources) => sources.map((source) => pattern(new RegExp(source))))
    expect(open('今天不要')).toEqual(ways)
    expect(open('今天拿')).toEqual([[], ['两盒', '今天', '收到']])
    expect(open('')).toEqual([[]])
  })
})
