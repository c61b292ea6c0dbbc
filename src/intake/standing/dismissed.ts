import { pattern } from '../../pattern/pattern.ts'
import { fetchesAlone } from '../fetches-alone.ts'
import { anyOf, examplesOf, type Saying } from '../saying.ts'
import type { Named, Rule } from './rule.ts'

/** 不要让人知道, 不要颗粒 speak of something else: a dismissal ends where the clause does. */
const done =
  '(?=[了啦咯喇哉嘞吧噻嘛哈呀哦()]|$|[,，。、]|\\s(?!\\d)|吃了|[家屋]里|还[有剩]|上次|就(?!好|行|可以|是|放))'
const fetching = '[配拿买送带开订取攞要搞弄整]'
/** Words behind a name that say no to it. */
const dismissals: readonly Saying[] = [
  {
    examples: [
      '【达喜】不要了',
      '【达喜】唔使啦',
      '【达喜】不用麻烦了',
      '【达喜】不用给娃拿了',
      '【达喜】别给我配了',
      '【奥美拉唑】也不要我妈好多了',
      '【达喜】莫买',
    ],
    words: [
      `(?:不要|不用|不需要|不必|不消|不劳|[勿唔弗]要|覅|唔使|唔需要|[无毋]需|[先时]不(?:要|用)?)(?:再|[给帮替为][^\\s,，。]{1,3}?)*(?:${fetching}(?:过?来)?|麻烦|费心|费事|操心|准备|登记)?${done}`,
      '^\\s?(?:也|都|这次|暂时)(?:不[要用])(?!忘|漏|错|少|弄|放|太|急|紧|买?贵)',
      `[别莫勿甭免](?:再|就)*(?:(?:给|帮|替)我${fetching}?|${fetching}(?!错))${done}`,
    ],
  },
  { examples: ['【达喜】不是这个'], words: ['不是(?:那个|这个|它|嗰个)'] },
  {
    examples: ['【达喜】先不拿', '【达喜】不买'],
    words: [
      '[先时]不[配拿买要用开登]',
      '(?<![走离分打想躲脱抽解拉睁张迈腾]|(?<!放)放)不[配拿买开订领取登报](?!得|到|出|了口|销)',
      `不[吃服打食](?:的|那个|这个|它)${done}`,
    ],
  },
  {
    examples: [
      '【达喜】算了',
      '【达喜】停了',
      '【达喜】取消',
      '【达喜】退掉',
      '【达喜】免了',
      '【达喜】删掉',
    ],
    words: [
      '销[掉了](?:吧|$|[\\s,，。])',
      '算了(?!(?:还是|那|就|要|只|来)*[^\\s,，]{0,2}(?:[\\d一二两三四五六七八九十半]+)(?:[盒瓶板支袋包]|个?(?:半月|月|星期|礼拜)的?量?))',
      '拉倒(?![^,，。]{0,2}吧?[^\\s,，。]{0,2}[\\d一二两三四五六][盒瓶])',
      '停(?:[了掉药用]|$|(?=[\\s,，。]))',
      '取消',
      '退[掉了脱忒](?!一?半|[\\d一二两三四五六七八九十]+[盒瓶支板袋包罐桶][^。;；]{0,6}[留剩变改])',
      '撤[了掉吧下]',
      '作废',
      '不取了',
      '(?<![避豁减难])免(?:了|掉|啦|咯)',
      '[去划删]掉',
    ],
  },
  {
    examples: [
      '【Talcid】 is not needed',
      '【Talcid】 no longer',
      '【Talcid】 can wait',
      '【Talcid】 no thanks',
    ],
    words: [
      '(?:is|are)?\\s?not\\s+needed',
      'no\\s+need',
      'no\\s+longer',
      "don'?t\\s+need",
      'can\\s+wait',
      'no,?\\s+thanks?',
    ],
  },
]
const dismissal = pattern(new RegExp(`^[^。;；!！?？\\n,，]{0,12}?${anyOf(dismissals)}`, 'i'))
export const isSaidNoTo = (clause: string, text: string): boolean => dismissal.test(clause, text)

/** Something else is named between the amount and what is dismissed: "1支 顺峰 不要了", "1支护理液不要". */
const somethingElse = pattern(
  /[盒瓶支板袋包片粒台罐桶卷管]\s+(?![那这家屋我现先暂就也都还已不别算])[\u3400-\u9fff]{2}|[盒瓶支板袋包][\u3400-\u9fff]{1,5}(?:[液膏贴水丸囊粒棉布计仪针霜]|药片)(?:就|也|都|先|暂时)*(?:不[要用]|别)/,
)
/** 没有就算了, 没有进口的就算了: of what comes if there is none, or none of that make. */
const ifNone = pattern(
  /(?:没有?|没得|没货|冇货?|缺货|断货|[买配]不到)(?!了)[^\s,，。;；]{0,6}?(?:的话|嘅话)?(?:就|那就|也就)?(?:算了|不[要用买配]了?|拉倒|作罢|免了)/,
)

/** 两盒X 儿子那份先不要: the share of somebody else is. */
const shareOfOther =
  /^[片粒]?\s(?:我家?|俺家?|阿拉)?[\u3400-\u9fff]{1,4}(?:那份|那边|嗰份|的份|[的嘅](?=[\s这先暂就不别莫勿唔算撤取停退也]))/
const ofWhen = /^[片粒]?\s(?:上[次回个]|之前|以前|昨|前|家里|原来)/
const countedBefore = /(?:\d|[一二两三四五六七八九十半])\s?[盒瓶支板袋包罐桶]的?\s?$/

/** X一盒 别的不要: what is not wanted is all the rest. 不要别的 is, and so is X和别的. */
const ofTheRest = pattern(
  /(?<![和跟与同、])(?:[不勿唔弗][要用买配带拿])?(?:别的|其[他它余]|旁的|多的|剩下的|nothing\s+else).*$/i,
)

/** X不要了. */
function dismisses({ clause, before, isCounted, text }: Named): boolean {
  const rest = ofTheRest.replace(ifNone.replace(fetchesAlone.replace(clause, '', text), '', text), '', text)
  const found = dismissal.exec(rest, rest === clause ? text : rest)
  if (found === null || somethingElse.test(found[0])) return false
  const behindAmount = clause.replace(amountAtOnce, ' ')
  const isShare = shareOfOther.test(behindAmount) && !ofWhen.test(behindAmount)
  return !(isShare && (isCounted || countedBefore.test(before)))
}
const amountAtOnce = /^\s?(?:\d+|[一二两三四五六七八九十半]+)[盒瓶支板袋包罐桶]\s/

export const dismissed: Rule = {
  because: 'no is said to it behind',
  examples: examplesOf(...dismissals),
  standing: 'refused',
  // Without what is taken out of it the clause may hold other words than the message.
  words: [dismissal, fetchesAlone, ifNone, ofTheRest],
  when: dismisses,
}

const speaksBack = pattern(
  /^[,，]\s?(?:麻烦|请|就|先|劳驾)*(?:不要|不用|别)(?:再|给我|帮我)*(?:[送拿带寄]过?来|[送拿配买取])了(?=$|[\s,，。!])|^(?:是[^,，。;；]{1,6}的)?[,，]\s?(?:(?:那个|这个|它|嗰只|搿只)[^,，。;；]{0,4}?(?:停|不要|不用|勿要|唔要|算了|退掉)|[他她伊佢][^,，。;；]{0,3}?(?:还|都|也)有(?=$|[\s,，。]))/,
)

export const droppedNext: Rule = {
  because: 'the next clause speaks of it, and says no',
  examples: ['我登的【达喜】，麻烦不要送来了', '【达喜】，那个停了不用配', '【达喜】是我妈的，她还有'],
  standing: 'refused',
  words: [speaksBack],
  when: ({ after, text }) => speaksBack.test(after, text),
}

const denialAtOnce = pattern(
  /^\s?[?？]\s?(?:no\b(?!\s+(?:rush|hurry|worr|problem|need|prescription|card|more|matter|big))|nope|不是|不用(?!急)|不要(?!急|紧)|不对|勿是|唔系)/i,
)

export const deniedAtOnce: Rule = {
  because: 'the writer asks for it and says no at once',
  examples: ['【达喜】？不用，洛赛克一盒', '【Talcid】? nope'],
  standing: 'refused',
  words: [denialAtOnce],
  when: ({ beyond, text }) => denialAtOnce.test(beyond, text),
}

const getsItAlone = pattern(
  /^(?:那[份个样]|这[份个样])?[\s,，]*(?:[她他伊佢我俺]|我们|阿拉)?(?:说|讲|话|会|要|想|准备|打算|就|等|改[日天]|过[几两]天|[明后][天日]|下[周次]|周末|回头|到时候?|可以|能|我)*自(?:己|家|个儿?)(?:会|要|想|再|可以|能|去|到|上|在|跑)*(?:(?:医院|药[店房]|门诊|超市|社区|网上)[^,，。;；\s]{0,4}?[买配开]?|[买配开])(?:就|好|的|吧|哈|啦|咯|[\s,，。;；!！]|$)(?!不|太|没)/,
)

export const gotAlone: Rule = {
  because: 'somebody will get it themselves, elsewhere',
  examples: [
    '洛赛克一盒，老伴的【达喜】，她说改日自己去医院',
    '【达喜】我自己去药店买 洛赛克一盒',
    '【达喜】他自己会配',
  ],
  standing: 'refused',
  words: [getsItAlone],
  when: ({ after, next, isCounted, text }) => {
    const alone = isCounted ? null : getsItAlone.exec(after, text)
    // X，我自己要配Y: what runs on to the next medicine is said of that.
    return alone !== null && (next === undefined || alone[0].length < after.length || /\s$/.test(alone[0]))
  },
}

const stoppedBehind = pattern(/^\s?(?:已经|早就|早|现在|医生说)?不(?:再)?(?:吃|服|打|食)(?:了|啦|喇)/)

export const stopped: Rule = {
  because: 'it is taken no more, and nothing in its place',
  examples: ['【达喜】早就不吃了'],
  standing: 'refused',
  words: [stoppedBehind],
  when: ({ clause, text }) => stoppedBehind.test(clause, text),
}

/** 妈妈要两盒X 我自己不要: who writes wants none for himself. */
const wantedForAnother = pattern(
  /(?:[妈爸爷奶公婆伴]|他|她|家|宝|娃|儿|女|人)[^,，。;；]{0,6}[要来配拿买带开][^,，。;；]{0,6}$/,
)
const notForOneself = pattern(
  /^[片粒]?[\s,，]+(?:我|俺|咱|阿拉)(?:自己|自家|个人)?(?:就|的)?(?:不要|不用|不需要|不配|不拿|[勿弗]要|唔要)(?:了|啦|的|$|[\s,，。])/,
)

export const forAnother: Rule = {
  because: 'it is for another, and who writes says no only for himself',
  examples: ['我妈要两盒【达喜】 我自己不要'],
  standing: 'wanted',
  words: [notForOneself],
  when: ({ before, after, text }) => notForOneself.test(after, text) && wantedForAnother.test(before, text),
}
