import type { Saying } from '../saying.ts'

/** What is said behind a medicine of which only a story is told. */
export const toldBehind: readonly Saying[] = [
  // It does no good.
  {
    examples: ['不管用', '没用', '没效果', '不灵', '无效的', '不顶用', '不起作用', '冇用', '冇得用', '勿灵'],
    words: ['不管用|不顶用|不起作用', '没用|没效|无效', '不灵|勿灵', '冇得?用'],
  },
  // It does harm.
  {
    examples: ['吃不惯', '受不了', '吃不消', '吃难受', '吃了难受'],
    words: ['吃不惯|受不了|吃不消', '吃了?难受'],
  },
  {
    examples: ['吃了胃痛', '吃了拉肚子', '吃了没感觉', '吃出毛病', '有副作用', '伤胃', '伤肝肾'],
    words: ['吃了[胃拉头过不难恶吐没会]|吃出', '副作用', '伤[胃肝肾心]'],
  },
  // 肾不好 tells of somebody, and not of it.
  { examples: ['不好', '勿好'], words: ['(?<![肾肝胃心眼腿脚脑肠脾肺睡腰耳])不好|勿好'] },
  {
    examples: ['肌酐高了', '吃得转氨酶升高'],
    words: ['[^,，]{0,4}(?:指标|转氨酶|肌酐)[^,，]{0,2}[高升超]'],
  },
  // It goes with another or does not.
  {
    examples: ['打架', '不打架吧', '有冲突', '相克', '一起吃', '同服', '同吃'],
    words: ['不?打架|冲突|相克', '一起吃|同吃|同服'],
  },
  { examples: ['不算', '算不算'], words: ['不算|算不算'] },
  { examples: ['三年了', '很久了'], words: ['[两三几]年了|很久了'] },
]

/** As `toldBehind`, at once behind it. */
export const toldBehindInEnglish: readonly Saying[] = [
  {
    examples: ["didn't help", "doesn't agree with me", 'never worked'],
    words: ["(?:did\\s?n[o']?t|does\\s?n[o']?t|never)\\s(?:agree|suit|work|help)"],
  },
  {
    examples: ['is fine if there is none', 'would be ok if'],
    words: ['(?:is|are|would\\s+be)\\s(?:fine|ok|okay|good)\\sif\\b'],
  },
  {
    examples: ['makes me dizzy', 'gave her a rash'],
    words: ['(?:makes?|made|gave|gives)\\s(?:me|him|her|us|the|my)\\b'],
  },
]
