import { pattern } from '../../pattern/pattern.ts'
import { readLatePause } from '../pause.ts'
import { hearing, type Saying } from '../saying.ts'
import type { Command } from '../understanding.ts'
import { readClosing, readShut } from './closing.ts'
import { readBack, readMoveOfAll } from './moves.ts'
import type { Reading } from './reading.ts'
import { readUndone } from './taken-back.ts'

/** Somebody sees to it themselves. */
export const takes: readonly Saying[] = [
  {
    examples: ['接手', '我来处理', '好的，我去看看', '这件我负责', '交给我办吧', '算我的', '我的'],
    words: [
      '^(?:好的?|行|嗯|ok|收到)?[,，\\s]*(?:这[个件单事]?|那[个件单]?)?(?:由|让|给|交给)?我?[来去先]?(?:接手|接了|接一下|接|处理|跟进|负责|去看看|去一趟|上门看看|联系|办)(?:这[个件单])?(?:了|吧|一下|哈)?$',
      '^(?:交给我|算我的|我的)$',
    ],
  },
  {
    examples: ['李伯伯的我来', '3-503我来处理', '张家我去看看'],
    words: [
      '^\\S{1,12}?(?:的|那件|那边|这件|家)\\s*我[来去](?:接手|处理|跟进|负责|联系|看看|看)?(?:了|吧|一下)?$',
      '^\\S{1,12}?\\s*我[来去](?:接手|处理|跟进|负责|联系)(?:了|吧|一下)?$',
    ],
  },
  {
    examples: ['mine', 'I have it', 'I got this', 'taking it'],
    words: ['^(?:mine|i\\s+have\\s+it|i\\s+got\\s+this|taking\\s+(?:it|this))$'],
  },
]

/** What waits for somebody to see to it. */
export const toSeeTo: readonly Saying[] = [
  {
    examples: ['有什么要处理的', '还有几件没处理', '还有单子等着办', '处理完没', '解决好了吗', '有啥事要办'],
    words: [
      '(?:还有|还|有)(?:没有|什么|啥|哪些|几件|多少|没)?(?:事|单子?)?(?:要|需要|没有?|没人|未|等着?)[我人]?们?去?(?:处理|办|看|定|管|弄|解决)',
      '(?:处理|办|解决)(?:完|好|干净)了?[没吗]',
      '有(?:什么|啥|没有)事',
    ],
  },
  {
    examples: ["what's left", 'anything for me', 'what needs doing'],
    words: ["what'?s\\s+left", 'anything\\s+(?:for\\s+me|left|to\\s+do)', 'what\\s+needs'],
  },
]

/** 0317-005 说好了: a counter that nobody can write to has agreed by phone. */
export const agreed: readonly Saying[] = [
  {
    examples: ['说好了', '联系上了', '打过电话了', '电话打通了', '药房答应了', '那边知道了'],
    words: [
      '(?:说|讲|谈|联系|通知|沟通|确认|打)[好妥上到过](?:电话)?[了啦]',
      '电话打(?:过|通|好)了',
      '(?:答应|同意|知道)了',
    ],
  },
  {
    examples: ['agreed', 'called them', 'told them'],
    words: ['\\b(?:agreed|confirmed|(?:called|phoned)\\s+them|told\\s+them)\\b'],
  },
]

const [takesIt, asksToDo, hasSpoken] = [hearing(takes), hearing(toSeeTo), hearing(agreed)]
const denies = pattern(/没|未|冇|别|不/)

/** @param said without codes, names and a greeting */
export function readCoordinatorWord(said: string, read: Reading): Command | null {
  const isCoded = read.codes.length > 0
  const undone = isCoded ? readUndone(said, read) : null
  if (undone !== null) return undone
  if (isCoded && hasSpoken.test(said) && !denies.test(said)) return { kind: 'close-alert' }
  if (takesIt.test(said)) return { kind: 'take-alert' }
  if (asksToDo.test(said)) return { kind: 'to-do' }
  const back = isCoded || read.mentions.length > 0 ? null : readBack(said)
  return back ?? readMoveOfAll(said) ?? readClosing(said, read) ?? readLatePause(said) ?? readShut(said, read)
}
