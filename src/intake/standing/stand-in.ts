import { pattern } from '../../pattern/pattern.ts'
import type { Named, Rule } from './rule.ts'

const englishCondition = pattern(
  /\b(?:if|unless|in\s+case)\s+(?:(?:there'?s|there\s+is|there\s+are|you\s+have|they\s+have)\s+)?no\s+$/i,
)
const conditionInFront = pattern(
  /(?:没有|[没莫冒]得|没|冇|缺|断|\b(?:if|unless|in\s+case)\s+(?:(?:there'?s|there\s+is|there\s+are|you\s+have|they\s+have)\s+)?no)\s?$/i,
)
const conditionBehind = pattern(/^\s?(?:的话|就|那就|我就|嘅话|缺货的话|也|换|来)/)
/** 没有X就…. */
const isCondition = ({ before, after, text }: Named): boolean =>
  englishCondition.test(before, text) ||
  (conditionInFront.test(before, text) && conditionBehind.test(after, text))

export const conditionAgain: Rule = {
  because: 'it is said what comes of it if there is none, and that it is wanted was said before',
  examples: ['达喜一盒，没有【达喜】就洛赛克'],
  standing: 'aside',
  words: [englishCondition, conditionInFront],
  when: (named) => isCondition(named) && named.isNamedAgain(),
}

export const condition: Rule = {
  because: 'it is said what comes of it if there is none',
  examples: ['没有【达喜】就要洛赛克', 'if there is no 【Talcid】 then Losec'],
  standing: 'wanted',
  words: [englishCondition, conditionInFront],
  when: isCondition,
}

const willDoAsWell = pattern(
  /^\s?(?:(?:也|都)(?:行|可以|好|得|中|ok)|(?:is|would\s+be|works?)\s+(?:fine|ok|okay|good|too))/i,
)

export const secondBest: Rule = {
  because: 'it will do as well as what was named before',
  examples: ['达喜一盒，【洛赛克】也行', 'Talcid 1 box, 【Losec】 would be fine too'],
  standing: 'alternative',
  words: [willDoAsWell],
  when: ({ previous, hit, after, text }) =>
    previous !== undefined && previous.drug !== hit.drug && willDoAsWell.test(after, text),
}

const willDo = pattern(
  /^(?:[片丸]|胶囊|颗粒)?(?:一样|一种|一个)?就(?:好|行|够|可以|成|中|得)(?:了|啦|嘞|咯)?(?=$|[\s,，。;；!！])/,
)

export const suffices: Rule = {
  because: 'it was asked for before, and nothing else is wanted besides',
  examples: ['达喜2盒 手套算了家里有 【达喜】就好', '达喜一盒，胃药先不要了，【达喜】就够了'],
  standing: 'wanted',
  words: [willDo],
  when: ({ before, beyond, isNamedAgain, text }) =>
    willDo.test(beyond, text) && !/(?:[吃用喝涂]|[没莫冒]得|没有?|不要)\s?$/.test(before) && isNamedAgain(),
}

const unavailable = pattern(
  /\s(?:要是|如果|万一)?(?:没得|没有|冇|[缺断无没]货)(?:货|卖)?(?:的话|嘅话|就|那|换|来|要|拿|用|给我|改)+(?:个|[一两]?[盒瓶])?\s?$|(?:^|[,，])\s?(?:要是|如果|万一|假如|实在|要|真)*(?:[没莫冒]得|没有|冇|缺货|断货|无货|没货|[配买拿]不到)[^,，。]{0,4}(?:的话|就|嘅话|换|那|来)|[,，]\s?(?:没得|没有|冇)(?:拿|要|配)|^\s?(?:is|are)\s+(?:out|gone|sold\s+out|unavailable|not\s+available)/i,
)
/** X没得的话Y: is the first not to be had? */
export const isOutOfIt = (between: string, text: string): boolean =>
  unavailable.test(between, text) && !/算了|不[要用配买拿]|拉倒|作罢/.test(between)

const sentenceEnd = pattern(/[。;；!！?？\n]/)
const otherwise = pattern(
  /\b(?:if\s+not|otherwise|or\s+else|if\s+(?:there(?:'s|\s+is|\s+are)|you\s+have|they\s+have|it(?:'s|\s+is))\s+(?:none|out(?:\s+of\s+stock)?|unavailable)),?\s+(?:then\s+)?(?:the\s+|some\s+)?$/i,
)
/** 0.5mg 一支 听说最近缺货 没有的话就: right in front of the other, so that more may stand between. */
const ifNoneThen = pattern(/(?:没[有得货]|冇|[缺断]货)(?:的话|嘅话)(?:就|那就|那)?(?:要|换|来|拿|给我)?\s?$/)
/** "没有X就要Y", "X没得的话Y": is Y, behind `between`, only in the place of X? */
const isAlternative = (beforePrevious: string, between: string, text: string): boolean =>
  (between.length <= 20 || (between.length <= 36 && ifNoneThen.test(between, text))) &&
  !sentenceEnd.test(between, text) &&
  (isOutOfIt(between, text) ||
    otherwise.test(between, text) ||
    (englishCondition.test(beforePrevious, text) && /^(?:,|\s+then\b)/.test(between)) ||
    (conditionInFront.test(beforePrevious, text) && /就|也|那|换|的话|嘅话|或/.test(between)))

const ifNone =
  /^\sif\s(?:you|they|there|it|that)(?:'s|\sis|\sare|\sdo)?\s?(?:don'?t|n't|isn'?t|not?|none|out)/i

const orElse = pattern(/\bor\s(?:the\s|some\s)?$/i)

export const alternative: Rule = {
  because: 'it is asked for only if what was named before is not to be had',
  examples: [
    '没有达喜就要【洛赛克】',
    '达喜没有的话【洛赛克】一盒',
    '达喜0.5g 一盒 听说最近缺货 没有的话就【洛赛克】',
    'Talcid, if not, some 【Losec】',
    "Talcid, or 【Losec】 if you don't have it",
  ],
  standing: 'alternative',
  when: ({ previous, between, after, text }) =>
    previous !== undefined &&
    (isAlternative(text.slice(Math.max(0, previous.start - 16), previous.start), between, text) ||
      (orElse.test(between, text) && ifNone.test(after))),
}
