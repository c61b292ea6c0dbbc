import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../../src/catalogue/lexicon.ts'
import { normalise } from '../../../src/intake/normalise.ts'
import { readSightings } from '../../../src/intake/sightings.ts'
import { nameIn } from '../../../src/intake/standing/named.ts'
import { rules } from '../../../src/intake/standing/rules.ts'
import { storyParts } from '../../story/parts.ts'

const lexicon = createLexicon(storyParts().catalogue)

/** The message of an example, and where the medicine in 【】 ends in it. */
function unmark(example: string): { readonly text: string; readonly at: number } {
  const [front = '', name = '', rest = ''] = example.split(/[【】]/)
  return { text: normalise(front + name + rest).text, at: normalise(front + name).text.length }
}

describe('every rule of whether a medicine is wanted is the first that holds for its examples', () => {
  it.each(
    rules.flatMap((rule) => rule.examples.map((example) => ({ example, because: rule.because, rule }))),
  )('$example: $because', ({ example, rule }) => {
    const { text, at } = unmark(example)
    const hits = lexicon.find(text)
    const index = hits.findIndex(({ start, end }) => start < at && at <= end)
    const hit = hits[index]
    if (hit === undefined) throw new Error('the medicine is not found')
    const named = nameIn(text, hits, hit, index)
    expect(rules.find(({ when }) => when(named))?.because).toBe(rule.because)
    expect(readSightings(text, lexicon)[index]?.standing).toBe(rule.standing)
  })
})
