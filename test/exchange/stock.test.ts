import { describe, expect, it } from 'vitest'
import { loadDirectory, sampleDistrict } from '../../src/cli/inputs.ts'
import { importCatalogue } from '../../src/exchange/catalogue.ts'
import { readSheets } from '../../src/exchange/spreadsheet.ts'
import { importStock } from '../../src/exchange/stock.ts'

const sheetsOf = (text: string) => readSheets(Buffer.from(text), 's.csv')
const { catalogue } = importCatalogue(
  await sheetsOf('通用名,商品名\n苯磺酸氨氯地平片,络活喜\n盐酸二甲双胍片,格华止'),
  'l.csv',
)
const directory = loadDirectory(sampleDistrict)
const importText = async (text: string) => importStock(await sheetsOf(text), 's.csv', directory, catalogue, 7)

describe('a stock list', () => {
  it('takes no total for a drug', async () => {
    const { notes, skipped } = await importText(
      '机构,药品名称,库存\nP-OY1,氨氯地平片,12\n合计,,12\nP-OY1,小计,12',
    )
    expect(notes).toHaveLength(1)
    expect(skipped.map(({ row, why }) => [row, why])).toEqual([
      [3, 'is a total, and no drug'],
      [4, 'is a total, and no drug'],
    ])
  })

  it('becomes a note for each drug at each institution, by id or by name', async () => {
    const { notes, skipped } = await importText(
      [
        '机构,药品名称,规格,库存,单位,更新时间',
        'P-OY1,氨氯地平片,5mg,12,盒,2026-03-16 18:00',
        '赤峰路医院,苯磺酸氨氯地平片,5mg,"1,000",盒,2026/3/16 8:05',
        'H-1,格华止,0.5g,0,盒,',
      ].join('\r\n'),
    )
    expect(skipped).toEqual([])
    expect(notes).toEqual([
      {
        pharmacy: 'P-OY1',
        drug: '氨氯地平',
        brand: null,
        amount: 12,
        saidAt: Date.parse('2026-03-16T18:00+08:00'),
      },
      {
        pharmacy: 'H-1',
        drug: '氨氯地平',
        brand: null,
        amount: 1000,
        saidAt: Date.parse('2026-03-16T08:05+08:00'),
      },
      { pharmacy: 'H-1', drug: '二甲双胍', brand: null, amount: 0, saidAt: 7 },
    ])
  })

  it('adds up the strengths of one drug', async () => {
    const { notes } = await importText('药店,药名,库存\nH-1,氨氯地平片,3\nH-1,络活喜,4')
    expect(notes).toMatchObject([{ amount: 7 }])
  })

  it('tells by row what it could not use', async () => {
    const { notes, skipped } = await importText(
      '药店,药名,库存\nH-9,氨氯地平片,3\nH-1,没有的药,3\nH-1,络活喜,很多\nH-1,络活喜,-2\nH-1,络活喜,5',
    )
    expect(notes).toMatchObject([{ amount: 5 }])
    expect(skipped.map(({ row }) => row)).toEqual([2, 3, 4, 5])
  })

  it('without its columns is refused with what they are', async () => {
    await expect(importText('药店,药名\nH-1,络活喜')).rejects.toThrow(/库存/)
  })
})
