import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../src/catalogue/look-up.ts'
import { loadStarterCatalogue } from '../../src/catalogue/starter.ts'

const lexicon = lexiconOf(loadStarterCatalogue())
const guessed = (text: string) => lexicon.find(text).map(({ drug, sure }) => `${drug}${sure ? '!' : '?'}`)

describe('names as voice input writes them', () => {
  it.each([
    ['布地奈的 2支', '布地奈德'],
    ['丙戍酸钠 1瓶', '丙戊酸'],
    ['沙库巴曲缬沙单 2盒', '沙库巴曲缬沙坦'],
    ['孟鲁斯特 1盒', '孟鲁司特'],
    ['健胃消时片两盒', '健胃消食'],
    ['非洛的平缓释片 5mg 两盒', '非洛地平'],
    ['尼群的平一瓶', '尼群地平'],
    ['加吧喷丁一盒', '加巴喷丁'],
  ])('%s', (text, drug) => expect(guessed(text)[0]?.slice(0, -1)).toBe(drug))

  it.each(['0.25微克3盒', '我的2盒呢', '买了吗 两盒'])('no name: %s', (text) =>
    expect(guessed(text)).toEqual([]),
  )
})

describe('a name that stands within a longer one', () => {
  it.each([
    ['皮炎宁酊一瓶', '复方醋酸氟轻松酊!'],
    ['安宫降压两盒', '安宫降压丸?'],
    ['再造丸两盒', '再造丸!'],
    ['华陀再造丸两盒', '华佗再造丸?'],
    ['前列通一盒', '前列通!'],
    ['咽炎宁两盒', '炎宁?'],
    ['小李可定两盒', '瑞舒伐他汀!'],
    ['布洛芬伪麻片一盒', '布洛芬?'],
    ['厄贝沙坦缓释片一盒', '厄贝沙坦!'],
    ['络活喜降压片两盒', '氨氯地平!'],
    ['美林退烧药一瓶', '布洛芬!'],
    ['达喜胃药两盒', '铝碳酸镁!'],
  ])('%s', (text, drug) => expect(guessed(text)).toEqual([drug]))
})

describe('a name right behind what begins a longer one, written wrongly', () => {
  it.each([
    ['坎地杀坦氢氯噻嗪一盒', '坎地沙坦氢氯噻嗪?'],
    ['替米沙但氨氯地平两盒', '替米沙坦氨氯地平?'],
    ['贝沙坦氢氯噻嗪一盒', '厄贝沙坦氢氯噻嗪?'],
    ['恩格列晶二甲双胍一盒', '恩格列净二甲双胍?'],
    ['小耳氨酚黄那敏一盒', '小儿氨酚黄那敏?'],
    ['氯沙坦贾氢氯噻嗪一盒', '氯沙坦氢氯噻嗪?'],
  ])('%s is a guess at the longer one', (text, drug) => expect(guessed(text)).toEqual([drug]))

  it.each([
    ['女儿氨酚黄那敏一盒', '氨酚黄那敏!'],
    ['老婆要氨氯地平两盒', '氨氯地平!'],
    ['降压药氨氯地平两盒', '氨氯地平!'],
    ['我爸二甲双胍两盒', '二甲双胍!'],
    ['哎不是奥美拉唑', '奥美拉唑!'],
    ['处方卡托普利两盒', '卡托普利!'],
    ['云南白药软膏一支', '云南白药!'],
  ])('%s is the shorter one', (text, drug) => expect(guessed(text).at(-1)).toBe(drug))

  it.each([
    ['复丽卡托普利两盒', '卡托普利'],
    ['云南白药智创膏一支', '云南白药'],
    ['头孢他啶阿绿巴坦一盒', '头孢他啶'],
  ])('%s is not sure to be the shorter one', (text, shorter) => {
    expect(guessed(text)).not.toContain(`${shorter}!`)
  })

  it('leaves two that are joined by a word two', () => {
    expect(guessed('氯沙坦和氢氯噻嗪各一盒')).toEqual(['氯沙坦!', '氢氯噻嗪!'])
    expect(guessed('氯沙坦加氢氯噻嗪各一盒')).toEqual(['氯沙坦!', '氢氯噻嗪!'])
  })
})

describe('a name of which two syllables are swapped', () => {
  it.each([
    ['口服补盐液3盒', '口服补液盐?'],
    ['氨地氯平两盒', '氨氯地平?'],
    ['络喜活2盒', '氨氯地平?'],
    ['阿伐托他汀一盒', '阿托伐他汀?'],
    ['二甲胍双片2盒', '二甲双胍?'],
  ])('%s is a guess', (text, drug) => expect(guessed(text)).toEqual([drug]))
  it.each(['盐液补口服3盒', '喜络活一下', '活喜络筋骨'])('%s is none', (text) =>
    expect(guessed(text)).toEqual([]),
  )
})
