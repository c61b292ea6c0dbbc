import { describe, expect, it } from 'vitest'
import { asTyped } from '../../src/cli/user-language.ts'

const inCheckout = { npm_lifecycle_event: 'yaoyue' }

describe('a command that is named', () => {
  it.each([
    ['用 yaoyue start 打开。', '用 npm start 打开。'],
    ['`yaoyue start` opens it.', '`npm start` opens it.'],
    ['Usage: yaoyue start [options]', 'Usage: npm run -s yaoyue -- start [options]'],
    ['先 yaoyue init --template 表.xlsx，填好', '先 npm run -s yaoyue -- init --template 表.xlsx，填好'],
    ['yaoyue --help lists them', 'npm run -s yaoyue -- --help lists them'],
    ['是不是“yaoyue doctor”？', '是不是“npm run -s yaoyue -- doctor”？'],
  ])('can be typed in a checkout: %s', (words, typed) => {
    expect(asTyped(words, inCheckout)).toBe(typed)
    expect(asTyped(words, {})).toBe(words)
  })

  it.each([
    'yaoyue link: nothing is running here',
    'yaoyue paste：用 --group 写明是从哪个群复制的',
    'is in use by another yaoyue (7)',
    'see yaoyue.log in /home/yaoyue start',
  ])('is left alone where it is none: %s', (words) => {
    expect(asTyped(words, inCheckout)).toBe(words)
  })
})
