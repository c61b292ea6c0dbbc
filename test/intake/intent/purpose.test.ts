import { describe, expect, it } from 'vitest'
import type { Intent } from '../../../src/domain/intent.ts'
import { storyParts } from '../../story/parts.ts'

const { reader } = storyParts()
const read = (text: string) =>
  reader({
    text: `@志愿者 ${text}`,
    sentAt: Date.parse('2026-03-17T09:00:00+08:00'),
    senderName: '3-502 王阿姨',
  })

const purposes: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  // A story in front of an order is no talk of the house.
  request: [
    '厄贝沙坦0.15g 下周三上午取',
    '呋塞米1瓶 螺内酯2盒 医保卡带了',
    '丁苯酞2盒 依达拉奉1盒 卡和处方我拿着',
    '请代购：倍他司汀两瓶',
    '前列舒通和翁沥通各两盒 起夜多 坦索罗辛吃了头晕不要了',
    '打羽毛球扭了腰 体检也说骨质疏松 要塞来昔布1盒',
    '打完疫苗胳膊痛 布洛芬一盒',
    '广场舞跳完膝盖吃勿消 氨糖两瓶',
  ],
  other: [
    '甲钴胺和腺苷钴胺是不是一个东西啊',
    '过期的头孢克洛扔哪个垃圾桶',
    'is it ok to drink wine while on cefuroxime',
    '听说可定又降价了 一盒才几块钱',
    '厄贝沙坦要不要再加半片',
    '早上量了低压105 坎地沙坦要不要多吃一粒',
    '非洛地平是不是要饭后吃啊',
    '我家猫误吞了一粒氯雷他定',
    '听说司美格鲁肽又要涨价了',
    '网上买的玛巴洛沙韦是假货',
    '明天下午三点活动室有讲座',
  ],
  cancel: [
    '左氧氟沙星和替硝唑都别买啦 我去挂水了',
    '我那个托法替布两盒麻烦销掉',
    '给我爹登记的氨糖算了哈',
    '姐姐给了我一盒依折麦布，不用配了',
    '自己去医院配到了 不麻烦你们了',
    '柜子里还有两盒非布司他，不用买了',
    'a friend gave me some, skip the Nexium',
    'forget the Nexium, I found a box at home',
  ],
  amend: [
    '下午的单子麻烦更新：换成布洛芬混悬液1瓶',
    '联系电话填错啦 改成15800332211',
    '我那单晚一点行不？下午要去体检，改成明天上午取',
  ],
  status: [
    '请核对：我3月2日登记的甘精胰岛素是否已经下单',
    '外公的贝那普利排到号没有呀',
    '药出库了没有呀',
    '孩子的氯雷他定怎么变成补货了 还要几天',
  ],
  received: ['药齐了 卡也还我了', 'got mine, cheers', '我爸的沙库巴曲缬沙坦保安交给我了', '阿媽啲藥收齊晒喇'],
  stock: [
    '看看库存：片仔癀2盒有没有？先别下单，问过儿子再说',
    '依诺肝素和利伐沙班都算了 就问达比加群能不能买着',
    '药店可定有伐',
  ],
}

describe.each(Object.entries(purposes))('%s', (intent, texts) => {
  it.each(texts)('%s', (text) => expect(read(text).intent).toBe(intent))
})

it('of a list is not urgent for the sake of a line that wants nothing', () => {
  const list = (second: string) =>
    read(`#接龙 明天统一取\n1. 201 缬沙坦1盒\n2. 503 ${second}\n3. 301 可定1盒`)
  expect(list('马上搬家 不要').urgent).toBe(false)
  expect(list('马上断药 达喜1盒').urgent).toBe(true)
})
