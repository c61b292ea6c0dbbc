import { pattern } from '../../pattern/pattern.ts'
import { readNotDone } from '../not-done.ts'
import { hearing, type Saying } from '../saying.ts'
import { readLeftWith, saysUnreached } from '../staff-word.ts'
import type { Command } from '../understanding.ts'
import type { Reading } from './reading.ts'

// What was noted and is not so.

/** 备错了，先别来: it was noted as ready. */
export const notReady: readonly Saying[] = [
  {
    examples: ['备错了', '药拿的岔了', '还没配好', '未准备齐', '没备好', '备好取消'],
    words: [
      '[备配拿弄搞装发]的?[错岔]',
      '(?:没有?|未)(?:备|配|弄|准备)[好齐妥]',
      '没(?:备|配|弄)?好',
      '备好(?:取消|作废|收回)',
    ],
  },
  {
    examples: ['先别来', '叫他不要来', '请桑阿姨先别取', '叫桑阿姨勿来'],
    words: ['(?:别|不要|勿|莫|不用)[先再]?[让叫]?(?:他|她|人|居民)?(?:来|取|拿|过来)'],
  },
  {
    examples: ['not ready', 'wrong box', "don't come"],
    words: ['\\bnot\\s+ready\\b', '\\bwrong\\s+(?:one|item|box)', "\\bdon'?t\\s+come\\b"],
  },
]

/** 刚才那个不算, 005不算, 全部收回: whatever it was that was noted. */
export const takenBack: readonly Saying[] = [
  {
    examples: [
      '刚才那个不算',
      '不算数了',
      '不能算',
      '刚才的不算，重来',
      '全部收回',
      '撤销',
      '作废',
      '当我没说',
    ],
    words: ['不能?算数?[了的哦啊]?$|不算[,，]', '收回|撤[销回消]|作废', '当我没说'],
  },
  { examples: ['undo', 'take that back'], words: ['\\bundo\\b', '\\btake\\s+(?:it|that)\\s+back\\b'] },
]

/** 我看错了: of an order, or of anything. */
export const slipped: readonly Saying[] = [
  {
    examples: ['我看错了', '点错单', '记错啦', 'my mistake'],
    words: ['[看记说写打报点按弄搞]错[了啦单号]', '\\bmy\\s+mistake\\b'],
  },
]

const apology = '不对|等等|等一下|[,，\\s]'

/** 备错了，先别来, of nobody by name: what has just been noted as ready. */
export const justNow: readonly Saying[] = [
  {
    examples: ['备错了', '刚才那单配错了', '不好意思，备错了，先别叫他来', '哎呀配错'],
    words: [
      `^(?:${apology}|不好意思|哎呀?|啊|刚[才刚](?:那个|那单)?)*[备配]错[了啦]?(?:[,，\\s]*(?:先|请|叫他|叫她|叫人)*(?:别|不要)叫?[他她人]?[来取拿]了?)?$`,
    ],
  },
  {
    examples: ['先别叫他来', '不对，别让居民来拿'],
    words: [`^(?:${apology})*先?(?:别|不要)[叫让](?:他|她|人|居民)来[了取拿]?$`],
  },
]

const isNotReady = hearing(notReady)
const isTakenBack = hearing(takenBack)
const isSlip = hearing(slipped)
const isJustNow = hearing(justNow)

/** 010不对，波立维没找到: of what was noted as ready. */
const missing = pattern(/没(?:有)?找到|找不到|不见了|漏[配装放]了?|[少漏忘][配装放]了/)
export const saysMissing = (said: string): boolean => missing.test(said)
/** 没取, 没拿走: it was noted as fetched. */
const notFetched = pattern(
  /^(?:还|其实|没,|不对,?)*(?:没有?|未)人?[取拿领][走掉]?[呢的]?(?:[,，\s]*[我是]?[看认记搞弄]错[人了单]*)?$/,
)
/** 丁先生的备错了, 刚才那两个备错了. */
const madeWrong = pattern(/(?<!不会|没有?|没|别)[备配]错[了啦]$/)
/** So much is said of a slip and nothing else; a slip that is not said to be of an order is shorter. */
const [longest, longestSlip] = [16, 8]

/** Without a code it is of what they have just noted. */
export function readTakenBack(said: string, isCoded: boolean): Command | null {
  if (isCoded && notFetched.test(said)) return { kind: 'undone', step: 'picked-up' }
  if (isCoded && (isNotReady.test(said) || missing.test(said))) return { kind: 'undone', step: 'ready' }
  if (isTakenBack.test(said)) return said.length > longest && !isCoded ? null : { kind: 'take-back' }
  if (isCoded && isSlip.test(said)) return { kind: 'take-back' }
  if ((isJustNow.test(said) || madeWrong.test(said)) && said.length <= longest) return { kind: 'take-back' }
  return isSlip.test(said) && said.length <= longestSlip && !/[点:：]/.test(said)
    ? { kind: 'take-back', asks: true }
    : null
}

/** 没取 at the end is no question here. */
const question = pattern(/[?？]|吗|谁|怎么|为什么|什么时候/)
export const asksOfStep = (said: string): boolean => question.test(said)

/** 敲门没人应，电话也不通: they were there as well. */
const atDoor =
  /敲|门铃|按铃|开门|门口|(?:家|屋)里?(?:都|也)?(?:没|冇)(?:有)?人|不在家|[\d室]\s?(?:没|冇)(?:有)?人/

/** What did not happen. Without a code it is the agent's, of whoever is named beside it. */
export function readUndone(said: string, { mentions }: Pick<Reading, 'mentions'>): Command | null {
  // 打过电话了，没人接: nobody answered, which is of no medicine.
  const isCall = (/电话/.test(said) || saysUnreached(said)) && !atDoor.test(said)
  if (mentions.length > 0 || asksOfStep(said) || isCall) return null
  const step = readLeftWith(said) === null ? readNotDone(said) : 'delivered'
  return step === null ? null : { kind: 'undone', step }
}
