import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'

const declined = (text: string): readonly string[] =>
  read(text).mentions.flatMap((mention) => (mention.declined ? [mention.written] : []))

describe('what is declined in so many words', () => {
  it.each([
    ['立普妥不要，代文1盒', '立普妥'],
    ['立普妥别配了 要代文1盒', '立普妥'],
    ['不要立普妥了 换可定一盒', '立普妥'],
    ['退掉立普妥，来代文2盒', '立普妥'],
    ['cancel the Lipitor, 1 box of Plavix please', 'Lipitor'],
  ])('%s: %s', (text, name) => expect(declined(text)).toEqual([name]))

  it.each([
    '立普妥还有，代文1盒',
    '家里有立普妥了 代文1盒',
    '立普妥1盒，代文1盒',
    '对立普妥过敏，代文1盒',
    '立普妥还能吃半个月，代文1盒',
  ])('%s: nothing', (text) => expect(declined(text)).toEqual([]))
})
