import type { Saying } from '../saying.ts'

// What stands beside an amount, 〔〕, that nobody asks for.

/** In front of it: it is not so many. */
export const notSoMany: readonly Saying[] = [
  {
    examples: ['不是〔2盒〕', '唔系〔2盒〕', '并非〔2盒〕', '不要〔2盒〕', '别〔2盒〕'],
    words: ['(?:不是|唔[系係]|[勿弗]是|并非|而非)\\s?$', '(?:不要|(?<!分)别)\\s?$'],
  },
  {
    examples: ['写成了〔2盒〕', '选成〔2盒〕', '合成〔一盒〕', '合在〔一袋〕'],
    words: ['(?:[写报记打登填说看发送选点勾输]成了?|合[成在])\\s?$'],
  },
  { examples: ['不用〔2盒〕', '用不着〔2盒〕', '甭〔2盒〕'], words: ['(?:不用|不必|用不[着了]|甭)$'] },
  // 特别 is no 别.
  {
    examples: ['别给我按〔2盒〕', '莫登记〔2盒〕', '唔要再拿〔2盒〕', '不必配〔2盒〕'],
    words: [
      '(?:不用|不必|不要|(?<![特区个级分类])别|[莫勿甭]|[弗唔]要|唔好|唔使)再?(?:给我|帮我)?(?:按|[算当照登报写填记配拿买开订要来带送]|登记)+\\s?$',
    ],
  },
  {
    examples: [
      'not 〔2 boxes〕',
      "isn't 〔2 boxes〕",
      'instead of 〔2 boxes〕',
      'rather than 〔2 boxes〕',
      'from 〔2 boxes〕',
    ],
    words: ["(?:\\bnot|isn'?t|instead\\s+of|rather\\s+than|from)\\s?$"],
  },
]

/** Behind it: it was so many, or is told of. */
export const toldBehind: readonly Saying[] = [
  // It becomes another. 换药 and 改善 change no amount, 变天 nothing at all.
  {
    examples: [
      '〔2盒〕改成3盒',
      '〔2盒〕换3盒',
      '〔2盒〕变3盒',
      '〔2盒〕转做3盒',
      '〔2盒〕增至3盒',
      '〔2盒〕加到3盒',
    ],
    words: [
      '^\\s?改(?!善)',
      '^\\s?换(?![瓣膜药季牙肾肝了髋膝得着气]|关节|人工|敷料|着|洗|[个种句]?(?:说法|话说|叫法))',
      '^\\s?变(?![天声异])',
      '^\\s?(?:转[做成为到]|[增减升降](?:至|到|为|成)|加到|减到)',
    ],
  },
  {
    examples: ['〔2盒〕->3盒', '〔2盒〕→3盒', '〔2盒〕/3盒', '〔2 boxes〕 to 3'],
    words: ['^\\s?(?:->|→)', '^[/／]', '^\\s?to\\s+\\d'],
  },
  // It describes a pack, or how they are sold.
  {
    examples: ['〔2盒〕起送', '〔10支〕装', '〔7粒〕*4板', '〔1片〕x2'],
    words: ['^\\s?起(?![来身夜床疹泡皮搏码效病])', '^装(?![了过着]|支架|起搏|假)', '^\\s?[*xX×]\\s?\\d'],
  },
  {
    examples: ['〔一盒〕多少', '〔一盒〕几块', '〔一盒〕才几块钱', '〔一盒〕要30元'],
    words: ['^(?:多少|几[钱块])', '^\\s?(?:才|只要|要|就|大概|不到)(?:几|多少|\\d+)[块元毛钱]'],
  },
  // How it is taken. 一天一片 behind boxes says which kind they are.
  {
    examples: ['〔一片〕一天三次', '〔两片〕每日'],
    words: ['^\\s?[一每]?[天日次](?![一二两三四半\\d]+\\s?[片粒颗丸])(?:[一二两三\\d]|$)'],
  },
  // It is not enough, or was had. 没了 behind a space is the end of a sentence of its own.
  {
    examples: [
      '〔2盒〕不够',
      '〔一盒〕够吃',
      '〔2盒〕没开',
      '〔一盒〕没吃完',
      '〔2盒〕都吃完了',
      '〔2盒〕没了',
      '〔2 boxes〕 left',
    ],
    words: [
      '^\\s?(?:[不唔]够|够吃)',
      '^\\s?[未没](?:[开拆动]|[吃用打喝]完)',
      '^\\s?[都也]?(?:吃完|用完|没了(?<!\\s没了(?=[。!~]?$)))',
      '^\\s?left',
    ],
  },
]

/** In front of it: so much is left. */
export const leftOver: readonly Saying[] = [
  {
    examples: ['还剩〔两粒〕', '余下最后〔一盒〕', '只剩〔一小瓶〕'],
    words: ['[剩余][下了到低返番]?(?:最后|差不多|大概)?[大小]?\\s?$'],
  },
  {
    examples: [
      '还有〔一盒〕',
      '家里仲有差不多〔一盒〕',
      '手头有〔两板〕',
      '翻出来〔一盒〕',
      '找到了还有〔一板〕',
    ],
    words: [
      '(?:还|仲|仍|家里|屋里|屋企|手头|手里|手上)(?:还|仲)?有\\s?(?:差不多|大概)?$',
      '[翻找寻][出到]来?[了咗]?(?:还有)?\\s?$',
    ],
  },
  // 凑够两盒 is a total.
  {
    examples: ['最后〔一盒〕', '够吃〔两天〕', '够〔一个月〕'],
    words: ['最后\\s?$', '(?<![凑补配拿开买加要给])够[吃用撑打滴顶服]?[个到]?\\s?$'],
  },
  {
    examples: ['only 〔1 box〕', 'I have 〔2 strips〕', '2 left 〔1 box〕'],
    words: [
      '\\b(?:only|just|last|(?<!\\b(?:can|could|may)\\s(?:i|we)\\s|\\bto\\s)have|has)\\s+$',
      '\\bleft\\b\\s?$',
    ],
  },
]

/** In front of it: what it costs, or how many there may be. */
export const priced: readonly Saying[] = [
  {
    examples: [
      '多少钱〔一盒〕',
      '几钿〔一盒〕',
      '30元〔一盒〕',
      '30块钱〔一盒〕',
      '5角钱〔一片〕',
      '$〔1 box〕',
      '价格〔一盒〕',
    ],
    words: ['(?:多少钱|好多钱|几钱|几钿|几多钱|[元块毛]钱?|[角分]钱|¥|\\$|价格?)\\s?[有是共]?\\s?$'],
  },
  {
    examples: ['限购〔两盒〕', '最多〔两盒〕', '每人〔一盒〕', '每盒〔28片〕', '内含〔10支〕'],
    words: ['(?:限购?|最多|不超过|每人|一人|每户|每盒|每瓶|每板|内含)\\s?[有是共]?\\s?$'],
  },
]

/** Stands between how it is taken and how much of it. */
const asMuch = '\\s?[各要得只就]?\\s?[吃服打喝含用]?\\s?$'
/** In front of pieces: how it is taken. */
export const dose: readonly Saying[] = [
  {
    examples: [
      '每天〔两片〕',
      '一次〔1粒〕',
      '早晚〔一片〕',
      '晚上吃〔一片〕',
      '饭后〔1片〕',
      '睡前〔一粒〕',
      '天天〔一片〕',
    ],
    words: [
      `(?:每[天日次晚早顿]|一[天日次顿]|[天日]天|早晚|中晚|三餐|早[上晨]?|中午|晚上?|睡前|饭[前后])${asMuch}`,
    ],
  },
  // 一打 is a dozen.
  {
    examples: ['我吃了〔两片〕', '打〔一支〕', '喝着〔1袋〕'],
    words: [`(?:[吃服喝含嚼用食吞]|(?<![半一两二三四五六七八九十几\\d])打)[了着过]?${asMuch}`],
  },
  {
    examples: ['要不要加〔半片〕', '该不该再减〔一粒〕'],
    words: [`(?:要不要|该不该|需不需要)[再多先]?[加减补]${asMuch}`],
  },
  {
    examples: ['daily 〔2〕', 'he takes 〔1 tablet〕', 'take half 〔1 tablet〕'],
    words: [`(?:daily|take[sn]?|taking|take\\s+half)${asMuch}`],
  },
]
