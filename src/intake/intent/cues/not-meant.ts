import { takenBackAsJokes } from '../../not-meant.ts'
import type { Saying } from '../../saying.ts'

/** Nothing of it is meant. */
export const jokes: readonly Saying[] = [
  ...takenBackAsJokes,
  { examples: ['来两盒后悔药'], words: ['后悔药|忘情水|孟婆汤'] },
]

const ofNoOrder = '^(?![^?？]*(?:[我那这张个订]单|取消|退[掉了]|[登订报]的))[^?？]*'
const thisRound = '[这本今]一?(?:次|回|批|轮|趟|期|月)[^,，。;；\\d]{0,4}'

/** Sits one round out, and nothing was ordered. */
export const sitsOut: readonly Saying[] = [
  {
    examples: ['还有两盒 这次不报了', '本月勿登记', '这轮跳过'],
    words: [
      `${ofNoOrder}${thisRound}(?:[不勿唔弗][用要必消]?再?(?:报|登记?|参加|参与|接龙|凑|跟|算我|带我|加我)|跳过|略过)`,
    ],
  },
  {
    examples: ['count me out', "I'm sitting this one out"],
    words: [
      '\\b(?:count\\s+me\\s+out|skip(?:ping)?\\s+this\\s+(?:round|time)|sit(?:ting)?\\s+this\\s+one\\s+out)\\b',
    ],
  },
]
