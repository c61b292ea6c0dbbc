import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NameIndex } from '../../src/catalogue/name-index.ts'

/** Of few characters, so that many begin alike and hold each other. */
const unit = fc.constantFrom('阿', '司', '匹', '林', 'a', '片')
const texts = fc.string({ unit, maxLength: 12 })
const names = fc.uniqueArray(fc.string({ unit, minLength: 2, maxLength: 6 }), { maxLength: 40 })
const indexOf = (all: readonly string[]): NameIndex<string> =>
  new NameIndex(new Map(all.map((name) => [name, `the drug ${name}`])))

describe('an index of names', () => {
  it('finds at each place of a text the longest name that is let pass, and no other', () => {
    fc.assert(
      fc.property(names, texts, fc.nat(8), (all, text, longest) => {
        const index = indexOf(all)
        for (let start = 0; start <= text.length; start += 1) {
          const [best] = all
            .filter((name) => text.startsWith(name, start) && name.length <= longest)
            .toSorted((a, b) => b.length - a.length)
          expect(index.longestAt(text, start, (from, end) => end - from <= longest)).toEqual(
            best === undefined ? null : { end: start + best.length, value: `the drug ${best}` },
          )
        }
      }),
    )
  })

  it('knows a stretch of a text by all of its characters', () => {
    fc.assert(
      fc.property(names, texts, fc.nat(12), fc.nat(12), (all, text, from, to) => {
        const written = text.slice(from, to)
        const value = all.includes(written) ? `the drug ${written}` : undefined
        expect(indexOf(all).valueOf(text, from, Math.min(to, text.length))).toBe(value)
      }),
    )
  })

  it('finds both of two names whose three characters come to the same number', () => {
    const index = indexOf(['片拜普', '同他胰'])
    expect(index.valueOf('片拜普')).toBe('the drug 片拜普')
    expect(index.longestAt('同他胰', 0, () => true)).toEqual({ end: 3, value: 'the drug 同他胰' })
  })

  it('takes more names later', () => {
    const index = indexOf(['安宫', '安宫降压丸'])
    index.add(new Map([['安宫降压', 'a guess']]))
    expect(index.valueOf('安宫降压')).toBe('a guess')
    expect(index.longestAt('安宫降压两盒', 0, () => true)).toEqual({ end: 4, value: 'a guess' })
    expect(index.longestAt('安宫降压丸', 0, () => true)?.end).toBe(5)
  })
})
