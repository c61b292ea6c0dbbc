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
  words: [notMistakenFor],
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
  words: [writtenAs, wrote],
  // 登成X一盒了 我要的是三盒: where no other is named, only how much of it was wrong.
  when: ({ before, behind, after, isCounted, previous, next, text }) =>
    (writtenAs.test(before, text) && (!isCounted || previous !== undefined || next !== undefined)) ||
    (wrote.test(before, text) && (byMistake.test(after, text) || insteadOf.test(behind, text))),
}

const howItIsMeant = pattern(
  /^(?:那[个盒瓶支种]|这次|[呢嘞么])?[\s,，]*(?:我|俺|阿拉|[他她伊佢]|我?[妈爸]|老[公婆伴])?(?:本来|其实|当时|一直)?(?:(?:要|吃|用|配|登|报|写|订)的(?:应该|其实)?是|应该[是要])\s?(?:\d|[一二两三四五六七八九十半](?=[盒瓶支板袋百十])|[大小](?=[盒瓶包支规])|[长短]效|[缓控]释|普通|肠溶|进口|国产)/,
)

export const meantOtherwise: Rule = {
  because: 'it is told how the one of last time is meant',
  examples: ['上回那个【达喜】我要的是50毫克的', '之前的【达喜】应该是两盒'],
  standing: 'wanted',
  words: [howItIsMeant],
  when: ({ beyond, text }) => howItIsMeant.test(beyond, text),
}

export const meantAllAlong: Rule = {
  because: 'another was written in its place by mistake',
  examples: ['sorry I put Talcid instead of 【Losec】'],
  standing: 'wanted',
  words: [insteadOf],
  when: ({ previous, between, text }) =>
    previous !== undefined &&
    insteadOf.test(between, text) &&
    wrote.test(text.slice(Math.max(0, previous.start - 24), previous.start), text),
}
