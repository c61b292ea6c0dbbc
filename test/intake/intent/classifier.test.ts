import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadUtterances } from '../../../src/cli/train.ts'
import { createClassifier, loadClassifier, trainModel } from '../../../src/intake/intent/classifier.ts'
import { maskMarked, readMarks } from '../../../src/intake/intent/mask.ts'
import { modelPath } from '../../../src/intake/network.ts'

const utterances = loadUtterances()
const masked = (line: string): string => maskMarked(readMarks(line))

/** Training takes seconds on a busy machine. */
const patience = 180_000

describe('the classifier of intents', { timeout: patience }, () => {
  it('is the one that the utterances give: else run `npm run train`', () => {
    // Compared as a whole: to show where two models differ takes minutes.
    const committed = JSON.stringify(JSON.parse(readFileSync(modelPath('intent'), 'utf8')))
    expect(JSON.stringify(trainModel(utterances)) === committed).toBe(true)
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

  it('does better on utterances that it has not seen than any single intent would', () => {
    const unseen = utterances.filter((_, index) => index % 5 === 0)
    const classify = createClassifier(trainModel(utterances.filter((_, index) => index % 5 !== 0)))
    const right = unseen.filter(({ intent, masked }) => classify(masked)?.intent === intent).length
    expect(right / unseen.length).toBeGreaterThan(0.65)
  })

  it('leaves every text to the cues where there is no model', () => {
    expect(loadClassifier('/nowhere/model.json')('Ⓓ有吗')).toBeNull()
  })
})
