import { describe, expect, it } from 'vitest'
import { readDanger } from '../../src/intake/danger.ts'

describe('a tight chest', () => {
  it.each([
    '胸闷',
    '我胸闷',
    '我妈胸闷得厉害',
    '突然胸闷，喘不上气',
    '老伴胸闷气短，怎么办',
    '人很胸闷。',
    '今天有点胸闷',
    '胸口闷',
  ])('is an emergency when somebody feels it: %s', (text) => {
    expect(readDanger(text)).toBe(true)
  })

  it.each([
    '治胸闷的药',
    '胸闷的药有吗',
    '平时胸闷吃的麝香保心丸1盒',
    '胸闷，配麝香保心丸1盒',
    '以前胸闷过',
    '家里备一盒，防胸闷',
    '有时胸闷，想配点丹参',
    '胸闷吃什么药',
    '天气闷',
  ])('is none where a medicine or a habit is spoken of: %s', (text) => {
    expect(readDanger(text)).toBe(false)
  })
})
