import { describe, expect, it } from 'vitest'
import { readAddressed } from '../../src/intake/mention.ts'
import { normalise } from '../../src/intake/normalise.ts'

const addressed = (text: string): boolean => readAddressed(normalise(text).text)

describe('a mention of the bot', () => {
  it.each([
    '@志愿者 络活喜2盒',
    '＠志願者 唔該',
    '@ 志愿者 你好',
    '@志愿者-小陈 侬好',
    '两盒 @志愿者',
    '谢谢@志愿者,辛苦',
    '电话13800000000@志愿者',
    '@欧二居民区志愿者小陈 在吗',
    '@volunteer hi',
    '@Volunteers please',
    'hey @hk_volunteer_bot',
    '@自愿者 在吗',
  ])('%s', (text) => expect(addressed(text)).toBe(true))

  it.each([
    '志愿者辛苦了',
    '请问志愿者在哪里报名',
    'volunteers needed',
    '@王阿姨 志愿者说下午来',
    '@Marta the volunteer will come',
    'write to help@volunteer.org',
    '@',
    '',
  ])('is none: %s', (text) => expect(addressed(text)).toBe(false))
})
