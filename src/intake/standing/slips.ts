import { pattern } from '../../pattern/pattern.ts'
import type { Rule } from './rule.ts'

const writtenAs = pattern(/(?:写|登记?|填|报|打|记|输|点|选|勾|说|讲|念|复制)(?:错)?成了?\s?$/)
const wrote = pattern(
  /\b(?:typed|wrote|put|entered|picked|clicked|said|registered|listed)\s(?:down\s|in\s)?(?:the\s|my\s)?$/i,
)
const byMistake = pattern(/^\s(?:by\s(?:mistake|accident|error)|accidentally|mistakenly|wrongly)\b/i)
const insteadOf = pattern(/^\s(?:instead\sof|rather\sthan)\s(?:the\s|my\s)?$/i)

const notMistakenFor = pattern(
  /(?:不要|[别莫勿甭覅]|不能|[勿弗唔]要)(?:再|又)?(?:[给帮替]我)?(?:拿|配|发|弄|搞|给|送|开|买|写|错)(?:错)?成了?\s?$/,
)

export const lookAlike: Rule = {
  because: 'the one that is asked for shall not be mistaken for it',
  examples: ['我要的是洛赛克 不要拿成【达喜】 两盒', '别又给我配成【达喜】，是洛赛克'],
  standing: 'refused',
  when: ({ before, text }) => notMistakenFor.test(before, text),
}

export const slip: Rule = {
  because: 'it was written by mistake, and another is meant',
  examples: [
    '我的洛赛克登成【达喜】了',
    '误报成【达喜】 我要的是洛赛克',
    'I typed 【Talcid】 by mistake, it should be Losec',
    'sorry I put 【Talcid】 instead of Losec',
  ],
  standing: 'replaced',
  // 登成X一盒了 我要的是三盒: where no other is named, only how much of it was wrong.
  when: ({ before, behind, after, isCounted, previous, next, text }) =>
    (writtenAs.test(before, text) && (!isCounted || previous !== undefined || next !== undefined)) ||
    (wrote.test(before, text) && (byMistake.test(after, text) || insteadOf.test(behind, text))),
}

export const meantAllAlong: Rule = {
  because: 'another was written in its place by mistake',
  examples: ['sorry I put Talcid instead of 【Losec】'],
  standing: 'wanted',
  when: ({ previous, between, text }) =>
    previous !== undefined &&
    insteadOf.test(between, text) &&
    wrote.test(text.slice(Math.max(0, previous.start - 24), previous.start), text),
}
