import { describe, expect, it } from 'vitest'
import { inPrivate } from '../../src/replies/in-private.ts'
import { phrasesFor } from '../../src/replies/phrases-for.ts'
import { examples } from './examples.ts'
import { ayi, linda } from './sample.ts'

describe('what is said in private', () => {
  it.each([
    ['要改@我说一声就行。', '要改说一声就行。'],
    ['这次要什么？@我，照药盒发名字就行。', '这次要什么？照药盒发名字就行。'],
    ['家里的不够了就@我。', '家里的不够了就告诉我。'],
    ['走不开就@我说“找人”。', '走不开就说“找人”。'],
  ])('asks nobody to be mentioned: %s', (written, said) => {
    expect(inPrivate(written, 'zh')).toBe(said)
  })

  it('stays a sentence in English', () => {
    expect(inPrivate('To order, just @ me with the name.', 'en')).toBe(
      'To order, just write to me with the name.',
    )
    expect(inPrivate('Fetched. @ me "received" then.', 'en')).toBe('Fetched. Write to me "received" then.')
  })

  it.each(['zh', 'en'] as const)('leaves no mention of the bot in any phrase in %s', (language) => {
    const all = examples(phrasesFor(language), language === 'zh' ? ayi : linda)
    for (const texts of Object.values(all))
      for (const text of Object.values(texts)) expect(inPrivate(text, language)).not.toMatch(/@我|@ me\b/u)
  })
})
