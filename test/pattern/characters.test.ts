import { describe, expect, it } from 'vitest'
import { Characters, whiteSpace } from '../../src/pattern/characters.ts'
import fc from '../support/draws.ts'

describe('characters', () => {
  it('are at those places of a text where one of them stands, and nowhere outside of it', () => {
    const character = fc.constantFrom('a', 'ā', '药', '盒', '\0', '\uffff')
    fc.assert(
      fc.property(fc.uniqueArray(character), fc.array(character), (some, text) => {
        const characters = new Characters(some)
        for (let at = -2; at < text.length + 2; at += 1)
          expect(characters.areAt(text.join(''), at)).toBe(some.some((one) => one === text[at]))
      }),
    )
  })

  it('of white space are those of an expression', () => {
    const spaces = new Characters(whiteSpace)
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const character = String.fromCharCode(unit)
      expect(spaces.areAt(character, 0) === /\s/.test(character)).toBe(true)
    }
  })
})
