import { describe, expect, it } from 'vitest'
import { type Intent, intents } from '../../../src/domain/intent.ts'
import { createExplainer } from '../../../src/intake/understand.ts'
import { storyParts } from '../../story/parts.ts'

const { reader, catalogue, directory, holidays } = storyParts()
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
    '妈富隆一盒 别送上来 放门岗就行',
    '前列舒通和翁沥通各两盒 起夜多 坦索罗辛吃了头晕不要了',
    '打羽毛球扭了腰 体检也说骨质疏松 要塞来昔布1盒',
    '打完疫苗胳膊痛 布洛芬一盒',
    '广场舞跳完膝盖吃勿消 氨糖两瓶',
    '姐妹们莫笑 便秘犯了 乳果糖两瓶',
    '我那个降脂药 就是匹伐他汀 来两盒 一盒十片不够吃的',
    '早上好呀 想麻烦你们帮我配点药',
    // None left, and no word of wanting it.
    '胰岛素没有了 今晚就要打',
    '胰岛素用完了，夜里怎么办',
    '我爸的倍他乐克断了怎么办',
    '胰岛素一滴都不剩了',
    '诺和锐今天打光了',
    'we have no insulin left',
    'no more Norvasc for tonight',
    // Ordered first, and then asked about.
    '依那普利2盒，饭前吃还是饭后吃',
  ],
  other: [
    '甲钴胺和腺苷钴胺是不是一个东西啊',
    // Of a shop, or of somebody who asks what was.
    '惠民药房胰岛素没了？',
    '络活喜吃完了能停吗',
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
    '楼道里放了三天的药是谁家的 盒上写着非布司他',
    '药师给换成国产的了 能吃的哇 都是缬沙坦',
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
    '俺爹说脑心通别给他买了 他还有三盒',
  ],
  amend: [
    'make the losartan 2 boxes, the rest stays the same',
    '厄贝沙坦不用了 要缬沙坦',
    '下午的单子麻烦更新：换成布洛芬混悬液1瓶',
    '联系电话填错啦 改成15800332211',
    '我那单晚一点行不？下午要去体检，改成明天上午取',
    '填重复了 氯雷他定那单只留一盒',
    '麻烦把药给我留到3月25号上午取 之前定的明天取不了',
  ],
  status: [
    '请核对：我3月2日登记的甘精胰岛素是否已经下单',
    '外公的贝那普利排到号没有呀',
    '药出库了没有呀',
    '说是放柜子了 我的恩他卡朋取件码多少',
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

/** The same purposes in words that no cue knows: what is learnt carries them. */
const inOtherWords: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  request: [
    '要儿童装的美林不是大人的 一瓶',
    '上次配的达喜吃完了 照上次的数再来两盒',
    'Not the extended release, the plain metformin please, 1 box',
    '缬沙坦 两盒 3-502',
    '缬沙坦 一盒 有现货的话今天就要',
    '跟上个月一样',
    '请问能帮忙买缬沙坦吗 两盒',
    'losartan please',
    '缬沙坦可以帮我配吗',
    '我也要一盒缬沙坦',
  ],
  amend: [
    '我前头报的是5mg 医生说要2.5的',
    '时间能不能改到明天下午 我今天有事',
    '原来报两盒的缬沙坦 改一盒就行 家里翻出来一盒',
    '把我单子里的达喜换成奥美拉唑',
    '缬沙坦再多一盒吧 跟我上午那单一起',
    '上午报的缬沙坦 减一盒',
    '我那份能不能改成周六',
    '我补充一下 缬沙坦要进口的',
    '我上午报的里头 达喜改成两盒 其余不动',
    '我张单改埋聽日攞',
  ],
  cancel: [
    '我那单里的达喜去掉 剩下的照送',
    '达喜别给我拿了 人家送了我一盒',
    '单子帮我划掉吧 我自己去药店买到了',
    '不麻烦你们了 达喜买好了',
    '老人走了 药都不用了',
    '达喜我自己买到了 单子撤了吧',
    '医生叫停缬沙坦 之前登的不要了',
    '缬沙坦拿掉 别的留着',
    '单子里达喜划掉',
    'I no longer need the losartan',
  ],
  status: [
    '昨天下的达喜和缬沙坦 单子显示待取 是要我去哪儿取',
    '单子收到没 回个话',
    '我那两盒达喜审核过了没',
    '我报了没有啊 老糊涂了记不得',
    'where do I collect my Lipitor',
    '我嘅缬沙坦搞掂未',
    "haven't heard anything about my losartan",
    '我老公去药房他们说还没配 是吗',
    '卡收走了药没见 缬沙坦',
    '短信说好了 我现在去哪个窗口',
  ],
  stock: [
    '达喜是不是停产了',
    '医院配不到达喜 你们这边有吗',
    '达喜有得买伐 先问问',
    '诺和锐现在能配几支',
    '缬沙坦好配伐',
    '缬沙坦是什么牌子的 原研有吗',
    '儿童退烧药有哪些',
    '药房现在还有美林没',
    'do any pharmacies nearby have Tamiflu',
    '有冇藥房有缬沙坦',
  ],
  received: [
    '达喜两盒到手 多谢',
    '药已取 达喜两盒',
    '攞到啦 达喜两盒 唔该晒',
    '达喜吃上了 谢谢你们跑一趟',
    '药拿上了 缬沙坦两盒 没毛病',
    '缬沙坦刚到 小哥辛苦',
    '邻居帮我拿上来了 缬沙坦',
    '缬沙坦拿着了 卡也还我了',
    '东西收好了 谢谢侬',
    '啱啱收到 缬沙坦 多謝晒',
  ],
  other: [
    '蚊子多得要命 物业几时打药水 无极膏都涂光一支了',
    '过期的达喜怎么处理 两盒',
    '达喜吃完要复查吗',
    '药盒子能不能当可回收垃圾',
    '今天好冷',
    '漏服一顿缬沙坦要补吗',
    '别再@我了',
    '有人一起团鸡蛋吗',
    'does anyone have a ladder',
    'what can you do',
  ],
}

describe.each(Object.entries(inOtherWords))('%s in other words', (intent, texts) => {
  it.each(texts)('%s', (text) => expect(read(text).intent).toBe(intent))
})

it('of a list is not urgent for the sake of a line that wants nothing', () => {
  const list = (second: string) =>
    read(`#接龙 明天统一取\n1. 201 缬沙坦1盒\n2. 503 ${second}\n3. 301 可定1盒`)
  expect(list('马上搬家 不要').urgent).toBe(false)
  expect(list('马上断药 达喜1盒').urgent).toBe(true)
})

describe('a classifier that takes everything for a cancellation', () => {
  const explain = createExplainer(
    {
      catalogue,
      communities: directory.streets.flatMap(({ communities }) => communities),
      timezone: directory.district.timezone,
      holidays,
    },
    () => ({ intent: 'cancel', lead: 1, scores: intents.map((intent) => (intent === 'cancel' ? 1 : 0)) }),
  )
  const intentOf = (text: string) =>
    explain({
      text: `@志愿者 ${text}`,
      sentAt: Date.parse('2026-03-17T09:00:00+08:00'),
      senderName: '3-502 王阿姨',
    }).understanding.intent

  it('takes nothing back without a word that does', () => {
    expect(intentOf('我婆婆的药要配')).toBe('request')
    expect(intentOf('络活喜两盒，明天下午')).toBe('request')
  })

  it('takes back what such a word is about', () => {
    expect(intentOf('我那两盒络活喜让别人去拿吧，用不着麻烦了')).toBe('cancel')
  })
})
