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
  ])('%s', (text, drug) => expect(guessed(text)[0]?.slice(0, -1)).toBe(drug))

  it.each(['0.25微克3盒', '我的2盒呢', '买了吗 两盒'])('no name: %s', (text) =>
    expect(guessed(text)).toEqual([]),
  )
})
