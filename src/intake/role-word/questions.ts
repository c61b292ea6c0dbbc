import type { Saying } from '../saying.ts'

// What is asked in an office of the orders that are theirs.

const which = '(?:谁|哪些|哪几\\S|几[个份单家])'
const whichLeft = '(?:谁|哪些|哪几\\S|几[个份单家]|还有|还剩|有没有|什么)'

/** How many orders there are. */
export const howMany: readonly Saying[] = [
  { examples: ['今天还有几单', '一共多少份'], words: ['(?:几|多少)[单份个家户人]'] },
  { examples: ['单子有多少', '预约有几'], words: ['(?:单子|预约)有?(?:几|多少)'] },
  {
    examples: ['how many orders today', 'orders left'],
    words: ['how\\s+many\\s+(?:orders?|left|today)', 'orders?\\s+left'],
  },
]

/** The list of a day. */
export const listOfDay: readonly Saying[] = [
  {
    examples: ['明天的单子', '今日名单呢', '后天预约发我'],
    words: ['(?:今天|今日|明天|后天)的?(?:单子|单|名单|清单|预约)(?:呢|发我|看看|给我)?$'],
  },
]

/** Who comes, or has not come, and for what. */
export const whoComes: readonly Saying[] = [
  {
    examples: ['今天要取哪些', '我要送几份', '还要去拿什么'],
    words: [
      '^(?:今[天日]|明天|现在|等下)?(?:还|我)?(?:要|该)?去?[取拿领送跑](?:哪些|什么|几份|几单|哪几[份单家个])',
    ],
  },
  {
    examples: ['还有谁的卡没收', '哪几家没来', '没取的有谁', '没领的哪些'],
    words: [
      '(?:谁|哪些|哪几[家个位单])[^,，。]{0,6}没(?:有)?[收取送拿来领给]',
      '没[取拿来领]的有?(?:谁|哪些|几)',
    ],
  },
]

/** What an agent carries themselves. */
export const ownRun: readonly Saying[] = [
  {
    examples: ['我今天要拿哪些', '明天我该去送几家'],
    words: ['^我?(?:今[天日]|明天|现在|等下)?我?还?[要该得]去?[取拿领送跑](?:哪|什么|几|多少)'],
  },
  {
    examples: ['今天有我的吗', '还有没有我的单子'],
    words: ['^(?:今天|明天|现在)?还?有(?:没有)?我的(?:活|单子?|份)?(?:吗|没|没有)?$'],
  },
  {
    examples: ['我今天有哪些', '我下午有几单要跑'],
    words: [
      '^我(?:今[天日]|明天|上午|下午|现在)*[都还要]?有(?:哪些|哪几[单份家个]|什么|啥|几[单份])(?:单子?|药)?要?去?[取拿送跑]?[的呢]?$',
    ],
  },
  { examples: ['先去哪家', '我该跑哪里'], words: ['^我?[先该要][去跑]哪[家里儿个]'] },
]

/** What there is on a day. */
export const whatThereIs: readonly Saying[] = [
  {
    examples: ['今天有哪些', '明天都有谁', '上午有什么单子要备'],
    words: [
      '^(?:今[天日]|明天|后天|上午|下午|现在)+[都还]?[有要]?(?:哪些|什么|谁|啥)(?:单子?|药|人|预约|活)?(?:要[备配做弄])?[的呢]?$',
    ],
  },
]

/** Whose medicine is not ready. */
export const notReadyYet: readonly Saying[] = [
  {
    examples: ['谁还没备好', '还有几个没配好', '没备好的有哪些', '没配的呢'],
    words: [`${whichLeft}[^,，。]{0,8}?[没未](?:有)?(?:备|配|准备|弄)`, '[没未][备配]好?的有?[哪谁几呢单]'],
  },
  { examples: ["what's not ready"], words: ["what'?s\\s+not\\s+ready"] },
]

/** Whose time is over. */
export const late: readonly Saying[] = [
  {
    examples: ['哪些晚了', '有没有超时的', '过时没取', '晚了还没来', '逾期的有哪几单'],
    words: [
      `(?:${which}|有没有)[^,，。]{0,6}(?:晚|超时|过时|过点|过期|逾期|迟)[了的]`,
      '(?:过时|超时|逾期|过点|晚)了?还?[没未][来取拿领]',
      '(?:晚|超时|过时|逾期)了?的有?[哪谁几单吗]',
    ],
  },
  { examples: ["what's late", 'whats overdue'], words: ["what'?s\\s+(?:late|overdue)"] },
]

/** Who has not come. */
export const notCome: readonly Saying[] = [
  {
    examples: ['还剩几个没来拿', '今天谁没来', '昨天的多少没取走的'],
    words: [
      `^(?:今天|昨天|前天|昨日|昨晚)?的?(?:还有|还剩|有)?(?:${which}|多少[个份单]?)还?没有?来?[取拿领]?走?[的过呢]?$`,
    ],
  },
]

/** What is still to be carried out. */
export const toDeliver: readonly Saying[] = [
  {
    examples: ['还有哪些没送', '谁没送到', '没送完的单子', '送完了吗'],
    words: [
      `${whichLeft}[^,，。]{0,8}?[没未](?:有)?送`,
      '[没未]送[到达完掉]?的有?[哪谁几呢单]',
      '送完了?[没吗]',
    ],
  },
  {
    examples: ['今天收工了', '我今天都送完了吧'],
    words: ['^我?(?:今天|今朝)?就?都?(?:收工|跑完|做完|送完|弄完)了?[吗没吧]?$'],
  },
  { examples: ["what's left to deliver"], words: ["what'?s\\s+left\\s+to\\s+deliver"] },
]

/** What was done today. */
export const doneToday: readonly Saying[] = [
  {
    examples: ['今天取了几个', '一共做了多少', '取走的有几个', '今天的小结', '汇总一下'],
    words: [
      '[取拿领备配做弄发][走好掉完]?了?(?:多少|几)[个份单家]?了?$',
      '(?:一共|总共|共)(?:做|备|配|弄|取|发|处理)了?(?:多少|几)',
      '取走的?有?(?:多少|几)',
      '^(?:今天的?)?(?:统计|小结|汇总|总数)(?:一下)?$',
    ],
  },
]

/** Paper to print or to hand on. */
export const onPaper: readonly Saying[] = [
  {
    examples: ['能打印吗', '导出', '导个表', '发一份表格', '出个周报', '要给领导', 'print it', 'export'],
    words: [
      '打印|导出|导(?:一下|个表|表)',
      '[发要出做](?:个|一下|一份|张|份)?(?:表格?|excel|报表|周报|月报)',
      '给领导',
      '\\bprint\\b|\\bexport\\b',
    ],
  },
  {
    examples: ['这个星期多少单', '上月统计'],
    words: ['[这本上]个?(?:星期|礼拜|周|月)[^,，。]{0,6}(?:多少|几|统计|汇总|数)'],
  },
]

/** Who is on duty. */
export const onDuty: readonly Saying[] = [
  {
    examples: ['今天谁值班', '交班', '那我先下班了', "who's on duty", 'my shift'],
    words: ['值班|接班|交班|换班|当班|轮班', '^那?我先?(?:下班|走)了', '\\bon\\s+duty\\b|\\bshift\\b'],
  },
]

/** How to use it, and nothing else. */
export const howTo: readonly Saying[] = [
  {
    examples: ['帮助', '这个怎么用', '机器人会做什么', '有哪些命令', '?', '使用说明呢'],
    words: [
      '^(?:请问|这个|这|你|机器人|要)*(?:帮助|使用(?:说明|方法|帮助)|说明书?|怎么[用使弄说]|怎么操作|(?:会|能|可以)[做干帮说](?:什么|啥|哪些)|有(?:什么|哪些)(?:命令|指令|功能|用法)|指令|命令|\\?)[呢啊呀的]?$',
    ],
  },
  {
    examples: ['help', 'how do I use this', 'what can I say'],
    words: [
      '^(?:help|usage|commands?|how\\s+(?:do\\s+i|to)\\s+use(?:\\s+(?:this|it|you))?|what\\s+can\\s+(?:you|i)\\s+(?:do|say))$',
    ],
  },
]
