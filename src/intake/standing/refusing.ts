import { pattern } from '../../pattern/pattern.ts'
import { anyOf, type Saying } from '../saying.ts'

/** Words in front of a name that say no to it. */
export const refusals: readonly Saying[] = [
  {
    examples: ['不要【达喜】', '别再给我开【达喜】了'],
    words: [
      '(?<![要是])不要',
      '不需要',
      '不用',
      '不想要',
      '不必',
      '(?<![特区个级分类])别(?!的|样)',
      '甭',
      '无需',
      '(?<!能)不[吃食服]',
    ],
  },
  {
    // Shanghai, Guangdong, Hubei.
    examples: ['覅【奥美拉唑】', '唔要【达喜】', '莫买【达喜】'],
    words: ['莫', '[勿弗]要', '覅', '勿', '唔要', '唔使'],
  },
  {
    // A pharmacy may still be asked for what a hospital does not write (不给开): that is no refusal.
    examples: ['医生不让吃【达喜】', '大夫不准再用【达喜】'],
    words: ['不(?:让|准|许)(?:再|我|[他她伊佢]|碰)*[吃用打喝服贴擦]'],
  },
  {
    examples: ['除了【奥美拉唑】都要', 'the usual minus 【Talcid】'],
    words: ['(?<![切拆去清消开解删扫排根摘])除了', '\\bminus', 'excluding', 'apart\\s+from', '不含'],
  },
  {
    examples: [
      "I don't need 【Talcid】",
      "don't bring me any 【Talcid】",
      'Losec 1 box, hold the 【Talcid】',
    ],
    words: [
      "don'?t\\s+(?:need|want)",
      'do\\s+not\\s+(?:need|want)',
      "(?:do\\s+not|don'?t|never)\\s+(?:give|bring|get|send|include|add|buy|order)(?:\\s+(?:me|us|him|her))?",
      '(?<=[,;]\\s?(?:and\\s|but\\s)?)hold\\s+the',
      'no\\s+need\\s+(?:for|of)',
      '\\bno\\b',
      '\\bnot\\b',
      'without',
      'except',
      'forget(?:\\s+about)?',
      'skip',
      'leave\\s+(?:out|off)',
      '(?:lose|ditch|scratch)\\s+the',
      'hold\\s+off(?:\\s+on)?',
    ],
  },
  {
    // Enough is there, or the doctor has ended it.
    examples: [
      "I'm good for 【Talcid】",
      'we already have plenty of 【Talcid】',
      'she took me off 【Talcid】',
    ],
    words: [
      '\\b(?:good|fine|okay|set|covered|sorted)\\s+(?:on|for)',
      '\\bno\\s+more',
      '\\bplenty\\s+of',
      '(?:took|taken|came|come|coming|put)\\s+(?:(?:me|him|her|us)\\s+)?off',
      '\\bstopped(?:\\s+taking)?',
      '(?:mix|confus|mistak)\\w*\\s+(?:(?:it|them|this|that|up)\\s+)*(?:with|for)',
      '(?:still|already)\\s+have\\s+(?:some|plenty|enough|lots|a\\s+lot)?(?:\\s+of)?',
      'have\\s+(?:plenty|enough|lots)\\s+of',
    ],
  },
]
const refusal = anyOf(refusals)
/** What may stand between a refusal and the name. */
const verbs =
  '(?:再|要|给我|给|配|买|拿|开|带|送|换|有|放|吃|登记|那个|这个|那种|那|the|my|any|more|上次的?|之前的?|\\s)*'

export const refusalInFront = pattern(new RegExp(`${refusal}${verbs}$`, 'i'))

const refusalOfOther = pattern(
  new RegExp(`\\S{2}(?:暂时|暂|先)?${refusal}了?(?:\\s+(?:要|换|来|配|拿)?|要)\\s?$`, 'i'),
)

/** W还有 不用配 要X: what need not be fetched stands in front. */
const refusalThenWish = pattern(
  /(?:不用|不必|不要|[勿弗唔]要|覅|唔使|莫|别)(?:再|给我|帮我)*[配买拿开送]了?[\s,，]*(?:我|就|只|给我|帮我)*要$/,
)

/**
 * 不要X, not X.
 * @param isCounted whether an amount follows X: in "那只药不要 X2盒" it is what stands in front that is refused
 */
export const refusesBefore = (before: string, isCounted: boolean, text: string): boolean =>
  refusalInFront.test(before, text) &&
  !(isCounted && refusalOfOther.test(before, text)) &&
  !refusalThenWish.test(before, text)

const and = '(?:还有|还要|另外|加上|以及|仲有|再加)'
/** X还有那个Y: said before a name that somebody has to think of. */
const thatOne = '(?:那个叫?|那种|这个|叫|什么|一个(?:叫|什么)|一?种)?'
const joining = pattern(new RegExp(`${and}${thatOne}\\s*$`))
/** X 还有一盒Y, where nothing is counted behind Y. */
const joiningCounted = pattern(
  new RegExp(
    `(?<=[盒瓶支板袋包罐桶卷贴][\\s,，.…]+)(?:还是)?算了$|${and}${thatOne}\\s*(?:(?:\\d+|[一二两三四五六七八九十半])\\s?[盒瓶支板袋包罐桶卷贴]的?|$)$`,
  ),
)
const trailingRefusal = pattern(new RegExp(`(${refusal})(${verbs})$`, 'i'))

/**
 * Words behind one name that belong to the next: "2盒 还有Y", "还有一盒Y", "2盒 不要Y". In "X屋里还有不要 Y" the refusal runs on from
 * X and is parted from Y, so it stays.
 */
export function withoutNextsWords(after: string, isNextCounted: boolean, at: Place): string {
  const rest = (isNextCounted ? joining : joiningCounted).replace(after, '', at.text)
  const cue = trailingRefusal.exec(rest, at.text)?.[0] ?? ''
  return cue === '' || refusalRunsOn(rest, isNextCounted, at) ? rest : rest.slice(0, rest.length - cue.length)
}

/** So many of it are spoken of. */
export const counted = pattern(/[\d一二两三四五六七八九十半]\s?[盒瓶板支袋包罐桶卷贴片粒](?!装)/)

/** A text, and where in it the first of two names begins. */
interface Place {
  readonly text: string
  readonly start: number
}
const wishInFront = /(?:要|[来拿配买开带整])(?:点|个|些)?$/

/**
 * Does the refusal at the end of the words between two names belong to the first of them? It belongs to the name that it
 * is written close to; where it stands apart from both, not to the one that is counted, and neither where it stands close
 * to both, but in 要X不要Y两盒 the first is the one that is wanted.
 */
export function refusalRunsOn(between: string, isNextCounted: boolean, { text, start }: Place): boolean {
  const [whole = '', cue = '', behind = ''] = trailingRefusal.exec(between, text) ?? []
  if (cue === '' || /[a-z]/i.test(cue)) return false
  const front = between.slice(0, between.length - whole.length)
  const isClose = !/[\s,，、]$/.test(front)
  // 不要 要Y: a wish begins behind it.
  if (/^[\s,，]*(?:要|换|来)/.test(behind) && (isClose || /\s/.test(behind))) return true
  if (front === '' && behind === '')
    return isNextCounted && !wishInFront.test(text.slice(Math.max(0, start - 4), start))
  if (!/\s/.test(behind)) return false
  return isClose || (isNextCounted && !counted.test(front, text))
}
