import type { Amount } from './amounts.ts'
import { hearing, type Saying } from './saying.ts'

const count = '(?:\\d+|[一二两三四五六七八九十半]+)'

/** What stands in front of an amount that nobody asks for: 〔〕 is the amount. */
export const toldInFront: readonly Saying[] = [
  {
    // How it is taken.
    examples: ['医生说一天〔两片〕', '早上〔一片〕', '我每次吃〔一粒〕', 'I take 〔1 tablet〕'],
    words: [
      `(?:[一每天]|\\d)(?:天|日|次|顿|回|趟|早|晚)[^,，。\\d]{0,3}$`,
      '(?:早[上晨]?|中午|晚上?|睡前|[饭餐]前|[饭餐]后|空腹)(?:各|都|再|要)?(?:吃|服|用)?$',
      '\\b(?:i|she|he|we)\\s+(?:take|takes|need\\s+to\\s+take)\\s+$',
      '\\b(?:a|per|each|every)\\s+(?:day|time)[^.,]{0,6}$',
    ],
  },
  {
    // It is there, or was had.
    examples: [
      '家里还有〔三盒〕',
      '我还剩〔一盒〕',
      '昨天拿了〔一盒〕',
      '上个月才吃完〔两盒〕',
      'I still have 〔2 boxes〕',
    ],
    words: [
      '(?:家[里中]|屋里|屋企|手[头边里上]|抽屉里?|柜子?里|药箱里?|冰箱里?)(?:还|仲|已经|都|是|正好|大概|差不多)*(?:有|剩下?|存着?)?(?:了|大概|差不多|个)?$',
      '(?:还|仲)(?:有|剩下?|存着?)(?:了|大概|差不多|个)?$|剩(?:了|下|着)$',
      '(?<!(?:医生|大夫|处方|方子|医院)[^,，。;；]{0,4})(?:配|拿|买|领|取|吃|用|打|喝|开)(?:完|过|好|到|光)?了(?:他|她|我)?$',
      '(?:吃|用|打|喝)完$',
      '\\b(?:have|has|got|had)\\s+(?:about\\s+)?$',
    ],
  },
  {
    // It is asked about, or complained of.
    examples: [
      '怎么只有〔一盒〕',
      '为什么给我〔一盒〕',
      '只能配〔一盒〕？',
      '有没有〔一盒〕28片的',
      'how many tablets in 〔1 box〕',
    ],
    words: [
      '(?:怎么|为什么|为啥|咋|干嘛|凭什么|哪能)[^,，。;；]{0,8}$',
      '只(?:有|能|给|可以)[^,，。;；要]{0,4}$',
      '有没有(?:那种)?$',
      '\\b(?:how\\s+(?:many|much|long)|why|price\\s+of)\\b[^.,;?]{0,30}$',
    ],
  },
]

/** What stands behind an amount that nobody asks for. */
export const toldBehind: readonly Saying[] = [
  {
    examples: [
      '〔一盒〕几片的',
      '〔两盒〕要多少钱',
      '你们〔一盒〕卖几钿',
      '〔一盒〕里面多少粒',
      '〔1 box〕 cost how much',
    ],
    words: [
      '^[^,，。;；?？]{0,5}(?:几[片粒颗丸支袋贴天块钿]|多少|什么价|啥价|价钱|贵|mg|毫克)',
      '^[^.,;?]{0,12}\\b(?:how\\s+much|cost)\\b',
    ],
  },
  {
    // How long it lasts.
    examples: [
      '〔一盒〕能吃几天啊',
      '〔两盒〕够吃吗',
      '〔一盒〕吃不到一个月',
      '〔一盒〕太少了',
      '〔两盒〕不够',
      '〔一盒〕够吃一个月吗',
    ],
    words: [
      `^(?:只|才|就|也|都|大概|差不多)*(?:能|可以)(?:吃|用|打|喝)`,
      '^(?:也|都|还)?(?:不|没)够',
      '^[^,，。;；]{0,2}够(?:不够)?(?:吃|用|打|喝)?[^,，。;；]{0,6}(?:[吗伐么?？]|没)',
      '^(?:就|都|也)?(?:吃|用|打|喝)不',
      `^(?:吃|用|打|喝)(?:得)?了?(?:几|${count})(?:天|个?月|礼拜|个?星期)`,
      '^(?:也|是不是|会不会)?太(?:少|多)',
    ],
  },
  {
    examples: ['〔1 box〕 left', '〔2 boxes〕 at home', '〔1 tablet〕 a day'],
    words: [
      '^\\s+(?:are\\s+|is\\s+)?(?:left|at\\s+home|a\\s+day|per\\s+day|each\\s+day|every\\s+day|daily)\\b',
    ],
  },
]
const isToldInFront = hearing(toldInFront)
const isToldBehind = hearing(toldBehind)

const lasts = /(?:只(?:能|够)|[吃用打喝]不[到了满]|不够)[吃用打喝]?$/

/** So much of the words around an amount tells what it is said of. */
const near = 24
/** A phrase ends at a mark, and in Chinese at a space. */
const phraseEnd = /[,，。;；!！\n]|(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])/

/**
 * The amounts of a message without a medicine in it that are told or asked about, and wanted by nobody: 一天两片,
 * 家里还有三盒, 一盒几片的, 怎么只有一盒. Whoever was asked how much has not answered by them.
 *
 * @param text normalised
 */
export const toldAmounts = (text: string, amounts: readonly Amount[]): readonly Amount[] =>
  amounts.filter(
    ({ past, start, end, unit }) =>
      past ||
      // 吃两个月 is how long it shall last, and 吃不到一个月 how long it does.
      (unit === '天' && lasts.test(text.slice(Math.max(0, start - near), start))) ||
      (unit !== '天' &&
        (isToldInFront.test(
          text
            .slice(Math.max(0, start - near), start)
            .split(phraseEnd)
            .at(-1) ?? '',
          text,
        ) ||
          isToldBehind.test(text.slice(end, end + near).split(phraseEnd)[0] ?? '', text))),
  )
