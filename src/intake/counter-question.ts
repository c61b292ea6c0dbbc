import { pattern } from '../pattern/pattern.ts'
import { withoutMentions } from './mention.ts'

/** What people say back to a question of the bot, instead of an answer. */
export const counterQuestions = [
  /** 为啥问这个. */
  'why',
  /** 什么叫名字. */
  'which-name',
  /** 白色小圆片那个呀. */
  'looks',
  /** 一盒几片的. */
  'pack',
  /** 你们一盒卖多少钱. */
  'price',
  /** 家里还有三盒呢，先不急. */
  'not-yet',
] as const
export type CounterQuestion = (typeof counterQuestions)[number]

/** Longer ones tell a story. */
const longest = 30

const box = '(?:[一1每]|an?\\s+|one\\s+|1\\s+)?\\s?(?:盒|瓶|box|pack|bottle)'
/** In this order: 什么叫名字？白色小圆片那个呀 asks for the name. */
const signs = [
  [
    'why',
    pattern(
      /(?:为什么|为啥|干嘛|做啥|做什么|哪能)[^,，。]{0,4}问|问(?:这个|这些|它)?(?:干嘛|干什么|做啥|做什么|有什么用)|\bwhy\s+(?:do\s+you\s+)?(?:ask|need\s+to\s+know)/i,
    ),
  ],
  [
    'which-name',
    pattern(
      /(?:什么|啥|哪个)(?:叫|是|算)?(?:药)?(?:的)?名字|(?:药)?名字?(?:在|写在|印在)(?:哪|什么地方)|名字不是[^,，。]{0,6}(?:写|说|讲|报)|\bwh(?:at|ich)\s+(?:do\s+you\s+mean\s+by\s+(?:the\s+)?|is\s+the\s+|part\s+is\s+the\s+|)name\b/i,
    ),
  ],
  [
    'pack',
    pattern(
      new RegExp(
        `${box}[^,，。]{0,5}(?:几|多少)[片粒颗丸支袋贴板]|几[片粒颗]装|有没有[^,，。]{0,4}[片粒颗]装?的|\\bhow\\s+many\\b[^.?]{0,20}\\b(?:in|per)\\b[^.?]{0,6}\\b(?:box|pack|bottle)\\b`,
        'i',
      ),
    ),
  ],
  [
    'price',
    pattern(
      /^(?:那|这个?|药|它|你们|大概|要|卖|是|一共|[一1每2两]?[盒瓶支]|[,，\s])*(?:多少|几)(?:钱|钿|块)(?:一?[盒瓶支])?[呀啊呢了的?？\s]*$|^(?:and\s+)?how\s+much\s+(?:is|does|for|are)\b/i,
    ),
  ],
  [
    'not-yet',
    pattern(
      /(?:家[里中]|屋里|手头|手里)(?:还|都|也)?(?:有|剩)(?:[^,，。人]{0,4}(?:盒|瓶|支|板|天|点|些|存货)|着|呢|的|$)|^(?:我)?还(?:有|剩)[^,，。]{1,5}(?:盒|瓶|支|板|天)|(?:先|还|也)不(?:急|着急|忙)|不(?:急|着急)(?:配|买|要|的|$)|(?:吃|用|打)完(?:了)?再(?:说|配|买|来)|过(?:两|几)天再(?:说|配|买)|\b(?:still\s+have|have\s+(?:some|enough)\s+(?:left|at\s+home)|no\s+(?:hurry|rush))\b/i,
    ),
  ],
  [
    'looks',
    pattern(
      /(?:[白绿红蓝黄粉紫橙灰黑][色颜]?|[小大]?[圆方长扁])的?(?:[小大圆方长扁])*(?:药)?(?:[片盒瓶粒丸袋]|包装|胶囊|盖)|(?:一直|平时|平常|天天|每天|老早|以前)(?:在)?(?:吃|打|用|配|喝|滴)的?(?:那|这)?(?:个|种|款|样)?(?:$|[,，。呀啊哦嘛吧])|就(?:是)?那(?:个|种)(?:药|盒子|片)|\b(?:the\s+)?(?:white|green|red|blue|yellow|pink|small|little|round)\s+(?:pills?|tablets?|box|one|ones)\b/i,
    ),
  ],
] as const satisfies readonly (readonly [CounterQuestion, { test(text: string): boolean }])[]

/** @param text normalised */
export function readCounterQuestion(text: string): CounterQuestion | null {
  const said = withoutMentions(text).trim()
  if (said.length > (/[a-z]{4}/i.test(said) ? 2 * longest : longest)) return null
  return signs.find(([, sign]) => sign.test(said))?.[0] ?? null
}
