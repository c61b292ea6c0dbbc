import { describe, expect, it } from 'vitest'
import type { Recipient } from '../../src/domain/request.ts'
import { normalise } from '../../src/intake/normalise.ts'
import { readPatientName, readRecipient } from '../../src/intake/who.ts'

const recipient = (text: string): Recipient | null => readRecipient(normalise(text).text)

const said: Readonly<Record<Recipient, readonly string[]>> = {
  母亲: [
    'mom needs two boxes',
    'Two boxes for mum, please',
    '我妈的',
    '给妈妈配',
    '姆妈的药',
    '阿媽啲藥',
    '老娘吃的',
    '老妈要两盒',
    'for my mum',
    'my elderly mother needs it',
    '我是她女儿,帮她配',
  ],
  父亲: [
    '您好，爸爸住6号楼402，两盒',
    '给老汉儿配两盒',
    '我爸的',
    '爸爸高血压',
    '阿爸的',
    '老豆要',
    '老爷子的药',
    '俺爹的',
    'for my dad',
    "dad's refill please",
    '我是他儿子',
  ],
  爷爷: ['爷爷的', '阿爷的', '嗲嗲的药', '爹爹血压高', 'for my grandpa'],
  奶奶: ['奶奶的', '阿娘要一盒', '阿嫲嘅藥', 'for grandma'.replace('for', 'for my')],
  外公: ['外公的', '姥爷的', '好公的药'],
  外婆: ['外婆的', '姥姥要', '好婆的药', '我阿婆的'],
  配偶: [
    '俺媳妇儿荨麻疹又犯了',
    '老公的',
    '老婆孕吐',
    '老伴的药',
    '我屋里老头子',
    '老太婆要',
    '我爱人',
    '孩子他爸的',
    '我媳妇的',
    'for my wife',
    'my husband needs it',
  ],
  孩子: [
    'my 4yo has a fever',
    '儿子发烧',
    '小囡咳嗽',
    '伢的',
    '毛毛湿疹',
    '我姑娘的',
    '細路發燒',
    '囡囡要',
    '三个娃',
    '宝宝用的',
    '老二也烧了',
    '小朋友吃的',
    'my kid has a fever',
    'for the baby',
  ],
  兄弟姐妹: ['我哥的', '我妹妹要', '细佬哮喘', '家姐嘅', '我大姐的', '给弟弟配', 'for my brother'],
  邻居: [
    '三楼的李老师说也要一盒',
    '7栋的张老太太托我报两盒',
    '替隔壁登记',
    '帮楼上太婆带',
    '楼下王阿姨要',
    '对门李奶奶的',
    '邻居老人的药',
    '帮3号楼独居的任老师配',
    'for my neighbour',
    'the lady upstairs needs',
  ],
  其他: [
    '婆婆的',
    '岳父要',
    '丈母娘的',
    '公公血压高',
    '外甥的',
    '保姆手烫伤了',
    '帮同事登记',
    '老公的妈妈',
    '孩子奶奶的',
    '表弟的',
    '孙子发烧',
    '家婆話佢要',
    'for my father-in-law',
    'for my colleague',
  ],
}

describe.each(Object.entries(said))('for %s', (expected, texts) => {
  it.each(texts)('%s', (text) => expect(recipient(text)).toBe(expected))
})

describe('for the writer, or not said', () => {
  it.each([
    '我自己要两盒',
    '陈医生说要吃这个',
    '哥老倌 我的两盒莫忘了',
    '侬好呀小朋友，我要两盒',
    '门卫大叔帮我收的',
    '小姑娘啊，勿要帮我买了',
    '儿子在澳洲回不来，只好我自己写',
    'my neighbour Mrs. Wu will fetch it',
    '沐沐奶奶自己要',
    '我儿子来拿',
    '明天我外甥来取',
    '让我老公下班来拿',
    '女儿的电话13900005518',
    '孙子从日本带回来一大包',
    '儿子在网上买到了',
    '上个月女儿寄来的',
    '等我儿子点头再说',
    '母亲节快乐',
    '儿童节快到了',
    '妈咪爱2盒',
    '妇科千金片1盒',
    '我们家猫拉肚子',
    '我家狗宝贝的药',
    '楼下奶茶店拼单',
    '送到楼下就行',
    '志愿者姐姐辛苦了',
    '大哥帮帮忙',
    '阿姨您好',
    '邻居们好',
    '给我留两盒',
    '不是给我妈的,我自己吃',
    'my husband will pick it up',
    'my wife sent me here, for me please',
    'two boxes please',
    "no, that is my brother's, one box for me",
    'a neighbour gave me a box of it',
    'I am staying with my aunt this week',
    '外孙写的条子，照着配',
  ])('%s', (text) => expect(recipient(text)).toBeNull())
})

describe('the writer, who speaks of herself by her title', () => {
  const by = (writer: string, text: string) => readRecipient(text, writer)

  it('is not the one whom it is for', () => {
    expect(by('9-301 钱阿婆', '阿婆看不清字 帮忙登记')).toBeNull()
    expect(by('9-301 钱奶奶', '奶奶谢谢你们')).toBeNull()
  })

  it('has a grandmother of her own', () => {
    expect(by('9-301 钱奶奶', '我奶奶的两盒')).toBe('奶奶')
    expect(by('9-301 小钱', '奶奶的两盒')).toBe('奶奶')
  })
})

describe('of several people', () => {
  it.each([
    ['爸爸中风了,我哥去拿', '父亲'],
    ['隔壁王奶奶的,她儿子不在', '邻居'],
    ['儿子让我帮他爷爷配', '爷爷'],
    ['爷爷奶奶的药', '爷爷'],
    ['我妈说帮外婆也配一盒', '外婆'],
    ['老公出差,给婆婆配的', '其他'],
  ])('%s', (text, expected) => expect(recipient(text)).toBe(expected))
})

describe('the name of a patient', () => {
  it.each([
    ['帮10号楼1202独居的任老师配', '任老师'],
    ['替隔壁袁老师登记', '袁老师'],
    ['我爸老钱一个人住', '老钱'],
    ['患者:张三丰', '张三丰'],
    ['给王阿姨带一盒', '王阿姨'],
    ['袁老师住24号203', '袁老师'],
  ])('%s', (text, expected) => expect(readPatientName(text)).toBe(expected))

  it.each(['老样子', '帮老师傅配', '麻烦志愿者小陈帮我登记', '给我两盒', '同时要两盒', ''])(
    'is none: %s',
    (text) => expect(readPatientName(text)).toBeNull(),
  )
})
