import { describe, expect, it } from 'vitest'
import type { ListLine } from '../../src/intake/understanding.ts'
import { storyParts } from '../story/parts.ts'
import fc from '../support/draws.ts'
import { anyText } from './any-text.ts'

const { reader } = storyParts()
const sentAt = Date.parse('2026-03-17T09:00:00+08:00')
const read = (text: string, senderName = '3-502 王阿姨') =>
  reader({ text: `@志愿者 ${text}`, sentAt, senderName })

const shown = ({ recipient, name, items }: ListLine): string =>
  `${recipient ?? '本人'}${name === null ? '' : ` ${name}`}: ${items
    .map(({ written, quantity, unit }) => `${written}${quantity ?? '?'}${unit ?? ''}`)
    .join('+')}`

describe('what is whose', () => {
  it.each([
    ['帮我妈配拜新同2盒，我自己立普妥1盒', ['母亲: 拜新同2盒', '本人: 立普妥1盒']],
    ['我外公牙疼，布洛芬1盒，我外婆便秘，开塞露2盒', ['外公: 布洛芬1盒', '外婆: 开塞露2盒']],
    ['我妈代文两盒我可定一盒', ['母亲: 代文2盒', '本人: 可定1盒']],
    ['帮我老公带达喜1盒，我也要络活喜2盒', ['配偶: 达喜1盒', '本人: 络活喜2盒']],
    ['络活喜2盒，再帮我妈带拜新同1盒', ['本人: 络活喜2盒', '母亲: 拜新同1盒']],
    ['络活喜2盒给我爷爷，达喜1盒给我奶奶', ['爷爷: 络活喜2盒', '奶奶: 达喜1盒']],
    ['代文2盒 我爸的 可定1盒 我自己的', ['父亲: 代文2盒', '本人: 可定1盒']],
    ['我爸的 代文2盒 我自己的 可定1盒', ['父亲: 代文2盒', '本人: 可定1盒']],
    ['我爸的代文、我妈的可定各两盒', ['父亲: 代文2盒', '母亲: 可定2盒']],
    ['我爸要代文2盒，我妈要可定', ['父亲: 代文2盒', '母亲: 可定?']],
    ['公公的络活喜2盒，婆婆的格华止1盒', ['其他 公公: 络活喜2盒', '其他 婆婆: 格华止1盒']],
    ['儿子美林1瓶，女儿泰诺林1瓶', ['孩子 儿子: 美林1瓶', '孩子 女儿: 泰诺林1瓶']],
    ['帮周老师带达喜1盒，帮钱阿姨带络活喜2盒', ['邻居 周老师: 达喜1盒', '邻居 钱阿姨: 络活喜2盒']],
    ['阿拉姆妈要络活喜两盒，我自家要达喜一盒', ['母亲: 络活喜2盒', '本人: 达喜1盒']],
    ['岳父岳母的药：岳父代文两盒，岳母立普妥两盒', ['其他 岳父: 代文2盒', '其他 岳母: 立普妥2盒']],
    ['儿子发烧了要美林一瓶，我也有点感冒要连花清瘟一盒', ['孩子: 美林1瓶', '本人: 连花清瘟1盒']],
    ['孩子咳嗽，小儿肺热咳喘1盒；老人便秘，乳果糖1瓶', ['孩子: 小儿肺热咳喘1盒', '其他: 乳果糖1瓶']],
    ['老太太要氨氯地平一盒，老爷子要美托洛尔一盒', ['母亲: 氨氯地平1盒', '父亲: 美托洛尔1盒']],
    ['妈：络活喜1盒 爸：格华止2盒', ['母亲: 络活喜1盒', '父亲: 格华止2盒']],
    ['我跟我老公的降压药，我吃代文，他吃络活喜，各一盒', ['本人: 代文1盒', '配偶: 络活喜1盒']],
    [
      '给大宝带美林一瓶，给二宝带益生菌一盒，给我自己带咽炎片一盒',
      ['孩子 大宝: 美林1瓶', '孩子 二宝: 益生菌1盒', '本人: 咽炎片1盒'],
    ],
    ['帮隔壁李奶奶带瓶速效救心丸，我自己也要一瓶', ['邻居 李奶奶: 速效救心丸1瓶', '本人: 速效救心丸1瓶']],
    ['奶奶的氨氯地平和爷爷的二甲双胍各要两盒', ['奶奶: 氨氯地平2盒', '爷爷: 二甲双胍2盒']],
    ['邻居小王托我带的感冒灵1盒，还有我家的退烧贴1盒', ['邻居 小王: 感冒灵1盒', '本人: 退烧贴1盒']],
    ['我降压的代文没了 老伴的可定也没了 代文2盒 可定1盒', ['本人: 代文2盒', '配偶: 可定1盒']],
    ['我代文没了 我妈达美康没了 达美康一盒 代文两盒', ['本人: 代文2盒', '母亲: 达美康1盒']],
    ['我妈要降压药，我要感冒药', ['母亲: 降压药?', '本人: 感冒药?']],
    ['我跟隔壁804合着报：我要达喜3盒，804老蒋要可定2盒', ['本人: 达喜3盒', '邻居 老蒋: 可定2盒']],
    ['Dad - Plavix 1 box, mum - Glucophage 2 boxes', ['父亲: Plavix1盒', '母亲: Glucophage2盒']],
    [
      'I need Lipitor 1 box, my mother-in-law needs Norvasc 2 boxes',
      ['本人: Lipitor1盒', '其他: Norvasc2盒'],
    ],
    ['My mom needs 2 boxes of Norvasc and I need 1 box of Lipitor', ['母亲: Norvasc2盒', '本人: Lipitor1盒']],
    ['2 boxes of Norvasc for my mom and 1 box of Lipitor for me', ['母亲: Norvasc2盒', '本人: Lipitor1盒']],
  ])('%s', (text, expected) => {
    expect(read(text).shares.map(shown)).toEqual(expected)
  })
})

describe('one medicine, named once, in a strength for each', () => {
  it.each([
    ['我和我爸都吃代文：我80mg 2盒，我爸160mg 1盒', ['本人 80mg 2盒', '父亲 160mg 1盒']],
    ['代文，爷爷80mg一盒，奶奶160mg两盒', ['爷爷 80mg 1盒', '奶奶 160mg 2盒']],
    ['我和老公都吃代文，我80mg的1盒，他160mg的2盒', ['本人 80mg 1盒', '配偶 160mg 2盒']],
    ['代文 80mg 2盒给我，160mg 1盒给我妈', ['本人 80mg 2盒', '母亲 160mg 1盒']],
    ['代文80mg，我2盒，我妈1盒', ['本人 80mg 2盒', '母亲 80mg 1盒']],
    ['Diovan for both of us: me 80mg 2 boxes, dad 160mg 1 box', ['本人 80mg 2盒', '父亲 160mg 1盒']],
    ['Diovan: 2 boxes of 80mg for me, 1 box of 160mg for my dad', ['本人 80mg 2盒', '父亲 160mg 1盒']],
  ])('%s', (text, expected) => {
    const portions = read(text).shares.flatMap(({ recipient, items }) =>
      items.map(({ drug, strength, quantity, unit }) => {
        expect(drug).toBe('缬沙坦')
        return `${recipient ?? '本人'} ${strength} ${quantity}${unit}`
      }),
    )
    expect(portions).toEqual(expected)
  })

  it('is one patient where one is named', () => {
    expect(read('我妈代文80mg 2盒，160mg 1盒').shares).toEqual([])
  })
})

describe('as much for each', () => {
  it.each([
    ['我和我老公络活喜一人两盒', ['本人: 络活喜2盒', '配偶: 络活喜2盒']],
    ['达喜每人一盒，我和我妈', ['本人: 达喜1盒', '母亲: 达喜1盒']],
    ['我跟我妈都要络活喜，各2盒', ['本人: 络活喜2盒', '母亲: 络活喜2盒']],
    [
      '我爸和我妈都感冒了，感冒灵、连花清瘟每人一盒',
      ['父亲: 感冒灵1盒+连花清瘟1盒', '母亲: 感冒灵1盒+连花清瘟1盒'],
    ],
    ['络活喜，我妈1盒，我2盒', ['母亲: 络活喜1盒', '本人: 络活喜2盒']],
    ['络活喜我妈2盒，我也要2盒', ['母亲: 络活喜2盒', '本人: 络活喜2盒']],
    ['我和我老公络活喜一人两盒，我自己再要达喜1盒', ['本人: 络活喜2盒+达喜1盒', '配偶: 络活喜2盒']],
    ['我爸妈都要络活喜，一人一盒', ['父亲: 络活喜1盒', '母亲: 络活喜1盒']],
    ['络活喜3盒，我妈2盒，我1盒', ['母亲: 络活喜2盒', '本人: 络活喜1盒']],
    ['My husband and I need 2 boxes of Norvasc each', ['配偶: Norvasc2盒', '本人: Norvasc2盒']],
  ])('%s', (text, expected) => {
    expect(read(text).shares.map(shown)).toEqual(expected)
  })

  it('counts in one item what all of them get together', () => {
    expect(read('我和我老公络活喜一人两盒').items).toMatchObject([
      { drug: '氨氯地平', quantity: 4, unit: '盒' },
    ])
  })
})

describe('one order for one patient', () => {
  it.each([
    ['who fetches', '我妈的络活喜2盒，达喜1盒，我爸帮她去拿'],
    ['who fetches before the last medicine', '帮我妈配络活喜2盒，我儿子来取，再加达喜1盒'],
    ['who told of it', '要立普妥2盒，我妈说格华止也快没了，格华止1盒'],
    ['a remark behind', '络活喜2盒，代文1盒，都是我老公吃的'],
    ['whose it is, said behind the first', '络活喜2盒，我妈的，达喜1盒'],
    ['when the writer comes', '帮我妈配络活喜2盒，我要明天下午取'],
    ['the writer asks for it', '我妈高血压，吃络活喜，我要2盒络活喜'],
    ['another need of nobody in particular', '我妈要络活喜2盒，我还要达喜1盒'],
    ['the card of the writer', '我妈的络活喜2盒，我的卡丢了，达喜1盒'],
    ['two who are named as one', '帮我妈和我爸配络活喜2盒'],
    ['two medicines and one for each, of what nobody knows', '我和我妈的络活喜、立普妥各一盒'],
    ['two children and what is for both', '儿子和女儿都发烧了，美林1瓶，泰诺林1瓶'],
    ['kinds of two, and then the medicines', '外公的降压药和外婆的降糖药都快没了，络活喜2盒，格华止2盒'],
    ['who asked the writer', '楼上李爹爹托我的 他手机坏了 拜糖平5盒 达喜1盒'],
    ['a class before the medicine', 'insulin for my sister: Humalog 3 pens'],
  ])('%s: %s', (_, text) => {
    expect(read(text).shares).toEqual([])
  })

  it('shares nothing out of what is no request', () => {
    expect(read('我妈的络活喜不要了，我的达喜也不要了').shares).toEqual([])
    expect(read('今天天气真好，我妈和我爸去公园了').shares).toEqual([])
  })
})

it('takes nobody for several because they are named several times', () => {
  const text = Array.from({ length: 60 }, (_, at) => `我${at % 2 === 0 ? '妈' : '爸'}达喜1盒，`).join('')
  expect(read(text).shares.map(({ recipient }) => recipient)).toEqual(['母亲', '父亲'])
})

it('makes no orders of a text that names more people than a house has', () => {
  const text = Array.from({ length: 300 }, (_, at) => `${1 + (at % 90)}-${501 + (at % 30)}达喜1盒，`).join('')
  expect(read(text).shares).toEqual([])
})

describe('where each of them lives', () => {
  const rooms = (text: string): readonly string[] =>
    read(text).shares.map(({ address: { building, room } }) => `${building ?? ''}-${room ?? ''}`)
  it.each([
    ['3号楼502络活喜2盒，隔壁503倍他乐克1盒', ['3-502', '3-503']],
    ['3-502络活喜2盒，5-301达喜1盒', ['3-502', '5-301']],
    ['3-502王阿姨：络活喜2盒；隔壁3-503李伯伯：代文1盒', ['3-502', '3-503']],
    ['我妈住5号楼301，拜新同1盒，我自己立普妥1盒', ['5-301', '-']],
    ['5号楼201 老张 络活喜2盒；202 老李 代文1盒', ['5-201', '5-202']],
    ['301要络活喜2盒，302要达喜1盒，都是6号楼的', ['6-301', '6-302']],
    ['Diovan 2 boxes for my mum and 1 for me, we live in 3-502', ['3-502', '3-502']],
    ['代楼下两家报：302唐 达喜1瓶；402韩 络活喜2盒', ['-302', '-402']],
    ['我妈的络活喜2盒（她住6号楼301），我自己的达喜1盒', ['6-301', '-']],
    ['帮6号楼301的张阿姨带络活喜2盒，我自己达喜1盒', ['6-301', '-']],
    ['帮我妈配拜新同2盒，我自己立普妥1盒，6号楼601', ['6-601', '6-601']],
  ])('%s', (text, expected) => {
    expect(rooms(text)).toEqual(expected)
  })
})

it('gives each the time that was said for them, and to all what was said for all', () => {
  const [mother, own] = read('我妈的络活喜2盒明天上午取，我的立普妥1盒后天取').shares
  expect(mother?.wish?.from).toBe(Date.parse('2026-03-18T08:00:00+08:00'))
  expect(own?.wish?.from).toBe(Date.parse('2026-03-19T00:00:00+08:00'))
  const both = read('我妈的络活喜2盒，我的立普妥1盒，明天上午取').shares
  expect(both.map(({ wish }) => wish?.from)).toEqual(Array(2).fill(Date.parse('2026-03-18T08:00:00+08:00')))
})

it('keeps an allergy with whom it was said of, and the door with all', () => {
  const notes = read('我妈青霉素过敏，头孢克肟1盒，我自己达喜1盒，放门口').shares.map((line) => line.notes)
  expect(notes.map((each) => each.map(({ kind }) => kind))).toEqual([['health', 'door'], ['door']])
})

const persons = fc.shuffledSubarray(['我妈', '我爸', '我老公', '我爷爷', '我外婆', '我自己'], {
  minLength: 2,
  maxLength: 4,
})
const medicines = ['络活喜', '格华止', '立普妥', '波立维', '倍他乐克', '拜新同', '安博维', '感冒灵'] as const
const wants = fc.shuffledSubarray([...medicines], { minLength: 8, maxLength: 8 })
const amounts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 8, maxLength: 8 })
const links = fc.constantFrom('的', '要', '要配', ': ')
const ends = fc.constantFrom('，', '。', '；', '，另外', '\n')

describe('any people with any medicines', () => {
  it('gives each person exactly what stands behind their name', () => {
    fc.assert(
      fc.property(
        persons,
        wants,
        amounts,
        fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 4, maxLength: 4 }),
        links,
        ends,
        (people, names, counts, sizes, link, end) => {
          let next = 0
          const said = people.map((who, index) => {
            const theirs = Array.from({ length: sizes[index] ?? 1 }, () => {
              const at = next
              next += 1
              return `${names[at]}${counts[at]}盒`
            })
            return { who, theirs }
          })
          const text = said.map(({ who, theirs }) => `${who}${link}${theirs.join('、')}`).join(end)
          const { shares } = read(text)
          expect(
            shares.map(({ items }) =>
              items.map(({ written, quantity, unit }) => `${written}${quantity}${unit}`),
            ),
            text,
          ).toEqual(said.map(({ theirs }) => theirs))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('keeps one person one', () => {
    fc.assert(
      fc.property(
        persons,
        wants,
        amounts,
        fc.integer({ min: 1, max: 4 }),
        ([who = '我妈'], names, counts, size) => {
          const text = `${who}要${names
            .slice(0, size)
            .map((name, at) => `${name}${counts[at]}盒`)
            .join('，')}`
          expect(read(text).shares, text).toEqual([])
        },
      ),
      { numRuns: 100 },
    )
  })

  it('neither loses nor invents a medicine, whatever the text', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const { shares, items, mentions } = read(
        `我妈的${anyText(seed)}，我自己达喜1盒，${anyText(seed + 1000)}`,
      )
      if (shares.length === 0) continue
      const shared = new Set(shares.flatMap((line) => line.items).map(({ match }) => JSON.stringify(match)))
      const wanted = new Set(items.map(({ match }) => JSON.stringify(match)))
      const named = new Set(mentions.map(({ match }) => JSON.stringify(match)))
      expect(
        shares.every((line) => line.items.length > 0),
        `seed ${seed}`,
      ).toBe(true)
      expect([...shared.difference(named)], `seed ${seed}`).toEqual([])
      expect([...wanted.difference(shared)], `seed ${seed}`).toEqual([])
    }
  })
})
