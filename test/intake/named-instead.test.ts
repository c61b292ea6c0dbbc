import { describe, expect, it } from 'vitest'
import { isNamedInstead } from '../../src/intake/named-instead.ts'
import { read } from './reading.ts'

describe('a name that is put right', () => {
  it.each([
    '不对 是氯沙坦',
    '不对，我要的是代文',
    '哎呀打错了 要的是氯沙坦',
    '错了，氯沙坦',
    '写错了应该是可定',
    '药名打错 应该是氯沙坦',
    '搞错了 是诺和锐30的',
    '说错了说错了，是拜新同',
    '等一下，要的是达喜',
    '唔系 係氯沙坦',
    '不对 换成代文吧',
    '不是，是代文两盒',
    "sorry, it's losartan",
    'oops wrong one, i meant losartan',
  ])('%s', (text) => expect(isNamedInstead(read(text))).toBe(true))

  it.each([
    ['of what somebody else takes', '不对，氯沙坦是我邻居在吃'],
    ['of what was handed out', '给错了 是氯沙坦'],
    ['of what was handed out', '昨天拿到的药不对 是氯沙坦'],
    ['of what was handed out', '发错了，是氯沙坦'],
    ['of what was handed out', '药不对，我要的是氯沙坦'],
    ['of an amount', '不对 是3盒'],
    ['of a person', '不对，是我妈的'],
    ['of two medicines', '不对，是代文和达喜'],
    ['nothing is denied', '要的是氯沙坦'],
    ['a question', '不对吗 是氯沙坦'],
    ['it is wondered', '不对啊，代文不是降压药吗'],
    ['right as it is', '没错，是氯沙坦'],
    ['wait', '等等代文到了叫我'],
    ['what it replaces is named, which is read elsewhere', '不是代文，是氯沙坦'],
  ])('is none %s: %s', (_, text) => expect(isNamedInstead(read(text))).toBe(false))
})
