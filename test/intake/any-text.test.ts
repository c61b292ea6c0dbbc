import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmendMode } from '../../src/intake/amend-mode.ts'
import { readAnswer } from '../../src/intake/answer.ts'
import { readCommand } from '../../src/intake/command.ts'
import { anonymous, trainingLine, utteranceOf } from '../../src/intake/intent/taught.ts'
import { readLessonWord } from '../../src/intake/lesson-word.ts'
import { splitList } from '../../src/intake/list-shape.ts'
import { hideNames } from '../../src/intake/patient-name.ts'
import { readWantsPerson } from '../../src/intake/person.ts'
import * as refusals from '../../src/intake/refusals.ts'
import { storyParts } from '../story/parts.ts'
import { anyText } from './any-text.ts'
import { asRead, brokenPromise } from './promises.ts'

const { catalogue } = storyParts()
const texts = fc.oneof(fc.integer().map(anyText), fc.string({ unit: 'binary', maxLength: 200 }))
const nothing = { amount: null, strength: null }

describe('whatever is written', () => {
  it('is read without a throw, and what is read holds together', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(brokenPromise(text)).toBeNull()
      }),
      { numRuns: 3000 },
    )
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
    readWantsPerson,
    refuses: (text) => [
      refusals.refusesBefore(text, true, text),
      refusals.dismisses(text, text),
      refusals.hasEnough(text, text),
      refusals.retracts(text, text),
      refusals.refusalRunsOn(text, true, text),
      refusals.withoutNextsWords(text, false, text),
      refusals.isAtHome(text, text, text),
      refusals.isKept(text, text),
      refusals.wordsTakenBack(text),
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
