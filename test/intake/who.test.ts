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
    '俺对象痛经 暖宝宝俩',
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

describe('as people say in passing who it is for', () => {
  const meant: Readonly<Partial<Record<Recipient, readonly string[]>>> = {
    孩子: [
      '老三流鼻涕 小儿氨酚黄那敏一盒',
      '老二咳了三天',
      '老大过敏 氯雷他定一盒',
      '我屋里姑娘长痘',
      '屋里小囡积食',
      '细路仔发烧',
      '细路女出疹',
      '我家姑娘痛经',
      '个仔咳到呕',
      '个女牙痛',
      'Lucas拉肚子 蒙脱石一盒',
      'Mia发烧38.9 美林一瓶',
      '我家小子又吐了',
      '屋头娃儿喉咙痛',
      '女儿被猫抓了 碘伏一瓶',
      '小的那个湿疹 丁酸氢化可的松一支',
      '我娃得了手足口',
      '小儿子咳嗽',
      '大女儿流感',
      '(弟弟是我家老二 4岁) 弟弟出水痘',
    ],
    其他: [
      '侄子暂住我家 咳嗽',
      '外甥发高烧 美林一瓶',
      '外孙在我家过暑假 拉肚子',
      '孙女流鼻血',
      '婆阿妈膝盖疼',
      '我老公的爸爸心衰',
      '儿媳坐月子 乳头皲裂',
      '徒弟手烫了 京万红一支',
      '大姨子来住 她高血压',
    ],
    父亲: [
      '老汉儿痛风又发了',
      '我老汉的药',
      '给老头子带的 是我爸 刚出院',
      '我爷老头子的金纳多',
      '我爷(爸爸)的药',
      '老头子就是我爸啦 两盒',
      '俺爹的降压药',
      '家父久病',
    ],
    母亲: ['俺娘的药没了', '老太太(我妈)夜里睡不着', '屋里老娘血压高'],
    外婆: ['我家家的药', '我家家(外婆)白内障'],
    爷爷: ['我爷爷中风'],
    邻居: [
      '楼上李爹爹托我的 他手机坏了',
      '楼下陈婆婆要两盒',
      '对门赵大爷不会用手机 代文两盒',
      '帮我们楼道的孤老张伯伯登记',
      '隔壁阿婆眼睛不好 帮伊登记两盒',
      'for the old man next door',
    ],
    配偶: [
      '屋里厢老头子脚肿',
      '我老头糖尿病',
      '老头子血压高',
      '我家那口子痛风',
      '内子头疼',
      '拙荆失眠',
      '我们家掌柜的腰疼',
    ],
    兄弟姐妹: ['我老弟痛风', '胞妹的药', '阿姐的优甲乐 我帮伊拿', '帮我妹订的'],
  }

  describe.each(Object.entries(meant))('%s', (expected, texts) => {
    it.each(texts)('%s', (text) => expect(recipient(text)).toBe(expected))
  })
})

describe('who is spoken to, typed, fetched, or is only heard of', () => {
  it.each([
    '小姑娘 帮我登记一瓶迪巧',
    '小姑娘你好 要两盒达喜',
    '谢谢小姑娘',
    '小伙子 麻烦配一盒',
    '闺女们辛苦了 我要波立维一盒',
    '娃娃些跑得快 谢了哈 波立维两盒',
    '孩子们辛苦 两盒络活喜',
    '幺妹儿 帮我记两盒',
    '孙子手把手教我写的 我要一盒耐信',
    '字是外孙女打的 我的倍他乐克两盒',
    '女儿帮我打字 代文两盒',
    '儿子替我发的消息 两盒',
    '外甥给捎来了 不用配了',
    '侄女送来两盒 取消吧',
    '女婿顺路买好了',
    '孙女拿手机给我看的 说还要一盒',
    '女儿说冰箱里还有 改成一盒',
    '儿子讲不够 加一盒',
    '老伴提醒我药快没了 代文两盒',
    '我儿子问还要多久',
    '女儿在家 随时可以送',
    '媳妇下午去门口取',
    '公司楼下两家药房都没有',
    '幼儿园好几个孩子中招了 先备一盒美林',
    '跟跑腿小哥讲一声',
    '同事推荐的这个 两盒',
    '朋友说这个牌子好 要一盒',
    '医生是我同学 他说吃这个',
    '邻居说你们可以代配 我要一盒耐信',
    '隔壁说你们今天不送?',
    '学生家长群里看到的 我要两盒',
    '客人多走不开 两盒吗丁啉',
    'my son typed this for me, I need two boxes of Norvasc',
    'my daughter says you can help, one box for me',
    'a friend told me about this',
    "my kids are asleep so please don't ring",
    '娃睡了别按门铃 我要两盒',
    '带孩子走不开 我要两盒',
    '保姆在家可以收',
    '钟点工下午来拿',
    '跟我女儿一样的药 我要两盒',
    '下午来不了 挪到周日吧 要带娃打疫苗',
    '女儿叫我来问问 波立维一盒',
    '隔壁小陈说你们能代配 代文一盒',
    'cancel it please, my wife found two boxes at home',
    '老婆不许我再买 减肥茶退了',
    '老太婆天天笑我怕打针 倍他乐克一盒',
    '老伴把我骂了一通 说我不当回事 代文两盒',
    '老婆出国了 我自己管自己 两盒络活喜',
    '药钱隔壁小囡转交',
    '邻居匀了半瓶过来 美林不要了',
    '我住女儿家养身体 钙尔奇一瓶',
    '病历女儿拍照了 波立维两盒',
  ])('%s', (text) => expect(recipient(text)).toBeNull())
})

describe('what somebody says of the medicine', () => {
  it.each([
    ['老头子讲这药水苦得来 咽不下去', '配偶'],
    ['老婆说新的那个管用', '配偶'],
    ['老头儿这腿又肿了 呋塞米一瓶', '配偶'],
    ['老太婆讲药水酸溜溜个 蛮好吃', '配偶'],
    ['我姐说单位里发了 就不用给她买了', '兄弟姐妹'],
    ['my dad said two boxes is enough', '父亲'],
    ['baby has a rash, one tube of zinc cream', '孩子'],
  ] as const)('%s: %s', (text, expected) => expect(recipient(text)).toBe(expected))
})

describe('somebody of the house, whoever else is named', () => {
  it.each([
    ['替6-301的独居老伯登记 他女儿在苏州 打他女儿电话', '邻居'],
    ['对过李阿婆的降压药', '邻居'],
    ['对过12号302陈伯伯的到了', '邻居'],
    ['对过敏的人有影响吗', null],
    ['爷爷从床上跌下来 碘伏一瓶', '爷爷'],
    ['老周头托我报的 代文两盒', '邻居'],
    ['堂弟从老家来 药忘带了 二甲双胍一盒', '其他'],
    ['我家 ayi 头痛 芬必得一盒', '其他'],
    ['老爷(我老公的爸爸)的络活喜', '其他'],
  ] as const)('%s: %s', (text, expected) => expect(recipient(text)).toBe(expected))
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

describe('a child after whom its parent is called in the group', () => {
  const by = (writer: string, text: string) => readRecipient(text, writer)

  it('is the one whom it is for where it is spoken of', () => {
    expect(by('21-3-502 豆包妈', '豆包咳了一个礼拜 易坦静一瓶')).toBe('孩子')
    expect(by('2-301 Max爸', '医生给Max开的 美林一瓶')).toBe('孩子')
  })

  it('has another parent, who is the wife or husband of who writes', () => {
    expect(by('21-3-502 豆包爸', '帮豆包妈妈配一盒优甲乐')).toBe('配偶')
    expect(by('21-3-502 豆包妈', '豆包爸痛风又犯了')).toBe('配偶')
  })

  it('is not, where its mother speaks of herself', () => {
    expect(by('21-3-502 豆包妈', '豆包妈自己吃的 两盒')).toBeNull()
    expect(by('21-3-502 豆包妈', '络活喜两盒')).toBeNull()
    expect(by('21-3-502 王妈', '王阿姨的两盒')).not.toBe('孩子')
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

describe('words that are a person only here and there', () => {
  it.each([
    ['太太奶水少 通草一包', '配偶'],
    ['太太产后便秘', '配偶'],
    ['爷老头子眼睛花', '父亲'],
    ['我爸出院后接着吃', '父亲'],
    ['我妈接下来三个月的', '母亲'],
    ['我妈那个少写了', '母亲'],
    ['小胖是我儿子不是狗', '孩子'],
    ['天嘎嘎冷 冻裂膏一支', null],
    ['我嘎嘎的药', '外婆'],
    ['小学又中招了 配点药', '孩子'],
    ['两个小的都咳', '孩子'],
    ['for my better half', '配偶'],
    ['囡囡今天要打疫苗 来不了 改后天', null],
    ['囡囡打疫苗发烧了', '孩子'],
  ] as const)('%s', (text, expected) => expect(recipient(text)).toBe(expected))
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

describe('whose they are, through others', () => {
  it.each([
    ['我爹(就是孩子爷爷)拿药', '父亲'],
    ['给俺公爹带两盒', '其他'],
    ['帮我弟妹登记 产后调理', '其他'],
    ['我家大的咳嗽小的发烧', '孩子'],
    ['替老婆婆跑腿 代文两盒', '邻居'],
    ['我同事小刘她爸的药', '其他'],
    ["my late husband's sister takes Eliquis", '其他'],
    ['My other half needs Nexium', '配偶'],
    ["it's for the elderly gentleman in 5-302", '邻居'],
    ['Dad says two boxes of Crestor', '父亲'],
    ['我十岁 奶奶叫我写的 她的心脏药没了', '奶奶'],
    ['我家老太婆的药', '配偶'],
    ['我奶今早摔了', '奶奶'],
    ['姐姐家的小宝湿疹 我帮她登', '其他'],
    ['孩子班主任咳了一个月 托我帮她买', '其他'],
    ['大姐您好 我替我姨问一下', '其他'],
    ['我屋里伢的爹爹中风', '其他'],
    ['嬢嬢血压高 两盒', '其他'],
  ])('%s', (text, expected) => expect(recipient(text)).toBe(expected))

  it.each(['社保卡在我女儿包里 达喜一盒', '卡已交给小徐 达喜一盒', '手机是孙子给买的 不会弄 达喜一盒'])(
    'is nobody: %s',
    (text) => expect(recipient(text)).toBeNull(),
  )
})
