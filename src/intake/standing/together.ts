import { pattern } from '../../pattern/pattern.ts'
import { isSaidToBeEnough } from './at-home.ts'
import { isSaidNoTo } from './dismissed.ts'

const bothBehind = pattern(
  /^[^,，。;；!！?？\n]{0,4}?(?:都|全|统统|通通|一[起齐道并]|两[样种个只]|[三四五]样)/,
)
/** 5mg 2盒: what is said of a medicine in a row. */
const dose =
  '(?:\\s?[\\d.]+\\s?(?:mg|ug|g|ml|iu|%)(?![a-z]))?(?:的?\\s?[\\d一二两三四五六七八九十半]+\\s?[盒瓶支板袋包罐桶卷贴片粒])?'
const and = '\\s?(?:和|跟|与|及|同|、|还有|以及|\\+|&|and)\\s?'
const bare = pattern(new RegExp(`^${and}$`, 'i'))
const countedRow = new RegExp(`^${dose}(?:${and}|[,，]?\\s?)$`, 'i')
/** Of 一盒都不要 not a single one is wanted, and nothing is said of what stands in front. */
const countedBothBehind = pattern(
  new RegExp(
    `^(?!\\s?一[盒瓶支板袋包]都)${dose}\\s?(?:都|全|统统|通通|一[起齐道并]|两[样种个只]|[三四五]样)`,
    'i',
  ),
)
/**
 * X和Y, X、Y, XY都, and X2盒、Y1盒都: named in one breath, with nothing said of the first but how much; `after` stands behind
 * the second in the text.
 */
export const bindsTogether = (between: string, after: string, text: string): boolean =>
  bare.test(between, text) ||
  (between.trim() === '' && bothBehind.test(after, text)) ||
  (countedBothBehind.test(after, text) && countedRow.test(between))

/** …都不要了, 不用买了: no answer to what stands in front of the name. */
export function isDismissedBehind(after: string, text: string): boolean {
  const clause = after.split(/[,，。;；!！?？\n]/, 1)[0] ?? ''
  return isSaidNoTo(clause, text) || isSaidToBeEnough(clause, text)
}

const takenBackInFront = pattern(
  /(?:取消|退掉?|撤掉?|删掉?|划掉|\b(?:cancel|remove|drop|delete|scrap))(?:掉|了)?(?:我|我家?的|[他她]的|那个|[一两三\d][盒瓶支])?(?:\s(?:my|our|his|her|the|both|order|for|of|both|all)){0,3}\s?$/i,
)
/** 取消X和Y, cancel my X and Y: said in front of the first of a row. */
export const takesBackRow = (before: string, text: string): boolean => takenBackInFront.test(before, text)

const clashing = pattern(/^[^,，。;；]{0,4}(?:冲突|相克|打架|相冲|不能(?:一起|同))/)
/** X跟Y冲突: said of both. */
export const clashes = (behind: string, text: string): boolean => clashing.test(behind, text)

const onlyAfterAll = pattern(
  /(?:\b(?:actually|scratch\s+that|no\s+wait|on\s+second\s+thoughts?|sorry)[,\s]+(?:i(?:'ll|\s+will)?\s+)?(?:just|only)\s+(?:need\s+|take\s+|want\s+)?(?:the|my)?|(?:算了|还是|干脆|想了想|不了)[,，\s]*(?:就|只|光)(?:要|拿|配|来|买|登))\s?$/i,
)
/** X and Y… actually just the X: of a medicine that is named again, nothing else is wanted. */
export const wantsOnly = (before: string, text: string): boolean => onlyAfterAll.test(before, text)

const placed =
  '(?:(?<last>最后|后[面头边]|(?<![之以然随今往])后(?=一?[个样种]))|(?<first>前[面头边]|(?<![之以])前(?=一?[个样种])|头)|第(?<nth>[一二三四五六]|\\d))(?:的?那?一?[个样种]|的)(?:药|的)?'
/** 后面那个先别配, 前一个写错了, 第二个不算. */
const goneBehind =
  '(?:就|也|先|暂时|这次|我|是|都|已经)*(?:不[要用配拿买算]|[别莫]|[勿弗唔]要|取消|划掉|去掉|删|算了|退|作废|[写打点选报登填按看说讲弄搞发]错|[误错](?:点|选|写|填|按|报)|多[写报选点填]|[点选按填]多)'
const byPlace = pattern(
  new RegExp(`(?<=[盒瓶支袋包板罐贴管][^盒瓶支袋包板罐贴管]{0,12})${placed}${goneBehind}`),
)
const ordinals = '一二三四五六'
/** 第二个先不要, 后面那个别配: which of a row, from 0, or from its end below that; null where nothing is said so. */
export function placeRefused(text: string): { readonly at: number; readonly place: number } | null {
  const found = byPlace.exec(text)
  if (found === null) return null
  const { last, nth } = found.groups ?? {}
  const counted = nth === undefined ? 1 : Number(nth) || ordinals.indexOf(nth) + 1
  return { at: found.index, place: last === undefined ? counted - 1 : -1 }
}

const takenBack = pattern(
  /(?:(?:forget(?:\s+about)?|skip|cancel|never\s?mind|drop|scratch|scrap|ditch|lose|remove|leave\s+(?:out|off)|take\s+(?:out|off)|no\s+need\s+for|don'?t\s+need|\bnot)\s+(?:the|my|that|those)|\bno(?!\s+(?:wait|no|sorry|actually)\b))\s+([a-z-]+)(?:\s([a-z-]+))?/gi,
)
/** "… saline nose spray … forget the nose spray": the words by which things are taken back later on. */
export const wordsTakenBack = (text: string): readonly TakenBack[] =>
  takenBack.all(text).flatMap(({ 0: all, 1: first = '', 2: second, index: at }) => {
    const words = first.toLowerCase()
    // Of "if there is no Crestor" it is said elsewhere.
    const until = /^no/i.test(all) ? at : at + all.length
    // "skip the patches my neighbour…": the second word may be of something else.
    return second === undefined
      ? [{ words, at, until }]
      : [
          { words: `${words} ${second.toLowerCase()}`, at, until },
          { words, at, until },
        ]
  })

/** Words by which something is taken back, and where it is said, to the end of them. */
interface TakenBack {
  readonly words: string
  readonly at: number
  readonly until: number
}
