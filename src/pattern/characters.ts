import { type Bits, hasBit, noBits, setBit } from './bits.ts'

const allUnits = 0x10000

/** What `\s` stands for. */
export const whiteSpace =
  ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

/**
 * Characters of one UTF-16 unit each, to ask of a place of a text whether one of them stands there: a Set of strings would
 * make a string of every character that it is asked about, and look for it in the table of all strings.
 */
export class Characters {
  readonly #units: Bits = noBits(allUnits)

  constructor(characters: Iterable<string>) {
    for (const character of characters) setBit(this.#units, character.charCodeAt(0))
  }

  /** Nothing stands outside of a text. */
  areAt(text: string, at: number): boolean {
    return at >= 0 && at < text.length && hasBit(this.#units, text.charCodeAt(at))
  }
}
