import type { Saying } from '../../saying.ts'

const notDenied = '(?<![没不别]|不是)'
const andLaughs = '(?:的|玩|啦|了|哈|呀|嘿|呵|咯|lol|haha|[\\s。.!！~,，])*$'

/** The last word is that nothing of it is meant. 没开玩笑 is no such word. */
export const jokes: readonly Saying[] = [
  {
    examples: ['哈哈开玩笑的', '说着玩的啦', '逗侬哈'],
    words: [`${notDenied}(?:开个?玩笑|[说闹讲]着玩|说说而已|逗(?:你|侬|大家)们?)${andLaughs}`],
  },
  { examples: ['来两盒后悔药'], words: ['后悔药|忘情水|孟婆汤'] },
  { examples: ['不是真的要啦'], words: [`${notDenied}[不没][是想]?真的?(?:要|想|买|配)${andLaughs}`] },
  {
    examples: ['just kidding haha', 'jk', 'not really ordering'],
    words: [
      `${notDenied}(?:\\b(?:just\\s+)?(?:kidding|joking)|\\bjk\\b|\\bnot\\s+really\\s+(?:ordering|serious))${andLaughs}`,
    ],
  },
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
