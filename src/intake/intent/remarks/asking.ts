import type { Saying } from '../../saying.ts'

/** Asks for anything at all; of the masked text. */
export const asksAnything: readonly Saying[] = [
  { examples: ['行?', '好了吗', '是伐'], words: ['[?？]', '吗', '伐'] },
  {
    examples: ['到货没有', '好了没啊 急', '我的呢', '到了哇', '系咩'],
    words: ['没有?(?:啊|呀|呢)?$', '没有?[啊呀呢]\\s', '呢$', '哇$', '咩'],
  },
  { examples: ['好不?', '到了么', '行嘛', '得未', '有冇'], words: ['不\\?', '么$', '嘛$', '未$', '冇'] },
  { examples: ['要不要', '能唔能'], words: ['[要该能是行](?:不|唔|勿)[要该能是行]'] },
  {
    examples: ['什么', '怎么弄', '为啥', '多少', '哪天', '几点'],
    words: ['什么', '怎么', '为啥', '多少', '哪', '几(?:点|时|次)'],
  },
  { examples: ['晓得冒'], words: ['冒$'] },
  { examples: ['where is it', 'when can I come'], words: ['\\b(?:what|which|who|where|when|why|how)\\b'] },
]

/** Any news of it: it was asked for. */
export const asksForNews: readonly Saying[] = [
  {
    examples: ['any news on it', 'update about my order'],
    words: ['\\b(?:news|update|word|progress)\\s+(?:on|of|about|yet)'],
  },
  {
    examples: ['有消息没', '进度', '有进展伐', '没下文了', '有着落没', '有眉目了没', '还没动静'],
    words: ['消息', '进度', '进展', '下文', '着落', '眉目', '动静'],
  },
]

/** 我那个X, 我妈的X: of the masked text. */
export const speaksOfOwn: readonly Saying[] = [
  {
    examples: ['我那个{达喜}', '我妈的{达喜}'],
    words: ['(?:我|阿拉|我家|[爸妈公婆爷奶伴父母])(?:那|那个|那盒|那瓶|那单|的|嗰|嗰个)Ⓓ'],
  },
  { examples: ['my {达喜}'], words: ['\\bmy\\s+Ⓓ'] },
]

/** Something went wrong with what is counted: no order, though nothing is asked. */
export const mishap: readonly Saying[] = [
  {
    examples: ['误吞了', '猫偷吃', '吞了两片', '当成糖'],
    words: ['误[吞食服吃]', '偷吃', '吞[了下]', '当成'],
  },
  { examples: ['漏吃一顿', '忘记吃了'], words: ['漏[吃服打]', '忘记?了?[吃服打]'] },
  { examples: ['he swallowed two', 'missed a dose'], words: ['\\b(?:swallowed|missed|forgot)\\b'] },
]

/** Too many of it, and none too few. */
export const throwsAway: readonly Saying[] = [
  {
    examples: ['过期的药怎么处理', '失效的哪里扔'],
    words: ['(?:过期|失效)[^,，。;；]{0,12}(?:怎么|咋|哪里|哪儿|何处)[^,，。;；]{0,2}(?:处理|扔|丢|回收)'],
  },
]
