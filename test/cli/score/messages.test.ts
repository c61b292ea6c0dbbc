import { describe, expect, it } from 'vitest'
import type { Label } from '../../../src/cli/score/labels.ts'
import { scoreMessages } from '../../../src/cli/score/messages.ts'
import { sameDrug, sameStrength, substance } from '../../../src/cli/score/same.ts'

describe('the same drug', () => {
  it.each([
    ['氨氯地平', '苯磺酸氨氯地平片', true],
    ['二甲双胍', '盐酸二甲双胍缓释片', true],
    ['丙戊酸', '丙戊酸钠', true],
    ['硝酸甘油', '硝酸甘油片', true],
    ['速效救心丸', '速效救心', true],
    ['氨氯地平', '左氨氯地平', false],
    ['丹参', '复方丹参', false],
    ['缬沙坦', '缬沙坦氢氯噻嗪', false],
    ['门冬胰岛素30', '门冬胰岛素', false],
  ])('%s and %s: %s', (gold, name, same) => {
    expect(sameDrug(gold, name, [])).toBe(same)
  })
  it('takes any of the names', () => {
    expect(sameDrug('玻璃酸钠', '玻璃酸钠滴眼液', [])).toBe(true)
    expect(sameDrug('银杏叶', '银杏叶提取物', ['银杏叶片'])).toBe(true)
    expect(sameDrug('银杏叶', null, [])).toBe(false)
  })
  it('never strips a name to nothing', () => {
    expect(substance('片')).toBe('片')
    expect(substance('')).toBe('')
  })
})

describe('the same strength', () => {
  it.each([
    ['0.5g', '500mg', true],
    ['50ug', '50mcg', true],
    ['80mg/12.5mg', '80/12.5mg', true],
    ['5mg', '10mg', false],
    ['5mg', null, false],
    [null, null, true],
  ])('%s and %s: %s', (gold, read, same) => {
    expect(sameStrength(gold, read)).toBe(same)
  })
})

const label = (more: Partial<Label>): Label => ({
  intent: 'request',
  items: [],
  address: null,
  phone: null,
  when: null,
  urgent: false,
  recipient: null,
  card: null,
  prescription: null,
  ...more,
})
const scored = (text: string, gold: Partial<Label>, read: Partial<Label>) =>
  scoreMessages([{ id: 'x', text, gold: label(gold), read: label(read) }])

describe('a whole message', () => {
  const item = { drug: '氨氯地平', names: [], strength: null, quantity: 2, unit: '盒', sure: true }
  it('has every field right', () => {
    expect(scored('a', { items: [item] }, { items: [item] }).whole).toBe(1)
    expect(scored('a', { items: [item] }, { items: [{ ...item, quantity: 3 }] }).whole).toBe(0)
    expect(scored('a', { urgent: true }, {}).misses[0]?.wrong).toEqual(['urgent'])
  })
  it('needs each item once', () => {
    expect(scored('a', { items: [item] }, { items: [item, item] }).misses[0]?.wrong).toEqual(['items'])
  })
  it('of what is for nobody has only intent and the absence of items', () => {
    expect(scored('a', { intent: 'other', phone: '1' }, { intent: 'other' }).whole).toBe(1)
  })
  it('of a list leaves address, phone and recipient out', () => {
    expect(scored('#接龙', { phone: '1', recipient: '母亲' }, {}).whole).toBe(1)
    expect(scored('1. a\n2. b', { phone: '1' }, {}).whole).toBe(1)
    expect(scored('1. a', { phone: '1' }, {}).whole).toBe(0)
  })
  it('compares times as instants', () => {
    const when = (from: string) => ({ when: { from, to: null } })
    expect(scored('a', when('2026-03-17T12:00:00+08:00'), when('2026-03-17T04:00:00Z')).whole).toBe(1)
  })
  it('counts what the program was sure of and got wrong', () => {
    const wrong = { ...item, drug: '硝苯地平' }
    expect(scored('a', { items: [item] }, { items: [wrong] })).toMatchObject({ sureWrong: 1, itemF1: 0 })
  })
})
