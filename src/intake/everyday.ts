import { pattern } from '../pattern/pattern.ts'
import { withoutMentions } from './mention.ts'

/** What people ask besides ordering, and the small words that want a small answer. */
export const everydayKinds = [
  /** 几点关门. */
  'hours',
  /** 药房地址在哪里. */
  'address',
  /** 有没有24小时药房. */
  'at-night',
  /** 要带什么. */
  'to-bring',
  /** 没带医保卡可以吗. */
  'without-card',
  /** 医保卡丢了怎么办. */
  'lost-card',
  /** 收到短信说好了，是真的吗. */
  'swindle',
  /** 能送上门吗. */
  'to-the-door',
  /** 现在去拿可以吗. */
  'go-now',
  /** 多少钱. */
  'price',
  /** 你是真人吗. */
  'machine',
  /** 可以帮我妈约吗. */
  'for-another',
  /** 帮助, 怎么用, and nothing else. */
  'usage',
  /** 在吗, 你好, and nothing else. */
  'greeting',
  /** 好的, 知道了, 晚安, and nothing else. */
  'heard',
] as const
export type Everyday = (typeof everydayKinds)[number]

/** Longer ones tell a story, and their questions are parts of it. */
const longest = 60

const counter = '(?:药房|药店|医院|社区|门诊|窗口|柜台|你们|那里|那边|店)'
const may = '(?:可以|能|行|好|中|得|要紧|可不可以|能不能|行不行)'
const asked = '(?:吗|伐|么|嘛|不|吧|呢|啊|[?？])'

/** In this order: 没带卡现在去拿可以吗 asks about the card, and 24小时药房在哪里 about the night. */
const questions: readonly (readonly [Everyday, RegExp])[] = [
  [
    'at-night',
    /(?:24|二十四)\s?(?:个)?小?时|(?:夜里|半夜|通宵|夜间|深夜|晚上)[^,，。]{0,6}(?:药房|药店|开门|开着|营业|窗口)|\b(?:24[\s-]?(?:hours?|h|\/7)|all[\s-]?night|late[\s-]?night)\b/i,
  ],
  [
    'swindle',
    /(?:短信|电话|微信|私信|链接|二维码|群里有人|有人)[^。;；]{0,24}?(?:是?真的(?:吗|伐|么|假的|[?？])|真(?:的)?假|靠谱|是不是(?:你|骗)|骗(?:人|子|局)|可信|能信|要不要信|是你(?:们)?(?:发|打)的?)|叫我(?:先)?(?:转账|打钱|扫码|付款|点链接|报验证码)|\b(?:text|sms|call|link|message)\b[^.!]{0,30}\b(?:real|genuine|scam|from\s+you|fake)\b/i,
  ],
  [
    'lost-card',
    /卡[^,，。]{0,4}(?:丢|掉了|遗失|被偷|找不到|不见|没了影)[^,，。]{0,3}[,，\s]?[^,，。]{0,4}(?:怎么办|咋办|哪能办|点算|怎么弄)|(?:丢|掉)了[^,，。]{0,4}卡[^。]{0,4}(?:怎么办|咋办|哪能办|怎么弄)|\blost\b[^.?!]{0,12}\bcard\b[^.!]{0,30}\?/i,
  ],
  [
    'without-card',
    new RegExp(
      `(?:医保|社保)?卡(?:忘|没|不)[^,，。]{0,4}[,，]?[^,，。]{0,8}(?:${may}|怎么办|咋办)|(?:没|不|忘(?:记)?|冇|唔|勿)(?:有|了|带|拿|用)*(?:医保|社保)?卡[^,，。]{0,4}[,，]?[^,，。]{0,8}(?:${may}|怎么办|咋办)|\\b(?:without|no|forgot|don'?t\\s+have)\\b[^.?!]{0,16}\\bcard\\b[^!]{0,40}\\?`,
      'i',
    ),
  ],
  [
    'to-bring',
    /(?:医保|社保)?卡[^,，。]{0,3}(?:给|交)(?:给)?(?:谁|哪|啥人)|(?:给|交)(?:给)?(?:谁|哪)[^,，。]{0,4}卡|(?:要|需要|用|得|该)(?:带|准备)(?:点|些)?(?:什么|啥|哪些|哪几样|咩)|带(?:什么|啥|哪些)(?:去|过去|东西|材料|证件)|\bwhat\s+(?:do|should|must|shall)\s+i\s+(?:need\s+to\s+)?(?:bring|take|carry)\b/i,
  ],
  [
    'to-the-door',
    /(?:送|拿|带)(?:药|货)?(?:上门|到(?:我)?家(?:里|门口)?)[^,，。]{0,4}(?:吗|伐|么|嘛|不|[?？]|$)|(?:管|包|有没有|能不能|可不可以|可以|能)送(?:药|货)?(?:上门)?(?:吗|伐|么|嘛|服务|[?？])|\b(?:do\s+you|can\s+you|is\s+there|can\s+(?:some|any)(?:one|body)|(?:some|any)(?:one|body)\s+able\s+to|possible\s+to)\b[^.?!]{0,16}\b(?:home\s+)?deliver(?:y|ies)?\b/i,
  ],
  [
    'go-now',
    new RegExp(
      `(?:现在|这会儿|马上|今天|等下|一会儿?)(?:就)?(?:去|过去|来|过来)(?:拿|取|领)[^,，。]{0,4}${may}[^,，。]{0,2}${asked}?|(?:现在|这会儿|马上)${may}(?:去|来|过去|过来)?(?:拿|取|领)(?:药)?(?:了)?${asked}|\\bcan\\s+i\\s+(?:go\\s+(?:and\\s+)?)?(?:pick\\s+(?:it|them)\\s+up|collect\\s+(?:it|them)|get\\s+(?:it|them))\\s+now\\b`,
      'i',
    ),
  ],
  [
    'address',
    new RegExp(
      `(?:${counter}|取药|拿药)[^,，。]{0,6}(?:地址|(?:在|是)(?:哪|什么地方|啥地方)|怎么(?:走|去))|^(?:的)?地址(?:在哪里?|是什么|发我?一?下?|呢)*$|${counter}[^,，。]{0,4}电话|电话[^,，。]{0,3}(?:多少|几号)|\\bwhere\\s+exactly\\b|\\bhow\\s+do\\s+i\\s+get\\s+there\\b|\\bwhere\\s+is\\s+(?:the|this|that|your)\\s+(?:pharmacy|hospital|counter|chemist)|\\baddress\\s+of\\s+the\\s+(?:pharmacy|hospital)`,
      'i',
    ),
  ],
  [
    'hours',
    /几点(?:钟)?(?:开|关|下班|上班|打烊|营业)|(?:开|关)(?:门|到)(?:到)?几点|(?:营业|开门|关门|上班|下班)时间|(?:药房|药店|医院|窗口)[^,，。]{0,8}(?:开门?|休息|上班|开着)(?:吗|伐|么|不)|(?:现在|这会儿|今天|晚上)?(?:还有)?(?:哪(?:家|个|里)|啥)(?:的)?(?:药房|药店|医院)?[^,，。]{0,4}(?:开着|开门|没关门|营业)|(?:周末|礼拜|星期|周[六日天]|今天|明天|后天|假期|节日)[^,，。]{0,6}(?:开门|上班|营业)(?:吗|伐|么|嘛|不|[?？])|\bopening\s+(?:hours|times)|\bwhat\s+time\b[^.?!]{0,24}\b(?:open|close)|\bis\s+the\s+(?:pharmacy|hospital)\s+open\b|\bopen\s+(?:on|today|tomorrow|now)\b[^.!]{0,20}\?/i,
  ],
  [
    'for-another',
    /(?:可不可以|能不能|可以|能|好)(?:帮|替|代|给)(?!我?(?:们)?(?:一下)?(?:预?约|配|买|登记|订))[^,，。\s]{1,8}?(?:一起|一道|也)?(?:预?约|配|买|登记|订)(?:一下|药)?(?:吗|伐|么|嘛|不|[?？])|\bcan\s+i\s+(?:book|order)\s+for\s+(?:my|a|some(?:one|body))\b/i,
  ],
  [
    'price',
    /多少(?:钱|铜钿)|(?<!第|前|头|好)几(?:块|钿|多钱)|几钿|(?:啥|什么|多少|几)价|(?:贵|便宜)(?:不|伐|吗|么)|贵[^,，。]{0,3}[?？]|(?:报销|医保(?!卡))[^,，。]{0,4}(?:多少|几成|吗|伐|么|不报|[?？])|(?:能|可以|可)(?:不能|不可以)?(?:走|用|刷)?(?:报销?|医保)(?:吗|伐|么|不|[?？])|(?:是不是|要不要|算不算)自费|自费的?(?:吗|伐|么|[?？])|(?:价格|价钱|费用)(?:是)?(?:多少|几|怎么)|(?:要|收)(?:不要|不收)?(?:付|给)?(?:钱|费)(?:吗|伐|么|[?？])|怎么(?:付(?:钱|款)?(?=$|[啊呀呢的吗,，?？])|收费)|钱(?:给|付|交)(?:给)?(?:谁|哪)|\bhow\s+much\s+(?:(?:does|do|will|should)\b[^.?!]{0,24}\b(?:cost|pay|it|that|this)\b|(?:is|are)\b)|\bwhat\s+(?:does\s+it|is\s+the)\s+(?:cost|price)\b/i,
  ],
  [
    'machine',
    /你?(?:是不是|到底是)?(?:真人|活人|机器人?|人工|ai)(?:吗|伐|么|嘛|还是|[?？])|\bare\s+you\s+(?:a\s+)?(?:real|human|bot|robot|machine|person)/i,
  ],
]

const greeting = pattern(
  /^(?:在|在吗|在不在|在伐|有人吗|有人在吗|有没有人|你好|您好|侬好|大家好|早|早安|早上好|上午好|中午好|下午好|晚上好|hi|hello|hey|good\s+(?:morning|afternoon|evening))(?:啊|呀|哦|哈|呢|了)*$/i,
)
const heard = pattern(
  /^(?:(?:好|好的|好滴|好呀|嗯+|哦+|噢|行|可以|知道了?|晓得了?|明白了?|收到|了解|没问题|没事了?|ok|okay|got\s+it|alright|sure|fine|晚安|再见|拜拜|good\s?night|bye(?:\s?bye)?|谢谢[侬你您]?|thanks?|thank\s+you)(?:啊|呀|哦|哈|呢|的|了|啦)*\s?)+$/i,
)

const usage = pattern(
  /^(?:请问|这个|这|你|侬|机器人|要)*(?:帮助|使用(?:说明|方法)|(?:怎么|怎样|如何|咋|哪能|点样|点)(?:用|使|操作|弄|预?约|配|买|订|登记|报名?|下单|开)(?:药)?(?:的|法)?|(?:我)?(?:想|要)(?:预?约|配|买)药(?:要|该|应该)?(?:怎么|怎样|如何|咋)(?:弄|办|说|做|操作|约|预约|登记)|(?:会|能|可以)(?:做|干|帮我?做)(?:什么|啥|哪些)|你?有什么用)(?:呢|啊|呀|的)?$|^(?:help|how\s+(?:do\s+i|can\s+i|to)\s+(?:use|book|order)(?:\s+(?:this|it|you|(?:my\s+|some\s+)?(?:medicines?|meds)))?|how\s+does\s+(?:this|it)\s+work|what\s+can\s+you\s+do)$/i,
)

/** An everyday question, or null. It knows nothing of what else is in the message. @param text normalised */
export function readEveryday(text: string): Everyday | null {
  if (text.length > longest) return null
  const said = withoutMentions(text).trim()
  const bare = said.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim()
  if (greeting.test(bare)) return 'greeting'
  if (heard.test(bare)) return 'heard'
  if (usage.test(bare)) return 'usage'
  return questions.find(([, sign]) => sign.test(said))?.[0] ?? null
}
