import type { Saying } from '../saying.ts'

/** A clause goes on so far. */
const on = '[^,。;!?\\n]'
const not = '(?:别|不要|勿|莫|唔好|不许|不能|甭)'

/** What is not to be said aloud, or not to be seen. */
export const privacy: readonly Saying[] = [
  {
    examples: ['别在群里念', '请勿在群里展开', '不要在群里回'],
    words: [`${not}${on}{0,8}群里?(?:念|说|展开|讲|发|报|公布|问|提|回)`],
  },
  {
    examples: [
      '药名别念出来',
      '别写我名字',
      '不要写药名',
      '请勿公开',
      '莫声张',
      '不许外传',
      '别提我',
      '不要贴出来',
    ],
    words: [`${not}${on}{0,8}(?:念|写我名|写名字|写药名|说出来|公开|声张|公布|外传|曝光|提我|贴出来)`],
  },
  {
    examples: ['莫让我屋里人晓得', '别让邻居看见', '不要告诉别人', '不能被人知道'],
    words: [
      `${not}${on}{0,8}(?:让${on}{0,6}?(?:人|老公|老婆|爸|妈|孩|邻居|他|她)${on}{0,2}(?:知道|晓得|看到|看见)|告诉(?:别人|其他人|人)|被人知道)`,
    ],
  },
  {
    examples: ['请保密', '涉及隐私', '私下说', '私聊我', '悄悄给我', '单独联系', '不好意思说', '蛮难为情'],
    words: ['保密|隐私', '私下|私聊|私信|悄悄', '单独(?:说|联系|发)', '不好意思说|难为情'],
  },
  { examples: ['用黑袋子装', '拿不透明的塑料袋'], words: ['(?:黑|不透明)的?(?:塑料)?袋'] },
  {
    examples: ["please don't post it", "don't read this out", "don't tell my neighbour"],
    words: ["don'?t (?:post|share|mention|read (?:it|this) out|tell|say|announce)"],
  },
  {
    examples: ['keep it private', 'this is confidential', 'pm me', 'please reply privately'],
    words: ['private|confidential|discreet', '\\b(?:dm|pm) me\\b'],
  },
]
