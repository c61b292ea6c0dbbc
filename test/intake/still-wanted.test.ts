import { describe, expect, it } from 'vitest'
import { readStillWanted } from '../../src/intake/still-wanted.ts'
import { choiceWords } from '../../src/replies/choice-words.ts'

describe('the answer to “是不要了吗？”', () => {
  it.each([
    '要',
    '要的',
    '不是',
    '还要',
    '别取消',
    '不要取消',
    '照旧',
    'no',
    'keep it',
    choiceWords.zh.stillWanted,
  ])('keeps: %s', (text) => expect(readStillWanted(text)).toBe(true))

  it.each([
    '是',
    '是的',
    '嗯',
    '不要',
    '不要了',
    '@志愿者 不用了，谢谢',
    '取消',
    'yes',
    choiceWords.en.notWanted,
  ])('gives up: %s', (text) => expect(readStillWanted(text)).toBe(false))

  it.each(['', '是药三分毒', '要络活喜2盒', '好', 'not now, norvasc', '不要脸'])('is neither: %s', (text) =>
    expect(readStillWanted(text)).toBeNull(),
  )
})
