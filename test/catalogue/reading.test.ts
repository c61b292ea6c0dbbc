import { describe, expect, it } from 'vitest'
import { drugColumns, readDrug } from '../../src/catalogue/drug-row.ts'
import { takeApart } from '../../src/catalogue/generic-name.ts'
import { mergeCatalogues } from '../../src/catalogue/merge.ts'
import { loadStarterCatalogue } from '../../src/catalogue/starter.ts'
import { readTable } from '../../src/catalogue/table.ts'
import type { Drug } from '../../src/domain/drug.ts'
import { smallCatalogue } from '../intake/small-catalogue.ts'

const header = drugColumns.join('\t')
const read = (row: string): readonly Drug[] =>
  readTable(`${header}\n${row}`, 'x.tsv', drugColumns).map((cells) => readDrug(cells, 'x.tsv'))

describe('a table of drugs', () => {
  it('reads brands with their form, and marks', () => {
    expect(
      read(
        '硝苯地平\t拜新同[控释片]、心痛定\t\tnifedipine\t片\t30mg\tprescription\tcondition:高血压、strict',
      )[0],
    ).toMatchObject({
      generic: '硝苯地平',
      brands: [
        { name: '拜新同', form: '控释片' },
        { name: '心痛定', form: null },
      ],
      supply: 'prescription',
      marks: { conditions: ['高血压'], strict: true, coldChain: false },
    })
  })

  it.each([
    ['\t\t\t\t\t\totc\t', 'x.tsv:2: the column generic is empty'],
    ['甲\t\t\t\t\t\tfree\t', 'x.tsv:2: "free" is no supply'],
    ['甲\t\t\t\t\t\totc\tpoison', 'x.tsv:2: "poison" is no mark'],
    ['甲\t\t\t\t\t\totc\tsensitive:all', 'x.tsv:2: "sensitive:all": sensitive is one of'],
    ['甲\t[片]\t\t\t\t\totc\t', 'x.tsv:2: "[片]" is no brand'],
    ['甲\t\t\t\t\t\totc\t\tx', 'x.tsv:2: has 9 cells'],
  ])('names file, line and remedy of a bad row: %s', (row, message) => {
    expect(() => read(row)).toThrow(message)
  })

  it('names the columns that are missing', () => {
    expect(() => readTable('generic\tbrands', 'x.tsv', drugColumns)).toThrow(
      /x\.tsv:1: the header lacks aliases/,
    )
  })
})

describe('the starter list', () => {
  const starter = loadStarterCatalogue()
  it('can be read, and has what people ask for most', () => {
    for (const generic of ['氨氯地平', '二甲双胍', '阿托伐他汀', '布洛芬', '血糖试纸'])
      expect(starter.drugs.has(generic)).toBe(true)
  })
})

describe('a drug name taken apart', () => {
  it.each([
    ['盐酸二甲双胍缓释片', '二甲双胍', '缓释片', '缓释'],
    ['阿仑膦酸钠片', '阿仑膦酸', '片', null],
    ['泮托拉唑钠肠溶片', '泮托拉唑', '肠溶片', '肠溶'],
    ['氯化钾缓释片', '氯化钾', '缓释片', '缓释'],
    ['硝酸甘油片', '硝酸甘油', '片', null],
    ['坎地沙坦酯片', '坎地沙坦', '片', null],
    ['布洛芬混悬滴剂', '布洛芬', '混悬滴剂', null],
    ['左甲状腺素钠片', '左甲状腺素', '片', null],
    ['氨溴特罗口服溶液剂', '氨溴特罗', '口服溶液剂', null],
    ['硝酸甘油舌下片', '硝酸甘油', '舌下片', null],
    ['六味地黄浓缩丸', '六味地黄', '浓缩丸', null],
  ])('%s', (name, stem, form, release) => {
    expect(takeApart(name)).toEqual({ stem, form, release })
  })
})

describe("a district's own list over the starter list", () => {
  const base = smallCatalogue()
  const own = (row: string) => ({
    drugs: new Map(read(row).map((drug) => [drug.generic, drug])),
    classes: [],
  })

  it('keeps one drug under two spellings as one, with the names of both', () => {
    const merged = mergeCatalogues(base, own('苯磺酸氨氯地平片\t兰迪\t\t\t片\t5mg\tprescription\t'))
    expect(merged.drugs.size).toBe(base.drugs.size)
    expect(merged.drugs.get('氨氯地平')?.brands.map(({ name }) => name)).toEqual(['络活喜', '安内真', '兰迪'])
  })
  it('adds what is new', () => {
    expect(
      mergeCatalogues(base, own('特立氟胺\t奥巴捷\t\t\t片\t14mg\tprescription\t')).drugs.get('特立氟胺'),
    ).toBeDefined()
  })
  it('lets the district say how a drug is handed out, unless it does not know', () => {
    expect(mergeCatalogues(base, own('布洛芬\t\t\t\t\t\tprescription\t')).drugs.get('布洛芬')?.supply).toBe(
      'prescription',
    )
    expect(mergeCatalogues(base, own('布洛芬\t\t\t\t\t\tunknown\t')).drugs.get('布洛芬')?.supply).toBe('otc')
  })
  it('keeps every mark of care that either list sets', () => {
    expect(
      mergeCatalogues(base, own('布洛芬\t\t\t\t\t\totc\tstrict')).drugs.get('布洛芬')?.marks,
    ).toMatchObject({
      strict: true,
      feverCold: true,
    })
  })
})
