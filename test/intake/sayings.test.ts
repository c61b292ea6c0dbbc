import { describe, expect, it } from 'vitest'
import { noNames } from '../../src/intake/no-names.ts'
import { normalise } from '../../src/intake/normalise.ts'
import type { Saying } from '../../src/intake/saying.ts'
import { toldInFront } from '../../src/intake/standing/told-in-front.ts'

/** Each word with the examples of its row, and the expression by which it is looked for. */
const rowsOf = (sayings: readonly Saying[], around: (word: string) => RegExp) =>
  sayings.flatMap(({ words, examples }) =>
    words.map((word) => ({
      word,
      expression: around(word),
      examples: examples.map((said) => normalise(said).text),
    })),
  )

describe('words that name no medicine', () => {
  const expressionOf = (word: string): RegExp => new RegExp(`^(?:${word})$`)
  it.each(rowsOf(noNames, expressionOf))('have an example: $word', ({ expression, examples }) =>
    expect(examples.filter((said) => expression.test(said))).not.toEqual([]),
  )
  it.each(noNames.flatMap(({ words, examples }) => examples.map((said) => ({ said, words }))))(
    'are heard: $said',
    ({ said, words }) => expect(words.some((word) => expressionOf(word).test(said))).toBe(true),
  )
  it.each(['安心护脉灵', '他汀', '珊瑚癣净'])('are not: %s', (name) =>
    expect(noNames.flatMap(({ words }) => words).some((word) => expressionOf(word).test(name))).toBe(false),
  )
})

describe('what is told in front of a medicine', () => {
  const expressionOf = (word: string): RegExp => new RegExp(word, 'i')
  it.each(rowsOf(toldInFront, expressionOf))('has an example: $word', ({ expression, examples }) =>
    expect(examples.filter((said) => expression.test(said))).not.toEqual([]),
  )
  it.each(toldInFront.flatMap(({ words, examples }) => examples.map((said) => ({ said, words }))))(
    'is heard: $said',
    ({ said, words }) => expect(words.some((word) => expressionOf(word).test(said))).toBe(true),
  )
  it.each(['三天以前', '之前登记的', '月底之前', '现在吃', '我要'])('is not: %s', (said) =>
    expect(toldInFront.flatMap(({ words }) => words).some((word) => expressionOf(word).test(said))).toBe(
      false,
    ),
  )
})
