import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'

/** What is asked for, and what is said of whom it is for and of the papers. */
const noteOf = (text: string): string => {
  const { intent, items, recipient, card, prescription } = read(text)
  const named = items.map(({ drug, written, strength, quantity, unit }) =>
    `${drug ?? written} ${strength ?? ''}${quantity ?? ''}${unit ?? ''}`.trim(),
  )
  const papers = [
    card === null ? [] : card ? '卡' : '无卡',
    prescription === null ? [] : prescription ? '方' : '无方',
  ]
  return [intent, named.join(', '), recipient ?? [], papers.flat()].flat().join(' | ')
}

describe('messages as a voice is written down, without stops', () => {
  it.each([
    // What is refused stands between what is wanted.
    ['拿一盒络活喜还有那个达喜两盒', 'request | 氨氯地平 1盒, 铝碳酸镁 2盒'],
    ['络活喜还有那个达喜各两盒', 'request | 氨氯地平 2盒, 铝碳酸镁 2盒'],
    ['达喜家里还有那个络活喜要2盒', 'request | 氨氯地平 2盒'],
    ['家里的络活喜还有大半瓶 不用配 要立普妥两盒', 'request | 阿托伐他汀 2盒'],
    ['络活喜还有大半瓶不用配要立普妥两盒', 'request | 阿托伐他汀 2盒'],
    ['体温计一个口罩一包达喜不用家里还有', 'request | 体温计 1个, 口罩 1包'],
    ['立普妥 2瓶达喜不要洛赛克 1瓶', 'request | 阿托伐他汀 2瓶, 奥美拉唑 1瓶'],
    ['达喜一盒... 算了达喜不要就洛赛克2盒', 'request | 奥美拉唑 2盒'],
    ['制氧机一台 要家用的 电池不用配', 'request | 制氧机 1台'],
    // Each of them is counted anew.
    ['络活喜3盒改5盒立普妥2盒改4盒', 'amend | 氨氯地平 5盒, 阿托伐他汀 4盒'],
    // What is in a pack is not how many.
    ['络活喜5mg 28片的 1盒立普妥20mg 2盒', 'request | 氨氯地平 5mg1盒, 阿托伐他汀 20mg2盒'],
    ['络活喜 一盒七片的那种。要四盒', 'request | 氨氯地平 4盒'],
    ['托吡酯25mg 60片一瓶的。来3瓶', 'request | 托吡酯 25mg3瓶'],
    ['登一个：可定一盒', 'request | 瑞舒伐他汀 1盒'],
    // A fever that stays, an allergy to something else.
    ['宝宝发烧一直不退美林一瓶', 'request | 布洛芬 1瓶 | 孩子'],
    ['孩子春季过敏开瑞坦1盒辅舒良1瓶', 'request | 氯雷他定 1盒, 氟替卡松 1瓶 | 孩子'],
    // Short names in a row.
    ['我爹的取消：安坦息宁都不要了', 'cancel | 苯海索, 卡左双多巴 | 父亲'],
    ['东西齐了可定拜阿都在', 'received | 瑞舒伐他汀, 阿司匹林'],
    // Papers, and what is said behind them.
    ['立普妥2盒有处方这周内拿到就好', 'request | 阿托伐他汀 2盒 | 方'],
    ['立普妥2盒病历都在医保卡落在老家了', 'request | 阿托伐他汀 2盒 | 无卡 | 方'],
    ['立普妥2盒 处方我没有只有药盒子', 'request | 阿托伐他汀 2盒 | 无方'],
    ['立普妥2盒 医保卡在社区押着,现在手上没有呢', 'request | 阿托伐他汀 2盒 | 无卡'],
    // Whom the old one speaks to.
    ['幺儿给我登记哈 吗丁啉一盒', 'request | 多潘立酮 1盒'],
    ['你好，闺女啊 我要可定一盒', 'request | 瑞舒伐他汀 1盒'],
    ['女儿的可定一盒', 'request | 瑞舒伐他汀 1盒 | 孩子'],
  ])('%s', (text, expected) => expect(noteOf(text)).toBe(expected))

  it.each([
    ['六味地黄丸2瓶。错了错了。知柏地黄丸2瓶', 'request | 知柏地黄 2瓶'],
    ['我捷诺维还有三天吃头。配一盒 100毫克的', 'request | 西格列汀 100mg1盒'],
    ['我要换一下。倍他乐克平片不要。要缓释的47.5mg 三盒', 'amend | 美托洛尔 47.5mg3盒'],
    ['门冬胰岛素笔芯2支。不对说错了。是甘精胰岛素2支', 'request | 甘精胰岛素 2支'],
    ['报的弥可保弄错了。换成腺苷钴胺。2盒', 'amend | 腺苷钴胺 2盒'],
  ])('a full stop where a comma is meant: %s', (text, expected) => expect(noteOf(text)).toBe(expected))

  it.each([
    ['维D32盒', '维生素D 2盒'],
    ['钙尔奇D31瓶', '碳酸钙D3 1瓶'],
    ['碳酸钙D32瓶', '碳酸钙D3 2瓶'],
    ['辅酶Q102瓶', '辅酶Q10 2瓶'],
    ['诺和锐305支', '门冬胰岛素30 5支'],
    ['诺和锐30 5支', '门冬胰岛素30 5支'],
    ['维生素D30.25ug两盒', '维生素D 0.25ug2盒'],
    ['优甲乐502盒', '左甲状腺素 50ug2盒'],
    ['拜新同303盒 达喜1盒', '硝苯地平 30mg3盒, 铝碳酸镁 1盒'],
    ['拜新同30盒', '硝苯地平 30盒'],
    ['络活喜2盒 28片装的', '氨氯地平 2盒'],
  ])('a number that ends a name, or is its strength, and how many: %s', (text, expected) =>
    expect(noteOf(text)).toBe(`request | ${expected}`),
  )

  it.each([
    ['维 A 酸乳膏 1 支', '维A酸乳膏 1支'],
    ['异维A 酸 10mg 2 盒', '异维A酸 10mg2盒'],
    ['维生素 D 2 盒', '维生素D 2盒'],
    ['辅酶 Q10 2 瓶', '辅酶Q10 2瓶'],
    ['维 C 泡腾片 1 管', '维生素C 1管'],
    ['碳酸钙 D3 2 瓶', '碳酸钙D3 2瓶'],
    ['优甲乐 100ug 3 盒 不要 50的', '左甲状腺素 100ug3盒'],
  ])('a space where a keyboard puts one: %s', (text, expected) =>
    expect(noteOf(text)).toBe(`request | ${expected}`),
  )

  it('makes no supply of a date that is written with spaces', () => {
    const { items, wish } = read('骨化三醇家里够，来曲唑2.5mg 2 盒，8 月 8 号晚上拿')
    expect(items.map(({ drug, quantity, unit }) => [drug, quantity, unit])).toEqual([['来曲唑', 2, '盒']])
    expect(wish?.from).toBe(Date.parse('2026-08-08T18:00:00+08:00'))
  })

  it('makes no medicine of what is suffered or told', () => {
    expect(noteOf('芬必得1盒嗓子像吞刀片')).toBe('request | 布洛芬 1盒')
    expect(noteOf('兰美抒两支地址同群名片')).toBe('request | 特比萘芬 2支')
  })
})
