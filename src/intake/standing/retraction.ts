import { pattern } from '../../pattern/pattern.ts'
import { anyOf, type Saying } from '../saying.ts'

const sigh = '(?:等等|等下|[啊哎唉哟呀诶欸额呃哦噢喔])*'
const mistake =
  '(?:(?:不是|不对|勿对|[勿弗]是(?:格|个|迭个|搿个)?(?=[,，\\s])|勿是|弗是|唔[系係]|[讲说打写报记弄搞看填登]?错(?:名字?|药名|字)?(?:了|咗|啦)|[讲说打写报记弄搞看填登](?:错|岔|混|串)了?|手[滑误抖快][了啦]?|眼花了?|啊?呸|更正)[,，:!！\\s]*)+'
const thenIs =
  '(?:(?:应该|(?:我|俺|他|她|我[妈爸])?(?:本来|原本|其实|真正)?(?:要|说|讲|吃|用|喝|打|配|想要|需要)的|其实|实际上?)?(?:是|系|係)|(?<=[\\s!！])(?:我?要|[^\\s,，。;；\\d]{0,4}?[吃用打服喝]的)是?)'
const oops =
  '(?:no\\s+wait|wait,?\\s+no|no,?\\s+sorry|sorry,?\\s+(?:i\\s+mean(?:t)?|no)|i\\s+mean(?:t)?|scratch\\s+that)'
const dose =
  '(?:\\s?[\\d.]+\\s?(?:mg|ug|g|ml|iu|%)(?![a-z]))?(?:的?\\s?[\\d一二两三四五六七八九十半]+\\s?[盒瓶支板袋包罐桶卷贴片粒])?\\s'
const little = '[^。;；!！\\n,，、]{0,12}?'
/** Words between two names by which the first was a slip. */
export const retractions: readonly Saying[] = [
  {
    examples: ['【达喜】…不是，问问洛赛克', '【达喜】...唔系,净系洛赛克'],
    words: [
      `${little}[.…]+\\s?${sigh}[,，\\s]*${mistake}(?:${thenIs}|要|换成?|问问|先问|想要|[净只就](?:系|是|要))?`,
    ],
  },
  {
    examples: [
      '【达喜】 不对，洛赛克',
      '【奥美拉唑】错了 是达喜',
      '两盒【达喜】… 错了错了 我吃的是洛赛克',
      '三盒【达喜】 啊呀错了 要洛赛克',
    ],
    words: [`${little}[,，\\s]?${sigh}[,，\\s]*${mistake}(?:(?<=[,，]\\s?)|${thenIs})`],
  },
  {
    // Where only its amount stands between, a space is as good as a comma.
    examples: ['【达喜】一盒 错了错了 洛赛克一盒', '【达喜】20mg 2盒 更正 洛赛克'],
    words: [`${dose}[,，\\s]*${sigh}[,，\\s]*${mistake}(?<=\\s)`],
  },
  {
    examples: ['【Talcid】... sorry, Losec'],
    words: [`[^\\n]{0,16}?(?:\\.{2,}|…|—|\\s-)\\s?(?:oh,?\\s)?sorry[,\\s]+(?:the\\s+|it'?s\\s+)?`],
  },
  {
    examples: ['我说的【奥美拉唑】其实是达喜', '我登记的是【奥美拉唑】，其实要达喜'],
    words: ['[,，\\s]*(?:其实|实际上?|应该)(?:是|要|系)'],
  },
  {
    examples: ['【达喜】…医生让吃的是洛赛克'],
    words: [
      `${little}(?:\\.{2,}|…)\\s?(?:医生|大夫|医院|药师|方子|处方|单子|病历|盒子)上?[^。;；!！\\n,，、]{0,6}的?是`,
    ],
  },
  {
    examples: ['【达喜】… 算了，先问洛赛克'],
    words: [`${little}[.…]+\\s?算了[,，\\s]*(?:先|就|还是)?(?:问问?|要|拿|配)?`],
  },
  {
    // Asked and answered by the writer.
    examples: ['【达喜】？不是，洛赛克'],
    words: ['\\s?[?？]\\s?(?:[哦噢啊唉])?(?:不是|不对|[勿弗]是|唔[系係])(?:[,，\\s]+|(?:应该)?是|要的是)'],
  },
  {
    // As voice input writes it.
    examples: ['【达喜】 不是 洛赛克', '【达喜】 啊不 刚找到了 就要洛赛克'],
    words: [
      '\\s(?:不是|不对|唔[系係]|勿是)\\s',
      `${little}[,，]?\\s?(?:啊不|哦不|噢不|哎不|不不不?)[,，\\s][^。;；!！\\n]{0,14}`,
    ],
  },
  {
    examples: ['【Talcid】 no wait Losec', '【Talcid】, sorry, I meant the Losec'],
    words: [
      `[^\\n]{0,16}?\\b${oops}[,\\s]+(?:(?:s?he|they|we|it|(?:the|my|his|her)\\s\\w+)\\s[^.;!?\\n]{0,20}?[\\s—-]+)?(?:(?:to|the|it'?s)\\s+)?`,
    ],
  },
]
const retraction = pattern(new RegExp(`^${anyOf(retractions)}\\s*$`, 'i'))

const packs =
  '(?:\\d+|[一二两三四五六七八九十半]+)\\s?(?:[盒瓶支板袋包罐桶卷贴片粒个]|boxe?s?|bottles?|packs?)'
const aside = '[\\s,，、]+(?:and\\s)?$'
/** 一盒 啊不 两盒: of what stands in front, though another medicine follows. */
const otherAmount = new RegExp(`${packs}.*[^的]${packs}${aside}`, 'i')
const endsInAmount = new RegExp(`[^的]${packs}${aside}`, 'i')

/** X20mg 啊不 10mg的 再加个Y: one thing more, whatever was put right before. */
const adds = /(?:再[加来要带]|还[要有]|另外|加上|以及)(?:一?个|一?[盒瓶支]|要|配|来)?\s?$/

/** X一盒 另外络活…哦不对络活喜停掉了: what was begun behind X is what is taken back. */
const anotherBegun = /(?:另外|还有|还要|再[加来要带拿配]|加上|以及)[^\s,，。;；.…\d]{1,6}(?:…|\.{2,})/

/**
 * "X… 不对 是Y", "X no wait Y": do the words between take back what was just said? Not where they only say how much of it
 * is meant: X一盒 啊不 两盒 Y一盒.
 *
 * @param isNextCounted whether what is named behind them has an amount of its own
 */
export const retracts = (between: string, isNextCounted: boolean, text: string): boolean =>
  between.length <= 48 &&
  !adds.test(between) &&
  !anotherBegun.test(between) &&
  (retraction.test(between, text) ||
    (between.includes('。') && retraction.test(between.replaceAll('。', ',')))) &&
  !(isNextCounted ? endsInAmount : otherAmount).test(between)
