import { describe, expect, it } from 'vitest'
import { loadStarterCatalogue } from '../../src/catalogue/starter.ts'
import { noHolidays } from '../../src/domain/holidays.ts'
import { createReader } from '../../src/intake/understand.ts'

const read = createReader({
  catalogue: loadStarterCatalogue(),
  communities: [],
  timezone: 'Asia/Shanghai',
  holidays: noHolidays,
})

/** `drug strength quantity unit; …` with ? before a name that no catalogue knows; what was not said is left out. */
function orderOf(text: string): string {
  const { items } = read({
    text: /@volunteer/.test(text) ? text : `@志愿者 ${text}`,
    sentAt: Date.parse('2026-06-10T10:00:00+08:00'),
    senderName: '3-502 王阿姨',
  })
  return items
    .map(({ drug, written, strength, quantity, unit }) =>
      [drug ?? `?${written}`, strength, quantity, unit].filter((part) => part !== null).join(' '),
    )
    .join('; ')
}

describe('orders with the whole catalogue: amounts among other words, and names that stand beside', () => {
  it.each([
    ['家里还剩一盒厄贝沙坦，那就只要两盒，比索洛尔1盒', '厄贝沙坦 2 盒; 比索洛尔 1 盒'],
    ['家里还有一瓶碘伏 那只要棉签1包', '棉签 1 包'],
    ['血糖仪不准了 顺便氯砂坦两盒', '氯沙坦 2 盒'],
    ['替米沙坦安氯地平片40mg/5mg 1盒', '替米沙坦氨氯地平 40mg/5mg 1 盒'],
    ['@volunteer 3 boxes of omeprazole... sorry, rabeprazole 20mg', '雷贝拉唑 20mg 3 盒'],
    ['@volunteer one box of loratadine, sorry for the late message', '氯雷他定 1 盒'],
    ['只剩一片优甲乐了 要两盒', '左甲状腺素 2 盒'],
    ['最后一支来得时了', '甘精胰岛素'],
    ['酒精棉片创可贴各一盒', '酒精棉片 1 盒; 创可贴 1 盒'],
    ['我要去儿子家住半个月 缬沙坦2盒', '缬沙坦 2 盒'],
    ['给老爸订的轮椅算了', '轮椅'],
    ['@volunteer any news on my insulin pens?', '胰岛素注射笔'],
    ['乙酰半胱氨酸一盒六支装的要三盒', '乙酰半胱氨酸 3 盒'],
    ['二甲双胍四盒 分两批拿 先拿两盒', '二甲双胍 4 盒'],
    ['五瓶丹参滴丸遭不住 三瓶就够了', '复方丹参 3 瓶'],
    ['我家那盒奥美拉唑有着落了吗', '奥美拉唑'],
    ['烫了个泡 京万红1支 医用纱布1卷 店里走不开', '京万红 1 支; 纱布 1 卷'],
    ['制霉菌素1盒 育肤软膏1支 护臀膏还有半罐不用', '制霉菌素 1 盒; ?育肤软膏 1 支'],
    ['@volunteer insulin needles 1 box please', '胰岛素针头 1 盒'],
    ['@volunteer amoxicillin-clavulanate 1 box please', '阿莫西林克拉维酸 1 盒'],
    ['保心安油一支 活络油两支 完', '?保心安油 1 支; 黄道益活络油 2 支'],
    ['米诺地尔酊5% 2瓶 + 非那雄胺1mg 1盒 登记一下', '米诺地尔 5% 2 瓶; 非那雄胺 1mg 1 盒'],
    ['还是头一个来登记的 依托考昔60mg 1盒', '依托考昔 60mg 1 盒'],
    ['这是我第一个单 络活喜两盒', '氨氯地平 2 盒'],
    ['络活喜两盒 那个孩子的美林一瓶', '氨氯地平 2 盒; 布洛芬 1 瓶'],
    ['昨天要了一盒波立维 想再添一盒 总共两盒', '氯吡格雷 2 盒'],
    ['昨晚报了两瓶迪巧 多加一瓶 一共三瓶', '维D钙 3 瓶'],
    ['硝苯地平要30的控释 上次写成10的了 量不变', '硝苯地平 30mg'],
    ['硝苯地平数量不变 规格换成30毫克', '硝苯地平 30mg'],
    ['改成三支 诺和平 原先写两支', '地特胰岛素 3 支'],
    ['来得时改2支 之前报的3支', '甘精胰岛素 2 支'],
    ['波利特10mg 阿莫西林0.5g 都照一个月的量配', '雷贝拉唑 10mg 30 天; 阿莫西林 0.5g 30 天'],
    ['络活喜 代文 立普妥 各按28天的量', '氨氯地平 28 天; 缬沙坦 28 天; 阿托伐他汀 28 天'],
    ['耐信20mg一盒 吗丁啉别拿 屋里还剩大半盒', '艾司奥美拉唑 20mg 1 盒'],
    ['耐信20mg一盒 家里还有小半瓶达喜不要', '艾司奥美拉唑 20mg 1 盒'],
    ['普米克令舒改成3盒 医生要求用满两个星期', '布地奈德 3 盒'],
    ['布地奈德3盒 大夫让做够一周', '布地奈德 3 盒'],
    ['膏药(氟比洛芬那种) 3盒', '氟比洛芬 3 盒'],
    ['止痛药(芬必得那种)一盒', '布洛芬 1 盒'],
    ['搞台血压计 上臂式的', '血压计 1 台'],
    ['给我爸整台制氧机', '制氧机 1 台'],
    ['帮我配珍视明 不是这个 是普南扑灵一瓶', '普拉洛芬 1 瓶'],
    ['早上说的格华止写错了 是诺和龙1mg两盒 格华止我不吃的', '瑞格列奈 1mg 2 盒'],
    ['美多芭三盒 金刚烷胺医生叫停了 勿买', '多巴丝肼 3 盒'],
    ['美多芭三盒;金刚烷胺大夫已停 不必买', '多巴丝肼 3 盒'],
    ['孚琪一支,癣宁灵一盒,达克宁一支', '联苯苄唑 1 支; ?癣宁灵 1 盒; 咪康唑 1 支'],
    ['达喜一盒 原来那个 量不变', '铝碳酸镁 1 盒'],
    ['老规矩 络活喜3盒 其它不动', '氨氯地平 3 盒'],
    ['络活喜改2盒 一盒不够', '氨氯地平 2 盒'],
    ['络活喜一盒不变 达喜加到两盒', '氨氯地平 1 盒; 铝碳酸镁 2 盒'],
    ['要不两盒吧 络活喜', '氨氯地平 2 盒'],
    ['络活喜5毫克 两盒 七天后出差', '氨氯地平 5mg 2 盒'],
    [
      '@volunteer could I get one pack of band-aids and two tubes of hydrocortisone',
      '创可贴 1 盒; 氢化可的松 2 支',
    ],
    ['@volunteer make the Lipitor 3 boxes instead of 2', '阿托伐他汀 3 盒'],
    ['@volunteer Lantus 3 pens, needles 1 box', '甘精胰岛素 3 支; 胰岛素针头 1 盒'],
    ['诺和锐3支 针头一盒', '门冬胰岛素 3 支; 胰岛素针头 1 盒'],
    ['@volunteer Eliquis 2.5mg, could we have two boxes', '阿哌沙班 2.5mg 2 盒'],
    ['能买复方甘草片吗?能的话两瓶', '复方甘草 2 瓶'],
    ['娃38.5度 快给瓶美林', '布洛芬 1 瓶'],
    ['波立维75毫克一盒7片的那种要4盒', '氯吡格雷 75mg 4 盒'],
    ['上次的瑞舒伐他汀是10mg的 太大 这次换5mg的 两盒', '瑞舒伐他汀 5mg 2 盒'],
    ['倍他乐克 缓释的 别给平片 两盒', '美托洛尔 2 盒'],
    ['优甲乐25和50各一盒', '左甲状腺素 25ug 1 盒; 左甲状腺素 50ug 1 盒'],
    ['达格列净5mg跟10mg各两盒', '达格列净 5mg 2 盒; 达格列净 10mg 2 盒'],
    ['我要的是氯雷他定不是氯苯那敏 一盒', '氯雷他定 1 盒'],
    ['@volunteer update my order: instead of 2 boxes metformin 500mg make it 3', '二甲双胍 500mg 3 盒'],
    ['上次配的立普妥到没到 顺便再加一盒钙尔奇D', '碳酸钙D3 1 盒'],
    ['怀孕五个月 想要迪巧和叶酸 一样一瓶', '维D钙 1 瓶; 叶酸 1 瓶'],
  ])('%s', (text, expected) => expect(orderOf(text)).toBe(expected))
})

describe('orders: kinds, brands and amounts in the words of every day', () => {
  it.each([
    ['鱼油两瓶 叫什么来着 迪巧那个', '鱼油 2 瓶'],
    ['钙片两瓶，就是迪巧', '维D钙 2 瓶'],
    ['益生菌培菲康一盒', '双歧杆菌三联活菌 1 盒'],
    ['人工泪液(爱丽)两支', '玻璃酸钠滴眼液 2 支'],
    ['鱼油 益生菌各一瓶', '鱼油 1 瓶; 益生菌 1 瓶'],
    ['棉签碘伏纱布各一包', '棉签 1 包; 碘伏 1 包; 纱布 1 包'],
    ['地高辛一瓶 换肾的那个', '地高辛 1 瓶'],
    ['鱼油一瓶 改善血脂的', '鱼油 1 瓶'],
    ['代文80mg写错了 换160mg的国产款 两盒', '缬沙坦 160mg 2 盒'],
    ['唔该 拜新同两个月嘅量', '硝苯地平 60 天'],
    ['蓝芩3盒 连花清瘟2盒… 连花清瘟算了 只要蓝芩', '蓝芩 3 盒'],
    ['隔壁借了我们两盒口罩 口罩不用了', '口罩'],
    ['医生叫可定先停，两盒都退掉', '瑞舒伐他汀 2 盒'],
    ['@volunteer just 1 box of Diovan this time, not 3', '缬沙坦 1 盒'],
    ['@volunteer only 2 strips of Diovan left, 1 box please', '缬沙坦 1 盒'],
    ['雾化器用的布地奈德两盒', '布地奈德 2 盒'],
    ['血糖仪的试纸一桶 采血针一盒', '血糖试纸 1 桶; 采血针 1 盒'],
    ['@volunteer needles for my insulin pen, 2 boxes', '胰岛素针头 2 盒'],
    ['@volunteer one box of salbutamol for the nebulizer', '沙丁胺醇 1 盒'],
    ['@volunteer swap the Lipitor for Crestor 1 box', '瑞舒伐他汀 1 盒'],
    ['0.01%阿托品一盒', '阿托品滴眼液 0.01% 1 盒'],
    ['50R两支', '精蛋白人胰岛素50R 2 支'],
    ['稳心两盒 左归一瓶', '稳心颗粒 2 盒; 左归丸 1 瓶'],
    ['三金骗两盒', '三金片 2 盒'],
    ['优甲拉50ug一瓶', '左甲状腺素 50ug 1 瓶'],
    ['连花清瘟一盒 蓝芩两盒 多少钱我转给你', '连花清瘟 1 盒; 蓝芩 2 盒'],
    ['双黄连口服液 10支 三盒', '双黄连 3 盒'],
    ['医用口罩 50只一包 三包', '口罩 3 包'],
    ['板蓝根20袋的两包', '板蓝根 2 包'],
    ['纱布三片 胶带一卷', '纱布 3 片; 医用胶带 1 卷'],
    ['血氧仪的电池两节 创可贴一盒', '创可贴 1 盒'],
    ['度拉糖肽1.5mg/0.5ml 2支', '度拉糖肽 1.5mg/0.5ml 2 支'],
    ['@volunteer Pulmicort turbuhaler x2, a couple packs of Zyrtec', '布地奈德 2; 西替利嗪 2 盒'],
    ['@volunteer two bandages and one thermometer', '纱布绷带 2; 体温计 1'],
    ['带一盒代文 还有两盒阿乐', '缬沙坦 1 盒; 阿托伐他汀 2 盒'],
    ['代文还有两盒 阿乐一盒', '阿托伐他汀 1 盒'],
    ['达比加群 一百五的 两盒', '达比加群 150mg 2 盒'],
    ['瑞舒伐他丁 5 一盒 依折麦步 10 一盒', '瑞舒伐他汀 5mg 1 盒; 依折麦布 10mg 1 盒'],
    ['厄贝沙坦/氢氯噻嗪 一盒', '厄贝沙坦氢氯噻嗪 1 盒'],
    ['@volunteer Crestor 10 x 2, 1 bx Januvia', '瑞舒伐他汀 10mg 2; 西格列汀 1 盒'],
    ['我那单 可定10mg的改20mg', '瑞舒伐他汀 20mg'],
    ['原研的可定 缺货就算了 一盒', '瑞舒伐他汀 1 盒'],
    ['@volunteer skip the Plavix and add two Lipitor', '阿托伐他汀 2'],
    ['@volunteer if there is no Crestor, Lipitor is fine, 1 box', '瑞舒伐他汀 1 盒'],
    ['@volunteer 2 boxes Crestor, if not, Lipitor', '瑞舒伐他汀 2 盒'],
    ['@volunteer 3 bottles of Betadine and 2 of lactulose', '碘伏 3 瓶; 乳果糖 2 瓶'],
  ])('%s', (text, order) => expect(orderOf(text)).toBe(order))
})

describe('orders: what is named beside and not wanted', () => {
  it.each([
    "@volunteer 1 box of Lipitor, I'm good on Plavix",
    '@volunteer 1 box of Lipitor, hold off on Plavix',
    '@volunteer 1 box of Lipitor and leave out the Plavix',
    '@volunteer 1 box of Lipitor, we have plenty of Plavix',
    '@volunteer 1 box of Lipitor. The doctor took him off Plavix',
    '@volunteer 1 box of Lipitor, please do not confuse it with Plavix',
    '@volunteer 1 box of Lipitor, Plavix made me dizzy',
    '@volunteer I normally get Plavix but now 1 box of Lipitor',
    '@volunteer 1 box of Lipitor. Grandson is bringing Plavix',
    '立普妥一盒 波立维医院里刚配了',
    '立普妥一盒 邻居推荐波立维 我不敢吃',
  ])('%s', (text) => expect(orderOf(text)).toBe('阿托伐他汀 1 盒'))
})
