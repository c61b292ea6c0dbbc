import type { Saying } from '../saying.ts'

/** A counter is closed. */
export const closed: readonly Saying[] = [
  {
    examples: ['明天休息', '我们休假', '休三天', '后天休了', '周日歇', '歇业', '明天歇着', '休业'],
    words: ['休息|休(?:假|业(?!务)|[一二两三四五六七\\d]天|了?$)', '歇[业班着]?(?![斯菜])'],
  },
  {
    examples: ['明天盘库', '不开门', '明天不开', '提前关门', '打烊了', '要下班'],
    words: ['盘库', '不开门|不开(?!药|单|方|处|空调)', '关门|打烊|下班'],
  },
  {
    examples: ['明天不营业', '停业', '关店', '闭店', '盘点', '放假', '不上班', '今天不接单'],
    words: ['不营业|停业', '[关闭]店', '盘点|放假', '不上班|不接单'],
  },
  {
    examples: ['停诊', '不出诊', '明天不看诊', '没人值班', '没人'],
    words: ['停诊|不出诊|不(?:接诊|看诊|坐诊)', '没人(?:在|上班|值班)?'],
  },
  {
    examples: ['不配药', '停止接单', '无法再发药', '没法约', '配不了药', '发不了'],
    words: ['(?:不|停止?|没法|不能|无法)再?[配发抓取接约][药单]?', '[配发]不了药?'],
  },
  {
    examples: ['closed tomorrow', 'day off', 'not open'],
    words: ['\\bclosed\\b|\\bday\\s+off\\b|not\\s+open'],
  },
]

/** A counter is open as always. */
export const open: readonly Saying[] = [
  {
    examples: ['明天照常', '周六正常营业', '后天开门', '上班', 'open as usual'],
    words: ['照常|正常(?:营业|上班|开门|接单)', '(?<!不)(?:开门|营业|上班)', '\\bopen\\s+as\\s+usual\\b'],
  },
]

/** A part of a day. */
export const partOfDay: readonly Saying[] = [
  {
    examples: ['明天下午休息', '休半天', '提前关门', '晚点开'],
    words: ['上午|中午|下午|晚上|早上|半天', '提前|早点|晚点'],
  },
  {
    examples: ['4点关门', '三点半', '16:30', '到点关门', '3点以后', '中午前', '上午开始'],
    words: [
      '(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})(?:点半?|[:：]\\d\\d)',
      '(?<!盘)点',
      '(?<!明)以?[前后](?!天)',
      '开始',
    ],
  },
  {
    examples: ['after 5pm', 'until 16:00', 'in the morning', 'early', 'half a day'],
    words: [
      '(?:after|before|from|until|till)\\s\\d{1,2}(?::\\d\\d)?\\s?(?:[ap]m)?',
      'morning|afternoon|evening|early|half',
    ],
  },
]

/** What may stand beside the day and the closing; a sentence with more in it is talk. */
export const besideClosing: readonly Saying[] = [
  {
    examples: ['明天', '大后天', '下个礼拜三', '周末', '12月25号', '全天', '国庆节', '过节'],
    words: [
      '大?后天|[今明后]+[天日]',
      '[这下本]?个?(?:周|星期|礼拜)[一二三四五六日天末]?',
      '\\d+[月号日]',
      '[全整一两三]天',
      '(?:清明|国庆|元旦|春节|端午|中秋|劳动|五一)节?|过节',
    ],
  },
  {
    examples: ['我们', '本店', '店里', '药房', '这里', '门店'],
    words: ['我们|咱们|本店|(?<![关闭])店里?|药房|药店|医院|这里|这边|门店'],
  },
  // Why.
  {
    examples: ['盘库', '装修', '停电', '断网', '因为体检', '系统升级了', '电脑机器坏掉'],
    words: [
      '盘[点库]',
      '因为?',
      '装修|停[电水]|断[电网]|开会|培训|学习|体检|检修',
      '(?:医保|电脑)?(?:系统|网络|机器)(?:坏|故障|升级|维护|断)[了掉]?',
    ],
  },
  // What is to become of the orders.
  {
    examples: ['单子先挪走', '预约请改一下', '转到别家', '请大家先别来', '就不要往这里派单了', '勿去'],
    words: [
      '(?:单子?|预约)?(?:先|都|请|帮忙?)*[挪转改调](?:一下|走|开|掉|到别家)+',
      '[先就]?[请叫让]?(?:大家|居民|他们)?(?:先|暂时|都)?(?:别|不要?|勿)再?(?:往(?:这里?|那里?|我们这|那边)?)?(?:约|来|跑|派|去|过去)[药单]?(?:过来|过去|了)?',
    ],
  },
  // The shorter last: 都 begins 都别来 as well.
  {
    examples: ['就', '到', '都', '要', '会', '得', '了', '哈', '的', '，', '!'],
    words: ['[就都也要会得了哈啊哦啦呢的]', '[到至和、]', '[,，。!！\\s]'],
  },
  {
    examples: ['we are', 'is the', 'all day', 'tomorrow', 'on Friday'],
    words: [
      '\\b(?:we|are|is|the|on|for|all|day|today|tomorrow|tmr|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b',
    ],
  },
]
