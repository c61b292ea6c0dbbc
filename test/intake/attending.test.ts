import { describe, expect, it } from 'vitest'
import { readAttending } from '../../src/intake/attending.ts'

describe('who looks after an emergency', () => {
  it.each([
    '打过120了',
    '120打了',
    '120已经到了',
    '已经叫救护车了',
    '救护车来了',
    '救护车在路上',
    '送医院了',
    '人送到岳阳医院了',
    '已送医',
    '陈阿姨送医院了',
    '人没事了',
    '老人醒了',
    '打过120了，送医院了',
    '家属打120了，我过去看看',
    'taken to hospital',
  ])('says that the patient is seen to: %s', (text) => expect(readAttending(text)).toBe('helped'))

  it.each([
    '我来',
    '我去',
    '我到了',
    '马上到',
    '我马上过去',
    '我在路上了',
    '我去看看',
    '我在现场',
    'on my way',
    '好的我来',
  ])('says that they go: %s', (text) => expect(readAttending(text)).toBe('going'))

  it.each([
    '120打了吗',
    '谁打120了',
    '还没送医院',
    '我去药房拿药了',
    '送到了',
    '药到了',
    '都处理好了',
    '赤峰路医院停诊了',
    '单子都挪到赤峰路医院',
    '我来两盒络活喜',
    '医院没货',
  ])('says nothing of it: %s', (text) => expect(readAttending(text)).toBe(null))
})
