import type { Recipient } from '../domain/request.ts'

/** Words for a relation as people here say them: Mandarin, Shanghainese, Cantonese, Wuhan, English. */
interface Kin {
  readonly recipient: Recipient
  readonly words: string
  /** The word is also a way to address anybody (大哥, 阿姨): it counts only as 我哥, 给姐, 弟弟的. */
  readonly bare?: false
}

const parent =
  '(?:爸爸?|妈妈?|父亲|母亲|爹|娘|姆妈|老爸|老妈|爷爷|奶奶|外公|外婆|哥哥?|姐姐?|弟弟?|妹妹?|姑姑?|舅舅?|阿姨|叔叔?)'
const child = '(?:孩子|小孩|娃娃?|宝宝|儿子|女儿|囡囡|小囡|伢|小朋友)'
const spouse = '(?:老公|老婆|爱人|先生|太太|媳妇|对象)'
const possessive = '(?:的|他|她|佢|伊|嘅|个)?'

/** In the order in which they are tried at one place: chains and longer words before the words they contain. */
const kinship: readonly Kin[] = [
  { recipient: '配偶', words: `${child}${possessive}(?:爸爸?|妈妈?|爹|娘)` },
  { recipient: '其他', words: `${spouse}${possessive}${parent}` },
  { recipient: '其他', words: `(?:爸爸?|妈妈?|姆妈|父亲|母亲)(?:的|嘅|个)(?:${parent}|同事|朋友|同学)` },
  {
    recipient: '其他',
    words: `(?:同事|朋友|同学|室友|闺蜜|师傅|领导|亲戚)${possessive}(?:${parent}|${child}|${spouse})`,
  },
  {
    recipient: '其他',
    words: `${child}(?:(?:的|嘅|个)(?:同学|老师|朋友|保姆)|(?:的|他|她|嘅|个)?(?:外公|外婆|爷爷|奶奶|姥姥|姥爷))`,
  },
  {
    recipient: '其他',
    words:
      '公公婆婆|公婆|公公|婆婆|岳父|岳母|岳丈|丈母娘?|丈人|老丈人|老泰山|亲家|奶公|外父|外母|老爷奶奶|家姑|儿媳妇?|女婿|侄[子女儿]?|外甥女?|孙子|孙女儿?|外孙女?|乖孙|阿孙|[表堂][哥姐弟妹叔]|嫂子|阿嫂|姐夫|妹夫|弟媳|弟妹|小[姑叔]子|大[舅姑]子|小[舅姨]子|姑妈|姑姑|姑父|姑丈|姑婆|姨妈(?!巾|痛|期)|姨父|姨夫|姨丈|小姨|舅舅|舅妈|舅父|舅公|舅婆|娘舅|伯父|伯母|叔公|婶婶|婶娘|干[妈爸]|后[妈爸]|继[父母]|太公|太婆|太奶|太爷|曾祖|男朋友|女朋友|男友|女友|未婚[妻夫]|保姆|护工|钟点工|工人姐姐|菲佣|月嫂|同事|室友|舍友|房东|租客|老同学|同学|老朋友|朋友|闺蜜|老战友|战友|徒弟|我师傅|学生|客人',
  },
  { recipient: '奶奶', words: '奶奶|祖母|阿娘(?!舅)|嫲嫲|阿嫲|阿嬷|恩奶|亲妈妈' },
  { recipient: '外婆', words: '外婆|姥姥|家家(?!户|户户)|家婆|嘎嘎|嘎婆|好婆|阿婆|外祖母|婆婆仔' },
  { recipient: '外公', words: '外公|姥爷|家公|嘎公|好公|阿公|外祖父|公公仔' },
  { recipient: '爷爷', words: '爷爷|阿爷|嗲嗲|祖父|爹爹' },
  {
    recipient: '母亲',
    words:
      '妈妈(?!咪)|老妈子?|母亲(?!节)|姆妈|阿妈|妈咪(?!爱)|我妈|俺妈|咱妈|家母|老母亲?|老娘|我娘|俺娘|阿母|[给帮替为跟]妈|妈(?=的药|的[^妈]|要|吃|说|在|住|最近|血|糖|用)',
  },
  {
    recipient: '父亲',
    words:
      '爸爸|老爸|父亲(?!节)|阿爸|爸比|我爸|俺爸|咱爸|家父|老豆|老窦|老爹|老爷子|我爹|俺爹|阿爹|爹地|[给帮替为跟]爸|爸(?=的|要|吃|说|在|住|最近|血|糖|用)',
  },
  {
    recipient: '配偶',
    words:
      '老公(?!公)|老婆(?!婆)|老伴儿?|老头子|老头儿?(?=的|要|吃|心|血|糖|最|又|个|家里|嘅|痛|高|药)|我家老头|老太婆|爱人|妻子|丈夫|内人|家主婆|家主公|屋里厢(?=[的要吃个人]|胃|血|糖)|屋里人|堂客|男将|女将|我男人|我女人|我媳妇|媳妇儿?(?=的|要|吃|怀|坐)|太太(?=的|要|吃|嘅|用)|我太太|我家太太|我先生|我家先生|先生(?=的药|要吃)|老倌|当家的|那口子|我对象|我家那位|阿拉老[公婆]|我屋里头(?=的|要|人)',
  },
  {
    recipient: '孩子',
    words:
      '儿子|女儿|孩子|小孩|小囡|囡囡|囝囝|小朋友|宝宝|宝贝|娃娃?|伢儿?|毛毛(?!雨|虫)|我姑娘|[给帮替]姑娘|姑娘的|闺女|丫头|细路仔?|细蚊仔|仔仔|囡(?!的)|囝|(?<![a-z])bb仔?(?![a-z])|我个[仔女囡]|阿仔|阿女|我仔|我女(?![婿朋友儿])|崽崽?|幺儿|老[二三幺](?=也|又|的|发|烧|咳|吐)|老大(?=也|又|的药|发|烧|咳|吐)|双胞胎|妞妞|小毛头|小家伙|小宝|大宝(?!SOD)|二宝|小儿子|伲子|我儿|龙凤胎|小鬼头|千金(?!片|胶囊|$)|小子',
  },
  {
    recipient: '兄弟姐妹',
    words:
      '(?:我|俺|阿拉|我家|我屋里|给|帮|替|为)(?:个|嘅|的)?(?:亲)?(?:[大二三小]?[哥姐弟妹](?:哥|姐|弟|妹|夫(?!)|子)?|阿[哥姐弟妹]|兄弟|兄长|家姐|家哥|细佬|细妹|大佬|妹子|姊妹|姊姊|老[弟妹姐哥])(?![夫媳])|细佬|细妹|家姐|家哥|(?:哥哥|姐姐|弟弟|妹妹|兄弟|阿[哥姐弟妹])(?=的|嘅|要|吃|也|得|发|血|有|用)',
  },
]

const english: readonly (readonly [Recipient, string])[] = [
  [
    '其他',
    "(?:mother|father|mom|mum|dad|son|daughter|brother|sister|parents?)s?[- ]in[- ]law|in-?laws|aunt(?:ie|y)?|uncle|cousin|nephew|niece|grand(?:son|daughter|child|kids?)|nanny|ayi|helper|maid|colleague|co-?worker|coworker|friend|room-?mate|flat-?mate|boyfriend|girlfriend|partner's|landlord|tenant|boss|guest|student",
  ],
  [
    '邻居',
    'neighbou?rs?|(?:lady|man|guy|woman|couple|granny|grandma|grandpa|person|family|teacher)\\s(?:who lives\\s)?(?:upstairs|downstairs|next door|across the hall)|(?:upstairs|downstairs|next[- ]door)\\s(?:lady|man|guy|woman|couple|granny|grandma|neighbou?r)',
  ],
  ['奶奶', 'grand(?:ma|mother|mom|mum)|granny|nana|nan'],
  ['爷爷', 'grand(?:pa|father|dad)|gramps'],
  ['母亲', 'mother|mom|mum|mama|mommy|mummy|ma'],
  ['父亲', 'father|dad|daddy|papa|pa'],
  ['配偶', 'wife|husband|hubby|spouse|wifey|partner|missus|other half'],
  [
    '孩子',
    'son|daughter|kids?|child|children|baby|babies|toddler|infant|newborn|twins|little one|teenager|boy|girl',
  ],
  ['兄弟姐妹', 'brother|sister|sis|bro|sibling|twin (?:brother|sister)'],
]

const chineseWords = new RegExp(kinship.map(({ words }, index) => `(?<k${index}>${words})`).join('|'), 'gi')
const englishOwner = '(?:my|our|his|her|their|the|a|an|for|this|old|elderly|late|little|\\d|two|three)'
const englishWords = new RegExp(
  `\\b(?<=\\b${englishOwner}(?:\\s\\w+)?\\s)(?:${english.map(([, words], index) => `(?<e${index}>${words})`).join('|')})\\b(?!['’]s\\s(?:friend|phone|number|birthday|day))`,
  'gi',
)

/** Somebody of the house: the person noun comes close after, or a word of helping before. */
const helping = '(?:帮|替|给|代|为|同|跟|畀|俾|搭|带)'
const person =
  '(?:老师|阿姨|爷叔|太婆|婆婆|公公|奶奶|爷爷|老太|老人|老伯|伯伯|大爷|大妈|大叔|大伯|大姐|阿婆|阿公|阿伯|师傅|先生|太太|叔叔|婶|嫂|姐|哥|小朋友|老[\\u4e00-\\u9fff]|小[\\u4e00-\\u9fff]|姓|邻居|家|住户|嗰[位个]|那[位个户]|独居|的(?!蜜|超|店|药房|药店|志愿|快递|小店))'
const neighbour = new RegExp(
  `${helping}[^,。;!?\\n]{0,6}(?:隔壁|楼[上下]|对[门面]|邻居|同[一]?楼|同层|邻舍|隔篱)(?!的?(?:药房|药店|超市|小店|诊所|医院))|(?:隔壁|楼[上下]|对门|对面|隔篱|同一?楼)(?:邻居|邻舍|人家|[^,。;!?\\n\\d\\s]{0,4}${person})|邻居|邻舍|隔篱(?:屋|邻舍)|街坊(?!们)|老姐妹`,
)
const notNeighbour =
  /(?:隔壁|对面|楼下)(?:[^,。;!?\n]{0,4})?(?:药房|药店|超市|蜜雪|店|诊所|小区|施工|装修|工地|在)|(?:是|叫)[^,。]{0,4}(?:老)?邻居|邻居们|各位邻居|好邻居|的老邻居/

/** A third person by title, for whom somebody asks: 帮独居的任老师, 替王阿姨. */
const surname =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封储靳段焦巴弓牧隗山谷车侯宓全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄白蒲邰从鄂赖卓蔺屠蒙池乔阴胥苍闻党翟谭劳姬申扶堵冉宰雍桑桂牛寿边扈燕浦尚农温别庄晏柴瞿阎连习容向古易慎戈廖终暨居衡步都耿满匡国文寇广阙东欧沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙丰关相查游权盖益桓公肖付涂代佘]'
const title =
  '(?:老师|阿姨|爷叔|伯伯|爷爷|奶奶|婆婆|阿婆|太婆|阿公|大爷|大妈|大叔|叔叔|老太太?|老先生|老伯|师傅|先生|女士|太太|小姐|大姐|大哥|医生|主任|嬢嬢|孃孃|伯母|婶|嫂子?|老|工)'
const named = new RegExp(`${surname}${title}|老${surname}(?![\\u4e00-\\u9fff]?(?:师|板|家|样|是|路|街|年))`)
const forNamed = new RegExp(
  `${helping}(?:我们?|阿拉)?(?:楼里|楼上|楼下|隔壁|对门|小区|弄堂里)?[^,。;!?\\n]{0,12}?(?<name>${surname}${title}|[小老]${surname}(?![\\u4e00-\\u9fff]?(?:师|板|样|是)))|(?:爸爸?|妈妈?|爷爷|奶奶|外公|外婆|邻居|隔壁|楼上|楼下|对门)(?<kin>${surname}${title}|老${surname}|[小]${surname})|(?:患者|病人|姓名|名字)(?:是|叫)?[::\\s]*(?<given>${surname}[\\u4e00-\\u9fff]{1,2})(?![\\u4e00-\\u9fff])|(?<subject>${surname}(?:老师|阿姨|伯伯|爷爷|奶奶|婆婆|阿婆|大爷|老太))(?:是|住|要|的药|在)(?!\\s?志愿)`,
)
const volunteer = /志愿|代办|居委|药师|协调/

/** The person fetches, brings, phones or decides, and is not the one who takes the medicine. */
const errand =
  /^(?:[^,。;!?\n]{0,10}?)(?:来|去|过来|下来|下楼|顺路|帮忙|会)?(?:拿|取|领|攞|执|代取|代领|接(?!种)|跑一趟|过来|来一趟|下来)(?!不|唔|勿|了)|^(?:的|嘅)?(?:电话|手机|微信|号码|联系方式|车|单位|医保|身份证号)|^(?:[^,。;!?\n]{0,6}?)(?:寄|带回|带来|带了|捎|点头|同意|付钱|转账|买到|买了|买回|送来|回家|下班|陪我|帮我|帮手|教我|问我|催我|打电话|联系|接电话|开车|在美团|网上|从(?!小)|出差|上班|加班|开会|没空|商量)/
const errandEnglish =
  /^(?:\s\w+){0,3}?\s(?:pick(?:s|ing)?(?: (?:it|them|the \w+))? up|collect|come|fetch|go|get it|'?ll be|brought|sent|bought|work)|^(?:'s)?\s(?:phone|number|mobile|cell)/i
/** 我是她女儿, 沐沐奶奶自己要, 让我儿子…: the writer, or the one who runs. */
const selfBefore = /(?:我是|我系|俺是|阿拉是|这是|在下|本人)[^,。;!?\n]{0,6}$/
const oneself = /^(?:[^,。;!?\n]{0,2})(?:自己|本人|我自己|自家)/
const runsBefore =
  /(?:让|叫|请|喊|派|等|麻烦|由|托|问|打给|打|找|陪|像|以为)(?:我|阿拉|俺|我家|我们家?)?(?:个|嘅|的)?(?:小|大|老)?$/
const deniedBefore = /(?:不是|唔系|勿是|弗是|不给|不是给)(?:我|给|帮)?[^,。;!?\n]{0,2}$/
const catsAndDogs = /(?:猫|狗|宠物|兽医|喵|汪星)/
const festival = /^(?:节|生日快乐|谷|车|座|房|票|餐)/
const drugWord = /^(?:咪爱|咪爱|金片|一贴)/

interface Found {
  readonly recipient: Recipient
  readonly at: number
  readonly weight: number
}

function judge(text: string, recipient: Recipient, at: number, word: string): Found | null {
  const before = text.slice(Math.max(0, at - 12), at)
  const after = text.slice(at + word.length, at + word.length + 16)
  if (festival.test(after) || drugWord.test(after) || deniedBefore.test(before)) return null
  if (selfBefore.test(before) || oneself.test(after)) return null
  let weight = 1
  if (errand.test(after) || errandEnglish.test(after)) weight -= 2
  if (runsBefore.test(before) && !/^(?:的|嘅)/.test(after)) weight -= 1
  if (
    /(?:帮|替|给|为|代|畀|俾|同|for)(?:我|阿拉|俺|我家)?(?:个|嘅|的)?\s?(?:my|our|the)?\s?$/i.test(before) ||
    /^(?:[帮替给为畀俾])/.test(word)
  )
    weight += 2
  if (/^(?:的|嘅|个|用|吃|食|要|也|'s|(?:和|跟|与|、)?(?:爷爷|奶奶|外公|外婆|爸|妈|老伴))/.test(after))
    weight += 1
  return weight > 0 ? { recipient, at, weight } : null
}

/** 家公 and 家婆 are the husband's parents in Cantonese, the mother's in Hubei. */
const cantonese = /[嘅佢唔喺攞啲嘢哋冇咗嚟㗎]/

const somebody =
  /[爸妈爹娘爷奶公婆父母伴夫妻太爱儿女孩囡伢娃崽宝贝哥姐弟妹兄姊佬豆邻隔楼对街头姨舅姑叔伯婶嫂岳丈侄甥孙亲姆嗲毛丫姑细仔双先媳男堂朋同保护房租闺友学徒客囝bB老小千屋内家嫲嬷嘎好恩将曾]|\b(?:my|our|for|the|his|her|a)\b/i

/**
 * For whom it is when not for the writer; null for oneself or not said. Who only fetches, brings or answers the
 * telephone (我儿子来拿) is not the recipient, nor is the writer (我是她女儿).
 */
export function readRecipient(text: string): Recipient | null {
  if (!somebody.test(text)) return null
  const found: Found[] = []
  for (const match of text.matchAll(chineseWords)) {
    const index = kinship.findIndex((_, at) => match.groups?.[`k${at}`] !== undefined)
    const kin = kinship[index]
    if (kin === undefined || (kin.recipient === '孩子' && catsAndDogs.test(text))) continue
    const inLaw = /^家[公婆]$/.test(match[0]) && cantonese.test(text)
    const one = judge(text, inLaw ? '其他' : kin.recipient, match.index, match[0])
    if (one) found.push(one)
  }
  for (const match of text.matchAll(englishWords)) {
    const index = english.findIndex((_, at) => match.groups?.[`e${at}`] !== undefined)
    const recipient = english[index]?.[0]
    const one = recipient && judge(text, recipient, match.index, match[0])
    if (one) found.push(one)
  }
  if (neighbour.test(text) && !notNeighbour.test(text)) {
    const at = text.search(neighbour)
    // 隔壁王奶奶 is a neighbour, whatever else she is; 我妈托隔壁… stays with the mother.
    if (!found.some((one) => one.at < at)) return '邻居'
  }
  const best = found.reduce<Found | null>((a, b) => (a === null || b.weight > a.weight ? b : a), null)
  return best?.recipient ?? readFromRole(text)
}

/** "我是她女儿": then it is for her mother; "帮独居的任老师配": for somebody of the house. */
function readFromRole(text: string): Recipient | null {
  const role = /(?:我是|我系)(?<whose>[她他伊佢])(?:的|嘅|个)?(?:女儿|儿子|囡|仔|女(?!婿))/.exec(text)
  if (role?.groups?.['whose'] === '她') return '母亲'
  if (role?.groups?.['whose'] === '他') return '父亲'
  const helped = new RegExp(`${helping}[^,。;!?\\n]{0,12}?(?:${surname}${title}|老${surname})`).exec(text)
  return helped && !volunteer.test(helped[0]) && named.test(helped[0]) ? '邻居' : null
}

/** A third person by name, for whom it is: 任老师, 袁老师, 老钱. Null where none is written. */
export function readPatientName(text: string): string | null {
  const match = forNamed.exec(text)
  const name =
    match?.groups?.['name'] ??
    match?.groups?.['kin'] ??
    match?.groups?.['given'] ??
    match?.groups?.['subject']
  return name === undefined || volunteer.test(match?.[0] ?? '') ? null : name
}
