import type { Saying } from '../../saying.ts'

/** Asks how the service works, not about an order. */
export const asksHow: readonly Saying[] = [
  {
    examples: ['药房几点关门', 'what time do you open', 'opening hours'],
    words: [
      '(?:药房|药店|医院|社区|门诊|窗口|你们).{0,8}(?:几点|开门|关门|开[吗伐]|上班|下班|休息)',
      'what\\s+time\\s+do(?:es)?',
      'opening\\s+hours',
    ],
  },
  {
    examples: ['要带什么', '怎么登记', 'how does it work', 'what do I need', 'how can I join'],
    words: [
      '(?:要|需要|用)(?:带|准备|提供|交)(?:什么|啥|哪些)',
      '怎么(?:登记|预约|报名|代配|用|加入|操作|填|收费)',
      'how\\s+do(?:es)?\\s+(?:i|this|it|one)\\s+(?:register|book|order|work|sign)',
      'what\\s+do\\s+i\\s+need',
      'how\\s+(?:do|can)\\s+i\\s+join',
    ],
  },
  {
    examples: ['收费吗', '收服务费吗', '怎么付款', '还有名额吗', '能报销', '可以用医保', '这算药吗'],
    words: [
      '收[^,，。;；\\s]{0,3}费[吗伐么不]',
      '怎么(?:付款|交钱|给钱)',
      '名额',
      '(?:收|要)(?:不要)?(?:费|钱)(?:吗|伐|不)',
      '报销',
      '(?:个人账户|个账|家庭共济|共济|统筹)[^,，。;；]{0,10}?(?:能不能|可不可以|能|可以|好)[^,，。;；]{0,8}?(?:用|买|报|刷|付)',
      '(?:能|可以|能不能|可不可以|是否|好)(?:用|刷|走|报)(?:医保|社保)',
      '算(?:不算)?(?:是)?(?:药|医保)[^,，。]{0,2}(?:吗|么|伐|不|\\?)',
    ],
  },
]

const means = '(?:表格?|文件|链接|小程序|二维码|公众号|网页|在线文档|app|link|form)[^,，。;；]{0,8}'

/** Of the means and no order. */
export const meansFail: readonly Saying[] = [
  {
    examples: ['登记表打不开', '小程序进不去', '链接失效'],
    words: [`${means}(?:打不开|[登上进点填][不勿]|改不了|没反应|闪退|失效|卡住|加载)`],
  },
  {
    examples: ["the form won't load"],
    words: [`${means}(?:doesn'?t\\s+(?:open|work|load)|won'?t\\s+(?:open|load))`],
  },
]
