import { describe, expect, it } from 'vitest'
import { namesOf } from '../../src/catalogue/catalogue.ts'
import { createLexicon } from '../../src/catalogue/lexicon.ts'
import { lookUp } from '../../src/catalogue/look-up.ts'
import { loadStarterCatalogue } from '../../src/catalogue/starter.ts'
import { essentialFormulas, essentialMedicines, procuredMedicines } from './essential-medicines.ts'

const catalogue = loadStarterCatalogue()
const lexicon = createLexicon(catalogue)

/** Names that are not read whole, and as one medicine. */
const unknown = (names: readonly string[]): readonly string[] =>
  names.filter((name) => {
    const text = `要${name}两盒`
    return !lexicon.find(text).some(({ start, end, sure }) => sure && start === 1 && end > name.length)
  })

describe('the starter list', () => {
  it.each([
    ['the essential medicines', essentialMedicines],
    ['the essential formulas', essentialFormulas],
    ['what is procured for every pharmacy', procuredMedicines],
  ])('knows %s by name', (_, names) => {
    expect(unknown(names)).toEqual([])
  })

  it('says a name of one medicine only', () => {
    const bearers = new Map<string, string>()
    const twice: string[] = []
    for (const drug of catalogue.drugs.values())
      for (const name of namesOf(drug)) {
        const other = bearers.get(name.toLowerCase())
        if (other !== undefined && other !== drug.generic) twice.push(`${name}: ${other}, ${drug.generic}`)
        bearers.set(name.toLowerCase(), drug.generic)
      }
    expect(twice).toEqual([])
  })

  it('says nothing of a medicine twice', () => {
    const twice = [...catalogue.drugs.values()].flatMap(
      ({ generic, brands, aliases, english, forms, strengths }) =>
        [brands.map(({ name }) => name), aliases, english, forms, strengths]
          .filter((words) => new Set(words).size < words.length)
          .map((words) => `${generic}: ${words.join('、')}`),
    )
    expect(twice).toEqual([])
  })

  it('has no class word that is the name of a medicine, or that stands for two classes', () => {
    const names = new Set([...catalogue.drugs.values()].flatMap(namesOf).map((name) => name.toLowerCase()))
    const words = catalogue.classes.flatMap((group) => group.words)
    expect(words.filter((word) => names.has(word.toLowerCase()))).toEqual([])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })

  it('offers for a class only what it knows', () => {
    const choices = catalogue.classes.flatMap((group) => group.choices)
    expect(choices.filter((choice) => lookUp(catalogue, choice) === null)).toEqual([])
  })

  it.each([
    '今天天气真好，下午去公园走走',
    '电瓶车不要在楼道充电，很危险',
    '党员先锋队招募志愿者',
    '把家里擦得亮晶晶的过年',
    '我血压有点高，最近没睡好，要把血糖控制好',
    '请各位楼组长统计一下人数，明天上午开会',
    '高铁票好难抢，网断了是不是欠费了',
    '中秋快乐，阖家团圆，代文明养犬',
  ])('hears no medicine in the talk of a house: %s', (text) => {
    expect(lexicon.find(text)).toEqual([])
  })

  it.each([
    ['维生素B12盒', '维生素B1', '维生素B12'],
    ['地曲孕酮一盒', '地屈孕酮', '黄体酮'],
  ])('asks which of two is meant: %s', (text, heard, near) => {
    expect(lexicon.find(text).at(-1)).toMatchObject({ drug: heard, sure: false, near: [near] })
  })
})
