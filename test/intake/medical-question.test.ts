import { describe, expect, it } from 'vitest'
import { aboutMedicine, goingOn, readMedicalQuestion } from '../../src/intake/medical-question.ts'
import { normalise } from '../../src/intake/normalise.ts'
import { examplesOf } from '../../src/intake/saying.ts'

const asks = (text: string): boolean => readMedicalQuestion(normalise(text).text)

describe('a question about medicine itself', () => {
  it.each(examplesOf(...aboutMedicine, ...goingOn))('is heard: %s', (example) =>
    expect(asks(example)).toBe(true),
  )

  it.each([
    '老忘记吃，换个药盒',
    '怕漏吃，要个分药盒',
    '明天要停诊了吗',
    '哪家好买',
    '要两盒可定',
    'two boxes, please',
  ])('is not: %s', (text) => expect(asks(text)).toBe(false))
})
