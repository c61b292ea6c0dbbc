import type { Saying } from '../../saying.ts'

const justNow =
  '(?:刚才|刚刚|方才|头先|啱啱|先头|昨[天日晚]|琴日|寻日|前[天日头面]|上[午昼周]|早上(?!好)|今早|朝早|下午(?!好)|之前|先前|早先|上趟|上个?礼拜)'

/** Speaks of an order that is there already. */
export const ownOrder: readonly Saying[] = [
  {
    examples: ['我那单', '我个预约', '早上那张单子', '嗰张单'],
    words: [
      '我(?:的|那|个|嗰|这|哪|们)?(?:那|嗰|这|个|张|份)?(?:一)?(?:单|订单|预约|登记|接龙)',
      '(?:那|嗰|这|呢)(?:单|张单|一单|个单|条)',
      '(?:前面|上面|刚才|早上)?那(?:个|张)单子?',
    ],
  },
  {
    examples: ['昨天登的那份', '头先落咗单', '上趟写的'],
    words: [`${justNow}.{0,10}(?:登|报|订|接龙|预约|写|说|讲|约|落|要|话|填|配的|申请|发)`],
  },
  {
    examples: ['我登记过', '报咗两盒', '要过一瓶', '下午的登记'],
    words: [
      '(?:登记?|报|订|接龙|预约|约|写|申请)(?:的|过|咗|嘅|了|完)',
      '要(?:过|咗|嘅)',
      '(?:早上|上午|下午|中午|晚上|前面|上面|刚才)的(?:单子?|登记|预约|接龙|那条)',
    ],
  },
  {
    examples: ['更正一下：三盒', '和前面的一起'],
    words: [
      '^\\s*(?:更正|纠正|更改|修改|订正)(?:一下|下)?[:,，\\s]',
      '(?:跟|和|同)(?:前面|刚才|上面|早上|上午|前头)(?:的|那个|那单|那些)?一[起道块]',
    ],
  },
  { examples: ['名单第5行'], words: ['第\\s?[\\d一二三四五六七八九十]+\\s?(?:条|行|个|位)'] },
  {
    examples: ['my blood pressure order', 'I asked for two', 'the order', 'mine please'],
    words: [
      '\\bmy\\s+(?:\\S+\\s+)?(?:order|request|appointment|booking|meds?|medicines?|prescription|\\S+\\s+order)',
      '(?:i|we)\\s+(?:ordered|asked|requested|booked|put|said|wrote)',
      'the\\s+order',
      '\\bmine\\b',
    ],
  },
  {
    examples: ['as I said earlier', 'the one from yesterday', 'this morning'],
    words: ['\\bearlier\\b', '\\byesterday\\b', 'this\\s+morning'],
  },
]
