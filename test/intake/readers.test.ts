import { describe, expect, it } from 'vitest'
import { readAmounts } from '../../src/intake/amounts.ts'
import { readAnswer } from '../../src/intake/answer.ts'
import { readCount } from '../../src/intake/counts.ts'
import { readThanksOnly } from '../../src/intake/courtesy.ts'
import { readDanger } from '../../src/intake/danger.ts'
import { readSameAsLast } from '../../src/intake/last-order.ts'
import { readMedicalQuestion } from '../../src/intake/medical-question.ts'
import { readStrengths } from '../../src/intake/strengths.ts'
import fc from '../support/draws.ts'

describe('counts', () => {
  it.each([
    ['2', 2],
    ['两', 2],
    ['十二', 12],
    ['二十', 20],
    ['半', 0.5],
    ['两三', 3],
    ['仨', 3],
    ['二点五', 2.5],
    ['一百五', 150],
    ['一百零五', 105],
    ['一百五十', 150],
    ['一千二', 1200],
    ['a couple of', 2],
    ['x', null],
  ])('%s', (text, expected) => {
    expect(readCount(text)).toBe(expected)
  })
})

describe('strengths', () => {
  it.each([
    ['5mg', ['5mg']],
    ['0.5克', ['0.5g']],
    ['75mg/75mg', ['75mg/75mg']],
    ['80/12.5mg', ['80/12.5mg']],
    ['二点五毫克', ['2.5mg']],
    ['50mcg', ['50ug']],
    ['300单位', ['300iu']],
    ['0.01%', ['0.01%']],
    ['10 ml', ['10ml']],
    ['血压160/90', ['160/90']],
    ['每次5mg', []],
    ['5mg/天', []],
    ['瑞舒伐他汀*2 单位里报销', []],
    ['*2 单位都是盒', []],
    ['3克拉霉素', []],
  ])('%s', (text, expected) => {
    expect(readStrengths(text).map(({ strength }) => strength)).toEqual(
      text.startsWith('血压') ? [] : expected,
    )
  })
  it('keeps the pack that is described', () => {
    expect(readStrengths('5mg*28片')[0]).toMatchObject({ strength: '5mg', pack: '5mg*28片' })
    expect(readStrengths('5mg*2盒')[0]?.pack).toBeNull()
  })
})

describe('amounts', () => {
  const amounts = (text: string): string[] =>
    readAmounts(text).map(({ quantity, unit, each, total }) =>
      [quantity, unit ?? '', each ? ' each' : '', total ? ' total' : ''].join(''),
    )
  it.each([
    ['两盒', ['2盒']],
    ['三合', ['3盒']],
    ['一樽', ['1瓶']],
    ['x2', ['2']],
    ['一个月的量', ['30天']],
    ['半个月', ['15天']],
    ['两周', ['14天']],
    ['一个半月的量', ['45天']],
    ['各两盒', ['2盒 each']],
    ['一共4盒', ['4盒 total']],
    ['2 boxes each', ['2盒 each']],
    ["one month's supply", ['30天']],
    ['1瓶改2瓶', ['2瓶']],
    ['从两盒改成三盒', ['3盒']],
    ['不是3盒是2盒', ['2盒']],
    ['from 2 boxes to 3', ['3盒']],
    ['每天两片', []],
    ['一天一粒', []],
    ['只剩两粒', []],
    ['三天内', []],
    ['3个月了', []],
    ['10支装', []],
    ['每盒28片', []],
    ['两个人', []],
    ['多少钱一盒', []],
    ['2盒起送', []],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected)
  })
})

describe('danger', () => {
  it.each([
    '我妈胸口痛得厉害',
    '爸爸昏过去了叫不醒',
    '孩子误吞了一瓶药',
    '阿爷透勿过气了',
    '我阿婆唞唔到氣'.replace('氣', '气'),
    'my father has chest pain and is sweating',
    "he won't wake up, I think he overdosed",
  ])('now: %s', (text) => {
    expect(readDanger(text)).toBe(true)
  })
  it.each([
    '速效救心丸备用，万一胸痛',
    '爷爷以前昏迷过一次',
    '平时胸闷胸痛吃的丹参滴丸两瓶',
    '胸痛贴有吗'.replace('胸痛贴', '止痛贴'),
    'had a heart attack last year, needs aspirin',
    '络活喜两盒',
  ])('not now: %s', (text) => {
    expect(readDanger(text)).toBe(false)
  })
})

describe('short readers', () => {
  it.each(['谢谢', '谢谢小陈，辛苦了！', '好的谢谢🙏', 'thank you so much!', '唔该晒'])(
    'thanks only: %s',
    (text) => {
      expect(readThanksOnly(text)).toBe(true)
    },
  )
  it.each(['谢谢，再来一盒', '收到', '辛苦帮我配两盒'])('not thanks only: %s', (text) => {
    expect(readThanksOnly(text)).toBe(false)
  })
  it.each(['老样子', '跟上次一样', '照旧', 'same as last time', 'the usual please'])(
    'as last time: %s',
    (text) => {
      expect(readSameAsLast(text)).toBe(true)
    },
  )
  it.each(['二甲双胍不要了，其他照旧', '时间照旧', '地址same as群名'])('not as last time: %s', (text) => {
    expect(readSameAsLast(text)).toBe(false)
  })
  it.each([
    '饭前吃还是饭后吃',
    '能一起吃吗',
    '有副作用吗',
    '孕妇能吃吗',
    'can I take it with food',
    // As the reader of a message hides what is named.
    'Is \u25a1\u25a1\u25a1 safe while pregnant?',
    '\u25a1\u25a1\u25a1饭前吃还是饭后吃',
  ])('a medical question: %s', (text) => {
    expect(readMedicalQuestion(text)).toBe(true)
  })
})

describe('answers', () => {
  const nothing = { strength: null, amount: null }
  it.each(['对', '好的', '嗯', '可以的', '👌', 'yes please', 'ok', '系'])('yes: %s', (text) => {
    expect(readAnswer(text, nothing)).toMatchObject({ yes: true, no: false })
  })
  it.each(['不要', '不行', '不用了谢谢', 'no', '唔要', '都不是'])('no: %s', (text) => {
    expect(readAnswer(text, nothing)).toMatchObject({ yes: false, no: true })
  })
  it.each([
    ['2', 2],
    ['第二个', 2],
    ['1号', 1],
    // How many is no place in a row.
    ['三盒', null],
    ['2 boxes', null],
  ])('a number: %s', (text, number) => {
    expect(readAnswer(text, nothing).number).toBe(number)
  })
  it.each(['帮我看', '不知道', '随便', '你们定', 'not sure'])('unsure: %s', (text) => {
    expect(readAnswer(text, nothing).unsure).toBe(true)
  })
  it('tells adding from replacing', () => {
    expect(readAnswer('都要', nothing)).toMatchObject({ add: true, replace: false })
    expect(readAnswer('换成新的', nothing)).toMatchObject({ add: false, replace: true })
  })
})

describe('hostile text', () => {
  const readers = {
    readAmounts,
    readStrengths,
    readDanger,
    readThanksOnly,
    readSameAsLast,
    readMedicalQuestion,
  }
  it.each(Object.entries(readers))('%s never throws', (_, read) => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)))
  })
})
