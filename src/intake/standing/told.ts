import { pattern } from '../../pattern/pattern.ts'
import { anyOf } from '../saying.ts'
import type { Rule } from './rule.ts'
import { toldBehind, toldBehindInEnglish } from './told-behind.ts'
import { toldInFront } from './told-in-front.ts'

const unsure = pattern(/(?:不知道|不晓得|不清楚|记不[清得]|忘了|[分搞]不清|唔知|勿晓得)[^,，。]{0,6}$/)
const or = pattern(/^\s?(?:还是|或者?|抑或)/)
/** 不知道是X还是Y. */
const isEither = (beforeFirst: string, between: string, text: string): boolean =>
  or.test(between, text) && unsure.test(beforeFirst, text)

export const oneOfTwo: Rule = {
  because: 'it is one of two, and nobody knows which',
  examples: ['不知道是【达喜】还是洛赛克', '不知道是达喜还是【洛赛克】'],
  standing: 'aside',
  words: [unsure],
  when: ({ next, previous, before, between, behind, text }) =>
    (next !== undefined && isEither(before, behind, text)) ||
    (previous !== undefined &&
      isEither(text.slice(Math.max(0, previous.start - 12), previous.start), between, text)),
}

const alikeAsked =
  /^\s?(?:两[个种样])?(?:是不是|是|算不算|到底是不是)?(?:一回事|同一[种个样]|一[样种]的?)(?:药|东西)?\s?(?:吗|嘛|伐|么|啊|吧|不|[?？])|^\s?(?:有|是)?(?:什么|啥|咩|么子)(?:区别|不同|差别)/
/** X和Y是不是一回事? */
const joined = pattern(/^\s?(?:和|跟|与|同|、)\s?$/)

export const compared: Rule = {
  because: 'it is asked whether it is the same as the other',
  examples: ['【达喜】和洛赛克是不是一回事？我要洛赛克一盒', '达喜跟【洛赛克】有什么区别'],
  standing: 'aside',
  words: [joined],
  when: ({ next, previous, hit, between, behind, text }) =>
    (next !== undefined &&
      joined.test(behind, text) &&
      alikeAsked.test(text.slice(next.end, next.end + 16))) ||
    (previous !== undefined &&
      joined.test(between, text) &&
      alikeAsked.test(text.slice(hit.end, hit.end + 16))),
}

const keptBehind = pattern(
  /^(?![^。;；!！?？\n,，]{0,2}?(?:其[他它余]|别的|[剩余]下|另外|旁的|(?:others?|rest)\b))[^。;；!！?？\n,，]{0,4}?(?:(?<![量数儿])不变|不动|(?:不用|不要|别|勿要|唔使)[动改换变郁](?:它|了)?|不改|不换|留着|保留|留住|仍要|还是要的|unchanged|(?:stays?|remains?)\b|as\s+(?:is|it\s+is))/i,
)

export const kept: Rule = {
  because: 'of what was asked for before, it stays as it is',
  examples: ['【达喜】不变', '【Talcid】 stays'],
  standing: 'aside',
  words: [keptBehind],
  when: ({ clause, text }) => keptBehind.test(clause, text),
}

const storyBehind = pattern(
  new RegExp(`^\\s?[^。;；!！?？\\n,，]{0,6}${anyOf(toldBehind)}|^\\s?${anyOf(toldBehindInEnglish)}`, 'i'),
)
/** 孩子吃X吐: what it does to somebody. */
const doesHarm = pattern(/^\s?(?:就|会|都|又|老)?(?:吐|拉肚|拉稀|起疹|痒|过敏|头晕|恶心|难受)/)
const takes = pattern(/[吃服喝用]$/)
const storyInFront = pattern(new RegExp(`${anyOf(toldInFront)}[^。;；!！?？\\n,，、]{0,8}$`, 'i'))

/** 针打过了就要X: told first, and then asked for. */
const wishAtOnce = /(?:[就我还只]要|需要)\s?$/

export const story: Rule = {
  because: 'it is told what came of it, or who had it, and nothing is asked for',
  examples: [
    '【达喜】吃了胃难受',
    '洛赛克一盒 我妈吃【达喜】就吐',
    '以前吃【达喜】',
    "【Talcid】 didn't help",
    'I was on 【Talcid】',
  ],
  standing: 'aside',
  words: [storyBehind, storyInFront, takes],
  when: ({ before, after, text }) =>
    storyBehind.test(after, text) ||
    (storyInFront.test(before, text) && !wishAtOnce.test(before)) ||
    (takes.test(before, text) && doesHarm.test(after, text)),
}

/** 冰袋还是凉的, 药盒完好: how it came. */
const asItCame = pattern(
  /^(?:都|也|倒)?(?:还|仍然?)?是?(?:挺|很|蛮|有点|冰)?(?:凉|冷|冰|热|干|湿|新|冻着|完好|完整|好好|没[坏破湿碎化漏])[的呢]?(?:$|[\s,，。!])/,
)
const asItWasTried = pattern(/^\s?的?皮试(?!液)|^(?:我|已经?|都)*拍(?:了|好|照|给)/)

export const described: Rule = {
  because: 'it is told how it is, or how it was tried',
  examples: ['洛赛克收到了 【冰袋】还是凉的', '洛赛克收到了，【药盒】完好', '娃【青霉素】皮试刚做'],
  standing: 'aside',
  words: [asItCame, asItWasTried],
  when: ({ after, text }) => asItCame.test(after, text) || asItWasTried.test(after, text),
}

const brokenBehind =
  /^(?:的)?(?:坏|裂|破|断|掉|丢|碎|不见|老化|失灵|不灵|漏气)了?(?![^,，。;；]{0,6}(?:要|换|买|配|补|拿|来))/

export const broken: Rule = {
  because: 'it is told what broke, and another is asked for behind',
  examples: ['药箱里的【体温计】坏了，血压计一台'],
  standing: 'aside',
  when: ({ hit, next, before, after }) =>
    hit.isDevice && next !== undefined && /的$/.test(before) && brokenBehind.test(after),
}

const showing = pattern(/^\s?(?:一?[量测]|显示)(?:出|了|着|得|到|下|是)/)

export const measured: Rule = {
  because: 'a device is named for what it showed',
  examples: ['【血压计】量出来160'],
  standing: 'aside',
  words: [showing],
  when: ({ after, text }) => showing.test(after, text),
}

const userInFront = pattern(/(?:^|[\s,，]|[我你他她伊佢妈爸爷奶公婆])(?:是|在|一直|都)?[打吃用服]$/)

export const livedWith: Rule = {
  because: 'somebody is known by what he takes',
  examples: ['我打【诺和锐】的 针头用完了'],
  standing: 'aside',
  words: [userInFront],
  when: ({ before, after, text }) => userInFront.test(before, text) && /^的(?=$|[\s,，])/.test(after),
}
