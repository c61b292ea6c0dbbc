import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/intake/normalise.ts'
import { readTakenAlready } from '../../src/intake/taken-already.ts'
import { readWrongHandedOut, saysWrongIsOut } from '../../src/intake/wrong-handed-out.ts'

const said = (text: string): string => normalise(text).text

describe('the wrong medicine, as a counter says it', () => {
  it.each([
    '甲阿姨爸爸那份我拿错了 给成了比索洛尔 叫他别吃',
    '乙伯的给错药了',
    '李奶奶那盒是我抓错的',
    '丙阿姨的发成10毫克的了',
    '甲阿姨跟乙伯的搞混了',
    '她的药搞错了，快叫她停',
    'gave him the wrong box',
  ])('%s: wrong', (text) => {
    expect(readWrongHandedOut(said(text))).toBe('wrong')
  })

  it.each([
    '让甲阿姨先不要吃',
    '通知乙伯那盒药千万别吃',
    '叫她停药',
    '赶紧打给丙阿姨，药勿服',
    'tell him not to take it',
  ])('%s: not to be taken', (text) => {
    expect(readWrongHandedOut(said(text))).toBe('stop')
  })

  it.each([
    '叫他饭前别吃',
    '告诉她别跟酒一起吃',
    '睡前别吃',
    '没拿错',
    '不会给错的',
    '中午别吃外卖了',
    '外卖拿错了 别吃',
    '药配好了',
    '配成功了',
    '是不是给错了？',
    '别叫她来',
  ])('%s: neither', (text) => {
    expect(readWrongHandedOut(said(text))).toBeNull()
  })

  it('hears of nobody in particular only what can hardly be anything else', () => {
    expect(saysWrongIsOut('发错药了 叫人家别吃')).toBe(true)
    expect(saysWrongIsOut('叫人家别吃')).toBe(false)
    expect(saysWrongIsOut('我拿错了')).toBe(false)
  })
})

describe('whether it was taken', () => {
  it.each([
    '我爸已经吃了一粒了',
    '早上就吃过了',
    '刚吞下去',
    '伊昨日就吃脱了',
    '打了一针了',
    '已经吃了怎么办',
    '吃咗两粒',
    'he took one this morning',
    'already taken it',
  ])('%s: taken', (text) => {
    expect(readTakenAlready(said(text))).toBe('taken')
  })

  it.each(['还没吃', '没有给他吃', '冇食', "he hasn't taken it"])('%s: not taken', (text) => {
    expect(readTakenAlready(said(text))).toBe('not-taken')
  })

  it.each(['我早饭吃过了', '吃了饭来拿', '好的不吃了', '那我不吃', '药在这里', '谢谢', '什么时候换给我'])(
    '%s: neither',
    (text) => {
      expect(readTakenAlready(said(text))).toBeNull()
    },
  )
})
