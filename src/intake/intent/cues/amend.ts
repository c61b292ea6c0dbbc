import type { Saying } from '../../saying.ts'

/** Changes what was asked before. */
export const amends: readonly Saying[] = [
  {
    examples: ['我那单改一下', '这个换成颗粒', '单子变成两份', '轉做星期六'],
    words: [
      '改(?![善造革装口嫁编])',
      '换(?:成|到|个时间|个日子|一天|做|作|为)',
      '(?<!怎么[^,，。]{0,2})变成',
      '转做',
    ],
  },
  {
    examples: ['信息更正', '地址更新一下', '登记内容变更', '以这条为准', '补充一句'],
    words: ['(?:为准|更正|补充)', '更新', '更改', '修改', '变更'],
  },
  {
    examples: ['打错了', '房号报反了', '落单错咗', '名字写成我的了'],
    words: [
      '(?:写|报|登|填|打|说|讲|记|弄|搞|发|选|输)(?:错|漏|反|岔|串|混)(?!药)',
      '错咗',
      '(?:写|报|登|填|打|开)成了?',
    ],
  },
  {
    examples: ['地址不对', '电话换一个', '手机号变了', '日期写得不对', '换个药房'],
    words: [
      '地址(?:错|不对|变|换|有误)',
      '(?:电话|手机号|号码)码?(?:错|不对|变|换)',
      '(?:时间|日期|数量|剂量|规格).{0,4}(?:变|错|不对|调)',
      '换个?(?:时间|日子|药房|地方|人|电话)',
    ],
  },
  {
    examples: ['不是3栋，是13栋', '唔係細路食，係我食'],
    words: ['不是[^,，。]{1,8}[,，]?\\s?(?:而)?是', '唔[系係][^,，。]{1,8}[,，]?\\s?(?:而)?[系係]'],
  },
  {
    // Forgotten, and put in now.
    examples: ['我漏了一样，请补上', '忘记登了，帮忙加进去', '漏写了楼号'],
    words: [
      '(?:(?:忘(?:了|记)?|没|漏|少)(?:报|写|登记?|填)|[漏少缺](?:了|个|一样))[^。;；]{0,24}[补添加填写塞](?:上|进|入|一[下笔])',
      '漏(?:了一样|写|填|报(?!的?补))',
    ],
  },
  {
    // Twice on the list.
    examples: ['登重复了，留一份', '报重了 只要2盒'],
    words: [
      '(?:订|登|报|填|写|下|约|买|加)(?:记|单)?(?:得|了)?重复?了?[^。;；!！?？]{0,20}(?:只要?留?|留|保留|剩)(?:着|下)?\\s?[\\d一两二三]',
    ],
  },
  {
    examples: ['糖浆少报了一盒', '昨天多写了', '说少了', '要多了'],
    words: [
      '少(?:报|写|登|说|讲|填|要)',
      '多(?:报|写|登|填)',
      '(?:说|报|写|要)少了',
      '[写报登要填](?:多|少)了',
    ],
  },
  {
    examples: ['给我加到五盒', '增加一点', '要多一盒', '追加棉签', '加埋碘伏'],
    words: ['加到', '增(?:至|到|加|为)', '要多(?:一|两)', '追加', '加(?:多|埋|上|一|两|1|2|个)', '多加'],
  },
  {
    examples: ['再添一瓶', '再给我来两盒', '再加一包', '还要一支'],
    words: [
      '再[补添]',
      '再(?:帮我|给我|替我)?(?:多)?(?:要|配|来|拿|带|加)[一两二三个点\\d]',
      '再(?:加|添|补)(?!油)',
      '(?:^|[,，。 ])(?:再|还)(?:多)?(?:要|配|来)(?:一|两|1|2|多)',
    ],
  },
  {
    // So many of it become fewer.
    examples: ['退掉一半', '减半就行', '十支变五支', '退一盒，留两盒'],
    words: [
      '[退减]掉?一?半',
      '[盒瓶支板袋包罐桶]变成?[\\d一二两三四五六七八九十]',
      '退掉?[\\d一二两三四五六七八九十]+[盒瓶支板袋包罐桶][^。;；\\d]{0,6}[留剩]',
    ],
  },
  {
    examples: ['减少一盒', '降到半盒', '帮我减脱两盒'],
    words: ['减(?:至|为|脱|掉|少)', '(?:减|降)(?:到|成|一|掉)'],
  },
  {
    // So many are enough, or are not.
    examples: ['两盒够了', '太多了', '吃不完', '三支先够', '一盒不够吃', '不要3盒了，1盒就够'],
    words: [
      '[盒瓶支板袋包](?:就)?(?:好|够)了',
      '先够',
      '太[少多](?:了|啦)?(?:$|[\\s,，。])',
      '吃(?:不|勿)(?:完|了|忒|掉)',
      '(?<!够)(?:不够|唔够)(?:用|吃|食)?',
      '不要[\\d一两二三四五][盒瓶支板袋包]了?[,，\\s]+[^,，。;；]{0,4}[\\d一两二三四五][盒瓶支板袋包]就?(?:够|行|好|可)',
    ],
  },
  {
    examples: ['之前写的是五楼', '现在只要一包', '原来登了两盒'],
    words: ['(?:之前|原来|本来)(?:写|报|登|填)(?:了|咗|的)', '现在(?:只|就|改)?要'],
  },
  {
    // At another time.
    examples: ['时间推迟吧', '延后两日', '往后挪一天', '挪到周五'],
    words: ['推迟', '延[后期]', '往后(?:推|挪)', '挪到', '调(?:成|到|整|换)'],
  },
  {
    examples: ['提前', '能提早一点吗', '早点送', '晚些拿'],
    words: [
      '提前',
      '(?:提|改|往)(?:早|前)(?:到|一|半|点|些)',
      '晚(?:点|些|一天)(?:取|拿|送|来)',
      '早(?:点|些|一天)(?:取|拿|送|来)',
    ],
  },
  {
    examples: ['change my order to two', 'please update the address', 'a correction: 3 boxes'],
    words: ['\\bchange[ds]?\\b', '(?<!any\\s)\\bupdate\\b(?!\\s+on\\b)', '\\bcorrection\\b'],
  },
  {
    examples: ['make it two', 'swap the syrup for tablets', 'can you replace it', 'the small pack instead'],
    words: [
      'make\\s+(?:(?:it|that|mine)\\b|(?:the|my|his|her|our)\\s\\w+)',
      '\\b(?:switch|swap)\\b',
      '\\breplace\\b',
      '\\binstead\\b',
    ],
  },
  {
    examples: ['please reschedule', 'push my pickup to Monday', 'could you bring it forward'],
    words: [
      '\\breschedul',
      '\\bpostpone',
      '\\bmove\\s+(?:it|my|the|mine|to)\\b',
      '\\bpush\\s+(?:it|my)\\b',
      'bring\\s+(?:(?:it|mine|that)\\s+)?(?:forward|earlier)',
    ],
  },
  {
    examples: ['please add a thermometer', 'one more on top of what I ordered'],
    words: ['\\badd\\b', 'on\\s+top\\s+of\\s+(?:what|my)'],
  },
  {
    examples: ['sorry, wrong room', 'it should be 12', 'I meant the blue one', 'actually we only need one'],
    words: [
      '\\bwrong\\s+(?:building|room|number|address|phone|time|day)',
      'should\\s+(?:be|have\\s+been)',
      'i\\s+(?:wrote|meant|put|said)',
      '\\bactually\\b[^.]{0,30}\\b(?:need|make|want)\\b',
    ],
  },
]
