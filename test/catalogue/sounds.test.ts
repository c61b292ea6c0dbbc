import { describe, expect, it } from 'vitest'
import { soundAlike, spell } from '../../src/catalogue/sounds.ts'

describe('how a name sounds', () => {
  it.each([
    ['氨氯地平', 'an lv di ping'],
    ['女贞子', 'nv zhen zi'],
    ['了哥王', 'liao ge wang'],
  ])('%s is %s', (name, pinyin) => {
    expect(spell(name).join(' ')).toBe(pinyin)
  })

  it.each([
    ['络活喜', '洛活喜', true],
    ['诺和灵', '落和林', true],
    ['可乐必妥', '可了必妥', false],
    ['立普妥', '立普', false],
    ['30', '三零', false],
  ])('%s and %s: %s', (one, other, isAlike) => {
    expect(soundAlike(one, other)).toBe(isAlike)
  })
})
