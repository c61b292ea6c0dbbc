import { describe, expect, it } from 'vitest'
import type { Hit } from '../../src/catalogue/hit.ts'
import { readAmendMode } from '../../src/intake/amend-mode.ts'
import { readAnswer } from '../../src/intake/answer.ts'
import { readCommand } from '../../src/intake/command.ts'
import { anonymous, trainingLine, utteranceOf } from '../../src/intake/intent/taught.ts'
import { readLessonWord } from '../../src/intake/lesson-word.ts'
import { splitList } from '../../src/intake/list-shape.ts'
import { hideNames } from '../../src/intake/patient-name.ts'
import { readWantsPerson } from '../../src/intake/person.ts'
import { refusalRunsOn, withoutNextsWords } from '../../src/intake/standing/refusing.ts'
import { retracts } from '../../src/intake/standing/retraction.ts'
import type { Named } from '../../src/intake/standing/rule.ts'
import { rules } from '../../src/intake/standing/rules.ts'
import { wordsTakenBack } from '../../src/intake/standing/together.ts'
import { storyParts } from '../story/parts.ts'
import fc from '../support/draws.ts'
import { anyText } from './any-text.ts'
import { asRead, brokenPromise } from './promises.ts'

const { catalogue } = storyParts()
const texts = fc.oneof(fc.integer().map(anyText), fc.string({ unit: 'binary', maxLength: 200 }))
const nothing = { amount: null, strength: null }
const medicine: Hit = {
  start: 0,
  end: 0,
  drug: '铝碳酸镁',
  class: null,
  brand: '达喜',
  form: null,
  release: null,
  strengths: [],
  isDevice: false,
  sure: true,
  near: [],
}
/** A medicine with the text on every side of it, and with others beyond. */
const surrounded = (text: string): Named => ({
  text,
  hit: medicine,
  previous: { ...medicine, drug: '奥美拉唑' },
  next: { ...medicine, drug: '奥美拉唑' },
  isNamedAgain: () => true,
  isCounted: true,
  before: text,
  after: text,
  clause: text,
  between: text,
  behind: text,
  beyond: text,
  isAsked: true,
})

describe('whatever is written', () => {
  it('is read without a throw, and what is read holds together', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(brokenPromise(text)).toBeNull()
      }),
      { numRuns: 3000 },
    )
  })

  // What can be read as words in two ways doubles the ways with each of them: such a text would never end.
  it('ends, though the same words are said again and again', () => {
    const heads = ['', '暂停 ', '达喜', '自己', '每样', '我', '查']
    const words = [
      '刚刚',
      '周末',
      '1',
      '10:30 ',
      '按照',
      '好的',
      '女儿',
      '看看',
      '后后天',
      '一下',
      '死了',
      '您好呀',
      '那个',
      '就可以',
    ]
    for (const head of heads)
      for (const word of words) expect(brokenPromise(`${head}${word.repeat(40)}×两盒`)).toBeNull()
  })

  it('is read the same again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const before = asRead(text)
        expect(asRead(text)).toBe(before)
      }),
      { numRuns: 500 },
    )
  })

  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    readAmendMode: (text) => readAmendMode(text, []),
    readAnswer: (text) => readAnswer(text, nothing),
    readCommand: (text) => readCommand(text, { mentions: [], codes: [] }),
    readLessonWord,
    splitList,
    hideNames,
    readWantsPerson: (text) => readWantsPerson(text, false),
    refuses: (text) => [
      rules.map(({ when }) => when(surrounded(text))),
      retracts(text, true, text),
      refusalRunsOn(text, true, { text, start: 0 }),
      withoutNextsWords(text, false, { text, start: 0 }),
      wordsTakenBack(text),
    ],
    utteranceOf: (text) => utteranceOf(text, catalogue),
  }
  it.each(Object.entries(readers))('goes through %s', (_, read) => {
    fc.assert(fc.property(texts, (text) => void read(text)))
  })
})

describe('what is kept for learning', () => {
  it('holds no phone, and hides again what is hidden to the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const masked = utteranceOf(`${text} 13912345678`, catalogue)
        expect(masked).not.toMatch(/\d{2}/)
        expect(anonymous(masked)).toBe(masked)
        expect(trainingLine(masked)).not.toMatch(/[ⒹⒸⓈⓃⒶⓀ]/)
      }),
    )
  })
})
