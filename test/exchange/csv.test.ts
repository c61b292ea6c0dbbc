import { describe, expect, it } from 'vitest'
import { csvOf } from '../../src/exchange/csv.ts'
import { parseTable } from '../../src/exchange/text-table.ts'
import fc from '../support/draws.ts'

const limits = { rows: 100, columns: 20 }

describe('a table for a spreadsheet', () => {
  it('begins with the mark by which Excel knows its letters, and ends its rows as Excel does', () => {
    expect(csvOf([['编号', '药']])).toBe('\uFEFF"编号","药"\r\n')
  })

  it.each([
    '=HYPERLINK("http://x.example","点我")',
    '+8613800001111',
    '-2盒',
    '@SUM(A1)',
    '＝1+1',
    ' =1+1',
    '\t=1+1',
    '|calc',
  ])('calculates nothing of what a resident wrote: %j', (text) => {
    const [[cell = ''] = []] = parseTable(csvOf([[text, 'x']]).slice(1), limits)
    expect(cell.startsWith("'")).toBe(true)
  })

  it('leaves rooms, codes and plain words as they are', () => {
    const row = ['0317-005', '3-502 王阿姨（给妈妈）', '络活喜5mg 2盒、达喜1盒', '说“多敲”, "门"；\n狗']
    expect(parseTable(csvOf([row]).slice(1), limits)).toEqual([
      ['0317-005', '3-502 王阿姨（给妈妈）', '络活喜5mg 2盒、达喜1盒', '说“多敲”, "门"； 狗'],
    ])
  })

  it('has a row for each row and a cell for each cell, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (row) => {
        const [read, ...more] = parseTable(csvOf([['a', ...row, 'z']]).slice(1), limits)
        expect([read?.length, read?.[0], read?.at(-1), more.length]).toEqual([row.length + 2, 'a', 'z', 0])
      }),
    )
  })
})
