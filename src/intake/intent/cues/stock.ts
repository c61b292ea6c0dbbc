import type { Saying } from '../../saying.ts'

/** 好多钱 asks in Sichuan, and elsewhere it is much money. */
const asksHowMuch = '(?<![花用省赚了费])好多钱(?=[一嘛哦啊呀呢?？,，\\s]|$)'
const doThey = '\\b(?:do|does)\\s+(?:you|they|we|anyone|any|the|your)\\b[^.!]{0,50}\\b'
const canWeGet = 'can\\s+(?:i|we|you)\\s+(?:still\\s+)?(?:get|buy|find|order)\\s+\\S+\\s+'

/** Asks whether or where something can be had. */
export const asksStock: readonly Saying[] = [
  {
    examples: ['现在有货吗', '有没有儿童的', '侬搿搭有伐', '还有得卖没', '仲有货', '有冇'],
    words: [
      '有(?:现)?货(?:吗|伐|没|不|么|嘛|了|哇|咩|\\?|$|[,，。 ])',
      '有(?:没有|冇|得卖|得买|得配|卖|库存|现货|冇货|无)(?!关系|影响|问题|事|用|效|人(?!知|晓)|空|时间|消息|着落|可能|必要)',
      '有(?:吗|伐|么|嘛|无|哇|咩|得伐|不\\b|不有|唔|否)',
      '还有(?:货|吗|没|伐|么|没有|的?卖|得卖|存货|现货)',
      '仲有(?:冇|货)',
      '有冇(?!人(?!知|晓))',
    ],
  },
  {
    examples: ['社区能配到吗', '好买伐', '拿得到', '店里开得出'],
    words: [
      '(?:能|可以|能不能|可不可以|能否|好|可否|得唔得|会)(?:不能)?(?:配|买|拿|订|开|搞|弄|进)(?:得)?(?:到|着|来)?(?:吗|伐|么|不|没|嘛|哇|\\?|$)',
      '(?:能|可以|能不能|好|还能)(?:配|买|拿|订|开|搞|弄|进)(?:得)?(?:到|着)',
      '(?:买|配|拿|订|搞|开)(?:得|唔|不|勿)(?:到|着)',
      '(?:配|买|拿|订|搞|开)得出',
    ],
  },
  {
    examples: ['哪家药房有', '边度买到'],
    words: [
      '(?:哪里|哪儿|哪家|哪个(?:店|药房|药店|医院|地方)|边度|边间|啥地方|哪点|哪块|啥里|谁家).{0,8}(?:有|能|可以|买|配|卖|得|好)',
    ],
  },
  {
    examples: ['药房够不够', '药房还剩多少', '是缺货吗', '断货没', '帮看看库存', '附近有售'],
    words: [
      '(?:药房|药店|店里|医院|库存|你们|那边)[^,，。]{0,4}够(?:不够|吗|伐|么)',
      '(?:药房|药店|店里|医院|库存|你们|那边)(?:还|现在)*剩下?(?:多少|几[盒瓶支])',
      '缺货(?:吗|伐|了吗|没)',
      '断货(?:了)?(?:吗|伐|没)',
      '库存',
      '有售',
    ],
  },
  {
    examples: ['多少钱一盒', '啥价钿', '好多钱一瓶'],
    words: ['(?:多少钱|几多钱|几钱|什么价|啥价钿|价格)', asksHowMuch],
  },
  {
    examples: ['只是打听', '先问问', '问一声', '有货的话我再登记'],
    words: [
      '只(?:是)?(?:问|打听)',
      '打听',
      '先问',
      '问一(?:声|问|记|哈|下)',
      '问(?:问|哈|下|声)(?!.{0,6}(?:进度|登记|到哪))',
      '有货?的?话我[^,，。]{0,4}(?:登记|下单|报名)',
    ],
  },
  {
    examples: ['is it in stock', 'available here', 'out of stock?', 'are these drops sold here', 'sold out'],
    words: [
      '\\bin\\s+stock\\b',
      '\\bavailable\\b',
      '\\bstock\\b[^.]{0,20}\\?',
      '\\b(?:is|are)\\b[^.!]{0,30}\\bsold\\b',
      '\\bsold\\s+out\\b',
    ],
  },
  {
    examples: ['do they carry gauze', 'does anyone know where'],
    words: [
      `${doThey}(?:have|stock|carry|sell)\\b`,
      `${doThey}know(?=\\s+(?:where|if|whether|(?:of\\s+)?an?y?\\s+(?:shop|store|place|pharmac)))\\b`,
    ],
  },
  {
    examples: ['where can I buy it', 'can I still get masks anywhere', 'is there any left', 'any pharmacy'],
    words: [
      'where\\s+(?:can|could|do|to)\\s+(?:i|we|one)?\\s?(?:get|buy|find)',
      `${canWeGet}(?:somewhere|anywhere|here|these\\s+days|in|at)`,
      '\\b(?:is|are)\\s+there\\s+(?:any|a|still)\\b',
      '\\bany\\s+(?:place|pharmacy|shop|chance\\s+of\\s+finding)',
      '\\bin\\s+any\\s+pharmac',
    ],
  },
  { examples: ['how much is one'], words: ['\\bhow\\s+much\\s+(?:is|does|for)\\b'] },
]

const asked = '吗|伐|没|么|嘛|未|冇|哇|呢|冒|\\?'
const atTheShop = '(?:[^ⒹⒸ\\s,，。]{0,8}(?:药[房店]|店里|医院|社区|小区|这边|那边|站里))?[^ⒹⒸ\\s,，。]{0,2}'
/** 还有 alone may go on with an order: only in a question does it ask for what is there. */
const has = `(?:(?<!还)有|卖|备|进|还有(?=[^ⒹⒸ]{0,6}[ⒹⒸ][^ⒹⒸ]{0,8}(?:${asked})))`

/** The same about a medicine that is named; on the masked text. */
export const asksStockOf: readonly Saying[] = [
  {
    examples: ['有{达喜}吗', '店里卖不卖{达喜}呢', '还有{达喜}没'],
    words: [`${has}(?:没有|冇|冒得|没得|得|不)?[^ⒹⒸ ]{0,6}[ⒹⒸ][^ⒹⒸ]{0,8}?(?:${asked}|不(?![要用必想急])|$)`],
  },
  {
    examples: ['有没有<感冒药>', '{达喜}药房有吗', '{达喜}1盒有吗'],
    words: [
      '(?:有冇|有没有|有冒得|有无)[^ⒹⒸ]{0,10}[ⒹⒸ]',
      '[ⒹⒸ]Ⓢ?Ⓝ?(?:的|药房|现在|还|社区|你们|这边|那边|医院|有|\\s){0,4}有(?:货)?(?:吗|伐|没|不|冇|未|么|呢|\\?)',
    ],
  },
  {
    examples: ['{达喜}到货没有', '{达喜}你们药房缺货了没'],
    words: [
      `[ⒹⒸ]Ⓢ?${atTheShop}(?:[缺断]货|进货?|上货|补货|到货)了?(?:没得|没有?|未|冇|冒|不)[啊呀哦呢哇]?(?=$|[\\s,，。?？])`,
    ],
  },
  {
    examples: ['{达喜}多少钱', '{达喜}是不是断货了'],
    words: [
      '[ⒹⒸ]Ⓢ?\\s?(?:多少钱|几多钱|几钱|几钿|好多钱|什么价|啥价|贵不贵|哪家便宜|是不是断货|断货|缺货了?(?:吗|伐))',
    ],
  },
  {
    examples: ['{达喜}药店能取吗', '{达喜}社区可以配不'],
    words: [
      '[ⒹⒸ]Ⓢ?\\s?(?:在|这个)?(?:药[店房]|超市|社区|卫生院|医院|网上|这边|外面)里?(?:能|可以|好|可)(?:不能)?(?:取|拿|配|开|买)(?:得?到)?(?:吗|伐|不|么|嘛|呢|哇|\\?)',
    ],
  },
  {
    examples: ['do you have {Talcid}', '{Talcid} still in stock'],
    words: [
      '(?:any|have|stock|sell|carry|find|there)\\s[^ⒹⒸ]{0,12}[ⒹⒸ]',
      '[ⒹⒸ][^ⒹⒸ]{0,20}\\b(?:in\\s+stock|available|anywhere|left)\\b',
    ],
  },
]

/** Asks for goods without naming a medicine that the catalogue knows. */
export const asksGoods: readonly Saying[] = [
  {
    examples: ['哪家有货', '有现货吗', '哪里有卖', '边度买得到'],
    words: [
      '(?:哪[个种样家]|谁家)有现?货',
      '有(?:现)?货(?:吗|伐|没|未|不|么|了?\\?|$)',
      '(?:有得|哪里有)(?:卖|配|买)',
      '(?:哪里|哪家|哪儿|边度|啥地方).{0,8}(?:配|买)(?:得)?(?:到|着)',
    ],
  },
  {
    examples: ['is it in stock', 'does anyone sell gauze'],
    words: ['in\\s+stock', 'does\\s+any(?:one|body|where|\\s+pharmacy)\\s+(?:stock|have|sell|carry)'],
  },
]

/** Speaks of a shortage and asks about it. */
export const asksShortage: readonly Saying[] = [
  {
    examples: ['又缺货', '断货了', '都脱销', '没货', 'out of stock'],
    words: ['缺货', '断货', '脱销', '没货', 'out\\s+of\\s+stock'],
  },
]

/** A price is asked for, whatever the pack is called. */
export const asksPrice: readonly Saying[] = [
  {
    examples: ['多少钱一袋', '几钿', '什么价', 'how much is one pack'],
    words: [
      asksHowMuch,
      '多少钱',
      '几多钱',
      '几钱',
      '几钿',
      '什么价',
      '啥价',
      'how\\s+much\\s+(?:is|does|for|are)',
    ],
  },
]

/** A question about stock that says itself that nothing is ordered. */
export const ordersNot: readonly Saying[] = [
  {
    examples: ['就问一下', '先问问', '随便问', '问问而已', '摸个底', '不是来买的', '先晓得价钱'],
    words: [
      '不是(?:要|想|来)(?:买|配|订|下单)',
      '(?:晓得|知道|了解)(?:一下|下)?(?:价[钱格]?|多少钱)',
      '(?:就|就是|只)(?:想)?问',
      '只(?:是)?(?:问|打听)',
      '问问(?:而已|先)',
      '先问',
      '随便问',
      '摸个?底',
    ],
  },
  {
    examples: ['想好再买', '过两天再定', '还没决定', '有货的话我登记'],
    words: [
      '(?:问|看|想|商量)(?:了|好|过)?再(?:定|说|决定|买|要)',
      '再定(?:$|[,，。])',
      '还没(?:决定|想好|定)',
      '有货?的?(?:话|就)我?[^,，。]{0,4}(?:登记|下单|报名)',
    ],
  },
  {
    examples: ['先别配', '先不要', '不急着要', '暂时不买'],
    words: ['先别', '先不(?:要|用|下|订|登)', '不急着?要', '暂时不(?:要|买)'],
  },
  {
    examples: ['just asking', 'I am not ordering', "don't order it"],
    words: ['just\\s+(?:asking|checking|wondering|curious)', 'not\\s+ordering', "don'?t\\s+order"],
  },
]

/** Asked about before, and nothing ordered: 前两天问过的X 到货没. */
export const askedBefore: readonly Saying[] = [
  {
    examples: ['上周问过的那种', 'the one I asked about'],
    words: [
      '(?:问|打听|咨询)(?:过|起)?的(?![^,，。]{0,4}(?:单|预约))',
      '\\b(?:asked\\s+about|enquired\\s+about)\\b',
    ],
  },
]
