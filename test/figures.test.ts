import { describe, expect, it } from 'vitest'
import { figuresIn } from './support/figures.ts'

const known = ['reading', 'coverage', 'month']
const read = (line: string): string =>
  figuresIn(line.split(' '), known)
    .map(({ name, options }) => `${name}(${options.join(' ')})`)
    .join(' ')

describe('what is asked of npm run bench', () => {
  it.each([
    ['reading', 'reading()'],
    ['reading month', 'reading() month()'],
    ['reading --catalogue drugs.tsv', 'reading(--catalogue drugs.tsv)'],
    ['reading --catalogue month --rounds 3', 'reading(--catalogue month --rounds 3)'],
    [
      'reading --rounds=3 coverage --catalogue drugs.tsv',
      'reading(--rounds=3) coverage(--catalogue drugs.tsv)',
    ],
  ])('%s', (line, figures) => {
    expect(read(line)).toBe(figures)
  })

  it.each([
    ['raeding', 'There is no figure “raeding”: there are reading, coverage, month'],
    ['reading drugs.tsv', 'There is no figure “drugs.tsv”'],
    ['--rounds 3 reading', '--rounds stands before the figure that it is for'],
  ])('%s says what is wrong', (line, complaint) => {
    expect(() => read(line)).toThrow(complaint)
  })
})
