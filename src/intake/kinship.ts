import type { Recipient } from '../domain/request.ts'
import { pattern } from '../pattern/pattern.ts'
import { surname } from './patient-name.ts'

/** Words for a relation as people here say them: Mandarin, Shanghainese, Cantonese, Wuhan, English. */
type Words = readonly [recipient: Recipient, alternatives: string]

/** Alternatives of a pattern, written with white space between them. */
const any = (list: string): string => list.trim().split(/\s+/).join('|')

const parent = `(?:${any(`爸爸? 妈妈? 父亲 母亲 爹 娘 姆妈 老爸 老妈 爷爷 奶奶 外公 外婆 哥哥? 姐姐? 弟弟? 妹妹? 姑姑? 舅舅? 阿姨 叔叔?`)})`
const child = '(?:孩子|孩儿|孩(?=[他她])|娃儿|小孩|娃娃?|宝宝|儿子|女儿|囡囡|小囡|伢|小朋友)'
const spouse = '(?:老公|老婆|爱人|先生|太太|媳妇|对象|[男女]朋?友|前[夫妻])'
const acquaintance =
  '(?:[我俺]?(?:发小|老板|客户|老乡|[教球牌舞棋病网]友)|同事|朋友|同学|室友|闺蜜|师傅|领导|亲戚)'
const of = '(?:的|嘅|个)'
const ofThem = '(?:的|他|她|佢|伊|嘅|个)?'
/** What is said of somebody who is ill, as it begins: 发烧, 咳, 又吐了, 长水痘, 被猫抓了. */
export const ailing =
  '(?:[也又都还老总昨今前半夜这两几天晚上下午一直突然刚开始有点很好得了患被给]{0,6})(?:发[烧热炎痒作]|高烧|低烧|烧[到得了起]|咳|呕|吐|拉[肚稀]|腹泻|便秘|积食|流[鼻感]|鼻[涕塞炎血]|感冒|甲流|过敏|起疹|疹|出疹|湿疹|荨麻疹|长[痘疮湿疹水包癣]|出[水痘疹汗]|水痘|痘|手足口|口[疮腔角]|牙[疼痛龈]|蛀牙|[头肚胃腰腿脚心眼喉胸背肩颈手膝]\\S{0,2}[疼痛肿痒酸晕胀炎]|痛[经风到]|[疼痛痒肿晕喘](?![快药])|眼睛|膝盖|关节|哮喘|睡不|失眠|血[压糖脂尿便]|心[脏衰慌梗]|糖尿|中风|脑梗|手术|化疗|透析|痔疮|胆结石|犯(?:了|病)|骨折|摔|烫|扭|崴|[抓咬蛰磕划晒烫割]|怀孕|孕|坐月子|缺[铁钙锌]|贫血|便血|尿[频床]|胃[口炎]|难受|不舒服|肺炎|支气管|扁桃|抽筋|抽动|癫痫|抑郁|焦虑|近视|白内障|青光眼|帕金森|老年痴呆|前列腺|夜尿|[痛月]经|更年期|脚气|灰指甲|脱发|打[呼鼾]|颈椎|腰[突间椎]|偏头|嗓|咽|扁桃|上火|[高低]血|三高|尿酸|冠心|房颤|早搏|胆囊|肝硬|肾[炎衰]|肿瘤|癌|骨质|干眼|结膜|老花|中暑|[受着]凉|落枕|冻疮|皮[炎疹]|瘙痒)'

/** Who is known by what they do is a patient only where something is the matter with them. */
const byTrade =
  '(?:快递|外卖|送[奶水餐菜])(?:小哥|师傅|大哥|员)|(?:保安|门卫|司机)(?:师傅|大叔|大哥|大爷|小哥)?|保洁(?:阿姨|大姐)?|小时工(?:阿姨|大姐)?|家教(?:老师)?|[我俺]老师|客户|服务员'

/** Words like 爸 and 媳妇 count alone only where what follows speaks of them as a patient. */
const asPatient = '(?=[的嘅要吃食用说在住也得发血糖胃心腿最]|那[单个份盒])'

/** Chains of two: of whom one is, through somebody else. They come before the words that they contain. */
const chains: readonly Words[] = [
  ['配偶', `${child}${ofThem}(?:爸爸?|妈妈?|爹(?!爹)|娘)`],
  [
    '其他',
    `[我俺]?(?:哥哥?|姐姐?|弟弟?|妹妹?|舅舅|姑姑|叔叔|表[哥姐弟妹]|堂[哥姐弟妹])家?${ofThem}(?:${child}|[大小二]宝)`,
  ],
  ['其他', `(?:(?:我|阿拉|俺)家?)?${spouse}${ofThem}${parent}`],
  ['奶奶', '(?:爸爸?|父亲)的(?:妈妈?|母亲)'],
  ['爷爷', '(?:爸爸?|父亲)的(?:爸爸?|父亲)'],
  ['外婆', '(?:妈妈?|母亲)的(?:妈妈?|母亲)'],
  ['外公', '(?:妈妈?|母亲)的(?:爸爸?|父亲)'],
  ['其他', `[我俺咱]?(?:爸爸?|妈妈?|姆妈|父亲|母亲)${of}(?:${parent}|${acquaintance})`],
  ['其他', `${acquaintance}(?:[小老][\\u4e00-\\u9fff])?${ofThem}(?:${parent}|${child}|${spouse})`],
  ['其他', `${child}${ofThem}(?:同学|老师|班主任|教练|[男女]?朋友|[男女]友|对象|保姆)`],
  ['其他', `${child}(?:的|他|她|嘅|个)?(?:外公|外婆|爷爷|奶奶|姥姥|姥爷|爹爹|家家)`],
]

const relations: readonly Words[] = [
  [
    '其他',
    any(`
      公公婆婆 公婆 (?<!老)公公(?!司) 公爹 (?<!老)婆婆(?!妈妈) 岳父 岳母 岳丈 丈母娘? 丈人 老丈人 老泰山 亲家 外父 外母 家姑(?!娘|姑|妈|父) 婆阿妈 公阿[爸爹] 丈姆娘? 大[姨伯]子 老爷(?!子|车|爷)
      儿媳妇? 女婿 侄[子女儿]? 外甥女? 孙子 孙女儿? 孙孙 孙[儿囡](?!女) 外孙女? 乖孙 阿孙 [表堂][哥姐弟妹叔姑姨舅伯侄] 妯娌 连襟 心抱 新[抱妇] 嫂子 阿嫂 姐夫 妹夫
      弟媳 弟妹 小[姑叔姨舅]子 大[舅姑]子 (?:我|阿拉|俺|我家)[嬢孃][嬢孃] [嬢孃]{2}(?=的|${ailing}) 姑妈 姑姑 姑父 姑丈 姑婆 姨妈(?!巾|痛|期|来) 姨父 姨夫 姨丈 [我俺替帮]姨(?![妈父夫丈娘婆]) 小姨 舅舅
      舅妈 舅父 舅公 舅婆 舅娘 娘舅 伯父 伯母 叔公 婶婶 婶娘 干(?:[妈爸娘爹]|女儿|儿子) [寄契][妈爸娘爹] 过房[娘爹] 师母 [大二三四老]姨(?!太|妈) 老[舅姑] 幺[爸妈叔姨娘] [大二三四小][舅叔伯姑](?![子叔娘]) (?:我|我家|家里|屋企)\\s?(?:的|嘅)?\\s?(?:helper|ayi|nanny|maid)\\s?(?:阿姨|姐姐)? (?:我们?家里?|家里|屋企|屋里)(?:请的|雇的|住家|做饭|烧饭|带[娃孩]的?|的)*阿姨 住家阿姨 (?:我们?|阿拉)?(?:单位|厂里|公司|办公室|班组)(?:里|上)?的?[老小][\\u4e00-\\u9fff](?=[的要托让叫]|${ailing}) (?:我|阿拉|俺)[个的]?(?:叔叔|伯伯|阿姨(?!们)) 后[妈爸] [继养][父母] 姨婆 舅[爷奶] 姑[奶爷] 叔婆 伯公 (?:我|阿拉|俺)[个嘅的]?爷叔 太公 太婆 太奶 太爷 曾祖
      男朋友 女朋友 男友 女友 未婚[妻夫] 保姆 护工 钟点工 工人姐姐 [菲印外家]佣(?:姐姐)? 租我(?:们|家)?的?房子?(?:的|那[个位])[^,。;!?\\s]{0,4}(?:老师|老外|小伙子?|姑娘|夫妻|人) 那[个位](?:外国|外教)?老师(?=[的要]) 月嫂 同事 室友 舍友 房东 租客 同学
      朋友 闺蜜 战友 徒弟 我师傅 前[夫妻] (?<![小中]学?)学生 店里的?(?:伙计|小[妹弟哥]) 发小 老乡 老领导 [教球牌舞棋病网]友 同屋(?:的|[小大]|室) (?:${byTrade})(?=[^,。;!?\\s]{0,5}?(?:${ailing}|托我|[让叫]我[帮代]|的药|[要忘]\u25a1|忘带)) 客人 东家(?:老太太|老爷子|老人|奶奶|爷爷)? 雇主 主家(?!属) 我们?老板(?!娘家) 我?(?:照顾|护理|看护|服侍)的(?:那?[个位])?(?:老?爷爷|老?奶奶|老人家?|老太太?|老先生|病人|阿姨|阿婆|阿公)`),
  ],
  ['邻居', '(?<=[帮替给为](?:一?[个位]|那[个位])?)老(?:婆婆|奶奶|爷爷|人家|大爷|大妈|太太|先生)'],
  ['奶奶', any('奶奶 娭毑 [我俺咱]奶(?![奶粉茶牛瓶结水头胀块]) 祖母 阿娘(?!舅) 嫲嫲 阿嫲 阿嬷 恩奶')],
  ['外婆', any('外婆 姥[姥娘] 家家(?!户) 家婆 嘎嘎(?![冷香好新快热疼痛甜脆叫]) 嘎婆 好婆 阿婆 外祖母')],
  ['外公', any('外公 姥爷 家公 嘎公 好公 阿公 外祖父')],
  ['爷爷', any('爷爷 俺爷(?![爷叔们]) 阿爷 嗲嗲 祖父 爹爹')],
  [
    '母亲',
    any(
      `妈妈(?!咪) 老妈子? 母亲(?!节) 姆妈 阿妈 妈咪(?!爱) 阿姆(?!斯) [我俺咱给帮替为跟]妈 [我俺老]娘 (?:我家|家里|屋里)老太太?(?![婆爷公]) 家母 老母 阿母 (?<!爸)妈${asPatient} (?<![\\u4e00-\\u9fff])妈(?=$|[,)\\s]|${ailing}) (?<![\\u4e00-\\u9fff])娘(?=[的嘅要吃])`,
    ),
  ],
  [
    '父亲',
    any(
      `爸爸 老爸 父亲(?!节) 阿爸 爸比 [我俺咱给帮替为跟]爸(?!妈) [我俺老]爹 阿爹 爹地 老汉儿? (?:给|帮|我)爹 家父 爷老头子 阿拉爷(?!爷|叔) 我爷(?=\\(爸) 老豆 老窦 老爷子 俺达 我老子 爸${asPatient} (?<![\\u4e00-\\u9fff])爸(?=$|[,)\\s]|${ailing}) (?<![\\u4e00-\\u9fff])爹(?=[的嘅要吃])`,
    ),
  ],
  [
    '配偶',
    any(`
      老公(?!公(?!司)) 老婆(?!婆) 老伴儿? 老头子 (?<![那这个位小])老头儿 老头(?=[的嘅要吃心血糖最又个家痛高药]) (?:我家|家里)老头 (?<![\\u4e00-\\u9fff])老头(?=${ailing}) 老太婆 爱人 妻子 丈夫
      内人 [我俺]家?婆[娘姨] 家主婆 家主公 屋里厢(?=[的要吃个人胃血糖]) 屋里人 内子 拙荆 贱内 掌柜的 堂客 男将 女将 [我俺]家?[男女]人 外子(?=的|要|${ailing}) [我俺]屋[里头]头?那[个位] 当家人 我媳妇
      媳妇儿?(?=[的要吃怀坐]) (?<![老东板])太太(?=[的嘅要吃用]) (?<![\\u4e00-\\u9fff])太太(?=产[后前]|刚?生|坐月|奶[水结胀]|哺乳|乳腺|${ailing}) 我(?:家)?太太 [俺咱]家?媳妇儿? (?<!哥)老倌(?!儿?叫) 我(?:家)?先生 先生(?=的药|要吃) (?<=[给帮替为])先生(?![们您你]) 当家的
      那口子 [我俺咱]对象 (?:我|我们|阿拉|俺|咱)家(?:那位|领导|娘们儿?|老?爷们儿?|老${surname}(?![头子婆公爷太病])) (?<![\\u4e00-\\u9fff])(?:对象|先生)(?=${ailing}) 我屋里头(?=[的要人])`),
  ],
  [
    '孩子',
    any(`
      儿子 女儿 孩子 小孩 小囡 囡囡 囝囝 小朋友 (?<!暖)宝宝 宝贝 娃[娃儿]? 伢儿? 毛毛(?!雨|虫) [我给帮替]姑娘 (?:我?(?:屋里|屋头|屋企|家里?|个))姑娘 姑娘的 闺女 丫头
      细路仔? 细蚊仔 仔仔 囡(?!的) 囝 (?<![a-z])bb仔?(?![a-z]) 我个[仔女囡] (?<![我这那哪每])个[仔女囡](?!人|的|士|生|性|款|用|细|婿|儿) 阿仔 阿女 我仔 我女(?![婿朋友儿])
      崽崽? 幺儿 (?<!王|李|张)老[大二三四幺](?=也|又|的药|吃|[小初中高][一二三考]|[^,。;!?\\s]{0,5}${ailing}|\\s?[\\d一二两三四五六七八九]岁) (?:(?<=是我?家?)|我家)老[大二三四幺] (?<=[帮给替为](?:老大)?)老[大二三](?![爷娘妈哥姐伯叔太板师]) (?:[大小]的那个|(?<![\\u4e00-\\u9fff])[大小]的)(?=${ailing}) (?:我家|家里|[两三俩]个)[大小]的(?=[的也又都要吃]|${ailing}|\\s?[\\d一二两三四五六七八九]个?[岁月]) 双胞胎 龙凤胎 妞妞 (?:小学|初中|高中|中学)生(?!家长|物) 小?毛头
      小家伙 小鬼头 小公主 小棉袄 皮猴子? [我俺]家宝(?=[的要\\s]|${ailing}) 小祖宗 小王子 小魔王 小皇帝 神兽 [男女](?:孩|宝宝?)(?!子?们|朋友) 新生儿(?!科) 婴儿(?=的|要|湿疹|${ailing}) 小宝 大宝(?!SOD) 二宝 伲子 我儿(?!子|媳|女|科|童) 小子`),
  ],
  [
    '兄弟姐妹',
    any(`
      (?:我家?|俺|阿拉|我屋里|给|帮|替|为)[个嘅的]?(?!弟[妹媳])亲?(?:胞?[大二三小]?[哥姐弟妹](?:哥|姐|弟|妹|子)?|阿[哥姐弟妹]|兄弟|兄长|大佬|妹子|姊妹|姊姊|老[弟妹姐哥])(?![夫媳])
      细佬 细妹 大佬(?=${ailing}) (?<=[帮替给为][^,。;!?\\s]{1,8}的)(?:哥哥|姐姐|弟弟|妹妹) 胞[兄弟姐妹] 家姐 家哥 (?:哥哥|姐姐|弟弟|妹妹|兄弟|阿[哥姐弟妹])(?=[的嘅要吃也得发血有用])`),
  ],
]

const upstairs = '(?:upstairs|downstairs|next[- ]door)'
const englishRelations: readonly Words[] = [
  [
    '其他',
    String.raw`(?:husband|wife|partner|friend|colleague|boss|boyfriend|girlfriend|roommate|cousin)['’]s\s(?:old\s|elderly\s|little\s)?(?:mother|mom|mum|father|dad|parents|sister|brother|son|daughter|kid|child|wife|husband|aunt|uncle|grandma|grandmother|grandpa|grandfather)`,
  ],
  [
    '其他',
    any(String.raw`
      (?:mother|father|mom|mum|dad|son|daughter|brother|sister|parents?)s?[-\s]in[-\s]law in-?laws aunt(?:ie|y)? uncle
      cousin nephew niece [MFSB]ILs? [bg]f step-?\s?(?:dad|mom|mum|mother|father|son|daughter) grand(?:son|daughter|child|kids?) nanny ayi helper maid colleague co-?worker friend
      room-?mate flat-?mate boyfriend girlfriend partner's landlord tenant boss guest student`),
  ],
  [
    '邻居',
    any(String.raw`
      neighbou?rs? (?:old|elderly)\s(?:man|lady|gentleman|woman|couple) (?:lady|man|guy|woman|couple|granny|grandma|grandpa|person|family|teacher)\s(?:who\slives\s)?(?:upstairs|downstairs|next\sdoor|across\sthe\shall)
      ${upstairs}\s(?:lady|man|guy|woman|couple|granny|grandma|neighbou?r)`),
  ],
  ['奶奶', any('grand(?:ma|mother|mom|mum) gran(?:ny)? nana nan')],
  ['爷爷', any('grand(?:pa|father|dad) gramps')],
  ['母亲', any('mother moms? mums? mama mommy mummy ma')],
  ['父亲', any('father dads? daddy papa pa')],
  ['配偶', any('wife husbands? hubby spouse wifey partner missus better\\shalf other\\shalf')],
  [
    '孩子',
    any(
      '(?:little|lil)\\s(?:guy|girl|boy|man|one) teen LO son daughter kids? child children baby babies toddler infant newborn twins teenager boy girl (?:1[0-5]|\\d)\\s?-?(?:yo|y/o|yr-?old|year-old|years?\\sold|month-old|months?\\sold)',
    ),
  ],
  ['兄弟姐妹', any('brother sister sis bro sibling')],
]

/** Who has somebody: "my elderly mother", "for the kids"; a relation without an owner is talk. */
const owner = String.raw`(?:my|our|his|her|their|the|a|an|for|this|old|elderly|late|little|\d|two|three|for)`

/** 我daughter的, 帮我 mom: English inside of Chinese. */
const chineseOwner = '[我俺帮给替为](?:家|的)?\\s?'

const kinds = [...chains, ...relations, ...englishRelations]
const numbered = (words: readonly Words[], first: number): string =>
  words.map(([, alternatives], index) => `(?<k${first + index}>${alternatives})`).join('|')

const chinesePattern = pattern(new RegExp(numbered([...chains, ...relations], 0), 'gi'))
const englishPattern = pattern(
  new RegExp(
    String.raw`\b(?<=\b${owner}(?:\s\w{1,20})?\s|${chineseOwner})(?:${numbered(englishRelations, chains.length + relations.length)})\b(?!['’]s\s(?:friend|phone|number|birthday|day))`,
    'gi',
  ),
)

/** "Mom needs…", "for grandpa": English uses these like names. */
const bare =
  '(?:mom|mum|mommy|mummy|mama|mother|dad|daddy|papa|father|grandma|granny|grandmother|grandpa|gramps|grandfather|hubby|husband|wife|son|daughter|kids?|baby|toddler|LO|[bg]f|[MF]IL)'
/** Keep dad's, make mum's 3 boxes: what is done to an order of theirs. */
const done =
  'keep|leave|make|cancel|drop|skip|scrap|remove|delete|change|move|update|only|just|not|touch|than|to|on|please'
const barely = pattern(new RegExp(`\\b${bare}\\b`, 'i'))
const barePattern = pattern(
  new RegExp(
    String.raw`(?<=(?:^|[,.;:!?\n(])\s{0,40}|\b(?:and|but|so|because|since|as|for|if|when)\s|\b(?:${done})\s(?=${bare}['’]s(?![a-z])))(?=${bare}\b(?:['’]s(?![a-z])|\s(?:needs?|wants?|says?|said|asks?|asked|is|has|takes?|ran|will|can|could|was|just|also|uses?|got|had|would|w(?=/)|with)\b|\s\d|[\s,.!?]*$|[,.!?]))(?:${numbered(englishRelations, chains.length + relations.length)})\b`,
    'gi',
  ),
)

/** 家公 and 家婆 are the husband's parents in Cantonese, the mother's in Hubei. */
const cantonese = /[嘅佢唔喺攞啲嘢哋冇咗嚟㗎]/

export interface Kin {
  readonly recipient: Recipient
  readonly word: string
  readonly at: number
}

/** Every word for a relation in the text; which of them the medicine is for is not said by the word. */
export function findKin(text: string): readonly Kin[] {
  const found: Kin[] = []
  const add = (match: RegExpExecArray): void => {
    const kind = kinds.find((_, index) => match.groups?.[`k${index}`] !== undefined)
    if (kind === undefined) return
    const isInLaw = /^家[公婆]$/.test(match[0]) && cantonese.test(text)
    found.push({ recipient: isInLaw ? '其他' : kind[0], word: match[0], at: match.index })
  }
  for (const match of chinesePattern.all(text)) add(match)
  if (/\b(?:my|our|for|the|his|her|their|an?)\b|[我俺帮给替为家的]\s?[a-z]/i.test(text))
    for (const match of englishPattern.all(text)) add(match)
  if (barely.test(text)) for (const match of barePattern.all(text)) add(match)
  return found
}
