import { pattern } from '../../pattern/pattern.ts'
import type { Rule } from './rule.ts'

const writtenAs = pattern(/(?:写|登记?|填|报|打|记|输|点|选|勾|说|讲|念|复制)(?:错)?成了?\s?$/)
const wrote =
  /\b(?:typed|wrote|put|entered|picked|clicked|said|registered|listed)\s(?:down\s|in\s)?(?:the\s|my\s)?$/i
const byMistake = pattern(/^\s(?:by\s(?:mistake|accident|error)|accidentally|mistakenly|wrongly)\b/i)
const insteadOf = /^\s(?:instead\sof|rather\sthan)\s(?:the\s|my\s)?$/i

export const slip: Rule = {
  because: 'it was written by mistake, and another is meant',
  examples: [
    '我的洛赛克登成【达喜】了',
    '误报成【达喜】 我要的是洛赛克',
    'I typed 【Talcid】 by mistake, it should be Losec',
    'sorry I put 【Talcid】 instead of Losec',
  ],
  standing: 'replaced',
  when: ({ before, behind, after, text }) =>
    writtenAs.test(before, text) ||
    (wrote.test(before) && (byMistake.test(after, text) || insteadOf.test(behind))),
}

export const meantAllAlong: Rule = {
  because: 'another was written in its place by mistake',
  examples: ['sorry I put Talcid instead of 【Losec】'],
  standing: 'wanted',
  when: ({ previous, between, text }) =>
    previous !== undefined &&
    insteadOf.test(between) &&
    wrote.test(text.slice(Math.max(0, previous.start - 24), previous.start)),
}
