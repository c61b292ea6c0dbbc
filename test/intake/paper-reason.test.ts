import { describe, expect, it } from 'vitest'
import { isPaperReason } from '../../src/intake/paper-reason.ts'

describe('the reason of a refusal', () => {
  it.each([
    '处方过期',
    '处方过期了不行',
    '没有处方',
    '没带医保卡',
    '处方没盖章',
    '规格没写',
    '处方过期了，规格也没写',
    '要新处方',
    '请医生重新开处方',
    '退烧药一次最多3盒',
    '超量了',
    '数量太多',
    '量太大，最多开2盒',
    '剂量不对',
    '处方和规格不符',
    '没有病历',
    '卡没带，不能配',
    '缺处方',
    '处方看不清',
    'prescription expired',
    'no prescription',
  ])('is for the group where it speaks of a paper, a card or an amount: %s', (reason) =>
    expect(isPaperReason(reason)).toBe(true),
  )

  it.each([
    '他肾不好还有乙肝不能吃这个',
    '怀孕了不能用',
    '病人有乙肝',
    '她有了',
    '有了',
    '处方过期了，而且他有抑郁症',
    '没有处方，HIV的药要去定点',
    '剂量不对，肾功能差',
    '年纪太大',
    '孩子太小',
    '和他吃的药冲突',
    '重复用药',
    '过敏',
    '精神科处方过期',
    '处方是肿瘤科的',
    '没带医保卡的人是他情人',
    'prescription of the HIV clinic expired',
    '',
  ])('is for nobody else where it says more: %s', (reason) => expect(isPaperReason(reason)).toBe(false))
})
