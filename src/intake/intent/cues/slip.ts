import type { Saying } from '../../saying.ts'

/** Takes back, within one and the same message, what was said a moment ago: no change of an earlier order. */
export const selfCorrects: readonly Saying[] = [
  { examples: ['两盒？哦不对', '不对，三盒'], words: ['[?？]\\s?[哦啊噢]?不对', '不对[,，不哦 ]'] },
  {
    examples: ['缓释片……不是，普通的', '一盒 呃 说错了', '等等，他又说要换'],
    words: [
      '(?:\\.{2,}|…)\\s?(?:哦|噢|啊|唉|诶|呃|额|哦哟)?[,，\\s]*(?:不是|不对|唔[系係]|勿是|弗是|[讲说打写报]错|no\\b|sorry)',
      '(?:哦|噢|啊|唉|诶|呃|额|等等|\\.\\.\\.|…+)\\s?(?:不对|错了|不是|说错|写错)',
      '(?:\\.{2,}|…|等等|等下|慢着)[,，\\s]*[他她伊佢]?(?:又|刚)?[说讲]?要?(?:改|换|变)',
    ],
  },
  {
    examples: ['头孢 不是 头痛药 说错', '三盒 打错了 两盒', '一包药 唉写错了'],
    words: [
      '\\s(?:不是|不对|唔[系係])\\s[^,，。]{1,10}\\s?[说讲写打]错',
      '[盒瓶支板袋包][,，\\s]*(?:哦|啊|哎)?[写说打讲报]错(?:字|名字?|药名)?了?[,，\\s]',
      '(?<=\\S{2}\\s?)(?:哎呀?|唉|哦|噢|啊|呃|额|诶|哟)\\s?[说写打讲报填输发]错了?',
    ],
  },
  {
    examples: ['two boxes, no wait, three', 'oh wait no', 'scratch that', 'actually never'],
    words: [
      '\\bno\\s+wait\\b',
      '\\bwait,?\\s+no\\b',
      '\\bscratch\\s+that\\b',
      'actually\\s+(?:forget|no|never)',
    ],
  },
]
