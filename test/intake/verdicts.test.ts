import { describe, expect, it } from 'vitest'
import { asksOfOwn } from '../../src/intake/own-question.ts'
import { readVerdicts } from '../../src/intake/verdicts.ts'
import { readVouching } from '../../src/intake/vouching.ts'

const verdicts = (text: string): readonly string[] =>
  readVerdicts(text).map(({ says, of, words }) => `${says} ${of} ${words}`.trim())

describe('what is said to go and to stay', () => {
  it.each([
    ['@志愿者 枕芯不要了,床单照旧', ['gone named 枕芯', 'stays named 床单']],
    ['床单照旧枕芯不要了', ['stays named 床单', 'gone named 枕芯']],
    ['留着床单,枕芯退了吧', ['stays named 床单', 'gone named 枕芯']],
    ['取消枕芯,保留床单', ['gone named 枕芯', 'stays named 床单']],
    ['枕芯 床单 都不要了', ['gone named 枕芯 床单']],
    ['枕芯退掉 别的不动', ['gone named 枕芯', 'stays others 别的']],
    ['床单照旧,其他的退掉', ['stays named 床单', 'gone others 其他的']],
    ['除了床单,别的都不要了', ['stays named 床单', 'gone others']],
    ['只要床单就行', ['stays only 床单']],
    ['drop the pillow, keep the sheets', ['gone named pillow', 'stays named sheets']],
    ['I only need the sheets', ['stays only sheets']],
  ])('%s', (text, said) => {
    expect(verdicts(text)).toEqual(said)
  })

  it('a refusal to take something away keeps it', () => {
    for (const text of [
      '床单不用退',
      '别取消床单',
      '我没说不要床单',
      '谁说床单不要了',
      "don't cancel the sheets",
    ])
      expect(
        readVerdicts(text).map(({ says }) => says),
        text,
      ).not.toContain('gone')
  })

  it('a word that speaks of something else names no thing', () => {
    expect(readVerdicts('要不要排队')).toEqual([])
    expect(readVerdicts('退烧')).toEqual([])
    expect(readVerdicts('不要紧')).toEqual([])
  })

  it('takes as long as the text, whatever it is', () => {
    expect(readVerdicts('不要'.repeat(5000)).length).toBeLessThan(20)
    expect(readVerdicts(`${'枕芯不要了,床单照旧,'.repeat(2000)}`).length).toBeLessThan(20)
  })
})

describe('a question about one’s own order', () => {
  it.each([
    '我明天几点去',
    '几点过去',
    '在哪拿来着',
    '带谁的卡',
    '我啥时候去拿',
    '是明天吗',
    'what time tomorrow?',
    '你再说一遍',
  ])('%s', (text) => {
    expect(asksOfOwn(text)).toBe(true)
  })
  it.each(['还是上午吧', '改成几点都行', '明天上午', '能不能换个时间，几点都行', '要两盒'])(
    '%s is none',
    (text) => {
      expect(asksOfOwn(text)).toBe(false)
    },
  )
})

describe('a word for somebody else', () => {
  it.each([
    ['是的 本人跟我讲过了', 'confirms'],
    ['我打电话问过她了', 'confirms'],
    ['不是她的意思', 'denies'],
    ['她没说要取消', 'denies'],
    ['今天真冷', null],
  ])('%s', (text, word) => {
    expect(readVouching(text)).toBe(word)
  })
})
