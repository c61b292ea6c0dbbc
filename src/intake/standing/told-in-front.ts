import type { Saying } from '../saying.ts'

/** What is said in front of a medicine of which only a story is told. */
export const toldInFront: readonly Saying[] = [
  // How it went.
  { examples: ['吃不惯', '我受不了', '吃不消'], words: ['吃不惯', '受不了', '吃不消'] },
  { examples: ['嫌它贵', '医生推荐', '跟我那个一样'], words: ['嫌', '推荐', '[跟和]我?那个'] },
  // Not 三天以前 or 月底之前, and not what was written here before.
  {
    examples: ['以前吃的', '之前配的'],
    words: [
      '(?<![日天号点底节午晚末周年月一二三四五六])(?:以前|之前)(?!刚?在?(?:群里|这里)?(?:登|报|写|订|填|约|预约|下单|接龙))',
    ],
  },
  { examples: ['给我买过', '替老公配过'], words: ['[给帮替](?:我|她|他|老[公婆伴])?[买配开]过'] },
  { examples: ['上次拿的', '上回那种', '上趟的', '上个月吃'], words: ['上次', '上回', '上趟', '上个月'] },
  {
    examples: ['原来是', '原先吃', '过去吃', '从前用', '本来吃', '去年吃', '小时候吃'],
    words: ['原来', '原先', '过去', '从前', '本来', '去年', '小时候'],
  },
  // 现在吃 says what somebody takes.
  {
    examples: ['我在吃', '吃着', '一直吃', '长期吃', '刚打完', '打过了'],
    words: ['(?<!现)在吃', '吃着', '一直吃', '长期吃', '刚打完', '打[了过]'],
  },
  { examples: ['吃了', '代替', '替代'], words: ['吃了', '代替', '替代'] },
  // What is not it.
  {
    examples: ['药店只有', '送错成'],
    words: [
      '(?:药[店房]|超市|医院|店里|那[里边儿]|他们)(?:就|只|光)(?:有|剩|卖)',
      '(?:拿|送|发|给|配|买|开)(?:错了?|成了?)(?:是|成)',
    ],
  },
  {
    examples: ['instead of', 'something like', 'similar to', 'used to take'],
    words: ['instead\\s+of', '\\blike', 'similar\\s+to', 'used\\s+to\\s+(?:take|be\\s+on)'],
  },
  {
    examples: ['I usually get', 'they recommended', 'switched from'],
    words: [
      '(?:usually|normally|always)\\s+(?:take|use|get|buy|have)',
      '(?:recommend|suggest)\\w*',
      'switched\\s+from',
    ],
  },
  {
    examples: ['they are sending me', 'I bought'],
    words: ['(?:is|are|was)\\s+(?:sending|bringing)(?:\\s+(?:me|us))?', '\\b(?:bought|brought)'],
  },
  {
    examples: ['I was on', 'I am on', 'he is on', "I'm on", "grandma's on"],
    words: ['was\\s+on', 'am\\s+on', 'is\\s+on', "i'?m\\s+on", "[a-z]'s\\s+on"],
  },
]
