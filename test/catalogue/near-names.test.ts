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
    ['布洛芬伪麻片一盒', '布洛芬?'],
    ['厄贝沙坦缓释片一盒', '厄贝沙坦!'],
    ['络活喜降压片两盒', '氨氯地平!'],
    ['美林退烧药一瓶', '布洛芬!'],
    ['达喜胃药两盒', '铝碳酸镁!'],
  ])('%s', (text, drug) => expect(guessed(text)).toEqual([drug]))
})
