import { describe, expect, it } from 'vitest'
import { readCard, readPrescription } from '../../src/intake/card.ts'
import { normalise } from '../../src/intake/normalise.ts'

const card = (text: string): boolean | null => readCard(normalise(text).text)
const prescription = (text: string): boolean | null => readPrescription(normalise(text).text)

describe('the insurance card', () => {
  it.each([
    '医保卡在我手里',
    '卡在手上',
    '医保卡也在',
    '社保卡放门卫了',
    '有医保卡',
    '醫保卡喺度',
    '卡给小李了',
    '医保卡准备好了',
    '卡和病历都在',
    '处方医保卡都有',
    '卡和处方 both with me',
    'I have my insurance card',
    'insurance card yes',
  ])('is at hand: %s', (text) => expect(card(text)).toBe(true))

  it.each([
    '医保卡掉了还没补',
    '没有医保卡',
    '卡不在身边',
    '卡我没带在身边',
    '医保卡在医院',
    '忘带社保卡',
    '醫保卡唔見咗',
    '医保卡消磁了',
    '医保卡在我儿子那里',
    'insurance card no',
    'no insurance card',
    'I lost my insurance card',
  ])('is not: %s', (text) => expect(card(text)).toBe(false))

  it.each([
    '要带医保卡吗',
    '请自带医保卡',
    '医保卡怎么办',
    '医保卡里还有钱吗',
    '侬看医保卡里好配几盒就几盒',
    '病历卡放在信箱上面了',
    '门诊重症卡怎么办',
    '银行卡可以吗',
    '卡托普利2盒',
    '阿卡波糖在吃',
    '药片卡在喉咙里',
    '医保能报吗',
    '络活喜2盒',
  ])('is not spoken of: %s', (text) => expect(card(text)).toBeNull())
})

describe('the prescription', () => {
  it.each([
    '有处方',
    '处方3月5号刚开的',
    '病历昨天复诊开的',
    'my medical record book is with me',
    '处方有',
    '有精神科处方的',
    '病历卡放信箱了',
    '医院处方在',
    '重症病历有,卡也在',
    '处方和病历都带着',
    '方子开了',
    '医生开了处方',
    '處方喺度',
    '就医记录册在',
    '处方在手机里',
    'Prescription yes, insurance card no',
    'I have a prescription',
    'prescription attached',
  ])('is there: %s', (text) => expect(prescription(text)).toBe(true))

  it.each([
    '没有处方',
    '处方没有',
    '处方过期了',
    '过期处方一张',
    '方子丢了',
    '冇處方',
    '没带病历',
    '处方还没开',
    "I don't have a prescription",
    'no prescription',
    'my prescription has expired',
  ])('is not: %s', (text) => expect(prescription(text)).toBe(false))

  it.each([
    '需要处方吗',
    '这是处方药吗',
    '要不要带病历',
    '凭处方购买',
    'do I need a prescription',
    '医生叫我点的',
    '络活喜2盒',
  ])('is not spoken of: %s', (text) => expect(prescription(text)).toBeNull())
})
