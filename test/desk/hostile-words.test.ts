import { describe, expect, it } from 'vitest'
import { closesCounter } from '../../src/desk/roles/moved-away.ts'
import { countInRow } from '../../src/desk/roles/several.ts'
import { readFetchAnswer } from '../../src/intake/fetch-for-me.ts'

const length = 20_000

describe('hostile words of somebody at work, each of 20,000 characters', () => {
  it.each([
    ['spaces behind a name', `劳阿婆${' '.repeat(length)}的`, null],
    ['joints behind a name', `劳阿婆${' 和 '.repeat(length / 3)}的`, null],
    ['spaces between two names', `劳阿婆${' '.repeat(length)}和${' '.repeat(length)}束老师的`, 2],
    ['one name again and again', '劳阿婆'.repeat(length / 3), Math.floor(length / 3)],
  ])('are no longer row than they are: %s', (_, text, expected) => {
    expect(countInRow(text, ['劳阿婆', '束老师'])).toBe(expected)
  })

  it.each([
    ['all, and nothing is moved', '都'.repeat(length), false],
    ['all of it, line by line', '都\n'.repeat(length / 2), false],
    ['all, and moved at the end', `${'订单'.repeat(length / 2)}挪走`, true],
  ])('close a counter or do not: %s', (_, text, expected) => {
    expect(closesCounter(text)).toBe(expected)
  })

  it.each([
    ['spaces within', `我${' '.repeat(length)}去`, null],
    ['spaces around', `${' '.repeat(length)}我去${'。'.repeat(length)}`, 'yes'],
  ])('answer who shall fetch it or do not: %s', (_, text, expected) => {
    expect(readFetchAnswer(text)?.says ?? null).toBe(expected)
  })
})

describe('which words closed a counter', () => {
  it.each(['赤峰路医院明天停诊', '单子都挪到康乐大药房', 'please pause it'])('%s', (said) =>
    expect(closesCounter(said)).toBe(true),
  )
  it.each(['达喜缺货，都挪走', '挪到康乐，都去那里', '都\n挪走'])('not: %s', (said) =>
    expect(closesCounter(said)).toBe(false),
  )
})
