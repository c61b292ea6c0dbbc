import type { Saying } from '../saying.ts'

// What somebody behind a counter says of orders.

/** Why nothing is given out for it. */
export const cannotDispense: readonly Saying[] = [
  {
    examples: ['没处方配不了', '没有处方', '忘带了处方', '处方过期了', '处方已经过了期', '处方不对'],
    words: ['(?:没有?|无|缺|少|忘带)了?处方', '处方(?:已经?)?(?:过期|过了期|不对|不符|不全)'],
  },
  { examples: ['配不了', '不能发', '不予配'], words: ['[配发给开]不了|不[能给予好][配发开]'] },
  {
    examples: ['不合适，跟他吃的药冲突', '不合规', '不对症', '有禁忌', '重复用药'],
    words: ['不合适|不合规|不适合|不对症', '有禁忌|重复用药'],
  },
  {
    examples: ["can't dispense", 'no prescription', 'not suitable'],
    words: ["can'?t\\s+(?:dispense|supply)", 'no\\s+prescription', 'not\\s+suitable'],
  },
]

/** 0317-003 不同意，孩子太小. */
export const refuses: readonly Saying[] = [
  {
    examples: ['不同意，孩子太小', '不批准', '不准', '不让过', '不予通过', '未通过', '驳回', '退回重开'],
    words: ['不(?:同意|批准?|准(?!备|时)|让过|给过|予?通过)|未通过', '驳回|退回'],
  },
  {
    examples: ['不能通过', '没法批', '通过不了', '审不过', '过不了', '没有批', '不行，跟华法林冲突'],
    words: ['(?:不能|不可以|没法|不给)(?:通过|过|批)', '通过不了|[通审批]不过|过不了', '没(?:有)?批|^不行'],
  },
  { examples: ['no way', "can't approve this"], words: ['^no\\s+way', "\\bcan'?t\\s+approve"] },
]

const end = '(?:了|啦)'

/** It may be dispensed, and nothing else is said. */
export const passes: readonly Saying[] = [
  {
    examples: ['通过', '也通过了', '刚刚那单通过', '看过了，可以通过', '审过了 通过', '重新通过了'],
    words: [
      '^(?:(?:前面|上面|刚刚|上一?)?[那这]?[单个份]|也|都|全部?|就|那(?![单个份])|一样|嗯|好|刚才)*(?:已经?)?(?:审核?过?了?|重新|看过了?|核过了?)?[,，\\s]*(?:可以|能|都|也)*(?:通过|过了)(?:了|啦|的)?$',
    ],
  },
  {
    examples: ['审核完了', '已审过', '审方结束', '处方没问题', '方子都对的', '审核没毛病'],
    words: [
      `^(?:已经?)?审[核方]?(?:完毕?|结束|已?过)${end}?$`,
      '^(?:处方|审核?|方子)[都也]?(?:没(?:有)?问题|没毛病|ok|对的)[了的]?$',
    ],
  },
  // 今天的过了 is the day.
  {
    examples: ['王阿姨的过了', '桑阿姨的处方也审过了'],
    words: [
      `^\\S{2,10}(?<![今昨前明后]天|刚才|[早晚]上|[上下中]午|[前上]面)的(?:处方|方子)?(?:也|都|已经)*审?过${end}$`,
    ],
  },
  { examples: ['passed', 'all passed'], words: ['^(?:all\\s+)?pass(?:ed)?$'] },
]

/** 005过: with a code it is plain what passes. */
export const passesCoded: readonly Saying[] = [
  { examples: ['过', '也过了', '审核过'], words: ['^(?:也|都|全部?|已经?|审核?)*过(?:了|啦|的)?$'] },
]

/** 丙阿姨的可以: of an order that is named it is a review; of a medicine alone (拜新同可以) nobody can say. */
export const agrees: readonly Saying[] = [
  {
    examples: ['可以', '我同意了', '8盒可以的', '这个量可以', '行的', '可以配'],
    words: [
      '^(?:我|我们|这边|[这那]?个?数?量|[\\d一二两三四五六七八九十]+[盒瓶支]|就|也|都|[,，\\s])*(?:可以|同意|批准|准|行)(?:的|了|啦|吧|配|发|配药|发药)*$',
    ],
  },
]

/** It is put together. 白好了, 备号了: slips of the keyboard. */
export const ready: readonly Saying[] = [
  {
    examples: ['备好了', '都配好啦', '弄好了', '装好了', '白好了', '备号了'],
    words: [`^(?:也|都|全部?|已经?)*(?:备|配|弄|搞|抓|装|包|[白被背倍])?[好号]${end}$`],
  },
  {
    examples: ['药齐了', '都搞定了', 'done'],
    words: [`^药?[都全]?齐${end}$`, '^(?:已经?|都)*搞定了?$', '^done$'],
  },
]

/** 桑阿姨的好了, 全好了: without a code it must be plain that medicines are meant. */
export const readyUncoded: readonly Saying[] = [
  {
    examples: ['都备好了', '全部好了', '桑阿姨的好了', '李伯的药也配好啦'],
    words: [`^(?:都|全部?)(?:已经?)?[备配]?好${end}$`, `^\\S{2,10}的药?(?:也|都|全|已经)*[备配]?好${end}$`],
  },
]

/** 本人来取了, 给掉了: it has left the counter. */
export const gone: readonly Saying[] = [
  {
    examples: ['本人来取了', '拿走啦', '已经取', '都领走'],
    words: [`[取拿领][走掉好]?${end}$`, '^(?:已经?|都)[取拿领]走?$'],
  },
  {
    examples: ['给掉了', '发给家属了', '交出去了'],
    words: [`[给发交](?:给|掉|出去?)?(?:本人|家属|家里人|他|她|人)?${end}$`],
  },
]

/** As `gone`, without a code. */
export const goneUncoded: readonly Saying[] = [
  {
    examples: ['桑阿姨的取走了', '李伯的药已经拿走啦'],
    words: [`^\\S{2,10}?的?药?(?:已经?)?[取拿领]走${end}$`],
  },
]

/** The list of what is there. */
export const shelf: readonly Saying[] = [
  {
    examples: ['库存', '看库存', '我们店里的库存有哪些', '现在库存情况'],
    words: ['^(?:看|查|报|现在|我们|本店|店里)*的?库存(?:呢|多少|有哪些|情况|清单|列表|表|怎么样)?$'],
  },
  { examples: ['stock', 'our stock list'], words: ['^(?:our\\s+|the\\s+)?stock(?:\\s+list)?$'] },
]
