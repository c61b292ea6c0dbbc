import { pattern } from '../pattern/pattern.ts'
import type { Command } from './understanding.ts'

// What a coordinator asks for of all that is on their streets, in the words of every day.

/** 明天的名单, 明天有多少单, 明天要取的. */
const asksTomorrow = pattern(
  /^(?:看看?|查一?下|报一?下)?明[天日早]?(?:一共|总共)?(?:的)?(?:都|还)?(?:要?(?:取|拿|送|配)的?)?(?:有|是)?(?:多少|几|哪些|哪几|什么|啥|谁)?(?:单子?|份|个|家|名单|清单|预约|人)?(?:要?(?:取|拿|送|配)的?)?(?:呢|啊|给我|发我|看看)?$|^(?:what'?s|who'?s)\s+(?:due\s+|on\s+)?tomorrow$/i,
)
/** 谁没回话, 哪些还在等货, 没看懂的有哪些. */
const asksToDoOf: readonly (readonly ['asked' | 'waitlist' | 'unknown-drug', RegExp])[] = [
  [
    'asked',
    /^(?=.*(?:谁|哪|几|还有|的$))(?:今天)?(?:还有|都有|有)?(?:谁|哪些|哪几[个位家]|几个)?(?:人|居民)?(?:还)?(?:没|不)(?:有)?(?:回(?:话|复|答|应|信|我们?|消息)?|答(?:复)?)(?:的|呢)?(?:有谁|有哪些|有几个)?$|^who\s+(?:has\s*n[o']t|did\s*n[o']t)\s+(?:answered?|repl(?:y|ied))$/i,
  ],
  [
    'waitlist',
    /^(?=.*(?:谁|哪|几|的$))(?:还有|都有|有)?(?:谁|哪些|哪几[个位家]|几个)?(?:人)?(?:还|都)?(?:在)?(?:等(?:货|药|着)?|排队|排着|缺货)(?:的|呢)?(?:有|是)?(?:谁|哪些|哪几[个位家]|几个|名单|单子)?$|^who(?:'s|\s+is)\s+waiting$/i,
  ],
  [
    'unknown-drug',
    /^(?=.*(?:哪|几|什么|啥|的$))(?:还有|都有|有)?(?:哪些|哪几[个句]|什么|啥|几[个句])?(?:药|话|单子?)?(?:名)?(?:还)?没(?:有)?(?:看懂|认出来?|听懂|弄懂|读懂)(?:的|呢)?(?:有|是)?(?:哪些|哪几个|什么|啥|几个)?$/,
  ],
]

/** 今天一共多少单, 这个星期做了几单: what a coordinator reports. */
const asksFigures = pattern(
  /^(?:统计|汇总|算|报)?(?:一?下)?(?:给我)?(?:今[天日]|本周|[这上]?个?(?:星期|礼拜|周)|(?:最近)?(?:七天|一周))?(?:的)?(?:一共|总共|共|到现在)?(?:做了?|报了?|办了?|跑了?|收了?|有)?(?:了)?(?:多少|几)(?:单|份)(?:单|子)?(?:了|啊|呀|啦)?[,，\s]?(?:给领导看?看?|报上去|要报)?$|(?:统计|汇总|数字|日报|周报)(?:数据|表)?(?:发|给|看)(?:给)?(?:我)?(?:一?下|看看)?$|^(?:how\s+many\s+orders\b|this\s+week'?s?\s+(?:numbers|figures))/i,
)

/** @param said normalised, without names, codes and mentions */
export function readListAsked(said: string): Command | null {
  const of = asksToDoOf.find(([, words]) => words.test(said))?.[0]
  if (of !== undefined) return { kind: 'to-do-of', of }
  if (asksFigures.test(said)) return { kind: 'summary' }
  return said.length > 2 && asksTomorrow.test(said) ? { kind: 'open-list', of: 'tomorrow' } : null
}
