import { describe, expect, it } from 'vitest'
import { noHolidays } from '../../src/domain/holidays.ts'
import type { Address, Recipient } from '../../src/domain/request.ts'
import { readCard, readPrescription } from '../../src/intake/card.ts'
import { normalise } from '../../src/intake/normalise.ts'
import { readPhone } from '../../src/intake/phone.ts'
import { readUrgent } from '../../src/intake/urgency.ts'
import { createWhenReader } from '../../src/intake/when.ts'
import { readAddress } from '../../src/intake/where.ts'
import { readRecipient } from '../../src/intake/who.ts'

const readWhen = createWhenReader({ timezone: 'Asia/Shanghai', holidays: noHolidays })

/** What a careful coordinator would write down; what is left out is not said. */
interface Noted {
  readonly at?: string
  readonly address?: string
  readonly phone?: string
  /** `day.month hour – day.month hour`, an open side as `…`. */
  readonly when?: string
  readonly urgent?: true
  readonly recipient?: Recipient
  readonly card?: boolean
  readonly prescription?: boolean
}

const label = ({ lane, building, unit, room }: Address): string | undefined => {
  const parts = [lane && `${lane}弄`, building && `${building}号`, unit && `${unit}单元`, room]
  return parts.filter((part) => part !== null).join('') || undefined
}

const moment = (instant: number | null): string => {
  if (instant === null) return '…'
  const { day, month, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Asia/Shanghai')
  return `${day}.${month} ${hour}${minute === 0 ? '' : `:${minute}`}`
}

function read(text: string, sent: string): Noted {
  const plain = normalise(text).text
  const wish = readWhen(plain, Date.parse(`${sent}:00+08:00`))
  const noted = {
    address: label(readAddress(plain).address),
    phone: readPhone(plain),
    when: wish && `${moment(wish.from)} – ${moment(wish.to)}`,
    urgent: readUrgent(plain) || null,
    recipient: readRecipient(plain),
    card: readCard(plain),
    prescription: readPrescription(plain),
  }
  return Object.fromEntries(
    Object.entries(noted).filter(([, value]) => value !== null && value !== undefined),
  )
}

/** A Wednesday. */
const wednesday = '2026-06-10T10:00'

const shanghai: readonly (readonly [string, Noted])[] = [
  [
    '@志愿者 阿拉姆妈格血压药要两盒,明朝下半日来拿,医保卡辣我手里',
    { recipient: '母亲', when: '11.6 12 – 11.6 18', card: true },
  ],
  [
    '@志愿者 侬好,我屋里老头子格糖尿病药,伊腿脚勿便,15号502,麻烦送上楼',
    { recipient: '配偶', address: '15号502' },
  ],
  [
    '今朝夜里向能送伐?小囡发寒热,急煞脱了 @志愿者',
    { recipient: '孩子', urgent: true, when: '10.6 18 – 10.6 21' },
  ],
  [
    '@志愿者 阿拉爷叔要两瓶,老底子一直吃格,勿急,下个礼拜随便啥辰光',
    { when: '15.6 0 – 22.6 0', recipient: '其他' },
  ],
  [
    '@志愿者 替对门周家姆妈登记,伊屋里7号101,方子有,卡也勒该',
    { recipient: '邻居', address: '7号101', prescription: true, card: true },
  ],
  ['后日早浪向我来拿,12弄3号202', { when: '12.6 8 – 12.6 12', address: '12弄3号202' }],
  ['@志愿者 阿娘格眼药水滴光了,礼拜五之前要', { recipient: '奶奶', when: '… – 12.6 0' }],
  ['@志愿者 丈人阿爸胃勿好,配一盒,卡落脱了,先自费', { recipient: '其他', card: false }],
]

const guangdong: readonly (readonly [string, Noted])[] = [
  ['@志願者 阿爸啲血壓丸食晒,今日之內有冇得攞', { recipient: '父亲', when: '… – 11.6 0' }],
  [
    '@志願者 同樓上陳婆婆攞,佢住5座1203,聽晚七點後',
    { recipient: '邻居', address: '5号1203', when: '11.6 19 – 12.6 0' },
  ],
  ['唔該,細佬哮喘,噴霧得返最後一支,快啲啊 @志願者', { recipient: '兄弟姐妹', urgent: true }],
  ['@志願者 老婆大肚,葉酸一樽,後日下晝攞,唔急', { recipient: '配偶', when: '12.6 12 – 12.6 18' }],
  ['@志願者 家婆話要兩盒,佢張醫保卡喺度,處方都有', { recipient: '其他', card: true, prescription: true }],
  [
    '@志願者 幫我個仔攞,星期六朝早十點,12-804',
    { recipient: '孩子', when: '13.6 10 – 13.6 10:30', address: '12号804' },
  ],
  ['@志願者 琴日話聽日攞,改星期五夜晚得唔得', { when: '12.6 18 – 12.6 21' }],
  ['@志願者 我自己食嘅,醫保卡唔見咗', { card: false }],
]

const wuhan: readonly (readonly [string, Noted])[] = [
  ['@志愿者 我屋里爹爹的降压药冇得了,下昼能带哈不', { recipient: '爷爷', when: '10.6 12 – 10.6 18' }],
  [
    '@志愿者 伢咳得狠,8栋2单元1501,今天中午前要',
    { recipient: '孩子', address: '8号2单元1501', when: '… – 10.6 12' },
  ],
  ['@志愿者 我家公眼睛不好,帮他搞两支,莫急慢慢来', { recipient: '外公' }],
  [
    '帮隔壁婆婆登记 3栋702 她屋里没得人 医保卡在我这 @志愿者',
    { recipient: '邻居', address: '3号702', card: true },
  ],
  ['@志愿者 老妈的药明天就冇得了,搞快点', { recipient: '母亲', urgent: true }],
  [
    '@志愿者 我媳妇的,方子开了,周五上班前我来拿',
    { recipient: '配偶', prescription: true, when: '… – 12.6 9' },
  ],
]

const manyVoices: readonly (readonly [string, Noted])[] = [
  [
    '志愿者同志 我是12号楼501的老戴 糖尿病老病号了 格列美脲2毫克要三盒 阿卡波糖50毫克要四盒 病历本在信箱里 后天早上给我捎来就行',
    { address: '12号501', when: '12.6 8 – 12.6 12', prescription: true },
  ],
  [
    '伲囡今朝屋里厢咳得结棍 想要一瓶易坦静 勿是切片是糖浆 夜饭前头拿得到伐',
    { when: '… – 10.6 18', recipient: '孩子' },
  ],
  [
    '我屋阿婆(爸爸的妈妈)腿脚不好 氨糖两瓶 麻烦送到7幢2单元1003',
    { address: '7号2单元1003', recipient: '奶奶' },
  ],
  [
    '楼下那个孤老金伯伯 手抖打不了字 我帮他写 美多芭4盒 他社保卡我替他拿着的',
    { recipient: '邻居', card: true },
  ],
  [
    '细佬扭亲脚 云南白药喷雾一支 扶他林一支 听晚七点后我落嚟攞',
    { when: '11.6 19 – 12.6 0', recipient: '兄弟姐妹' },
  ],
  ['妈咪血糖高 二甲双胍0.5克 x3 格列齐特缓释30mg x2 医保卡唔见咗补紧', { recipient: '母亲', card: false }],
  [
    "hey @volunteer my roommate's down with flu, need 1 box Tamiflu n 2 boxes Tylenol, bldg 6 rm 1407, asap pls",
    { address: '6号1407', urgent: true, recipient: '其他' },
  ],
  [
    "@volunteer Good day. My late husband's sister takes Eliquis 2.5mg; could we have two boxes by Saturday? The insurance card is with her, the prescription too.",
    { when: '… – 13.6 0', recipient: '其他', card: true, prescription: true },
  ],
  [
    '@volunteer can I switch my pickup from tomorrow to next Monday after 5pm? same meds',
    { when: '15.6 17 – 16.6 0' },
  ],
  [
    '老公痛风犯了脚肿得像馒头 秋水仙碱一盒 依托考昔一盒 有没有?今天就要',
    { when: '10.6 0 – 11.6 0', recipient: '配偶' },
  ],
  ['我家小的两岁半 吐了三次 口服补液盐三 6包 蒙脱石散一盒 益生菌随便', { recipient: '孩子' }],
  [
    '麻烦您帮我爸登记:沙库巴曲缬沙坦 100mg 2盒;达格列净 10mg 1盒;螺内酯 20mg 1瓶。住9号楼1804,电话13712345678',
    { address: '9号1804', phone: '13712345678', recipient: '父亲' },
  ],
  ['表姐托我买 优思明 2盒 她住外面 我来拿', { recipient: '其他' }],
  [
    '老头子讲伊个眼药水用光哉 就是上趟格种 卡替洛尔 一瓶 明朝上半日',
    { when: '11.6 8 – 11.6 12', recipient: '配偶' },
  ],
  ['哮喘犯了 沙丁胺醇气雾剂 急！！最后几喷了 16-2-301', { address: '16号2单元301', urgent: true }],
  [
    '给妈囤点 复方丹参滴丸 三盒 速效救心丸 两瓶 她心脏不好 月底前就行',
    { when: '… – 1.7 0', recipient: '母亲' },
  ],
  [
    '病历我姐拿去上海了 医保卡倒是在 能先配吗 奥氮平5mg一盒 我弟吃的',
    { recipient: '兄弟姐妹', card: true, prescription: false },
  ],
  [
    '家婆个尿片同尿垫用晒 成人纸尿裤L码两包 护理垫一包 佢住D座1205',
    { address: 'D号1205', recipient: '其他' },
  ],
  ['我本来说周四来拿 周四要陪老婆产检 改周五上午九点到十点', { when: '12.6 9 – 12.6 10' }],
  ['脚崴了出不了门 云南白药膏一盒 冰袋俩 中午放门口就成', { when: '10.6 11 – 10.6 13' }],
  [
    '小囡蛀牙 替硝唑?不是 医生写的是阿莫西林颗粒 两盒 明天放学后四点来拿',
    { when: '11.6 16 – 11.6 16:30', recipient: '孩子' },
  ],
  [
    '@volunteer Hi there! Could someone grab Ventolin x1 and Symbicort 160/4.5 x2 for my son? Room 901, tower 3. He has school so after 4pm.',
    { address: '3号901', when: '10.6 16 – 11.6 0', recipient: '孩子' },
  ],
  [
    '@volunteer No rush: vitamin D3 drops for our newborn, 2 bottles, next week is fine',
    { when: '15.6 0 – 22.6 0', recipient: '孩子' },
  ],
  ['卡已交给小徐 处方也一起给他了 恩替卡韦 3盒', { card: true, prescription: true }],
  ['没有处方 只有上次的空药盒 可以吗 普瑞巴林 75mg 一盒', { prescription: false }],
  ['我70了 手机是孙子给买的 不会弄 要两盒救心丸', {}],
  ['女儿远程指导我写的 缬沙坦 80mg 2盒 周五送 我家5幢303', { address: '5号303', when: '12.6 0 – 13.6 0' }],
  ['孩他爸出差 我一个人带俩娃 退热栓一盒 送上门行吗 9-2-602', { address: '9号2单元602', recipient: '孩子' }],
  ['大儿媳怀孕 叶酸三盒 复合维生素一瓶', { recipient: '其他' }],
  ['周末两天都行 迪巧一瓶', { when: '13.6 0 – 15.6 0' }],
  ['等我消息再送 迪巧一瓶', {}],
  ['早上太早了 十点以后 迪巧一瓶 明天', { when: '11.6 10 – 12.6 0' }],
  ['今明两天给我就好 迪巧一瓶', { when: '10.6 0 – 12.6 0' }],
  ['一个钟头后我路过 迪巧一瓶', { when: '10.6 11 – 10.6 11:30' }],
  ['我爹(就是孩子爷爷)拿药 波依定5mg 2盒 明儿晌午去门口', { when: '11.6 11 – 11.6 13', recipient: '父亲' }],
  ['给俺公爹带两盒步长脑心通 他自个儿走不动', { recipient: '其他' }],
  ['帮我弟妹登记 产后 益母草颗粒两盒', { recipient: '其他' }],
  ['我对象胃疼 奥美拉唑一盒 他下班自己去取 大概七点', { when: '10.6 19 – 10.6 19:30', recipient: '配偶' }],
  ['帮对面楼的张大爷续药 他卡在居委会 立普妥一盒', { recipient: '邻居', card: true }],
  [
    '@volunteer Our little one has croup, need Pulmicort respules 1 box tonight',
    { when: '10.6 18 – 10.6 21', recipient: '孩子' },
  ],
  [
    "@volunteer Refill for grandpa: Norvasc 2 boxes. His card's at the clinic still.",
    { recipient: '爷爷', card: false },
  ],
  ['@volunteer My other half needs Nexium 40mg x2', { recipient: '配偶' }],
  [
    "@volunteer it's for the elderly gentleman in 5-302, Mr Shen, Plavix 1 box",
    { address: '5号302', recipient: '邻居' },
  ],
  ['@volunteer I left the prescription with the guard. Xanax 0.4mg 1 box', { prescription: true }],
  ['这两天抽空给我就行 达喜一盒', { when: '10.6 0 – 12.6 0' }],
  ['最晚后天中午 达喜一盒', { when: '… – 12.6 13' }],
  ['药周四断 周三给我 达喜一盒', { when: '10.6 0 – 11.6 0' }],
  ['今晚要飞北京 六点前 达喜一盒', { when: '… – 10.6 18' }],
  ['社保卡在我女儿包里 她明天回来 达喜一盒', { card: false }],
  ['医保卡病历本我都塞门缝了 达喜一盒', { card: true, prescription: true }],
  ['处方单拍给楼长了 舍曲林两盒', { prescription: true }],
  ['医生没开处方 口头说的 达喜一盒', { prescription: false }],
  [
    '帮阿拉姆妈拿药 伊个医保卡我已经摆勒信箱里厢了 格华止三盒 礼拜两夜头',
    { when: '16.6 18 – 16.6 21', recipient: '母亲', card: true },
  ],
  [
    '外婆夜里喘得厉害 沙美特罗替卡松一支 能不能今晚送到 她身边没人',
    { when: '10.6 18 – 10.6 21', recipient: '外婆' },
  ],
  ['不好意思 刚写错人了 是我婆婆的 不是我妈的 络活喜两盒', { recipient: '其他' }],
  ['妹夫糖尿病 诺和龙1mg两盒 他社保卡忘带来了', { recipient: '其他', card: false }],
  ['孩子班主任咳了一个月 托我帮她买 苏黄止咳胶囊两盒', { recipient: '其他' }],
  [
    '俺家那口子胃不得劲 奥美拉唑一盒 明儿个一早儿要上班 今儿后晌给送来呗',
    { when: '10.6 12 – 10.6 18', recipient: '配偶' },
  ],
  [
    '佢阿爷糖尿上眼 羟苯磺酸钙两盒 递法明?唔知叫咩 听日朝早攞',
    { when: '11.6 8 – 11.6 12', recipient: '爷爷' },
  ],
]

const mandarin: readonly (readonly [string, Noted])[] = [
  ['@志愿者 公公家住复兴东路900弄4号 达喜1盒', { recipient: '其他', address: '900弄4号' }],
  ['@志愿者 3号楼下周来拿', { address: '3号', when: '15.6 0 – 22.6 0' }],
  ['@志愿者 楼下周奶奶要达喜一盒', { recipient: '邻居' }],
  ['@志愿者 我看护的陈伯伯要鼻饲管一根', { recipient: '其他' }],
  ['@志愿者 廿二号来拿', { when: '22.6 0 – 23.6 0' }],
  [
    '@志愿者 给我婆婆买的,她住18号楼3单元602,我老公周六上午去取',
    { recipient: '其他', address: '18号3单元602', when: '13.6 8 – 13.6 12' },
  ],
  [
    '@志愿者 我是王阿姨的儿子,药还是老样子,我妈下周一上午在家',
    { recipient: '母亲', when: '15.6 8 – 15.6 12' },
  ],
  ['@志愿者 布洛芬2盒,我自己吃,让我女儿下班来拿', { when: '10.6 18 – 11.6 0' }],
  ['@志愿者 处方过期了,能先配一盒吗,社保卡带着', { prescription: false, card: true }],
  ['@志愿者 需要处方吗?没有的话我去开', {}],
  ['@志愿者 要带医保卡吗', {}],
  ['@志愿者 家里没人,药放门卫,电话138 1600 1234', { phone: '13816001234' }],
  ['@志愿者 手机号一三九零零零零一一二七,座机021-6512 3456', { phone: '13900001127' }],
  ['@志愿者 身份证310109195001011234,6号楼402', { address: '6号402' }],
  ['@志愿者 阿卡波糖3盒,本周内就行,不着急', { when: '… – 15.6 0' }],
  ['@志愿者 氯吡格雷只剩最后一片了,救命', { urgent: true }],
  ['@志愿者 快吃完了,月底之前配到就好', { when: '… – 1.7 0' }],
  ['@志愿者 爸爸的药断了两天了,今天一定要拿到', { recipient: '父亲', urgent: true, when: '10.6 0 – 11.6 0' }],
  ['@志愿者 我妈上周刚做完手术,明天下午四点以后家里有人', { recipient: '母亲', when: '11.6 16 – 12.6 0' }],
  ['@志愿者 每天早晚各一片,一个月的量', {}],
  ['@志愿者 医生说下周三复查,药先配两盒', {}],
  ['@志愿者 明天我去复诊,药后天再来拿', { when: '12.6 0 – 13.6 0' }],
  ['@志愿者 今天上午已经取了,谢谢', {}],
  ['@志愿者 周末要出门,周五下班前能拿到吗', { when: '… – 12.6 18' }],
  ['@志愿者 10号上午配的药少了一盒', {}],
  ['@志愿者 原定今天下午3点,推迟到明天同一时间行吗', { when: '11.6 0 – 12.6 0' }],
  ['@志愿者 老公出差,我在上班,麻烦放到23号楼门厅', { address: '23号' }],
  ['@志愿者 我住5号楼1101,药是给我妈的,她住9号楼302', { recipient: '母亲', address: '9号302' }],
  ['@志愿者 不是5号楼,是6号楼1101', { address: '6号1101' }],
  ['@志愿者 楼下张大爷要两盒,他家102室,我家在3号楼', { recipient: '邻居', address: '3号102' }],
  ['@志愿者 孩子奶奶血压高,1盒,处方笺有的', { recipient: '其他', prescription: true }],
  ['@志愿者 三天之内送到即可,卡和病历都准备好了', { when: '… – 14.6 0', card: true, prescription: true }],
  ['@志愿者 没带医保卡,病历本在', { card: false, prescription: true }],
  ['@志愿者 女儿在上海工作,药是我和老伴的,她会来拿', { recipient: '配偶' }],
  ['@志愿者 帮同事登记,他是7幢1203的,急用', { recipient: '其他', address: '7号1203', urgent: true }],
  ['@志愿者 急支糖浆2瓶', {}],
  ['@志愿者 尿急尿频,哈乐1盒', {}],
  ['@志愿者 孩子他爸痛风犯了,今天能拿到最好', { recipient: '配偶', when: '10.6 0 – 11.6 0' }],
  ['@志愿者 690弄2-1402,下午2点半到3点', { address: '690弄2号1402', when: '10.6 14:30 – 10.6 15' }],
  ['@志愿者 十二号楼三零一,周五或周六都可以', { address: '12号301', when: '12.6 0 – 14.6 0' }],
  ['@志愿者 6月18号前要,那天我要去外地', { when: '… – 18.6 0' }],
  ['@志愿者 晚上8点以后我才到家', { when: '10.6 20 – 11.6 0' }],
  ['@志愿者 上午9点~11点之间有人在家', { when: '11.6 9 – 11.6 11', at: '2026-06-10T20:00' }],
  ['@志愿者 爷爷奶奶的药还没到吗', { recipient: '爷爷' }],
  ['@志愿者 帮我和我妈各配一盒', { recipient: '母亲' }],
  ['@志愿者 电话打我儿子的13700001111,药是我的', { phone: '13700001111' }],
  ['@志愿者 就医记录册放在门口鞋柜上了', { prescription: true }],
  ['@志愿者 卡里没钱了,先垫一下', {}],
  ['@志愿者 电子医保卡有,实体卡丢了', { card: false }],
  ['@志愿者 卡在喉咙里咳不出来,沐舒坦1盒', {}],
  ['@志愿者 双胞胎都发烧,退热贴4盒,马上就要', { recipient: '孩子', urgent: true }],
  ['@志愿者 马上过节了,提前备两盒', {}],
  ['@志愿者 外婆说眼药水没了,不急着要,这两天送来就好', { recipient: '外婆', when: '10.6 0 – 12.6 0' }],
  ['@志愿者 孩子明天要上学,晚上六点半之后我来取', { recipient: '孩子', when: '10.6 18:30 – 11.6 0' }],
  ['@志愿者 周五下午不行,上午可以吗', { when: '12.6 8 – 12.6 12' }],
  ['@志愿者 过半小时来拿', { when: '10.6 10:30 – 10.6 11' }],
  ['@志愿者 我从周一等到今天了,怎么还没消息', {}],
  ['@志愿者 周六要出远门,多配一个月的', {}],
  ['@志愿者 昨晚开始发烧,今早39度,急需退烧药', { urgent: true }],
  ['@志愿者 麻烦5点半前送到,不然我妈要出门了', { when: '… – 10.6 17:30' }],
  ['@志愿者 婆婆今天早上把药打翻了,再配一盒', { recipient: '其他' }],
  ['@志愿者 帮3号楼202的孤老李阿婆登记', { recipient: '邻居', address: '3号202' }],
  ['@志愿者 国庆节前配好就行', { when: '… – 1.10 0' }],
  ['@志愿者 我家老太太的,住8楼802', { recipient: '母亲', address: '802' }],
  ['@志愿者 表弟的,他后天从老家回来自己取', { recipient: '其他', when: '12.6 0 – 13.6 0' }],
]

const english: readonly (readonly [string, Noted])[] = [
  [
    '@volunteer amlodipine for my mum, bldg 3 rm 502, tomorrow before noon pls',
    { recipient: '母亲', address: '3号502', when: '… – 11.6 12' },
  ],
  [
    '@volunteer need it asap, my son has a fever, 12-804',
    { recipient: '孩子', urgent: true, address: '12号804' },
  ],
  ['@volunteer no rush, sometime next week is fine', { when: '15.6 0 – 22.6 0' }],
  ['@volunteer my husband will pick it up at 5:30pm today', { when: '10.6 17:30 – 10.6 18' }],
  ['@volunteer I have a prescription but lost my insurance card', { prescription: true, card: false }],
  ["@volunteer I don't have a prescription, is that ok?", { prescription: false }],
  [
    '@volunteer for my mother-in-law, Lane 351 No. 19 Room 502',
    { recipient: '其他', address: '351弄19号502' },
  ],
  ['@volunteer can we move it to Friday 10am instead of tomorrow?', { when: '12.6 10 – 12.6 10:30' }],
  ['@volunteer my phone is +86 138-1600-1234', { phone: '13816001234' }],
  [
    '@volunteer the upstairs neighbour needs it, apt 1904, building 15',
    { recipient: '邻居', address: '15号1904' },
  ],
  ['@volunteer I take it every morning, 2 boxes please', {}],
  ['@volunteer this is my last pill', { urgent: true }],
  ['@volunteer after 6 works for me, anytime before 9pm', { when: '10.6 18 – 10.6 21' }],
  ['@volunteer both prescription and insurance card are ready', { prescription: true, card: true }],
  ['@volunteer my daughter and I both caught a cold, 2 boxes', { recipient: '孩子' }],
  ["@volunteer I'll be home from 2 to 5pm on Saturday", { when: '13.6 14 – 13.6 17' }],
  ['@volunteer any time on Friday works, or Saturday before 11', { when: '12.6 0 – 13.6 0' }],
  ['@volunteer I ordered on Monday, is it here yet?', {}],
  [
    '@volunteer pick-up after 18:00, No. 5, Lane 690, Rm 302',
    { when: '10.6 18 – 11.6 0', address: '690弄5号302' },
  ],
  ['@volunteer saw the doctor on Monday, pick up Thursday', { when: '11.6 0 – 12.6 0' }],
]

describe.each([
  ['Shanghai', shanghai],
  ['Guangdong', guangdong],
  ['Wuhan', wuhan],
  ['many voices', manyVoices],
  ['everywhere', mandarin],
  ['English', english],
])('messages as people write them in %s', (_, messages) => {
  it.each(messages)('%s', (text, { at = wednesday, ...expected }) => {
    expect(read(text, at)).toEqual(expected)
  })
})
