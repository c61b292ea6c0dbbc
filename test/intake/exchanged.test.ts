import { describe, expect, it } from 'vitest'
import { loadStarterCatalogue } from '../../src/catalogue/starter.ts'
import { noHolidays } from '../../src/domain/holidays.ts'
import { createReader } from '../../src/intake/understand.ts'

const read = createReader({
  catalogue: loadStarterCatalogue(),
  communities: [],
  timezone: 'Asia/Shanghai',
  holidays: noHolidays,
})

const understood = (text: string, senderName = '3-502 王阿姨') =>
  read({ text: `@志愿者 ${text}`, sentAt: Date.parse('2026-06-10T10:00:00+08:00'), senderName })

/** `intent: drug strength quantity unit; …`, what is not said left out. */
function noteOf(text: string): string {
  const { intent, items } = understood(text)
  const named = items.map(({ drug, written, strength, quantity, unit }) =>
    [drug ?? `?${written}`, strength, quantity, unit].filter((part) => part !== null).join(' '),
  )
  return `${intent}: ${named.join('; ')}`
}

describe('one medicine named in the place of another', () => {
  it.each([
    ['制氧机能租吗？哦不对，我问的是血氧仪有没有', 'stock: 血氧仪'],
    ['美托洛尔有货吗，说错了，是比索洛尔有没有', 'stock: 比索洛尔'],
    ['do you have Crestor? sorry, I mean Lipitor', 'stock: 阿托伐他汀'],
    ['氯沙坦50mg 3盒。打错了，是缬沙坦80mg，3盒', 'request: 缬沙坦 80mg 3 盒'],
    ['洛索洛芬2盒，不对，还有氟比洛芬贴2盒', 'request: 洛索洛芬 2 盒; 氟比洛芬 2 盒'],
  ])('%s', (text, expected) => expect(noteOf(text)).toBe(expected))
})

describe('what is asked for besides is not lost', () => {
  it.each([
    ['厄贝沙坦两盒，再捎个血压计，老的那个不准了', 'request: 厄贝沙坦 2 盒; 血压计'],
    ['厄贝沙坦两盒，再拿个轮椅', 'request: 厄贝沙坦 2 盒; 轮椅'],
    ['捎盒息斯敏，外加两瓶炉甘石', 'request: 氯雷他定 1 盒; 炉甘石 2 瓶'],
    ['复方甘草酸苷片跟水飞蓟宾都断了，各补两盒', 'request: 复方甘草酸苷 2 盒; 水飞蓟宾 2 盒'],
  ])('%s', (text, expected) => expect(noteOf(text)).toBe(expected))
})

describe('words between a medicine and its amount that say what it is', () => {
  it.each([
    ['莫沙必利，胃动力药，两盒', 'request: 莫沙必利 2 盒'],
    ['维生素D滴剂认星鲨那个，一盒', 'request: 维生素D 1 盒'],
    ['碳酸锂300mg，老规矩两瓶', 'request: 碳酸锂 300mg 2 瓶'],
    ['甘草片一瓶，就是几块钱一瓶的那种老牌子', 'request: 复方甘草 1 瓶'],
  ])('%s', (text, expected) => expect(noteOf(text)).toBe(expected))
})

describe('how much, after another number', () => {
  it.each([
    ['立普妥别一盒了，给我拿够四盒', 'request: 阿托伐他汀 4 盒'],
    ['百令胶囊不用四盒了 两盒够', 'amend: 百令 2 盒'],
    ['I asked for 3 boxes of Norvasc, make it 5 and 5mg thanks', 'amend: 氨氯地平 5mg 5 盒'],
  ])('%s', (text, expected) => expect(noteOf(text)).toBe(expected))
})

describe('whose it is, and which paper is lacking', () => {
  it('hears that the doctor lets somebody take it', () => {
    expect(understood('医生让老爸打甘精胰岛素 三支').recipient).toBe('父亲')
  })
  it('takes 大姨妈 for no aunt', () => {
    expect(understood('我妹来大姨妈疼得不行，芬必得一盒').recipient).toBe('兄弟姐妹')
  })
  it('knows the child of a writer whose house stands behind the name', () => {
    expect(understood('糯米又中耳炎了，希刻劳2盒', '糯米爸 6-1-1602').recipient).toBe('孩子')
  })
  it('does not take the paper that is there for the one that is lacking', () => {
    expect(understood('有医保卡没处方 达喜一盒')).toMatchObject({ card: true, prescription: false })
    expect(understood('有处方没医保卡 达喜一盒')).toMatchObject({ card: false, prescription: true })
  })
  it('hears that a card is there and in other hands', () => {
    expect(understood('达喜一盒，医保卡他自己收着没给我').card).toBe(false)
  })
})
