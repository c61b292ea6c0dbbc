import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../src/catalogue/lexicon.ts'
import { lookUp } from '../../src/catalogue/look-up.ts'
import { smallCatalogue } from '../intake/small-catalogue.ts'
import fc from '../support/draws.ts'

const catalogue = smallCatalogue()
const lexicon = createLexicon(catalogue)

const found = (text: string): string[] =>
  lexicon.find(text).map(({ start, end, drug, class: group, sure }) => {
    const meaning = drug ?? `[${group?.words[0]}]`
    return `${text.slice(start, end)}=${meaning}${sure ? '' : '?'}`
  })

describe('the lexicon', () => {
  it.each([
    ['要络活喜两盒', ['络活喜=氨氯地平']],
    ['缬沙坦氨氯地平一盒', ['缬沙坦氨氯地平=缬沙坦氨氯地平']],
    ['左氨氯地平和氨氯地平', ['左氨氯地平=左氨氯地平', '氨氯地平=氨氯地平']],
    ['盐酸二甲双胍缓释片0.5g', ['盐酸二甲双胍缓释片=二甲双胍']],
    ['need Lipitor and NORVASC', ['Lipitor=阿托伐他汀', 'NORVASC=氨氯地平']],
    ['诺和锐30笔芯3支', ['诺和锐30笔芯=门冬胰岛素30']],
    ['诺和锐30支', ['诺和锐=门冬胰岛素']],
    ['降压药', ['降压药=[降压药]']],
    ['速效救心丸', ['速效救心丸=速效救心丸']],
  ])('takes the longest name, with its salt and form: %s', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  it.each([
    ['吃了达喜不见好', '铝碳酸镁'],
    ['胃痛达喜有效果吗', '铝碳酸镁'],
    ['对可定过敏的人', '瑞舒伐他汀'],
    ['医生建议代文或者别的', '缬沙坦'],
    ['昨晚喂了美林退烧快', '布洛芬'],
    ['吃完美林立刻喝水', '布洛芬'],
    ['美林虽然常用', '布洛芬'],
    ['今天可定一盒', '瑞舒伐他汀'],
    ['所以代文还是两盒', '缬沙坦'],
    ['老早那种代文80mg', '缬沙坦'],
    ['单子里达喜划掉', '铝碳酸镁'],
    ['美林洒了一半', '布洛芬'],
    ['家里没代文了', '缬沙坦'],
    ['代文千万别忘', '缬沙坦'],
  ])('hears a short brand where medicines are talked of: %s', (text, drug) => {
    expect(lexicon.find(text)).toMatchObject([{ drug, sure: true }])
  })

  it.each([
    '每天安定情绪',
    '代文明说话',
    'Lipitoring',
    '我的决定可定可不定',
    '更新换代文件',
    '传达喜讯',
    '大美林区',
    '每天可治疗两人',
    '今天可一盒都没吃',
    '不可定三盒',
    '好吃可定心情好',
    '舒服可定神',
    '吃美林菜饭',
  ])('leaves everyday speech alone: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['二甲双瓜0.5g', '二甲双胍'],
    ['氨绿地平两盒', '氨氯地平'],
    ['倍他洛克25mg', '美托洛尔'],
    ['阿托伐他丁20mg', '阿托伐他汀'],
    ['瑞舒伐汀10mg', '瑞舒伐他汀'],
    ['代闻80mg', '缬沙坦'],
  ])('hears a misspelt name, and is never sure of it: %s', (text, drug) => {
    expect(lexicon.find(text)[0]).toMatchObject({ drug, sure: false })
  })

  it('takes a class word as it is written, whatever name sounds like it', () => {
    const stones = { ...catalogue, classes: [{ words: ['消食片'], ask: 'box', choices: [] } as const] }
    const sounding = { ...stones, taught: [{ name: '消石', drug: '铝碳酸镁', brand: null }] }
    expect(createLexicon(sounding).find('消食片一盒')).toMatchObject([{ drug: null, start: 0, end: 3 }])
  })

  it('takes talk of a reading for no device that measures it', () => {
    expect(found('把血糖控制在正常范围')).toEqual([])
    expect(found('血糖试之两盒')).toEqual(['血糖试之=血糖试纸?'])
  })

  it('takes a misspelt name for the medicine so called before the form that shares its stem', () => {
    const plain = catalogue.drugs.get('奥美拉唑')
    if (plain === undefined) throw new Error('the small catalogue lacks 奥美拉唑')
    const ointment = { ...plain, generic: '奥美拉唑软膏', brands: [], aliases: [], english: [] }
    const drugs = new Map([ointment, plain].map((drug) => [drug.generic, drug]))
    expect(createLexicon({ drugs, classes: [] }).find('奥美拉挫一盒')).toMatchObject([
      { drug: '奥美拉唑', sure: false },
    ])
  })

  it('takes what is complained of for no medicine that is called nearly so', () => {
    const wipes = { ...catalogue, taught: [{ name: '宝宝湿巾', drug: '口罩', brand: null }] }
    expect(createLexicon(wipes).find('宝宝湿疹用什么')).toEqual([])
  })

  it('names the neighbours of a misspelt name', () => {
    expect(lexicon.find('头孢克乐1盒')[0]).toMatchObject({ sure: false })
    const near = lexicon.find('头孢克某2盒')[0]
    expect([near?.drug, ...(near?.near ?? [])].sort()).toEqual(['头孢克洛', '头孢克肟'])
  })

  it('is not sure of a part of a longer name', () => {
    expect(found('复方氨氯地平一盒')).toEqual(['氨氯地平=氨氯地平?'])
    expect(found('厄贝沙坦氢氯噻嗪片')).toEqual(['厄贝沙坦氢氯噻嗪片=厄贝沙坦?'])
  })

  it('keeps form and release apart from the drug', () => {
    expect(lexicon.find('二甲双胍缓释片')[0]).toMatchObject({ form: '缓释片', release: '缓释' })
    expect(lexicon.find('拜新同')[0]).toMatchObject({ form: '控释片', release: '控释', brand: '拜新同' })
    expect(lexicon.find('二甲双胍')[0]).toMatchObject({ form: null, release: null })
  })

  it('gives hits in order, within the text and apart from each other, whatever the text', () => {
    const names = fc.constantFrom('络活喜', '代文', '二甲双瓜', 'Lipitor', '盐酸', '缓释片', '2盒', ' ', '，')
    fc.assert(
      fc.property(
        fc.array(fc.oneof(names, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 20 }),
        (parts) => {
          const text = parts.join('')
          let last = 0
          for (const { start, end } of lexicon.find(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
        },
      ),
    )
  })
})

describe('looking up one name', () => {
  it('finds a drug by any of its names, salt and form aside', () => {
    for (const name of ['络活喜', '苯磺酸氨氯地平片', 'Norvasc', '氨氯地平'])
      expect(lookUp(catalogue, name)?.generic).toBe('氨氯地平')
  })
  it('gives nothing where there is doubt', () => {
    expect(lookUp(catalogue, '氨绿地平')).toBeNull()
    expect(lookUp(catalogue, '安心护脉灵')).toBeNull()
    expect(lookUp(catalogue, '')).toBeNull()
  })
})
