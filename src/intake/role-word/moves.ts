import { pattern } from '../../pattern/pattern.ts'
import { question } from '../command.ts'
import { hearing, type Saying } from '../saying.ts'
import type { Command } from '../understanding.ts'

// What a coordinator does with all that is booked at a counter.

const pharmacy = '[^\\s,，]{2,20}?'
const move = '[挪移搬换调转]'

/** 赤峰路医院明天的单子都挪到惠民药房. */
const movesAll = pattern(
  new RegExp(
    [
      `^(?:请|麻烦|先|把|将)*(?<from>${pharmacy})(?:那边|这边)?`,
      '(?:[今明后]天|大后天|[这下]?(?:周|星期)[一二三四五六日天]|现在|所有|全部)*',
      '的?(?:所有|全部)?(?:单子?|预约|订单)[,，\\s]*(?:都|全部?|统统|一起|先)+',
      `(?:挪|转|改派|调|移|换|搬)[到去给至]?(?<to>${pharmacy})去?[吧哈啊]?$`,
    ].join(''),
  ),
)

/** All that is booked at the one, on the days that are named. */
export function readMoveOfAll(said: string): Command | null {
  const { from, to } = question.test(said) ? {} : (movesAll.exec(said)?.groups ?? {})
  // 都挪到惠民药房了 tells what has been done.
  return from === undefined || to === undefined || /[了过没]$/.test(to)
    ? null
    : { kind: 'reassign-all', from, pharmacy: to }
}

/** Whose it is said by: 挪回惠民去; 惠民的单子挪回去; move them back to Huimin. */
const movesBackTo = [
  /^move\s+(?:them\s+|all\s+)?back\s+(?:to\s+)?(\S.{1,40})$/i,
  new RegExp(
    `^(?:请|麻烦|把|将|刚才|刚刚|那|就)*(?:挪走的|挪掉的|那些|单子|那几[份单个])?(?:请|再|都|全部?|统统)*${move}回[去到]?\\s*(${pharmacy})[去来]?吧?$`,
  ),
  new RegExp(`^[请把将]*(${pharmacy})(?:那边)?(?:挪走)?的(?:单子?)?(?:请|再|都|全部?)*${move}回[去来]吧?$`),
].map(pattern)

/** 刚才挪错了，挪回去. */
export const movesBack: readonly Saying[] = [
  {
    examples: ['刚才挪错了，挪回去', '都挪回来吧', '我停错了 把单子搬回去'],
    words: [
      `^(?:刚才|刚刚|都|我|单子?|那)*(?:[挪移停改换弄搞]错了?)?[,，\\s]*(?:请|再|把|它们?|单子?|那些|挪走的|都|全部?)*${move}回[去来](?:吧|一下)?$`,
    ],
  },
]

/** What was done to a counter a moment ago is not so. */
export const takesBack: readonly Saying[] = [
  {
    examples: ['撤销', '算了，撤回刚才的操作', '请撤掉那个暂停', 'undo'],
    words: [
      '^(?:算了)?[,，\\s]*请?(?:撤销|撤回|撤掉)(?:一下|刚才|刚刚|上一[步条个]|那[个条步]|的|暂停|操作)*$',
      '^undo$',
    ],
  },
  {
    examples: ['刚才不算', '上面那条作废', '刚才停错了，是惠民'],
    words: [
      `^(?:刚才|刚刚|上面|前面)(?:那[个条步句]|的)?(?:不算数?|作废|[搞弄停挪点发]错了?|错了)(?:[,，\\s](?!.*${move}回).{0,12})?$`,
    ],
  },
  {
    examples: ['算了，不停了', '先不停了', '不好意思停错了', '我刚才暂停错了一家'],
    words: [
      '^(?:算了)?[,，\\s]*(?:不|别|先不|不用)停了$',
      '^(?:不好意思|哎呀?|啊|不对|我|刚才|刚刚|[,，\\s])*(?:暂停|停|关)错[了啦](?:一?家)?[啊吧]?$',
    ],
  },
]

const tell = '(?:叫|让|喊|通知|告诉|跟)'
const counter = '(?:药房|药店|医院|中心)'
/** 叫他们先别去, 欧阳路惠民的都先别去: of what lies ready at a closed counter. */
const holdsBack = [
  new RegExp(
    [
      `^(?=.*(?:${tell}|[他她]们|居民|备好|${counter}|tell))(?:好的?|行|嗯|那|要的?|对)?[,，\\s]*(?:请|麻烦|帮我|你)*${tell}?`,
      `(?:(?<pharmacy>[^\\s,，]{2,16}?(?:${counter}|惠民|康乐))(?:那边|那里)?的?)?`,
      '(?:他们|她们|人家|居民|大家|[这那]?[几\\d]{1,2}[个位家份]|备好的)*说?(?:一声)?[,，]?',
      '(?:都|先|今天|暂时)*(?:别|不要|不用|勿)[先再]?过?[去来跑](?:了|拿|取|那里|那边)*',
      `(?<there>[^\\s,，]{2,12}?${counter})?(?:拿药|取药|了|吧|哈|一下)*$`,
    ].join(''),
    'i',
  ),
  /^tell\s+them\s+not\s+to\s+(?:go|come)(?:\s+(?:yet|there))?$/i,
].map(pattern)

const [isTakenBack, isMovedBack] = [hearing(takesBack), hearing(movesBack)]

/** That nobody is to go there, or that what was moved or stopped is as it was. */
export function readBack(said: string): Command | null {
  for (const words of holdsBack) {
    const held = words.exec(said)
    if (held !== null)
      return { kind: 'hold-back', pharmacy: held.groups?.['pharmacy'] ?? held.groups?.['there'] ?? null }
  }
  if (isTakenBack.test(said)) return { kind: 'undo-move' }
  if (isMovedBack.test(said)) return { kind: 'move-back', pharmacy: null }
  for (const words of movesBackTo) {
    const to = words.exec(said)?.[1]
    if (to !== undefined) return { kind: 'move-back', pharmacy: to }
  }
  return null
}
