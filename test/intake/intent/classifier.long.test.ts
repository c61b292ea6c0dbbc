import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadPlaces, loadUtterances } from '../../../src/cli/train.ts'
import { createClassifier, trainModel } from '../../../src/intake/intent/classifier.ts'
import { modelPath } from '../../../src/intake/network.ts'
import { trainJudge } from '../../../src/intake/wanted/judge.ts'

const utterances = loadUtterances()

/** As a text, since to show where two models differ takes minutes. */
const committed = (name: string): string => JSON.stringify(JSON.parse(readFileSync(modelPath(name), 'utf8')))

describe('training', () => {
  it('gives the committed classifier again', () => {
    expect(JSON.stringify(trainModel(utterances)) === committed('intent')).toBe(true)
  })

  it('gives the committed judge again', () => {
    expect(JSON.stringify(trainJudge(loadPlaces().flat())) === committed('wanted')).toBe(true)
  })

  it('does better on utterances that it has not seen than any single intent would', () => {
    const unseen = utterances.filter((_, index) => index % 5 === 0)
    const classify = createClassifier(trainModel(utterances.filter((_, index) => index % 5 !== 0)))
    const right = unseen.filter(({ intent, masked }) => classify(masked)?.intent === intent).length
    expect(right / unseen.length).toBeGreaterThan(0.65)
  })
})
