import { pattern } from '../../pattern/pattern.ts'
import { anyOf, examplesOf, type Saying } from '../saying.ts'
import { counted } from './refusing.ts'
import type { Named, Rule } from './rule.ts'

const place = '(?:家里|屋里|屋企|手头|手里|这边|自己|我|她|他|佢|伊|已经|上次的?)*'
const still = '(?:还|仲|都|也|是)?'
/** Words behind a name that say there is enough of it. */
const enoughBehind: readonly Saying[] = [
  {
    examples: ['【达喜】家里有了', '【达喜】还有三盒', '【达喜】屋里还有', '【达喜】还有'],
    words: [
      `${place}${still}(?<![没冇方历卡单])有(?:了|的(?!话|[吗伐么嘛卖买配拿开]|没有?[卖买配])|着(?!落)|好多|很多|不少|[一两三四五六七八九\\d]+[盒瓶板支])`,
      `(?:家里|屋里|屋企|手头)${still}有(?![没冇])`,
      '(?:还|仲)有(?![没冇吗伐货么嘛不卖得呢])',
    ],
  },
  {
    examples: ['【达喜】上次多买了', '【达喜】医院里配了'],
    words: [
      '(?:上回|上次|上趟|之前|前头|刚刚?|已经|昨天)?(?:多|才|刚|已经)(?:买|配|开|拿|领)(?:了|过|咗)(?!吗|没|伐)',
      '(?:医院|社区医院|卫生院)里?(?:已经|刚刚?|都)?(?:给)?(?:配|拿|领)[了咗](?!吗|没|伐)',
    ],
  },
  {
    examples: ['【达喜】他自己也有'],
    words: [
      '(?:他|她|佢|伊|我|侬)?(?:自己|家里|那里|那边|这里|这边)?(?:也|都|还|倒)?(?<![没冇方历卡单只])有(?=[,，。;；]|$)',
    ],
  },
  {
    examples: ['【达喜】上次配的没动', '【达喜】还没吃完'],
    words: [
      '(?:上回|上次|上趟|之前)?(?:配|买|开|拿|领)?的?(?:还|都)?[没未](?:怎么)?(?:动|拆|开封)(?:过)?',
      '还?[没未冇](?:吃|用|打|滴|食|喝)(?:完|光|晒)',
    ],
  },
  {
    examples: ['【达喜】够了', '【达喜】够吃', '【达喜】剩好多'],
    words: [
      '(?<![只才刚不没就])够(?:了|的|(?:吃|用|食)(?!到|[^,，。]{1,6}的?(?:量|药)?[就即](?:行|可|好|成|中)))',
      '剩(?:好多|很多|不少|蛮多)',
    ],
  },
  {
    examples: ['【奥美拉唑】随身带着'],
    words: ['(?:随身|身上|包里|抽屉里|家里|屋里)[^,，。;；]{0,2}(?:带|备|放|存|囤)着'],
  },
  {
    // Bare, where nothing is asked.
    examples: ['【达喜】有 洛赛克也有'],
    words: [`^\\s?${still}有(?:的)?(?=[\\s,，、。;；!！]|$)`],
  },
  {
    examples: ['【Talcid】 we still have', '【Talcid】 I have enough'],
    words: [
      '(?:still|already)\\s+(?:have|got|picked|collected|bought|half|full)',
      "(?:i|we)(?:'ve)?\\s+(?:have|got)\\s+(?:some|enough|plenty|it|them|that|one|left|mine)",
    ],
  },
]
const enough = pattern(new RegExp(`^[^。;；!！?？\\n,，]{0,8}?${anyOf(enoughBehind)}`, 'i'))
export const isSaidToBeEnough = (clause: string, text: string): boolean => enough.test(clause, text)

const none = pattern(/[没冇]有?[了喇]|[没冇]有?\s*$|有(?:没有|的?[吗伐么]|货|的[卖买配])/)
/** 三瓶就够了: so many are wanted. */
const soMany = pattern(/(?:\d|[一二两三四五六七八九十])\s?[盒瓶板支袋包贴片粒颗个]\s?就够/)

const restBehind = pattern(
  /(?:[盒瓶支袋板包片]|有)(?:了|呢|的)?[,，\s]+(?:那|所以)?我?(?:就|只|再){1,2}(?:要|拿|配|来|添|补)\s?(?:\d+|[一二两三四五六七八九十])\s?[盒瓶支袋板包](?=就|够|$|[\s,，。;；!！吧])/,
)
/** X还有三天吃头 配一盒: as long as nothing else is named behind, it is this that is to come. */
const moreBehind = pattern(
  /^[^;；!！?？\n]{0,14}[,，。\s](?:我|再|还|先|也|帮我|给我|麻烦|请|那|就)*(?:要|配|拿|来|买|加|开|补|带|整|登)(?:个|我)?\s?(?:\d+|[一二两三四五六七八九十半]+)\s?[盒瓶支袋板包罐]/,
)
const withoutNextPhrase = ({ after, next }: Named): string =>
  next === undefined ? after : after.replace(/[^\s,，。;；]*$/, '')

/** 60天的X 还有60天的Y: so much of what is named behind. */
const countsNext = /还有\s?(?:\d+|[一二两三四五六七八九十半]+)\s?(?:天|个?月|周|个?星期|[盒瓶支板袋包])的\s?$/
/** X还有, X家里有; what was counted first ("X2盒 家里还有一点") is wanted all the same. */
const hasEnough = (named: Named): boolean => hasEnoughIn(named, named.clause, named.text)
const hasEnoughIn = (named: Named, clause: string, text: string): boolean =>
  isSaidToBeEnough(clause, text) &&
  !(named.next !== undefined && countsNext.test(clause)) &&
  !none.test(clause, text) &&
  !soMany.test(clause, text) &&
  !restBehind.test(withoutNextPhrase(named), text) &&
  !(named.next === undefined && moreBehind.test(named.beyond, text)) &&
  !counted.test(clause.split(/不|有|剩|够/, 1)[0] ?? '', text)

export const enoughLeft: Rule = {
  because: 'there is enough of it',
  examples: examplesOf(...enoughBehind),
  standing: 'refused',
  words: [enough],
  when: hasEnough,
}

const someOf =
  '(?:(?:[一两三四五六七八九十几半好多\\d]+)?[台个盒瓶支板袋包](?:多)?|[^,，。;；\\s]{0,6}的|\\s?some)?'
const homeInFront = pattern(
  new RegExp(
    `(?:家[里中]|屋里|屋企|手[头边里]|身边|抽屉里?|柜子?里|药箱里?|冰箱里?|(?<!\\b(?:can|could|may|might)\\s)\\b(?:i|we)\\s+(?:still\\s+)?have)(?:还|仲|已经|都|是|里|正好|翻出|找到|存)*有?(?<=有|have|翻出|找到|存)${someOf}\\s?$`,
    'i',
  ),
)
/** 隔壁给了我一盒X, 儿子带了两盒X回来: come by another way. */
const givenInFront = pattern(
  new RegExp(
    `(?:(?:给|送|借|让|匀)了(?:我|我们|阿拉)?|(?:给|帮|替)(?:我|我们|阿拉)(?:送|带|寄|买|捎|配)了|(?:已经|自己|从[^,，。]{1,6})(?:买|带|配|寄|捎)(?:到?了|回了?))${someOf}\\s?$`,
  ),
)
/** 双十一抢到便宜的X了, 囤了X: got elsewhere. 哪里买到X asks. */
const gotInFront = pattern(
  /(?<![能可以哪里么没不莫别甭勿弗唔用想要帮我给得]|怎么|在哪)(?:(?:抢|买|囤|薅|淘|蹭)(?:到|着|好)?了|(?:抢|薅|淘)到|单位发了|公司发了)(?:[^,，。;；\s]{0,5}的|些|点|好?几|一大?[堆批箱盒瓶])?\s?$/,
)
/** What is spoken of as had may still come to an end. */
const usedUp = pattern(/没|冇|完|光|不够|唔够|坏|过期|快|见底|最后|running|out|low/i)
/** 莫买了 X还是要. */
const stillWanted = /^(?:还是?|照|仍然?|依旧|一样)要/
const endsInSpace = pattern(/[\u3400-\u9fff]\s$/)
const countedAtOnce = pattern(/^\s?[\d一二两三四五六七八九十]+[盒瓶支袋板包]/)
/** 家里有X了, where it is not said that it comes to an end. */
const isAtHome = ({ before, clause, text }: Named): boolean =>
  (homeInFront.test(before, text) || givenInFront.test(before, text) || gotInFront.test(before, text)) &&
  // 翻出一瓶 X2瓶: what is counted again behind a space is spoken of anew.
  !(endsInSpace.test(before, text) && countedAtOnce.test(clause, text)) &&
  !usedUp.test(clause, text) &&
  !stillWanted.test(clause) &&
  !/吗|伐|\?/.test(clause)

const restWanted = pattern(
  /^[了啦]?[,，\s]*(?:那|所以)?(?:我|伊|她|他)?(?:就|只|再|还)*(?:要|拿|配|来|添|补)\s?(?:\d+|[一二两三四五六七八九十])\s?[盒瓶支袋板包](?=就|够|$|[\s,，。;；!！吧])/,
)
/** "家里还有一盒X，那就只要1盒": what is at home is reckoned with, and the rest is wanted. */
const isRestWanted = (named: Named): boolean => restWanted.test(withoutNextPhrase(named), named.text)

export const atHome: Rule = {
  because: 'it is at home, or came by another way',
  examples: [
    '家里有【达喜】了',
    '抽屉里翻出两盒【达喜】',
    '隔壁给了我一盒【达喜】',
    '双十一囤了便宜的【奥美拉唑】，洛赛克一盒',
    'we have some 【Talcid】',
  ],
  standing: 'refused',
  words: [homeInFront, givenInFront, gotInFront],
  when: (named) => isAtHome(named) && !isRestWanted(named),
}

const hasIt = pattern(/^(?:我|也|都|还|倒|是)?有(?=\s|$)/)

export const there: Rule = {
  because: 'it is there, and nothing more is said',
  examples: ['【奥美拉唑】倒有 达喜一盒'],
  standing: 'refused',
  words: [hasIt],
  when: ({ clause, isAsked, text }) => hasIt.test(clause, text) && !isAsked,
}

/** X还能吃半个月, and on to the next. */
const lastingBehind = pattern(
  /^[^,，。;；]{0,4}还(?:能|可以|够|可)(?:吃|用|打|撑|顶|喷)[^,，。;；]{0,6}[,，。;；\s]*$/,
)

export const lasting: Rule = {
  because: 'of what is left for a while nothing is asked, where another is named behind',
  examples: ['【达喜】还能吃半个月，洛赛克没了'],
  standing: 'refused',
  words: [lastingBehind],
  when: ({ next, behind, text }) => next !== undefined && lastingBehind.test(behind, text),
}

const wishBehindHaving = pattern(
  /^\s?(?:也|都|还|倒|是)?有的?[\s,，]+(?:那就|那|就)?(?:给我|帮我|我)?(?:来|要|拿|带|整|买)?\s?(?:\d+|[一二两三四五六七八九十半]+)\s?[盒瓶支袋板包罐贴](?![\u3400-\u9fff])/,
)

export const hadAndWanted: Rule = {
  because: 'it can be had, and is wanted',
  examples: ['【达喜】有 来一盒'],
  standing: 'wanted',
  words: [wishBehindHaving],
  when: ({ beyond, text }) => wishBehindHaving.test(beyond, text),
}

const noneInFront = pattern(/\b(?:no|not\s+any|no\s+more)\s+(?:more\s+)?$/i)
const leftBehind = pattern(
  /^\s(?:\w+\s){0,2}?(?:left|at\s+home|for\s+(?:today|tonight|tomorrow)|any\s?more)\b/i,
)

export const noneLeft: Rule = {
  because: 'there is none of it left',
  examples: ['we have no 【Talcid】 left', 'no more 【Talcid】 for tonight'],
  standing: 'wanted',
  words: [noneInFront],
  when: ({ before, beyond, text }) => noneInFront.test(before, text) && leftBehind.test(beyond, text),
}
