import { describe, expect, it } from 'vitest'
import { loadUtterances } from '../../../src/cli/train.ts'
import { loadClassifier, samplesOf } from '../../../src/intake/intent/classifier.ts'
import { maskMarked, readMarks } from '../../../src/intake/intent/mask.ts'
import { digestOf, modelPath, readModel } from '../../../src/intake/network.ts'

const utterances = loadUtterances()
const masked = (line: string): string => maskMarked(readMarks(line))

describe('the classifier of intents', () => {
  it('is learnt from the utterances as they are: else run `npm run train`', () => {
    expect(readModel(modelPath('intent'))?.learntFrom).toBe(digestOf(samplesOf(utterances)))
  })

  it('has utterances enough of every intent', () => {
    const counts = Object.groupBy(utterances, ({ intent }) => intent)
    expect(utterances.length).toBeGreaterThanOrEqual(800)
    for (const of of Object.values(counts)) expect(of.length).toBeGreaterThanOrEqual(50)
  })

  it('sees signs in the place of medicines, amounts, rooms and codes', () => {
    expect(masked('0317-005 {络活喜}5mg 2盒 3号楼502 13812345678')).toBe('Ⓚ ⒹⓈ Ⓝ Ⓐ 0')
    expect(masked('<降压药>有吗')).toBe('Ⓒ有吗')
  })

  it('guesses by the words around them', () => {
    const classify = loadClassifier()
    expect(classify(masked('{氯沙坦}的单子退了吧不要了'))?.intent).toBe('cancel')
    expect(classify(masked('我登记的{氯沙坦}到了没'))?.intent).toBe('status')
  })

  it('abstains where nothing tells', () => {
    expect(loadClassifier()('')).toBeNull()
    expect(loadClassifier()('ㄅㄆㄇ')).toBeNull()
  })

  it('leaves every text to the cues where there is no model', () => {
    expect(loadClassifier('/nowhere/model.json')('Ⓓ有吗')).toBeNull()
  })
})
