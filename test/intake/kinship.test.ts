import { describe, expect, it } from 'vitest'
import type { Recipient } from '../../src/domain/request.ts'
import { normalise } from '../../src/intake/normalise.ts'
import { readRecipient } from '../../src/intake/who.ts'

const recipient = (text: string): Recipient | null =>
  readRecipient(normalise(`@志愿者 ${text}`).text, '3-502 王')

/** Mandarin, Shanghainese, Wuhan, Sichuan, Hunan, the Northeast, Cantonese, Hakka and Min, as far as they are written. */
const words: Readonly<Record<Exclude<Recipient, '邻居'>, string>> = {
  母亲: '妈 妈妈 老妈 母亲 姆妈 娘 老娘 阿妈 妈咪 老妈子 家母 亲妈 娘亲 娘老子 老母亲 麻麻',
  父亲: '爸 爸爸 老爸 父亲 爹 老爹 阿爸 老汉 老汉儿 老豆 家父 爷老子 爷老头子 老爷子 亲爸 粑粑',
  爷爷: '爷爷 阿爷 祖父 嗲嗲 爹爹',
  奶奶: '奶奶 阿奶 阿娘 祖母 嫲嫲 阿嬷 娭毑',
  外公: '外公 姥爷 外爷 家公 家爹 好公 姐公',
  外婆: '外婆 姥姥 家家 嘎嘎 好婆 姐婆',
  配偶: '老公 老婆 爱人 老伴 老头子 老太婆 婆娘 堂客 老倌 媳妇 媳妇儿 对象 先生 太太 夫人 男人 女人 老头 家主婆 孩子他爸 娃他妈 伢的妈',
  孩子: '儿子 女儿 小儿子 乖女儿 幺女 乖女 满女 幺儿 满崽 细崽 崽崽 细伢子 伢 娃娃 二娃 闺女 老闺女 姑娘 大姑娘 二姑娘 丫头 囡囡 小囡囡 阿囡 细路 阿仔 毛头 儿砸 小赤佬 双胞胎 二宝 三宝 二丫 独生女',
  兄弟姐妹: '哥 大哥 姐姐 二姐 弟弟 老弟 妹妹 小妹 幺妹 亲姐 阿哥 阿兄 家姐 细佬 姊妹 四弟',
  其他: '公公 婆婆 岳母 丈人 丈母娘 亲家母 儿媳 女婿 孙子 外孙女 孙伢 侄女 表哥 堂弟 老表 老挑 嫂嫂 姐夫 舅舅 幺舅 小姨 姑妈 大姑姐 伯父 二婶 婶子 幺爸 干妈 太婆 同事 工友 室友 战友 老乡 同乡 师兄 师妹 搭档 徒弟 保姆 房东 男朋友',
}

const wanted: readonly ((who: string) => string)[] = [
  (who) => `两盒，我${who}的`,
  (who) => `我${who}要两盒`,
  (who) => `两盒，${who}吃的`,
  (who) => `${who}腰闪了，膏药两盒`,
  (who) => `${who}类风湿关节炎 一瓶`,
  (who) => `针头四支，我${who}打的针`,
]
const notWanted: readonly ((who: string) => string)[] = [
  (who) => `两盒，晚上我${who}来拿`,
  (who) => `两盒，明天下午我${who}在家`,
  (who) => `两盒，我${who}帮我打的字`,
  (who) => `送到了叫我${who}下楼拿`,
]

describe.each(Object.entries(words))('%s', (expected, list) => {
  it.each(list.split(' '))('%s', (who) => {
    for (const sentence of wanted) expect(recipient(sentence(who)), sentence(who)).toBe(expected)
    for (const sentence of notWanted) expect(recipient(sentence(who)), sentence(who)).toBeNull()
  })
})

describe('of whom the words around say something else', () => {
  it.each<readonly [string, Recipient | null]>([
    ['唐家姆妈要的优甲乐一盒', null],
    ['我先拿络活喜两盒 老头子也要立普妥一盒', null],
    ['开瑞坦一盒 跟隔壁吵了一架气得睡不着', null],
    ['我的还没到，隔壁的昨天就收到了', null],
    ['奶奶打的胰岛素两支', '奶奶'],
    ['孙女打的 我眼睛看不清', null],
    ['爸爸的波立维… 不对，是泰嘉，两盒', '父亲'],
    ['布洛芬不要了 孩子好了', '孩子'],
    ['我孩子他爸已经把药拎回来了', null],
    ['我妈妈讲群里可以登记，钙片两瓶', null],
    ['弟弟哮喘，药两盒，我代他拿', '兄弟姐妹'],
    ['小姑娘辛苦了，钙片两瓶', null],
    ['师傅，钙片两瓶', null],
    ['先生你好，钙片两瓶', null],
    ['我屋里的药快完了', null],
  ])('%s', (text, expected) => expect(recipient(text)).toBe(expected))
})
