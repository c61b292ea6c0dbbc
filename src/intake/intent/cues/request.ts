import type { Saying } from '../../saying.ts'

/** Wants medicines. */
export const requests: readonly Saying[] = [
  {
    examples: ['麻烦帮我带一盒', '代配一样药'],
    words: [
      '(?:帮|替|代|麻烦|请|劳驾|拜托|求|辛苦).{0,12}(?:配|购|买|拿|带|取|订|开|弄|搞|登记|报|预约|约|领|捎|攞|搞|送|加|要|申请|记)',
      '代配',
    ],
  },
  {
    examples: ['我妈要两盒', '我想买口罩'],
    words: ['我(?:家|妈|爸|们|自己|也|还)?.{0,6}(?:要|想要|需要|需|想配|想买|想订)'],
  },
  {
    examples: ['来两盒', '登记一下', '要棉签'],
    words: [
      '(?:想|要|需要|需|求|登记|预约|配|买|拿|带|订|开|攞|囤|备|补|报名|报一|来)(?:一|两|点|个|些|几|下|记|哈|只|几|\\d|三|四|五|六)',
      '(?:要|配|买|订|开|带|登记)(?!了|不|紧|是)',
    ],
  },
  {
    // It comes to an end.
    examples: ['药没有了', '吃完了', '快断了', '就差一盒', '断药', '只剩两粒', '见底了'],
    words: [
      '没(?:有)?(?:了|啦|得了)',
      '(?:吃|用|喝|食)(?:完|光|晒|掉)',
      '快(?:没|吃完|用完|断|食)',
      '(?:只|就|还|光)[缺差]',
      '断(?:药|了|粮)',
      '只剩',
      '仅剩',
      '见底',
    ],
  },
  { examples: ['我取药', '想拿药', '团一个'], words: ['取药', '拿药', '团(?:一|个)'] },
  {
    examples: ['I need gauze', 'looking for eye drops', 'a refill'],
    words: ['\\b(?:need|want|get|pick\\s?up|order|book|refill|request|looking\\s+for)\\b'],
  },
  {
    examples: ['please', "I'd like two", 'can you bring it'],
    words: ["\\b(?:could|please|pls|plz|would\\s+like|'d\\s+like|can\\s+(?:you|i|someone|anyone|we))\\b"],
  },
  {
    examples: ['we ran out', 'running low'],
    words: ['\\b(?:running\\s+(?:low|out)|ran\\s+out|out\\s+of)\\b'],
  },
  { examples: ['two boxes for my dad'], words: ['\\bfor\\s+(?:me|my|him|her|us)\\b'] },
]

const fetchMe = '(?:帮|替|代|麻烦|请|劳驾|想|要|需要|求|(?<![生夫师院家])给).{0,8}(?:配|买|开|拿|带|攞|捎|订)'

/** Wants medicines without naming one yet. */
export const requestsUnnamed: readonly Saying[] = [
  {
    examples: ['请帮我配点药', '想买感冒药', '麻烦带啲药'],
    words: [
      `${fetchMe}(?:个|点|些|下|一下|一点|几样|啲|哈子)?(?:降压|感冒|退烧|慢性病|慢病)?药(?!.{0,6}(?:到|好|来)(?:了|没|吗))`,
    ],
  },
  {
    examples: ['配点药', '老爸的药又要配了'],
    words: [
      '^(?:配|买|代配|登记配)(?:个|点|些)?药',
      '药(?:也|又|都|快|马上)?(?:要|得|该|需要?)(?:配|开|买|拿|续|补)(?!.{0,3}(?:吗|没|伐|不))',
    ],
  },
  {
    examples: ['we need some medicine', 'can you pick up my meds'],
    words: [
      '\\b(?:need|want|get|order|pick\\s+up|buy)\\b[^.?!]{0,20}\\b(?:some\\s+)?(?:medicines?|medication|meds|prescription)\\b',
    ],
  },
]

/** Says outright that something is wanted, whatever is asked besides. */
export const wantsOutright: readonly Saying[] = [
  {
    examples: ['想配一点', '我要两盒', '老妈要配了', '需要一瓶'],
    words: ['想(?:配|要|买|订|开)(?!问)', '我要', '要配', '需要'],
  },
  {
    examples: ['麻烦给奶奶带一盒', '替我登记'],
    words: [
      // 代配药怎么收费 asks about the service.
      '(?:帮|替|代(?![配买取拿]药?(?:服务|怎|要|收|多少|免费|的?流程))|麻烦).{0,8}(?:配|买|拿|带|登记|订)',
    ],
  },
  { examples: ['I need it', "I'd like two"], words: ["\\bi(?:'d)?\\s+(?:need|want|would\\s+like|like)\\b"] },
]

/** Says that nothing is wanted. */
export const wantsNothing: readonly Saying[] = [
  {
    examples: ['不是要买', '不是买药', '我随便看看'],
    words: ['不是(?:要|想|来)(?:买|配)', '不是(?:买|配)药', '随便(?:说说|聊聊|看看)'],
  },
]
