import { hearing, type Saying } from './saying.ts'

const notDenied = '(?<![没不别]|不是)'
const andLaughs = '(?:的|玩|啦|了|哈|呀|嘿|呵|咯|哦|喔|lol|haha|[\\s。.!！~,，])*$'

/** The last word is that what was said is not meant. 没开玩笑 is no such word. */
export const takenBackAsJokes: readonly Saying[] = [
  {
    examples: ['哈哈开玩笑的', '说着玩的啦', '逗侬哈', '瞎讲讲的', '骗你的'],
    words: [
      `${notDenied}(?:开个?玩笑|[说闹讲写发]着玩|说说而已|玩笑话|[瞎乱胡][说讲写](?:[说讲写])?(?=[的啦了呀]|而已)(?:而已)?|(?:随便)[说讲写][说讲写]|(?:逗|骗)(?:你|侬|大家)们?)${andLaughs}`,
    ],
  },
  {
    examples: ['不是真的要啦', '别当真', '勿要当真呀'],
    words: [
      `${notDenied}[不没][是想]?真的?(?:要|想|买|配)${andLaughs}`,
      `(?:别|不要|勿要|覅|不用)(?:太)?当真${andLaughs}`,
    ],
  },
  {
    examples: ['just kidding haha', 'jk', 'not really ordering'],
    words: [
      `${notDenied}(?:\\b(?:just\\s+)?(?:kidding|joking)|\\bjk\\b|\\bnot\\s+really\\s+(?:ordering|serious))${andLaughs}`,
    ],
  },
]

const notMeant = hearing(takenBackAsJokes)

/** 开玩笑的: what was said before was not meant. @param text normalised */
export const readNotMeant = (text: string): boolean => notMeant.test(text)
