import { describe, expect, it } from 'vitest'
import { isOneApart } from '../../src/catalogue/latin-names.ts'
import { lexiconOf } from '../../src/catalogue/look-up.ts'
import { loadStarterCatalogue } from '../../src/catalogue/starter.ts'

const lexicon = lexiconOf(loadStarterCatalogue())
const guessed = (text: string): readonly (string | null)[] =>
  lexicon.find(text).map(({ drug, sure }) => `${drug}${sure ? '!' : '?'}`)

describe('medicines in Latin letters', () => {
  it.each([
    ['我要aldp两盒', '氨氯地平'],
    ['EJSG 0.5g 3盒', '二甲双胍'],
    ['再来2盒akbt', '阿卡波糖'],
    ['lhqw一盒', '连花清瘟'],
    // A letter left out, as in 氨氯(地)平.
    ['alp 5mg 两盒', '氨氯地平'],
    ['meituoluoer 2盒', '美托洛尔'],
    ['要 bo li wei 一盒', '氯吡格雷'],
    ['erjiasuangua 2盒', '二甲双胍'],
    ['1 box of atorvastatine', '阿托伐他汀'],
    ['Plavx 75mg 1 box', '氯吡格雷'],
    ['need levothyroxin please', '左甲状腺素'],
    ['clopidogerl 2 boxes', '氯吡格雷'],
  ])('%s is a guess at %s', (text, drug) => expect(guessed(text)).toEqual([`${drug}?`]))

  it('of several that the initials fit names the others as well', () => {
    const [hit] = lexicon.find('xst 2盒')
    expect([hit?.drug, ...(hit?.near ?? [])].length).toBeGreaterThan(1)
    expect(hit?.sure).toBe(false)
  })

  it.each([
    '我是vip 2盒够了',
    'ct 2张',
    'otc 药2盒',
    'bmi 28',
    'hpv 三针',
    'pcr 1次',
    'app 下单2盒',
    'mg 2盒',
    '微信 ldp889 加我',
    'Lane 12 Apt 1602',
    'did anyone process my request',
    'we are running low',
    'one space behind the program',
  ])('no medicine: %s', (text) => expect(guessed(text)).toEqual([]))

  it('by their right names stay sure', () => {
    expect(guessed('amlodipine 2 boxes and Plavix')).toEqual(['氨氯地平!', '氯吡格雷!'])
  })
})

describe('one letter apart', () => {
  it.each([
    ['lipitor', 'lipitr'],
    ['lipitor', 'lippitor'],
    ['lipitor', 'lipetor'],
    ['lipitor', 'liptior'],
  ])('%s and %s', (a, b) => expect([isOneApart(a, b), isOneApart(b, a)]).toEqual([true, true]))
  it.each([
    ['lipitor', 'lipitor'],
    ['lipitor', 'lptor'],
    ['lipitor', 'crestor'],
  ])('not %s and %s', (a, b) => expect([isOneApart(a, b), isOneApart(b, a)]).toEqual([false, false]))
})
