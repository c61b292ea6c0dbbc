import { describe, expect, it } from 'vitest'
import fc from '../support/draws.ts'
import { anyText } from './any-text.ts'
import { read } from './reading.ts'

const doubted = (text: string): readonly (string | null)[] =>
  read(text)
    .items.filter((item) => item.doubted)
    .map(({ drug }) => drug)
const named = (text: string): readonly (string | null)[] => read(text).items.map(({ drug }) => drug)

describe('a clear order is not doubted', () => {
  it('with an amount beside every name, before or behind it', () => {
    expect(doubted('络活喜2盒')).toEqual([])
    expect(doubted('帮我妈配两盒络活喜，立普妥也要一盒')).toEqual([])
    expect(doubted('络活喜5mg*28片 2盒，立普妥20mg一盒，明天下午取')).toEqual([])
    expect(doubted('络活喜、立普妥各两盒')).toEqual([])
    expect(doubted('立普妥没了，要两盒；络活喜还要一盒')).toEqual([])
    expect(doubted('2 boxes of Norvasc and one box of Lipitor please')).toEqual([])
  })

  it('with a name that a word of wishing or joining leads in', () => {
    expect(doubted('络活喜2盒，还要立普妥')).toEqual([])
    expect(doubted('络活喜2盒和立普妥')).toEqual([])
  })

  it('by what a person says in passing', () => {
    expect(doubted('娃娃半夜发烧 美林喂完了 求1瓶 快点')).toEqual([])
    expect(doubted('医生讲络活喜再吃一个月看看，先配两盒，我礼拜三来拿')).toEqual([])
    expect(doubted('络活喜2盒，没有络活喜就算了，立普妥1盒')).toEqual([])
    expect(doubted('络活喜一盒 sorry 两盒，立普妥一盒')).toEqual([])
  })

  it('with words of another time beside it', () => {
    expect(doubted('络活喜一盒 尿毒清颗粒四盒 肾不好')).toEqual([])
    expect(doubted('医生加了可定，请配2盒；原来的络活喜照配3盒')).toEqual([])
  })

  it('as a line of a list', () => {
    expect(doubted('#接龙 配药\n1. 3-502 络活喜2盒\n2. 3-503 立普妥')).toEqual([])
  })
})

describe('no item at all is what is taken back in the same breath', () => {
  it('for what is named and counted in its place', () => {
    expect(named('达喜 不对不对 吗丁啉一盒')).toEqual(['多潘立酮'])
    expect(named('络活喜... 说错了，是拜新同两盒、立普妥一盒')).toEqual(['硝苯地平', '阿托伐他汀'])
    expect(named('Norvasc 2 boxes, Lipitor... no scratch that, only the Norvasc')).toEqual(['氨氯地平'])
  })

  it('but what is counted, or alone, is only doubted', () => {
    expect(named('达喜一盒 不对不对 吗丁啉一盒')).toContain('多潘立酮')
    expect(named('络活喜2盒，立普妥')).toEqual(['氨氯地平', '阿托伐他汀'])
  })
})

describe('doubted is, however plain which medicine it is,', () => {
  it('what has no amount where everything else has one, and no word asks for it', () => {
    expect(doubted('雷贝拉唑2盒，果胶铋1盒，克拉霉素')).toEqual(['克拉霉素'])
    expect(doubted('Lipitor 2 boxes, Plavix')).toEqual(['氯吡格雷'])
  })

  it('what is named and corrected in a way that the words do not show for certain', () => {
    expect(doubted('托特罗定 啊呸 是索利那新一盒')).not.toContain('索利那新')
    expect(named('搞一盒思诺思 不 唑吡坦我吃了没得用 搞右佐匹克隆一盒')).toContain('右佐匹克隆')
  })

  it('what is counted as something that is there, or has gone', () => {
    expect(doubted('隔壁借去我两盒络活喜，帮我再配立普妥1盒')).toEqual(['氨氯地平'])
    expect(doubted('有一盒络活喜没人领，放门卫了')).toEqual(['氨氯地平'])
    expect(doubted('波立维一盒，阿司匹林医生说先停一个礼拜')).toEqual(['阿司匹林'])
    expect(doubted('本来想要立普妥两盒的，想想还是可定一盒')).toEqual(['阿托伐他汀'])
  })

  it('an order that shows others how to order', () => {
    expect(doubted('写清楚名字和盒数，比如 达喜1盒')).toEqual(['铝碳酸镁'])
  })

  it('two names for one thing that the catalogue does not know as one', () => {
    expect(doubted('立普妥一盒（可定）')).not.toEqual([])
    expect(doubted('钙片两瓶（钙尔奇）')).toEqual([])
  })
})

const medicines = ['络活喜', '立普妥', '二甲双胍', '达喜', '代文', '波立维', '优甲乐', '阿莫西林'] as const
const amounts = ['2盒', '一盒', '三瓶', ' 2盒'] as const
const wishes = ['', '要', '帮我配', '麻烦登记', '我爸要', '续一下'] as const

describe('of any order', () => {
  const order = fc.record({
    items: fc.uniqueArray(
      fc.record({ medicine: fc.constantFrom(...medicines), amount: fc.constantFrom(...amounts) }),
      { selector: ({ medicine }) => medicine, minLength: 1, maxLength: 4 },
    ),
    wish: fc.constantFrom(...wishes),
    between: fc.constantFrom('，', ' ', '、', '，还要'),
    end: fc.constantFrom('', '，明天上午来拿', '，谢谢', '，3号楼502'),
  })

  it('that gives every medicine its amount, none is doubted', () => {
    fc.assert(
      fc.property(order, ({ items, wish, between, end }) => {
        const text = wish + items.map(({ medicine, amount }) => medicine + amount).join(between) + end
        expect(doubted(text)).toEqual([])
      }),
    )
  })

  it('what stands bare beside the others is never sure without a word that asks for it', () => {
    fc.assert(
      fc.property(
        order.filter(({ items }) => items.length > 1),
        fc.nat({ max: 3 }),
        fc.constantFrom('，', ' '),
        ({ items, wish, end }, at, between) => {
          const bare = at % items.length
          const text =
            wish +
            items
              .map(({ medicine, amount }, index) => (index === bare ? medicine : medicine + amount))
              .join(between) +
            end
          for (const item of read(text).items)
            if (item.quantity === null && bare > 0) expect(item.doubted).toBe(true)
        },
      ),
    )
  })

  it('only its own medicines are doubted, whatever is said', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { items, intent } = read(anyText(seed))
        for (const { match, doubted: isDoubted } of items)
          if (isDoubted) expect([match.kind, intent === 'other']).toEqual(['drug', false])
      }),
    )
  })
})
