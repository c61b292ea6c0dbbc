import { describe, expect, it } from 'vitest'
import { loadPlaces } from '../../../src/cli/train.ts'
import { digestOf, modelPath, readModel } from '../../../src/intake/network.ts'
import { createJudge, loadJudge, samplesOfPlaces, trainJudge } from '../../../src/intake/wanted/judge.ts'
import { samplesOf } from '../../../src/intake/wanted/marked.ts'
import { storyParts } from '../../story/parts.ts'

const lines = loadPlaces()
const { reader } = storyParts()

const named = (text: string): readonly string[] =>
  reader({ text: `@志愿者 ${text}`, sentAt: 0, senderName: '3-502' }).items.map(
    ({ drug, written }) => drug ?? written,
  )

describe('the judge of what is wanted', { timeout: 60_000 }, () => {
  it('is learnt from the marks as they are: else run `npm run train`', () => {
    expect(readModel(modelPath('wanted'))?.learntFrom).toBe(digestOf(samplesOfPlaces(lines.flat())))
  })

  it('reads the marks of a line in their order', () => {
    expect(samplesOf('{+络活喜}两盒 {-达喜}家里有').map(({ wanted }) => wanted)).toEqual([true, false])
    expect(samplesOf('{络活喜}两盒')).toEqual([])
  })

  it('tells more of the medicines that it has not seen than a guess would', () => {
    const judge = createJudge(trainJudge(lines.filter((_, index) => index % 5 !== 0).flat()))
    const unseen = lines.filter((_, index) => index % 5 === 0).flat()
    const right = unseen.filter((one) => judge(one) > 0 === one.wanted).length
    const wanted = unseen.filter((one) => one.wanted).length
    expect(right / unseen.length).toBeGreaterThan(wanted / unseen.length)
  })

  it('knows nothing without a model', () => {
    expect(loadJudge('/nowhere/wanted.json')({ words: ['Ⓓ'], at: 0 })).toBe(0)
  })

  it('leaves out what only stands there, and never what was given an amount', () => {
    expect(named('甲亢减量了 达喜两盒 络活喜一瓶 代文医生停掉不开了')).toEqual(['铝碳酸镁', '氨氯地平'])
    expect(named('达喜两盒 络活喜一瓶 代文医生喊再吃，三盒')).toEqual(['铝碳酸镁', '氨氯地平', '缬沙坦'])
  })

  it('loses nothing of a row of names, of which nothing is said', () => {
    expect(named('二甲双胍2盒 立普妥')).toEqual(['二甲双胍', '阿托伐他汀'])
    expect(named('来得时2支，诺和锐')).toEqual(['甘精胰岛素', '门冬胰岛素'])
    expect(named('二甲双胍2盒和立普妥')).toEqual(['二甲双胍', '阿托伐他汀'])
    expect(named('二甲双胍2盒 立普妥家里有')).toEqual(['二甲双胍'])
  })
})
