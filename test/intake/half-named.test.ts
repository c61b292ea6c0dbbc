import { describe, expect, it } from 'vitest'
import { readHalfNamed } from '../../src/intake/half-named.ts'
import { read } from './reading.ts'

describe('a name that somebody half has in mind', () => {
  it.each([
    ['那个治头晕的 叫络活喜还是啥', '络活喜'],
    ['老头子吃的好像叫什么络活喜', '络活喜'],
    ['大概是络活喜', '络活喜'],
    ['络活喜什么的', '络活喜'],
    ['络活喜来着', '络活喜'],
    ['I think Norvasc', 'Norvasc'],
    ['络活喜2盒', null],
    ['络活喜到了吗', null],
    ['络活喜和达喜什么的', null],
    ['吃了络活喜头晕', null],
  ])('%s: %s', (text, name) => expect(readHalfNamed(read(text))?.written ?? null).toBe(name))
})
