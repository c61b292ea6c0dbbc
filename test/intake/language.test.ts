import { describe, expect, it } from 'vitest'
import { readLanguage } from '../../src/intake/language.ts'

describe('the language of the answer', () => {
  it.each([
    '@志愿者 络活喜2盒',
    '@志愿者 Lipitor 20mg 2盒',
    '@志愿者 Xarelto 2盒',
    '@志愿者 pls帮忙配 Singulair 4mg,小朋友吃的,两盒',
    '2盒',
    '',
    '🙏',
    'cancel 掉',
    'ok了',
  ])('is Chinese: %s', (text) => expect(readLanguage(text)).toBe('zh'))

  it.each([
    '@volunteer Ozempic, 1 pen, building 15',
    '@volunteer sorry make that 2瓶',
    'Could I have two boxes of 络活喜 for my father please',
    '@volunteer 2 boxes',
    '@volunteer',
    'thanks',
  ])('is English: %s', (text) => expect(readLanguage(text)).toBe('en'))
})
