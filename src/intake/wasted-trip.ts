import { hearing, type Saying } from './saying.ts'

const nothing = '(?:没|冇|未|勿)'

/** Somebody has been at the counter and came away without it. */
export const wastedTrips: readonly Saying[] = [
  {
    examples: ['白跑一趟', '害我白跑了', '跑了个空', '又空跑一趟', '跑了两趟都没拿到', '白走一趟'],
    words: [
      '(?<!别|不要|免得|省得|怕|会不会|会)(?:白|空)(?:跑|走|去|来)',
      '(?:跑|走)了个?空',
      `跑了[一两二三四几\\d]+[趟次][^,，。;；]{0,6}${nothing}`,
    ],
  },
  {
    examples: [
      '药房说没有我的单子',
      '药店说查不到',
      '医院讲没我的名字',
      '窗口说没备',
      '药师说没收到',
      '柜台说不知道',
    ],
    words: [
      `(?:药房|药店|医院|窗口|柜台|药师|那边|人家|里面)(?:的人)?(?:说|讲|话|告诉我)(?:是)?(?:还)?(?:${nothing}有?(?:我|这|单|名|备|收|查|登记|约|药|货)|查不到|找不到|不知道|不晓得|没$|没有$)`,
    ],
  },
  {
    examples: ['我去了 没拿到', '刚去药房没取到药', '去了说没有', '到了药房人家不给', '去拿药关门了'],
    words: [
      `(?:我|刚|刚才|上午|下午|早上|今天|已经)*去(?:了|过|药房|药店|医院|拿药|取药|拿)[^,，。;；]{0,8}?(?:${nothing}(?:有)?(?:拿|取|领|配)到|不给|说没有?|关(?:着)?门了?|${nothing}开门)`,
      `到了(?:药房|药店|医院|那里|那边)[^。;；]{0,8}?(?:${nothing}(?:有)?(?:拿|取|领|配|备)|不给|说没|关着?门)`,
    ],
  },
  {
    examples: ['wasted trip', 'I went there for nothing', 'the pharmacy says they have no order of mine'],
    words: [
      '\\bwasted\\b[^.?!]{0,12}\\b(?:trip|journey|walk|time)',
      '\\bwent\\b[^.?!]{0,30}\\b(?:for\\snothing|nothing\\sthere|empty[-\\s]handed)',
      "\\b(?:pharmacy|hospital|they)\\b[^.?!]{0,12}\\b(?:says?|said|told)\\b[^.?!]{0,24}\\b(?:no\\s(?:order|record|such)|don'?t\\s(?:have|know)|not\\sready)",
    ],
  },
]

const isWasted = hearing(wastedTrips)
/** 会不会白跑: has not gone yet. */
const asks = /[?？]|吗|伐$|会不会|怕|免得|省得|别让我|万一|要是|如果|\bif\b/i
const longest = 60

/** 白跑一趟, 药房说没有我的单子. @param said normalised, without mentions */
export const readWastedTrip = (said: string): boolean =>
  said.length <= longest && isWasted.test(said) && !asks.test(said)
