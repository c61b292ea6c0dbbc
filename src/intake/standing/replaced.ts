import { isFollowedByDose } from '../../catalogue/surroundings.ts'
import { pattern } from '../../pattern/pattern.ts'
import { examplesOf } from '../saying.ts'
import { retractions, retracts } from './retraction.ts'
import type { Rule } from './rule.ts'
import { isOutOfIt } from './stand-in.ts'

const replacing = pattern(
  /(?:改(?:返|番|为)?[成做]|为|作|换成|换|变成|改|->|→|⇒|=>|替换成|调成|转成|\bto)\s?(?:的|了|配|要|吃|the|a|\s)*(?:[一二两三四五六七八九十\d]+[盒瓶支板袋]的?)?$/i,
)
/** What takes the place of a medicine is named at most so many characters behind it. */
const longest = 32
const longestInChinese = 16
/** "swap X for Y", "replace X with Y"; else what follows is what X is used for, or taken with. */
const swapping = pattern(/\b(?:swap|swop|exchang|trad|switch|chang|replac|substitut)\w*\b[^.;!?]{0,24}$/i)
const forOrWith = pattern(/\b(?:for|with)\s(?:the\s|a\s|my\s)?$/i)
/** "X换成Y": do the words between, and those in front of X, make Y take the place of X? */
const replaces = (before: string, between: string, text: string): boolean =>
  between.length <= longest &&
  (replacing.test(between, text) || (forOrWith.test(between, text) && swapping.test(before, text))) &&
  (between.length <= longestInChinese || /[a-z]/i.test(between)) &&
  !/[;；!！?？\n]|。(?!\s?(?:那就|就)?[换改](?:成|为))/.test(between) &&
  !isOutOfIt(between, text) &&
  !/[莫别不]换|医生(?![^换改]{0,6}(?:停|[换改]成))/.test(between)

/** X3盒改5盒Y2盒改4盒: each of them is counted anew. */
const count = '(?:\\d+|[一二两三四五六七八九十半]+)\\s?[盒瓶支板袋包罐桶]'
const otherAmount = new RegExp(`^[^,，。;；]{0,8}?${count}\\s?[改换变加减]?(?:成|为|到)?\\s?${count}$`)

export const exchanged: Rule = {
  because: 'what is named behind takes its place',
  examples: ['【达喜】换成洛赛克', 'please swap 【Talcid】 for Losec'],
  standing: 'replaced',
  words: [replacing, forOrWith],
  when: ({ next, before, behind, text }) =>
    next !== undefined &&
    replaces(before, behind, text) &&
    !(otherAmount.test(behind) && isFollowedByDose(text, next.end)),
}

export const retracted: Rule = {
  because: 'it was a slip, and what is named behind is meant',
  examples: examplesOf(...retractions),
  standing: 'replaced',
  when: ({ next, hit, behind, text }) =>
    next !== undefined && next.drug !== hit.drug && retracts(behind, isFollowedByDose(text, next.end), text),
}

const givenUpBehind = pattern(/换掉|换了|换下来|不吃了|停了|停一[停下]|(?:叫|喊|要|让|先)停|暂停/)

export const givenUp: Rule = {
  because: 'it was given up, and another is named behind',
  examples: ['【达喜】换掉了，洛赛克一盒'],
  standing: 'replaced',
  words: [givenUpBehind],
  when: ({ next, clause, text }) => next !== undefined && givenUpBehind.test(clause, text),
}

const takes = pattern(/(?:^|[\s,，我他她俺妈爸就改换先])[吃喝用涂]$/)
/** Y退了 吃X好了. */
export const takenInstead: Rule = {
  because: 'it has taken the place of what is given back, and nobody is asked for it',
  examples: ['洛赛克退了 我吃【达喜】好了'],
  standing: 'aside',
  words: [takes],
  when: ({ previous, before, clause, text }) =>
    previous !== undefined &&
    takes.test(before, text) &&
    /^[片粒]?(?:就?好|就行|就可以|算)了?(?=$|[\s,，。])/.test(clause),
}
