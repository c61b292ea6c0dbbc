import { pattern } from '../../pattern/pattern.ts'
import type { Rule } from './rule.ts'

const allergyBehind = pattern(/^\s?(?:类|的)?药?(?:物)?过敏|^\s?allerg/i)
const allergyInFront = pattern(/(?:过敏史[:：]?|过敏[:：]|allergic\s+to)\s?$/i)

export const allergy: Rule = {
  because: 'of all medicines the one that must not be bought',
  examples: ['我【阿莫西林】过敏', '过敏史：【阿莫西林】', "I'm allergic to 【amoxicillin】"],
  standing: 'barred',
  words: [allergyBehind, allergyInFront],
  when: ({ before, after, text }) => allergyBehind.test(after, text) || allergyInFront.test(before, text),
}

const ingredientInFront = pattern(
  /(?:(?<!不)含有?|[水液剂片丸]里?[头面]?有|(?<![家屋店房箱柜])里[头面]有|^里[头面]?有|成分[是有为])\s?$/,
)

/** 我那单里面有, 这袋药里面是: an order, a bag or a list holds medicines, and is made of none. */
const isInOrder = pattern(
  /(?:[那这的我]单(?![子方])|单子|[订清名]单|包裹|预约|登记|接龙|[那这][袋包份批])[^。;；]{0,16}里[头面]?有\s?$/,
)

export const ingredient: Rule = {
  because: 'another medicine is made of it',
  examples: ['感冒药含【布洛芬】'],
  standing: 'barred',
  words: [ingredientInFront],
  when: ({ before, clause, text }) =>
    ingredientInFront.test(before, text) &&
    !isInOrder.test(before, text) &&
    !/吗|伐|么|没|呢|\?/.test(clause),
}

const heldIn = /^里(?:[面头边]|头)?(?:都|就|也|还|原来|一直)?(?:[的缺没少配带用放装]|空)/

/** 血糖仪采血针一盒: what a machine uses up. */
const machine = /[仪机器笔计]$/
const usedUp = /[针管纸杯]$|面罩|袖带|电池|耗材|滤/

export const container: Rule = {
  because: 'it is told what is in it, is missing there or belongs to it',
  examples: ['【急救包】里缺创可贴', '【血糖仪】采血针一盒'],
  standing: 'barred',
  when: ({ hit, next, after, behind, isCounted, text }) =>
    hit.isDevice &&
    (heldIn.test(after) ||
      (next !== undefined &&
        behind === '' &&
        !isCounted &&
        machine.test(text.slice(hit.start, hit.end)) &&
        usedUp.test(text.slice(next.start, next.end)))),
}

/** 春季过敏 X, 花粉过敏 X: what else it is that is not borne. */
const allergyAtOnce = pattern(
  /(?<!季节?性?|[春秋夏冬]天?|皮肤|花粉|柳絮|[尘虫]螨|螨虫|海鲜|鼻子?|眼睛?|[猫狗]毛|紫外线|又|抗)过敏\s?$/,
)
const against = pattern(/对\s?$/)
/** 过敏 X, 对X: perhaps what it is for. */
export const perhapsAllergy: Rule = {
  because: 'an allergy is told of in front, which it may be for',
  examples: ['过敏 【布洛芬】', '我对【布洛芬】'],
  standing: 'aside',
  words: [allergyAtOnce, against],
  // 黄葵… 对黄葵五盒: yes, that one.
  when: ({ before, isCounted, text }) =>
    allergyAtOnce.test(before, text) || (!isCounted && against.test(before, text)),
}
