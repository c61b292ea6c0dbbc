import { describe, expect, it } from 'vitest'
import { noHolidays } from '../../src/domain/holidays.ts'
import { createReader } from '../../src/intake/understand.ts'
import { smallCatalogue } from './small-catalogue.ts'

const read = createReader({
  catalogue: smallCatalogue(),
  communities: [],
  timezone: 'Asia/Shanghai',
  holidays: noHolidays,
})

/** `intent: drug strength quantity+unit; …`, with ? for a guess and - where nothing was said. */
function summary(text: string): string {
  const { intent, items } = read({
    text,
    sentAt: Date.parse('2026-03-17T09:00:00+08:00'),
    senderName: '3-502 王阿姨',
  })
  const said = items.map(({ match, written, strength, quantity, unit }) => {
    const name = match.kind === 'drug' ? `${match.drug}${match.sure ? '' : '?'}` : `(${written})`
    return `${name} ${strength ?? '-'} ${quantity ?? '-'}${unit ?? ''}`
  })
  return `${intent}: ${said.join('; ')}`
}

const table = (cases: readonly (readonly [string, string])[]): void => {
  it.each(cases)('%s', (text, expected) => {
    expect(summary(text)).toBe(expected)
  })
}

describe('items: a medicine with its strength and amount', () => {
  table([
    ['@志愿者 我要络活喜5mg两盒', 'request: 氨氯地平 5mg 2盒'],
    ['@志愿者 帮忙配代文 80mg 3盒，谢谢', 'request: 缬沙坦 80mg 3盒'],
    ['@志愿者 苯磺酸氨氯地平片5mg*28片 2盒', 'request: 氨氯地平 5mg 2盒'],
    ['@志愿者 倍他乐克47.5毫克 一盒', 'request: 美托洛尔 47.5mg 1盒'],
    ['@志愿者 优甲乐五十微克 两盒', 'request: 左甲状腺素 50ug 2盒'],
    ['@志愿者 舒利迭50/250 一个', 'request: 沙美特罗替卡松 50/250 1个'],
    ['@志愿者 舒利迭要大的那种50/250 一个', 'request: 沙美特罗替卡松 50/250 1个'],
    ['@volunteer 1 Crestor and two Lipitor 20mg please', 'request: 瑞舒伐他汀 - 1; 阿托伐他汀 20mg 2'],
    ['@志愿者 刚登的可定 我写了2盒 太少 帮我加到5盒吧', 'amend: 瑞舒伐他汀 - 5盒'],
    ['@志愿者 络活喜两盒先够，之前写了一盒', 'amend: 氨氯地平 - 2盒'],
    ['@志愿者 达喜一盒 珊瑚癣净一盒', 'request: 铝碳酸镁 - 1盒; (珊瑚癣净) - 1盒'],
    ['@volunteer Concor 5mg x 1 for my son', 'request: 比索洛尔 5mg 1'],
    ['@志愿者 我登记的可定 规格写错 10mg的', 'amend: 瑞舒伐他汀 10mg -'],
    ['@志愿者 原来要两盒可定 现在改成三盒立普妥', 'amend: 阿托伐他汀 - 3盒'],
    ['@志愿者 爸可定2盒，妈达喜3盒', 'request: 瑞舒伐他汀 - 2盒; 铝碳酸镁 - 3盒'],
    ['@志愿者 可定两盒，达喜同样', 'request: 瑞舒伐他汀 - 2盒; 铝碳酸镁 - 2盒'],
    ['@志愿者 每天早12单位晚10单位 诺和锐30 3支', 'request: 门冬胰岛素30 - 3支'],
    ['@志愿者 三盒可定 不，四盒', 'request: 瑞舒伐他汀 - 4盒'],
    ['@志愿者 可定三盒吧…算了还是两盒', 'request: 瑞舒伐他汀 - 2盒'],
    ['@志愿者 月底之前要 可定10mg', 'request: 瑞舒伐他汀 10mg -'],
    ['@volunteer Can I have one month supply of Crestor', 'request: 瑞舒伐他汀 - 30天'],
    ['@volunteer Crestor 10mg x2, Concor 5mg x1. Thanks', 'request: 瑞舒伐他汀 10mg 2; 比索洛尔 5mg 1'],
    ['@志愿者 口罩、体温计都来一个', 'request: 口罩 - 1个; 体温计 - 1个'],
    ['@志愿者 两盒络活喜，一盒达喜', 'request: 氨氯地平 - 2盒; 铝碳酸镁 - 1盒'],
    ['@志愿者 5mg的络活喜来两盒', 'request: 氨氯地平 5mg 2盒'],
    ['@志愿者 络活喜、代文、达喜各两盒', 'request: 氨氯地平 - 2盒; 缬沙坦 - 2盒; 铝碳酸镁 - 2盒'],
    ['@志愿者 代文跟达喜一样一盒', 'request: 缬沙坦 - 1盒; 铝碳酸镁 - 1盒'],
    ['@志愿者 络活喜2，达喜1', 'request: 氨氯地平 - 2; 铝碳酸镁 - 1'],
    ['@志愿者 格华止x3 拜唐苹x2', 'request: 二甲双胍 - 3; 阿卡波糖 - 2'],
    ['@志愿者 格华止1 拜唐苹2', 'request: 二甲双胍 - 1; 阿卡波糖 - 2'],
    ['两盒 还有阿司匹林', 'request: 阿司匹林 - -'],
    ['两盒，再来一盒达喜', 'request: 铝碳酸镁 - 1盒'],
    ['要两盒 阿司匹林', 'request: 阿司匹林 - 2盒'],
    ['Diovan 80mg, 28 tablets, 2', 'request: 缬沙坦 80mg 2'],
    ['@志愿者 可定10mg 一个月的量', 'request: 瑞舒伐他汀 10mg 30天'],
    ['@志愿者 半个月的优甲乐', 'request: 左甲状腺素 - 15天'],
    ['@志愿者 美林一瓶+体温计两个', 'request: 布洛芬 - 1瓶; 体温计 - 2个'],
    ['@志愿者 口罩半打', 'request: 口罩 - 6'],
    ['@志愿者 妈妈络活喜1盒，我络活喜2盒', 'request: 氨氯地平 - 3盒'],
    ['@志愿者 达喜一共四盒，两盒给爸爸两盒给妈妈', 'request: 铝碳酸镁 - 4盒'],
    ['@志愿者 络活喜5mg 2盒 络活喜10mg 1盒', 'request: 氨氯地平 5mg 2盒; 氨氯地平 10mg 1盒'],
    ['@志愿者 络活喜（就是氨氯地平）两盒', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 诺和锐30 笔芯 3支，酒精棉片1盒', 'request: 门冬胰岛素30 - 3支; 酒精棉片 - 1盒'],
    ['@志愿者 头孢克肟颗粒要三合', 'request: 头孢克肟 - 3盒'],
    ['@志愿者 幫手攞兩盒絡活喜，唔該', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 必理通一樽', 'request: 对乙酰氨基酚 - 1瓶'],
    ['@volunteer two boxes of metformin 500mg please', 'request: 二甲双胍 500mg 2盒'],
    [
      '@volunteer Lipitor 20mg, 2 boxes, and one bottle of Motrin',
      'request: 阿托伐他汀 20mg 2盒; 布洛芬 - 1瓶',
    ],
    ["@volunteer one month's supply of Plavix", 'request: 氯吡格雷 - 30天'],
    ['@volunteer omeprazole and Panadol, 2 boxes each', 'request: 奥美拉唑 - 2盒; 对乙酰氨基酚 - 2盒'],
  ])
})

describe('items: numbers that are no amounts', () => {
  table([
    ['@志愿者 血压160/90，络活喜2盒', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 络活喜一天一片，要2盒', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 优甲乐每次两片，配一盒', 'request: 左甲状腺素 - 1盒'],
    ['@志愿者 络活喜 每晚一片 两盒', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 洛赛克 早晚各一粒 三盒', 'request: 奥美拉唑 - 3盒'],
    ['@志愿者 倍他乐克 每天半片 一盒', 'request: 美托洛尔 - 1盒'],
    ['@志愿者 优甲乐50ug 空腹一片 两盒', 'request: 左甲状腺素 50ug 2盒'],
    ['@志愿者 代文只剩两粒了，配一盒', 'request: 缬沙坦 - 1盒'],
    ['@志愿者 5号楼2单元601，达喜3盒', 'request: 铝碳酸镁 - 3盒'],
    ['@志愿者 体温38度5 美林1瓶', 'request: 布洛芬 - 1瓶'],
    ['@志愿者 3个孩子发烧 美林2瓶', 'request: 布洛芬 - 2瓶'],
    ['@志愿者 开塞露10支装2盒', 'request: 开塞露 - 2盒'],
    ['@志愿者 三天内要 思密达1盒', 'request: 蒙脱石 - 1盒'],
    ['@志愿者 13812345678 络活喜2盒', 'request: 氨氯地平 - 2盒'],
  ])
})

describe('items: what is refused, corrected or only spoken of', () => {
  table([
    ['@志愿者 络活喜2盒，达喜家里还有', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 不要布洛芬，要泰诺林1盒', 'request: 对乙酰氨基酚 - 1盒'],
    ['@志愿者 代文不用了，络活喜要两盒', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 络活喜两盒 还有达喜一盒', 'request: 氨氯地平 - 2盒; 铝碳酸镁 - 1盒'],
    ['@志愿者 络活喜2盒 不要代文', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 两盒代文，哦不对，三盒', 'request: 缬沙坦 - 3盒'],
    ['@志愿者 络活喜5mg，不对，是10mg，两盒', 'request: 氨氯地平 10mg 2盒'],
    ['@志愿者 安定一盒……不是安定，是舒乐安定', 'request: 艾司唑仑 - 1盒'],
    ['@志愿者 要诺和锐30两支，不是诺和锐', 'request: 门冬胰岛素30 - 2支'],
    ['@志愿者 没有波立维就要泰嘉，两盒', 'request: 氯吡格雷 - 2盒'],
    ['@志愿者 没有络活喜就要代文，一盒', 'request: 氨氯地平 - 1盒'],
    ['@志愿者 阿莫西林过敏，头孢克肟1盒', 'request: 头孢克肟 - 1盒'],
    ['@志愿者 以前吃代文的，络活喜现在要2盒', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 降压药络活喜2盒', 'request: 氨氯地平 - 2盒'],
    ['@志愿者 钙片要钙尔奇一瓶', 'request: 碳酸钙D3 - 1瓶'],
    ['@志愿者 退烧药1盒', 'request: (退烧药) - 1盒'],
    ['@志愿者 波立维还要一盒，拜阿...拜阿还有', 'request: 氯吡格雷 - 1盒'],
    ['@volunteer not aspirin, I need Plavix, 1 box', 'request: 氯吡格雷 - 1盒'],
    ['@志願者 代文唔使喇，絡活喜兩盒', 'request: 氨氯地平 - 2盒'],
  ])
})

describe('items: changes, cancellations, questions', () => {
  table([
    ['@志愿者 我的络活喜改成3盒', 'amend: 氨氯地平 - 3盒'],
    ['@志愿者 刚才的美林1瓶改2瓶', 'amend: 布洛芬 - 2瓶'],
    ['@志愿者 昨天报的奥美拉唑换成泮托拉唑，一盒', 'amend: 泮托拉唑 - 1盒'],
    ['@志愿者 写错了，立普妥不是10mg是20mg', 'amend: 阿托伐他汀 20mg -'],
    ['@志愿者 再加一盒达喜', 'amend: 铝碳酸镁 - 1盒'],
    ['@志愿者 我那单改到明天下午', 'amend: '],
    ['@志愿者 络活喜不要了', 'cancel: 氨氯地平 - -'],
    ['@志愿者 取消络活喜，达喜照旧', 'cancel: 氨氯地平 - -'],
    ['@志愿者 我的单取消', 'cancel: '],
    ['@志愿者 我登记的格华止到了吗', 'status: 二甲双胍 - -'],
    ['@志愿者 拜新同有货吗', 'stock: 硝苯地平 - -'],
    ['@志愿者 哪里有安宫牛黄丸', 'stock: 安宫牛黄 - -'],
    ['@志愿者 达喜收到了谢谢', 'received: 铝碳酸镁 - -'],
    ['@志愿者 络活喜饭前吃还是饭后吃', 'other: '],
    ['@志愿者 袋子里少了一盒代文', 'wrong: 缬沙坦 - 1盒'],
    ['@志愿者 老样子', 'request: '],
    ['@志愿者 谢谢大家', 'other: '],
  ])
})

describe('items: names that are written wrongly', () => {
  table([
    ['@志愿者 氨绿地平两盒', 'request: 氨氯地平? - 2盒'],
    ['@志愿者 二甲双瓜0.5g 3盒', 'request: 二甲双胍? 0.5g 3盒'],
    ['@志愿者 络活洗两盒', 'request: 氨氯地平? - 2盒'],
    ['@志愿者 安心护脉灵 1盒', 'request: (安心护脉灵) - 1盒'],
    ['@志愿者 要三号化痰散2瓶', 'request: (三号化痰散) - 2瓶'],
  ])
})
