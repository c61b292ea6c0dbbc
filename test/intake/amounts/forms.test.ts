import { describe, expect, it } from 'vitest'
import type { Counted } from '../../../src/intake/amounts/amount.ts'
import * as doubtWords from '../../../src/intake/amounts/doubt-words.ts'
import { candidateOf, doubts } from '../../../src/intake/amounts/doubts.ts'
import type { Form, Scene } from '../../../src/intake/amounts/form.ts'
import { forms, readAmounts } from '../../../src/intake/amounts.ts'
import { examplesOf } from '../../../src/intake/saying.ts'

interface Marked {
  readonly scene: Scene
  readonly start: number
  readonly end: number
}

/** An example with the amount in 〔〕; □ stands for a medicine. */
function marked(example: string): Marked {
  const text = example.replace(/[〔〕]/g, '')
  const begins = (index: number): boolean => text[index] === '□' && text[index - 1] !== '□'
  const scene = { text, begins, things: new Set<number>() }
  return { scene, start: example.indexOf('〔'), end: example.indexOf('〕') - 1 }
}

const readBy = ({ words, read }: Form, { scene, start, end }: Marked): Counted | undefined =>
  words
    .all(scene.text)
    .flatMap((match) => read(match, scene, []) ?? [])
    .find((one) => one.start === start && one.end === end)

const isWanted = ({ scene, start }: Marked): boolean =>
  readAmounts(scene.text, scene.begins).some((one) => one.start === start)

describe('a way to say how many', () => {
  it.each(forms.flatMap((form) => form.examples.map((example) => ({ example, form }))))(
    'is read by its form: $example',
    ({ example, form }) => {
      const place = marked(example)
      expect(forms.find((one) => readBy(one, place) !== undefined)).toBe(form)
      expect(isWanted(place)).toBe(true)
    },
  )
})

describe('an amount that nobody asks for', () => {
  it.each(doubts.flatMap((doubt) => doubt.examples.map((example) => ({ example, doubt }))))(
    '$doubt.because: $example',
    ({ example, doubt }) => {
      const place = marked(example)
      const one = forms.map((form) => readBy(form, place)).find((found) => found !== undefined)
      expect(one && doubts.find(({ when }) => when(candidateOf(one, place.scene)))).toBe(doubt)
      expect(isWanted(place)).toBe(false)
    },
  )

  it.each(examplesOf(...Object.values(doubtWords).flat()))(
    'is doubted for the words beside it: %s',
    (example) => expect(isWanted(marked(example))).toBe(false),
  )

  it.each([
    '改善睡眠□〔两盒〕',
    '□〔两盒〕换季用',
    '□〔两盒〕变天备着',
    '□〔两盒〕起泡了要用',
    '特别要□〔2盒〕',
    '分别〔2盒〕',
    '凑够〔2盒〕',
    'could I have 〔2 boxes〕 of □',
    'just 〔2 boxes〕 please',
    '不是一盒,〔2盒〕',
    '最后要〔2盒〕',
    '□〔两盒〕一天一片',
  ])('is another one: %s', (example) => expect(isWanted(marked(example))).toBe(true))
})
