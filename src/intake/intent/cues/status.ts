import type { Saying } from '../../saying.ts'

/** What an order has to come through, one after another; 还好 and 恰好 are no news of it. */
const done =
  '(?<![幸恰]|[还正刚](?=好))(?:到|好|来|齐|妥|成|批|送|取|到货|轮到我|审过|通过|处理|安排|[登报记订排约]上|出发|开始配|有着落)'
const haveYou = '\\b(?:did|has|have)\\s+(?:you|anyone|anybody|the\\s+pharmacist|someone)\\s+'

/** Asks how one's own order stands. */
export const asksStatus: readonly Saying[] = [
  {
    // Whether it is done.
    examples: ['药好了吗', '审过没', '约上伐', '轮到我未'],
    words: [`${done}了?(?:吗|没|伐|哇|冇|冒|未|不|么|嘛|否|\\?)`],
  },
  {
    examples: ['我的单批了没有呀', '攞咗未', '发货没有', '配好没啊', '单子处理了没'],
    words: [
      '[^,，。\\s]了(?:没有?|未|冇|没得|冒)[呀啊呢哇]',
      '咗未',
      '(?:发货|寄出|发出|出库|出仓|揽收|发车|装车)了?(?:吗|没有?|未|伐)',
      '(?:好|到|取|配|送|订|审|备|收|登记|报|拿|约)(?:好|到|上|了)?没(?:有)?(?:啊|呀|呢|得|\\?|$|[,，。 ])',
      '(?:到|好|审|批|接|处理|生效|通过|成功|咗|了)[^,，。]{0,4}(?:没|未|冇)$',
    ],
  },
  {
    examples: [
      '药到店里没有？',
      '上次托你们的买着了没',
      '有没有排上',
      '有没有送出来',
      '是否已经登记',
      '药来了吧？',
      '到底配没配',
    ],
    words: [
      '到(?:了)?(?:药房|药店|医院|店里|居委|家|志愿者)[^,，。]{0,4}(?:没有?|吗|伐|未|冇)(?:$|[\\s,，。?？])',
      '有没有(?:登记|安排|排|轮|配|订|审)(?:上|到|好)',
      '(?:买|配|拿|取|弄)(?:着|到)了没(?:有)?(?=$|[\\s,，。?？啊呀呢])',
      '有没有(?:送|发|寄|派|拿)(?:出来|出去|过来|来|到|了)',
      '是否(?:已经?)?(?:下单|登记|处理|受理|安排|收到|审核|通过|到|配|完成|成功)',
      '[到好来齐送配拿取]了吧\\s?[?？]',
      '配没配',
      '好没好',
    ],
  },
  {
    examples: ['咋还没动静', '还没人联系', '怎么到现在勿来'],
    words: [
      '(?:[怎咋]|还)(?:么|个)?[^,，。;；\\s]{0,3}(?:没(?:得|有)?|冇|不见)(?:个|得)?(?:影(?:子|儿)?|动静|声响|音信|回音|着落)',
      '(?:还|都|仲)(?:没|没有|未|冇|不)(?:到|送|配|取|好|收到|来|消息|通知|人|联系|动静|轮)',
      '怎么(?:还|到现在)(?:没|不|勿)',
      '没人(?:联系|理|管|回|通知)',
    ],
  },
  {
    // How long somebody has waited, and what they will do.
    examples: ['多少天了我的{达喜}？', '我的{达喜}都几天了', '再不送来我要打12345了'],
    words: [
      '(?<![\\u3400-\\u9fff])(?:这都|都)?(?:多少|几)天了(?=[,，\\s]*(?:我|[?？]))',
      '我的[^,，。;；\\s]{1,10}?都?(?:多少|几)天了',
      '再不(?:来|送|到|给|配)[^,，。;；]{0,4}[\\s,，]?我?(?:就|可|要|得|只好|去){1,3}[^,，。;；]{0,6}(?:投诉|举报|打\\s?1\\d|闹|告)',
    ],
  },
  {
    examples: ['什么时候能拿', '送来要多久', '还要几天', '还有多久才好', '是今天还是明天'],
    words: [
      '(?:几时|几点|几号|啥辰光|什么时候|何时|多久|多少时间|哪天|明天几点|今天几点|大概几点).{0,6}(?:到|送|好|来|能|可以|拿|取|轮|领|配|通知|攞|有)',
      '(?:到|送|好|来|拿|取).{0,4}(?:几时|几点|啥辰光|什么时候|多久)',
      '还(?:要|得)(?:等)?(?:几天|多久|多长|几个)',
      '还有(?:几天|多久)(?:能|可以|才)',
      '(?:还要|要|得)等(?:多久|多长|几天)',
      '是(?:今|明|后|上|下|几)[^,，。]{0,6}还是',
    ],
  },
  {
    examples: ['排到第几了', '药在哪里', '我去哪家药房拿'],
    words: [
      '(?:到|送|走|排|轮|弄|搞|办|配|订)(?:到)?(?:哪|哪里|哪儿|边度|啥地方|第几|几号|谁)',
      '在哪(?:里|儿|呢|呀|啊|边|$|[?？])',
      '(?:在|去|到)(?:哪|哪家|哪里|边度|哪个药房|啥地方)(?:家|个)?(?:店|药房|医院)?(?:拿|取|领|攞)',
    ],
  },
  {
    examples: ['轮到我了', '前面还有几个', '排到号了'],
    words: ['轮到(?:我|没)', '前(?:头|面)还有几(?:个|位)', '排到号'],
  },
  {
    examples: ['单子怎样了', '我嗰单点呀', '现在啥情况', '哪能了'],
    words: ['(?:[怎咋点]|什|^|\\s)么?样了', '点样', '点呀', '哪能了', '什么情况', '啥情况', '咩情况'],
  },
  {
    examples: ['登记的进度', '有没有着落', '给个准信', '后续呢'],
    words: [
      '进度',
      '进展',
      '状态',
      '有(?:没有)?(?:着落|消息|下文|结果|回音|眉目|动静)',
      '准信',
      '后续',
      '下文',
    ],
  },
  {
    examples: ['帮我催一下', '查一下我的单', '麻烦核对下', '查查王家的登记'],
    words: [
      '催(?:一|下|问)',
      '(?:查|问|看)(?:一|下|哈|问|看)*(?:我的|我那|进度|单|订单|状态|到哪|前天|昨天)',
      '(?:查|核对)(?:一下|下|哈|查)[^,，。;；]{0,12}(?:预约|登记|单子?|订单)(?!号?错)',
      '(?:核对|核实)(?:一下|下|哈)?',
    ],
  },
  {
    examples: ['有没有人去拿', '谁去取我的', '几点送我的药'],
    words: [
      '(?<!谁)有(?:没有?|冇|无)?人(?:去|来|帮忙?)?(?:攞|取|领(?!养)|拿)',
      '(?:几点|谁|有人)[^,，。]{0,8}我(?:的|啲|嗰)',
    ],
  },
  {
    examples: ['我的药呢', '我约的几点', '编号是多少', '我的怎么回事', '我那个呢', '为啥我的没动'],
    words: [
      '^\\s*(?:请问)?(?:我|我家|我妈|我爸|阿拉)?(?:的|嘅|那个)(?:药|单子|订单|预约)[呢?？!！。.~\\s]*$',
      '我?(?:约|订|报|登记)的(?:是)?(?:几点|哪|什么时候|啥辰光)',
      '编号(?:是)?多少',
      '(?:我|我的|我那|那我的).{0,10}(?:怎么办|怎么回事|咋办|点算|是不是(?:排|还在|在)|还在)',
      '(?:我|我的|我那)[^,，。]{0,6}呢$',
      '为(?:什么|啥)我的',
    ],
  },
  {
    examples: ['医保卡还在谁手里', '我的卡不见了'],
    words: [
      '(?:卡|病历).{0,4}(?:还(?:我(?!了)|了没|回来)|在(?:谁|哪|小))',
      '(?:药|卡).{0,3}(?:没见|不见|冇见)',
    ],
  },
  {
    examples: ["where's my order", 'am I on the list', 'which pharmacy do I go to'],
    words: [
      "\\bwhere(?:'?s|\\s+is|\\s+are|\\s+do|\\s+has)\\b(?!\\s+(?:the\\s+(?:nearest|closest)|a|an|there)\\b)",
      'on\\s+the\\s+list',
      'which\\s+pharmacy\\s+do\\s+i',
      'on\\s+(?:the|his|her)\\s+way',
    ],
  },
  {
    examples: ['order status', 'any news?', 'what happened to it', 'just following up'],
    words: [
      '\\bstatus\\b(?!\\s?[:=]\\s?(?:closed|done|ok|received|complete))',
      '\\bany\\s+(?:update|news|word|progress)',
      "what(?:'s|\\s+is|\\s+has)?\\s+happen(?:ed|ing)",
      'follow(?:ing)?\\s+up',
      'checking\\s+(?:on|in\\s+on)',
    ],
  },
  {
    examples: ['is it ready?', 'is my inhaler there?', 'has my order been seen', 'approved yet'],
    words: [
      '\\bready\\b(?:\\s+(?:yet|now))?\\s*\\?',
      '\\b(?:is|are|has|have|was|were|did)\\s+(?:my|the|mine|it|they|that|anyone|someone|you)\\b[^.!]{0,60}\\?',
      '\\b(?:arrived?|ready|done|picked\\s+up|approved|confirmed|delivered)\\s+(?:yet|already)',
      '\\bhas\\s+(?:my|mine)\\b',
    ],
  },
  {
    examples: ['did anyone pick it up', 'has the pharmacist approved it'],
    words: [`${haveYou}(?:get|got|see|receive|pick|approve|process|handle|check)`],
  },
  {
    examples: ['could this be checked', 'any chance to look', 'was the order placed'],
    words: [
      '\\b(?:could|can|would)\\b[^.!?]{0,30}\\b(?:be\\s+checked|look(?:ed)?\\s+into)',
      '\\bchance\\s+to\\s+(?:check|look)\\b',
      '\\border(?:ed)?\\s+(?:was\\s+)?placed\\b',
    ],
  },
  {
    examples: ['when will it come', 'how long does it take', 'eta'],
    words: [
      '\\bwhen\\s+(?:will|can|is|are|do|does|should)\\b',
      '\\bhow\\s+(?:long|much\\s+longer|is\\s+my)\\b',
      '\\beta\\b',
    ],
  },
  {
    examples: ['still waiting', 'still not here'],
    words: ['\\bstill\\s+(?:waiting|nothing|no)\\b', '\\bstill\\s+not\\s+(?:here|arrived|come|ready)\\b'],
  },
]

/** 取件码多少: of what is waiting in a locker. */
export const asksForCode: readonly Saying[] = [
  {
    examples: ['取件码是多少', '请发一下取货码'],
    words: [
      '取[件药货]码[^,，。;；]{0,6}(?:多少|几|啥|什么|咩|呢|发|没|[?？])',
      '(?:多少|啥|什么|发|要)[^,，。;；]{0,3}取[件药货]码',
    ],
  },
]
