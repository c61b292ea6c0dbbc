import { describe, expect, it } from 'vitest'
import { items, read } from './reading.ts'

describe('what is put right in the same breath', () => {
  it.each([
    // Only how much of it is meant, though another medicine follows.
    ['厄贝沙坦一盒 啊不 两盒 布洛芬一盒', '厄贝沙坦 2盒, 布洛芬 1盒'],
    ['两盒厄贝沙坦 啊不 三盒 布洛芬一盒', '厄贝沙坦 3盒, 布洛芬 1盒'],
    ['络活喜5mg两盒——哎不 三盒 立普妥20mg两盒', '氨氯地平 5mg3盒, 阿托伐他汀 20mg2盒'],
    ['美林一瓶 不不 两瓶 小儿氨酚黄那敏一盒', '布洛芬 2瓶, 小儿氨酚黄那敏 1盒'],
    ['一盒厄贝沙坦 不对 布洛芬三盒', '布洛芬 3盒'],
    // What somebody takes is what was meant.
    ['要一盒可定 错了 我爸吃的是立普妥 立普妥一盒', '阿托伐他汀 1盒'],
    ['来3盒氯雷他定 啊呀错了 要西替利嗪 3盒', '西替利嗪 3盒'],
    ['开3盒代文 呃不对 老头子打的是长秀霖 长秀霖2支', '甘精胰岛素 2支'],
    // The strength that was filled in wrongly.
    ['上礼拜订的可定是5mg的 填错了 要10mg 两盒', '瑞舒伐他汀 10mg2盒'],
    // Named twice, and the second time given up.
    ['我登的阿托伐他汀 就是立普妥 两盒 换成可定两盒', '瑞舒伐他汀 2盒'],
    ['奶奶吃的络活喜脚肿 不要络活喜了 换代文80mg 2盒', '缬沙坦 80mg2盒'],
    ['登记成达喜一盒了 我要的是三盒', '铝碳酸镁 3盒'],
    ['写成可定两盒了 其实就一盒', '瑞舒伐他汀 1盒'],
    ['打成立普妥10mg一盒了 我要的是20mg的', '阿托伐他汀 20mg1盒'],
    // By one of its names it is wanted, by the other not.
    ['络活喜两盒 (不是氨氯地平)', '氨氯地平 2盒'],
    ['氨氯地平2盒，不要络活喜', '氨氯地平 2盒'],
    ['要络活喜2盒，别拿氨氯地平', '氨氯地平 2盒'],
    ['络活喜2盒 不要络活喜了', ''],
    ['络活喜2盒 氨氯地平不要了', ''],
    // Two amounts, and the second is what is meant.
    ['达喜1盒 不 2盒', '铝碳酸镁 2盒'],
    ['别写两盒 一盒就行了 达喜', '铝碳酸镁 1盒'],
    ['之前的达喜应该是两盒', '铝碳酸镁 2盒'],
    // Fewer of it.
    ['开塞露退掉一半，10支变5支就好', '开塞露 5支'],
    ['再给我加一盒可定? So 2 boxes now, not one', '瑞舒伐他汀 2盒'],
  ])('%s', (text, expected) => expect(items(text)).toBe(expected))

  it.each([
    ['络活喜2盒 给我奶奶 不对 是外婆', '外婆'],
    ['帮我女朋友 哦不现在是老婆了 要优思明一盒', '配偶'],
    ['for my mom, sorry, my dad: Norvasc 2 boxes', '父亲'],
    ['代我爸（住隔壁楼2号楼3单元301）报络活喜2盒', '父亲'],
    ['我要可定两盒，拜新同是我爸的，他还有不用配', null],
    ['布洛芬一盒 大姨妈快来了', null],
  ])('is for whoever is meant: %s', (text, expected) => expect(read(text).recipient).toBe(expected))

  it.each([
    ['络活喜别配了改配拜新同2盒', 'amend'],
    ['胃药别拿达喜了 拿洛赛克 2盒 昨天写错的', 'amend'],
    ['前天那个单帮忙加两盒开瑞坦 现在一共是开瑞坦两盒', 'amend'],
    ['手机号换了 以后打13500002468 药还是原来那几样', 'amend'],
    ['美林不用给孩子带了 退烧了', 'cancel'],
    ['我那两样都退', 'cancel'],
    ['别写两盒 一盒就行了 达喜', 'amend'],
    ['烧都退了 美林一瓶备着', 'request'],
    ['我那单里面有达喜和络活喜 啥时候送', 'status'],
    ['没人通知我 自己跑去问的 现在药我取走了', 'received'],
    ['请问代配药收服务费吗？怎么付款', 'other'],
    ['能团点大米吗 20斤一袋我要2袋', 'other'],
  ])('is no fresh order: %s', (text, expected) => expect(read(text).intent).toBe(expected))
})

describe('what only stands beside a medicine', () => {
  it.each([
    // The bag that something is missing from, and where it is put.
    ['急救包里缺止血带和创可贴 各来一个', '止血带 1个, 创可贴 1个'],
    ['膝盖贴氟比洛芬凝胶贴膏2包', '氟比洛芬 2包'],
    // Of two medicines, and no third one.
    ['络活喜和达喜 两样各来一盒', '氨氯地平 1盒, 铝碳酸镁 1盒'],
    // What it is for, and what nobody knows of it.
    ['安坦 手抖的药 2mg 一瓶', '苯海索 2mg1瓶'],
    ['要阿法骨化醇 搞不清几微克 一盒', '阿法骨化醇 1盒'],
    // The form behind its second name.
    ['莫匹罗星(百多邦)软膏2支 红霉素眼膏1支', '莫匹罗星 2支, 红霉素眼膏 1支'],
    // Its family in front of it.
    ['要低分子肝素针 5支 依诺肝素那个 4000iu的', '依诺肝素 4000iu5支'],
    // Whatever comes if that make is not to be had.
    ['罗氏血糖试纸2桶 没有罗氏就算了', '血糖试纸 2桶'],
    ['拜耳的拜糖平2盒，没有拜耳的就不要了', '阿卡波糖 2盒'],
  ])('%s', (text, expected) => expect(items(text)).toBe(expected))
})

describe('a room in front of a name that begins like a measure', () => {
  it.each([
    ['88弄3号楼905 片仔癀一盒', '905'],
    ['5栋502 度洛西汀一盒', '502'],
    ['7-1-302 人工泪液两支', '302'],
    ['5号楼1101克拉霉素2盒', '1101'],
    ['12号楼1203 天麻片2盒', '1203'],
  ])('%s', (text, expected) => expect(read(text).address.room).toBe(expected))
})
