import { describe, expect, it } from 'vitest'
import { mergeCatalogues } from '../../src/catalogue/merge.ts'
import { importCatalogue } from '../../src/exchange/catalogue.ts'
import { InputError } from '../../src/exchange/input-error.ts'
import { readSheets } from '../../src/exchange/spreadsheet.ts'

const importText = async (text: string) =>
  importCatalogue(await readSheets(Buffer.from(text), 'l.csv'), 'l.csv')
const drugsOf = async (text: string) => (await importText(text)).catalogue.drugs

describe("a district's drug list laid over another", () => {
  it('leaves a brand with its drug, however the list spells the substance', async () => {
    const base = (await importText('通用名,商品名\n左甲状腺素钠片,优甲乐')).catalogue
    const own = (await importText('通用名,商品名\n左旋甲状腺素,优甲乐\n优甲乐片,\n新药名片,新牌子')).catalogue
    const { drugs } = mergeCatalogues(base, own)
    const bearers = [...drugs.values()].filter(({ brands }) => brands.some(({ name }) => name === '优甲乐'))
    expect(bearers.map(({ generic }) => generic)).toEqual(['左甲状腺素'])
    expect(drugs.has('优甲乐')).toBe(false)
    expect(drugs.get('新药名')?.brands).toEqual([{ name: '新牌子', form: null }])
  })

  it('makes no brand of one drug of a word that is said of several', async () => {
    const base = (await importText('通用名\n奥美拉唑肠溶胶囊\n奥美沙坦酯片')).catalogue
    const said = { words: ['奥美'], ask: 'choices', choices: ['奥美拉唑', '奥美沙坦'] } as const
    const own = (await importText('通用名,商品名\n头孢羟氨苄胶囊,奥美')).catalogue
    const { drugs } = mergeCatalogues({ ...base, classes: [said] }, own)
    expect(drugs.get('头孢羟氨苄')?.brands).toEqual([])
  })
})

describe("a district's drug list", () => {
  it.each(['电饭煲', '电饭煲（5L）', '美的电饭煲 5L', '洗衣液', '保温杯', '苹果手机'])(
    'leaves out what is plainly for the house: %s',
    async (line) => {
      const { catalogue, skipped } = await importText(`通用名,规格\n氨氯地平片,5mg\n${line},`)
      expect([...catalogue.drugs.keys()]).toEqual(['氨氯地平'])
      expect(skipped).toEqual([{ row: 3, what: line, why: 'is something for the house, and no medicine' }])
    },
  )

  it('leaves out nothing that only sounds like it, or that the list itself calls a device', async () => {
    const lines = [
      '电子血压计,',
      '一次性医用床单,',
      '松节油,',
      '风油精,',
      '轮椅,医疗器械',
      '足浴粉,',
      '手机套血糖仪,',
      '防褥疮棉被,医疗器械',
    ]
    const { skipped } = await importText(`通用名,处方分类\n${lines.join('\n')}`)
    expect(skipped).toEqual([])
  })

  it.each(['合计', '共计：2种', '小计 120', 'Total', '（总计）'])(
    'takes no total for a drug: %s',
    async (line) => {
      const { catalogue, skipped } = await importText(`通用名,规格\n氨氯地平片,5mg\n${line},2`)
      expect([...catalogue.drugs.keys()]).toEqual(['氨氯地平'])
      expect(skipped).toEqual([{ row: 3, what: line, why: 'is a total, and no drug' }])
    },
  )

  it('takes away how it is given, whatever stands before the form', async () => {
    const drugs = await drugsOf('通用名\n吸入用布地奈德混悬液\n布地奈德鼻用喷雾剂\n左乙拉西坦注射用浓溶液')
    expect([...drugs.keys()]).toEqual(['布地奈德', '左乙拉西坦'])
  })

  it('joins the products of one substance', async () => {
    const drugs = await drugsOf(
      [
        '通用名,商品名,剂型,规格',
        '苯磺酸氨氯地平片,络活喜,片剂,5mg×7片/盒',
        '氨氯地平胶囊,,胶囊,2.500mg*14粒',
        '马来酸左旋氨氯地平片,施慧达,片,2.5mg',
      ].join('\n'),
    )
    expect([...drugs.keys()]).toEqual(['氨氯地平', '左旋氨氯地平'])
    expect(drugs.get('氨氯地平')).toMatchObject({
      brands: [{ name: '络活喜', form: null }],
      forms: ['片剂', '胶囊'],
      strengths: ['5mg', '2.5mg'],
      supply: 'unknown',
    })
  })

  it.each([
    ['药品名称', '规格', '处方药'],
    ['*药品通用名（必填）', '规格型号', '处方类型'],
    ['Drug Name', 'Strength', 'Rx'],
  ])('finds its columns by the names %s, %s, %s, under a title', async (name, strength, supply) => {
    const drugs = await drugsOf(
      `某区药品目录,,\n2026年3月,,\n序号,${supply},${strength},${name}\n1,是,0.5g,二甲双胍片\n2,OTC,10mg,氯雷他定片`,
    )
    expect(drugs.get('二甲双胍')).toMatchObject({ supply: 'prescription', strengths: ['0.5g'] })
    expect(drugs.get('氯雷他定')).toMatchObject({ supply: 'otc' })
  })

  it('says which form a brand means where it has only one release', async () => {
    const drugs = await drugsOf(
      '通用名,商品名\n硝苯地平控释片,拜新同\n硝苯地平片,心痛定\n硝苯地平缓释片,伲福达',
    )
    expect(drugs.get('硝苯地平')?.brands).toEqual([
      { name: '拜新同', form: '控释片' },
      { name: '心痛定', form: null },
      { name: '伲福达', form: '缓释片' },
    ])
  })

  it('keeps mixtures apart, and takes formula numbers and marks away', async () => {
    const drugs = await drugsOf(
      '通用名\n门冬胰岛素30注射液\n门冬胰岛素注射液(50)\n门冬胰岛素注射液\n★氨麻美敏片(Ⅱ)\n0.9%氯化钠注射液',
    )
    expect([...drugs.keys()]).toEqual(['门冬胰岛素30', '门冬胰岛素50', '门冬胰岛素', '氨麻美敏', '氯化钠'])
    expect(drugs.get('氯化钠')).toMatchObject({ strengths: ['0.9%'], marks: { injection: true } })
  })

  it('reads a brand in brackets behind the name', async () => {
    expect((await drugsOf('药名\n奥美拉唑肠溶胶囊(洛赛克)')).get('奥美拉唑')?.brands).toEqual([
      { name: '洛赛克', form: '肠溶胶囊' },
    ])
  })

  it('tells by row what it did not take, and takes the rest', async () => {
    const { catalogue, skipped, rows } = await importText(
      [
        '通用名,商品名',
        ',无名',
        '弱视治疗仪,',
        '百合,',
        '盐酸,',
        '阿司匹林片,某某制药有限公司',
        '布洛芬片,7',
      ].join('\n'),
    )
    expect([...catalogue.drugs.keys()]).toEqual(['阿司匹林', '布洛芬'])
    expect(catalogue.drugs.get('阿司匹林')?.brands).toEqual([])
    expect(rows).toBe(6)
    expect(new Set(skipped.map(({ row }) => row))).toEqual(new Set([2, 3, 4, 5, 6, 7]))
    expect(skipped.every(({ why }) => why.length > 5)).toBe(true)
  })

  it.each(['诺华', '同仁堂', '德国', '大片', '低糖型', '成人装'])(
    'takes no maker, country or make for a brand: %s',
    async (word) => {
      expect((await drugsOf(`通用名,商品名\n溴隐亭片,${word}`)).get('溴隐亭')?.brands).toEqual([])
    },
  )

  it('takes no word for a brand that stands at many drugs', async () => {
    const rows = ['阿莫西林', '布洛芬', '氯雷他定', '蒙脱石', '奥美拉唑'].map((name) => `${name}片,天虹`)
    const { catalogue, skipped } = await importText(['通用名,商品名', ...rows].join('\n'))
    expect([...catalogue.drugs.values()].flatMap(({ brands }) => brands)).toEqual([])
    expect(skipped).toHaveLength(1)
  })

  it('without a column of drug names is refused with what to call it', async () => {
    await expect(importText('a,b\n1,2')).rejects.toThrow(InputError)
    await expect(importText('a,b\n1,2')).rejects.toThrow(/通用名/)
  })
})
